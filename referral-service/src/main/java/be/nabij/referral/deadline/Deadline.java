package be.nabij.referral.deadline;

import be.nabij.referral.referral.ReferralEvent.Escalation;
import be.nabij.referral.referral.ReferralEvent.Expected;
import be.nabij.referral.workingtime.WorkingTime;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is expected of whoever has a referral, and what is done next when it does not
 * come. Every change is made while the referral's row is locked.
 */
@Entity
public class Deadline {
  /** After the last level was missed, so many working days somebody is reminded. */
  static final int REMINDERS = 5;

  /** What is done at {@code act_at}. */
  enum Stage {
    /** Half of the time is over: a nudge. */
    HALF_TIME,
    /** The time of the contact point is over. */
    TERM,
    /** The time that the zone coordinator got is over. */
    ZONE_COORDINATOR_TERM,
    /** The time that the fallback got is over. */
    FALLBACK_TERM,
    /** Everybody was asked: a reminder. */
    REMINDER,
    /** A day that somebody chose has come: a nudge. */
    DAY
  }

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  private Expected expected;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "counted_from")
  private Instant countedFrom;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "act_at")
  private Instant actAt;

  @Column(name = "reminders_left")
  private int remindersLeft = REMINDERS;

  /** Opening time left until {@link #actAt} while it rests, in seconds; null while it runs. */
  @Column(name = "left_to_act")
  private Long leftToAct;

  /** Opening time left until {@link #dueAt} while it rests; null when that had passed. */
  @Column(name = "left_to_due")
  private Long leftToDue;

  protected Deadline() {}

  private Deadline(
      UUID referralId, Expected expected, Stage stage, Instant from, Instant due, Instant act) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.referralId = referralId;
    this.expected = expected;
    this.stage = stage;
    this.countedFrom = from;
    this.dueAt = due;
    this.actAt = act;
  }

  /**
   * A time within which something is to be done.
   *
   * @param countedFrom since when the person waits
   * @param halfTime when half of what is left is over
   */
  static Deadline term(
      UUID referralId, Expected expected, Instant countedFrom, Instant halfTime, Instant dueAt) {
    return new Deadline(referralId, expected, Stage.HALF_TIME, countedFrom, dueAt, halfTime);
  }

  /** A day that somebody chose; from then until the end of the opening hours of that day. */
  static Deadline day(UUID referralId, Expected expected, Instant from, Instant dueAt) {
    return new Deadline(referralId, expected, Stage.DAY, from, dueAt, from);
  }

  boolean isDue(Instant now) {
    return actAt != null && !actAt.isAfter(now);
  }

  /** What is to be done now; after the end of the time there is nothing to nudge for any more. */
  Stage stageAt(Instant now) {
    return stage == Stage.HALF_TIME && !dueAt.isAfter(now) ? Stage.TERM : stage;
  }

  void nudged() {
    stage = Stage.TERM;
    actAt = dueAt;
  }

  /** Until when it was expected of whoever was asked last. */
  Instant missedAt() {
    return stage == Stage.HALF_TIME ? dueAt : actAt;
  }

  /**
   * Who is asked next.
   *
   * @param zoneCoordinator whether one is known
   * @param fallback whether there is one with which it does not lie yet
   */
  Escalation next(boolean zoneCoordinator, boolean fallback) {
    return switch (stage) {
      case HALF_TIME, TERM ->
          zoneCoordinator
              ? Escalation.ZONE_COORDINATOR
              : fallback ? Escalation.FALLBACK : Escalation.NONE;
      case ZONE_COORDINATOR_TERM -> fallback ? Escalation.FALLBACK : Escalation.NONE;
      case FALLBACK_TERM -> Escalation.NONE;
      case REMINDER, DAY -> throw new IllegalStateException("Nobody is asked next at " + stage);
    };
  }

  /** Somebody else was asked, who has until then; {@link #dueAt} stays what was promised. */
  void escalated(Escalation to, Instant until) {
    stage =
        switch (to) {
          case ZONE_COORDINATOR -> Stage.ZONE_COORDINATOR_TERM;
          case FALLBACK -> Stage.FALLBACK_TERM;
          case NONE -> Stage.REMINDER;
        };
    actAt = until;
  }

  /** After the last reminder it stays overdue in the inbox, and nothing more is sent. */
  void reminded(Instant next) {
    remindersLeft--;
    actAt = remindersLeft > 0 ? next : null;
  }

  /** It rests, with the opening time that is left. */
  void pause(WorkingTime time, Instant now) {
    leftToDue = dueAt.isAfter(now) ? time.between(now, dueAt).toSeconds() : null;
    if (actAt != null) {
      leftToAct = time.between(now, actAt).toSeconds();
      actAt = null;
    }
  }

  /** It goes on with the opening time that was left; a day that somebody chose stays that day. */
  void resume(WorkingTime time, Instant now) {
    if (stage == Stage.DAY) {
      actAt = countedFrom;
    } else {
      dueAt = leftToDue == null ? dueAt : time.after(Duration.ofSeconds(leftToDue), now);
      actAt = leftToAct == null ? null : time.after(Duration.ofSeconds(leftToAct), now);
    }
    leftToAct = null;
    leftToDue = null;
  }

  Expected expected() {
    return expected;
  }

  /** Since when the person waits; of a day, when it begins. */
  Instant countedFrom() {
    return countedFrom;
  }

  /** Until when it was promised; it does not move when somebody else is asked. */
  Instant dueAt() {
    return dueAt;
  }
}
