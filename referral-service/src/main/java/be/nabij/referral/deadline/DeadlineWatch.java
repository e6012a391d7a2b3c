package be.nabij.referral.deadline;

import be.nabij.referral.contactpoint.StandIn;
import be.nabij.referral.deadline.Deadlines.Due;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent.DeadlineMissed;
import be.nabij.referral.referral.ReferralEvent.Escalation;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Telling;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Does what is due: nudges, asks the next one, reminds. Every replica does it; each deadline in its
 * own transaction, with its event, under the lock of its referral. Who comes second finds the lock
 * taken or nothing due any more, so everything happens once, also when a replica dies halfway or a
 * clock jumps back.
 */
@ApplicationScoped
class DeadlineWatch {
  private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);
  private static final int BATCH = 100;

  private final Deadlines deadlines;
  private final DeadlineCounting counting;
  private final Referrals referrals;
  private final Telling telling;
  private final Clock clock;

  DeadlineWatch(
      Deadlines deadlines,
      DeadlineCounting counting,
      Referrals referrals,
      Telling telling,
      Clock clock) {
    this.deadlines = deadlines;
    this.counting = counting;
    this.referrals = referrals;
    this.telling = telling;
    this.clock = clock;
  }

  @Scheduled(
      every = "{nabij.deadlines.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    doWhatIsDue(clock.instant());
  }

  /** One that fails is left for the next time, and holds up no other. */
  void doWhatIsDue(Instant now) {
    Due last = Due.NONE;
    List<Due> batch;
    do {
      Due after = last;
      batch = QuarkusTransaction.requiringNew().call(() -> deadlines.due(now, after, BATCH));
      for (Due due : batch) {
        attempt(due, now);
        last = due;
      }
    } while (batch.size() == BATCH);
  }

  private void attempt(Due due, Instant now) {
    try {
      QuarkusTransaction.requiringNew().run(() -> act(due, now));
    } catch (RuntimeException e) {
      LOG.warnf(e, "Deadline %s of referral %s waits", due.id(), due.referralId());
    }
  }

  private void act(Due due, Instant now) {
    Optional<Referral> referral = referrals.lockedIfFree(due.referralId());
    if (referral.isPresent()) {
      deadlines
          .findByIdOptional(due.id())
          .filter(deadline -> deadline.isDue(now))
          .ifPresent(deadline -> act(referral.get(), deadline, now));
    }
  }

  private void act(Referral referral, Deadline deadline, Instant now) {
    switch (deadline.stageAt(now)) {
      case HALF_TIME -> {
        nudge(referral, deadline, now);
        deadline.nudged();
      }
      case TERM, ZONE_COORDINATOR_TERM, FALLBACK_TERM -> askNext(referral, deadline, now);
      case REMINDER -> {
        nudge(referral, deadline, now);
        deadline.reminded(counting.oneWorkingDay(now));
      }
      case DAY -> {
        nudge(referral, deadline, now);
        deadlines.delete(deadline);
      }
    }
  }

  private void nudge(Referral referral, Deadline deadline, Instant now) {
    telling.tell(referral, referral.nudge(deadline.expected(), deadline.dueAt(), now));
  }

  private void askNext(Referral referral, Deadline deadline, Instant now) {
    Optional<StandIn> fallback = counting.fallback(referral);
    Escalation next =
        deadline.next(counting.zoneCoordinator(referral).isPresent(), fallback.isPresent());
    DeadlineMissed missed =
        next == Escalation.FALLBACK
            ? referral.miss(deadline.expected(), deadline.missedAt(), fallback.orElseThrow(), now)
            : referral.miss(deadline.expected(), deadline.missedAt(), next, now);
    Instant until =
        next == Escalation.FALLBACK
            ? counting.fallbackTerm(referral, deadline.expected(), now)
            : counting.oneWorkingDay(now);
    deadline.escalated(next, until);
    telling.tell(referral, missed);
  }
}
