package be.nabij.referral.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys that sign webhooks. */
@ApplicationScoped
class WebhookKeys implements PanacheRepositoryBase<WebhookKey, UUID> {
  /** Those that sign now, the newest first. */
  List<WebhookKey> signing(String municipality, Instant now) {
    return list(
        "municipality = ?1 and (signsUntil is null or signsUntil > ?2) order by madeAt desc",
        municipality,
        now);
  }

  Optional<WebhookKey> find(String municipality, UUID id) {
    return find("municipality = ?1 and id = ?2", municipality, id).firstResultOptional();
  }

  void forgetRetired(Instant now) {
    delete("signsUntil <= ?1", now);
  }
}
