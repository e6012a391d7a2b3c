package be.nabij.referral.deadline;

import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent.Accepted;
import be.nabij.referral.referral.ReferralEvent.Agreed;
import be.nabij.referral.referral.ReferralEvent.Assigned;
import be.nabij.referral.referral.ReferralEvent.Cancelled;
import be.nabij.referral.referral.ReferralEvent.Completed;
import be.nabij.referral.referral.ReferralEvent.ContactAttempted;
import be.nabij.referral.referral.ReferralEvent.ContactErased;
import be.nabij.referral.referral.ReferralEvent.DeadlineMissed;
import be.nabij.referral.referral.ReferralEvent.Declined;
import be.nabij.referral.referral.ReferralEvent.Expected;
import be.nabij.referral.referral.ReferralEvent.Failed;
import be.nabij.referral.referral.ReferralEvent.FollowedUp;
import be.nabij.referral.referral.ReferralEvent.Forwarded;
import be.nabij.referral.referral.ReferralEvent.Introduced;
import be.nabij.referral.referral.ReferralEvent.IntroductionReviewed;
import be.nabij.referral.referral.ReferralEvent.Joined;
import be.nabij.referral.referral.ReferralEvent.MessageSent;
import be.nabij.referral.referral.ReferralEvent.Nudged;
import be.nabij.referral.referral.ReferralEvent.PutOnHold;
import be.nabij.referral.referral.ReferralEvent.Received;
import be.nabij.referral.referral.ReferralEvent.Reopened;
import be.nabij.referral.referral.ReferralEvent.Resumed;
import be.nabij.referral.referral.ReferralEvent.Routed;
import be.nabij.referral.referral.ReferralEvent.Unaccepted;
import be.nabij.referral.referral.Told;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.workingtime.WorkingTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Whatever happens to a referral starts, pauses or ends what is expected. */
@ApplicationScoped
class DeadlineKeeping {
  private final Deadlines deadlines;
  private final DeadlineCounting counting;
  private final Clock clock;

  DeadlineKeeping(Deadlines deadlines, DeadlineCounting counting, Clock clock) {
    this.deadlines = deadlines;
    this.counting = counting;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Told told) {
    Referral referral = told.referral();
    Instant now = clock.instant();
    switch (told.event()) {
      case Routed routed -> expectAcceptance(referral, now);
      case Forwarded forwarded -> expectAcceptanceAnew(referral, now);
      case Unaccepted unaccepted -> expectAcceptanceAnew(referral, now);
      case Reopened reopened -> reopened(referral, now);
      case Accepted accepted -> expectFirstContact(referral, now);
      case ContactAttempted attempted -> attempted(referral, now);
      case PutOnHold held -> pause(referral, now);
      case Resumed resumed -> resume(referral, now);
      case Introduced introduced -> expectFollowUp(referral);
      case FollowedUp followedUp -> deadlines.forget(referral.id(), Expected.FOLLOW_UP);
      case Declined declined -> end(referral);
      case Completed completed -> end(referral);
      case Failed failed -> end(referral);
      case Cancelled cancelled -> end(referral);
      case Received received -> {}
      case Agreed agreed -> {}
      case Assigned assigned -> {}
      case IntroductionReviewed reviewed -> {}
      case Nudged nudged -> {}
      case DeadlineMissed missed -> {}
      case Joined joined -> {}
      case ContactErased erased -> {}
      case MessageSent sent -> {}
    }
  }

  private void expectAcceptanceAnew(Referral referral, Instant now) {
    deadlines.forget(referral.id());
    expectAcceptance(referral, now);
  }

  /**
   * Of a contact point that has it and did not take it up: it may have been taken up before it was
   * routed, and without a contact point nobody is held to a term until that becomes known.
   */
  private void expectAcceptance(Referral referral, Instant now) {
    if (referral.status() != ReferralStatus.REQUESTED) {
      return;
    }
    if (referral.contactPoint() == null) {
      referral.expectBy(null);
    } else {
      expect(referral, counting.acceptance(referral, now));
    }
  }

  private void reopened(Referral referral, Instant now) {
    if (referral.status() == ReferralStatus.REQUESTED) {
      expectAcceptance(referral, now);
    } else {
      expectFollowUp(referral);
    }
  }

  private void expectFirstContact(Referral referral, Instant now) {
    Instant waitsSince =
        deadlines
            .of(referral.id(), Expected.ACCEPT)
            .map(Deadline::countedFrom)
            .orElse(referral.receivedAt());
    deadlines.forget(referral.id());
    expect(referral, counting.firstContact(referral, waitsSince, now));
  }

  /** Every attempt counts; as long as nobody was reached, another one is expected. */
  private void attempted(Referral referral, Instant now) {
    deadlines.forget(referral.id(), Expected.FIRST_CONTACT);
    if (referral.status() == ReferralStatus.ACCEPTED) {
      expect(referral, counting.firstContact(referral, now, now));
    } else {
      referral.expectBy(null);
    }
  }

  private void pause(Referral referral, Instant now) {
    WorkingTime time = counting.time(referral);
    deadlines.of(referral.id()).forEach(deadline -> deadline.pause(time, now));
    referral.expectBy(null);
    if (referral.heldUntil() != null) {
      deadlines.persist(counting.day(referral, Expected.HOLD, referral.heldUntil()));
    }
  }

  private void resume(Referral referral, Instant now) {
    WorkingTime time = counting.time(referral);
    deadlines.forget(referral.id(), Expected.HOLD);
    deadlines.of(referral.id()).forEach(deadline -> deadline.resume(time, now));
    Optional<Deadline> call = deadlines.of(referral.id(), Expected.FIRST_CONTACT);
    referral.expectBy(call.map(Deadline::dueAt).orElse(null));
  }

  private void expectFollowUp(Referral referral) {
    deadlines.forget(referral.id(), Expected.FOLLOW_UP);
    if (referral.followUpOn() != null) {
      deadlines.persist(counting.day(referral, Expected.FOLLOW_UP, referral.followUpOn()));
    }
  }

  private void end(Referral referral) {
    deadlines.forget(referral.id());
    referral.expectBy(null);
  }

  private void expect(Referral referral, Deadline deadline) {
    deadlines.persist(deadline);
    referral.expectBy(deadline.dueAt());
  }
}
