package be.nabij.referral.delivery;

import be.nabij.referral.contactpoint.Channel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** What contact points are told, and the webhooks that want to hear nothing more. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {
  /** Due ones outside these lanes, the longest due first; no other replica gets them meanwhile. */
  List<Delivery> lockedDue(Instant now, Collection<String> busyLanes, int atMost) {
    return find(
            "state = ?1 and nextAttemptAt <= ?2 and lane not in ?3",
            Sort.by("nextAttemptAt"),
            Delivery.State.WAITING,
            now,
            busyLanes)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .range(0, atMost - 1)
        .list();
  }

  Optional<Delivery> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those of a referral to these municipalities: the newest first, then by channel. */
  List<Delivery> of(UUID referralId, Collection<String> municipalities) {
    return list(
        "referralId = ?1 and municipality in ?2",
        Sort.descending("happenedAt").and("channel").and("id"),
        referralId,
        municipalities);
  }

  boolean isClosed(String municipality, String url) {
    return !getEntityManager()
        .createNativeQuery(
            "select 1 from closed_webhook where municipality = :municipality and url = :url")
        .setParameter("municipality", municipality)
        .setParameter("url", url)
        .getResultList()
        .isEmpty();
  }

  /** The webhook wants nothing more: what still waits for it is not sent either. */
  void close(String municipality, String url, Instant now) {
    getEntityManager()
        .createNativeQuery(
            "insert into closed_webhook (municipality, url, closed_at)"
                + " values (:municipality, :url, :now) on conflict do nothing")
        .setParameter("municipality", municipality)
        .setParameter("url", url)
        .setParameter("now", now)
        .executeUpdate();
    list(
            "state = ?1 and channel = ?2 and municipality = ?3 and recipient = ?4",
            Delivery.State.WAITING,
            Channel.Kind.WEBHOOK,
            municipality,
            url)
        .forEach(delivery -> delivery.notSent(Delivery.CHANNEL_CLOSED));
  }

  void open(String municipality, String url) {
    getEntityManager()
        .createNativeQuery(
            "delete from closed_webhook where municipality = :municipality and url = :url")
        .setParameter("municipality", municipality)
        .setParameter("url", url)
        .executeUpdate();
  }

  long forgetBefore(Instant moment) {
    return delete("happenedAt < ?1", moment);
  }
}
