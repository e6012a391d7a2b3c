package be.nabij.referral.message;

import be.nabij.referral.referral.Erased;
import be.nabij.referral.referral.Side;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The messages by referral; gone when the contact details are. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {
  PanacheQuery<Message> newestFirst(UUID referralId) {
    return find("referralId", Sort.descending("id"), referralId);
  }

  /** How many the other side wrote that nobody of this side has read. */
  public long unread(UUID referralId, Side reader) {
    return count("referralId = ?1 and sender = ?2 and readAt is null", referralId, reader.other());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Erased erased) {
    delete("referralId", erased.referral().id());
  }
}
