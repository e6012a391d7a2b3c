package be.nabij.referral.deadline;

import be.nabij.referral.referral.ReferralEvent.Expected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is expected of whom, at most once of each kind for a referral. */
@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

  List<Deadline> of(UUID referralId) {
    return list("referralId", referralId);
  }

  Optional<Deadline> of(UUID referralId, Expected expected) {
    return find("referralId = ?1 and expected = ?2", referralId, expected).firstResultOptional();
  }

  void forget(UUID referralId) {
    delete("referralId", referralId);
  }

  void forget(UUID referralId, Expected... expected) {
    delete("referralId = ?1 and expected in ?2", referralId, List.of(expected));
  }

  /** Those that are due, the longest waiting first, after this one. */
  List<Due> due(Instant now, Due after, int atMost) {
    return find(
            "select d.actAt, d.id, d.referralId from Deadline d where d.actAt <= ?1"
                + " and (d.actAt > ?2 or (d.actAt = ?2 and d.id > ?3)) order by d.actAt, d.id",
            now,
            after.actAt(),
            after.id())
        .project(Due.class)
        .page(Page.ofSize(atMost))
        .list();
  }

  /** Where one stands in the queue. */
  record Due(Instant actAt, UUID id, UUID referralId) {
    static final Due NONE = new Due(Instant.EPOCH, new UUID(0, 0), null);
  }
}
