package be.nabij.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The referrals. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {
  private static final int MOST_COLLEAGUES = 50;

  /** Takes the row's lock, so that of two handlers the second sees what the first did. */
  public Optional<Referral> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Shares the row's lock with others that read; nobody changes it until the transaction ends. */
  public Optional<Referral> lockedForReading(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
  }

  /** Takes the row's lock when nobody else has it. */
  public Optional<Referral> lockedIfFree(UUID id) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .firstResultOptional();
  }

  public Optional<Referral> lockedOfScreening(UUID screeningId) {
    return find("screeningId", screeningId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  public Optional<Referral> withTimeline(UUID id) {
    // Not the first of all results: each line of the timeline is one.
    return list("from Referral r left join fetch r.timeline where r.id = ?1", id).stream()
        .findFirst();
  }

  /** Who handled something for this municipality; most of them still work there. */
  public List<String> handlersIn(String municipality) {
    return find(
            "select distinct handledBy from Referral"
                + " where municipality = ?1 and handledBy is not null order by handledBy",
            municipality)
        .project(String.class)
        .range(0, MOST_COLLEAGUES - 1)
        .list();
  }

  public boolean existsForScreening(UUID screeningId) {
    return count("screeningId", screeningId) > 0;
  }

  List<Referral> unrouted(String municipality) {
    return find("municipality = ?1 and contactPoint is null", municipality)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** One that was closed before this moment, and that nobody else takes. */
  public Optional<Referral> lockedClosedBefore(Instant moment) {
    return find("closedAt < ?1", Sort.by("closedAt"), moment)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .range(0, 0)
        .firstResultOptional();
  }

  /**
   * Closed ones whose contact details were kept long enough; those that another takes are skipped.
   */
  List<Referral> lockedWithContactClosedBefore(Instant moment, int atMost) {
    return find("closedAt < ?1 and contactErasedAt is null", Sort.by("closedAt"), moment)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .range(0, atMost - 1)
        .list();
  }
}
