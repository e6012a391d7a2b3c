package be.nabij.referral.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The withdrawn consents, by screening. */
@ApplicationScoped
class WithdrawnConsents implements PanacheRepositoryBase<WithdrawnConsent, UUID> {
  boolean has(UUID screeningId) {
    return findById(screeningId) != null;
  }

  void add(UUID screeningId, Instant now) {
    if (!has(screeningId)) {
      persist(new WithdrawnConsent(screeningId, now));
    }
  }
}
