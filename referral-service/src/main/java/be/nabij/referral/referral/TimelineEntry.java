package be.nabij.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * One step in the life of a referral. Who took it does not stand here: the referrer reads this too.
 *
 * @param revision counts the steps, from 1
 * @param what last word of the event's type, such as {@code accepted}
 * @param reason coded reason, null when the step has none
 * @param outcome coded result or outcome, null when the step has none
 * @param contactPoint with which it lay when the step was taken; null when it was not routed, and
 *     on lines of before this was kept
 * @param method how the person was tried, or how the person agreed to be forwarded
 * @param until until when it is on hold
 * @param repeatScreening screening made again at the follow-up
 */
@Embeddable
public record TimelineEntry(
    long revision,
    Instant at,
    String what,
    String reason,
    String outcome,
    @Column(name = "contact_point") String contactPoint,
    String method,
    @Column(name = "held_until") LocalDate until,
    @Column(name = "repeat_screening") UUID repeatScreening) {

  /** A step of which nothing more is to be said. */
  static TimelineEntry of(String what) {
    return new TimelineEntry(0, null, what, null, null, null, null, null, null);
  }

  TimelineEntry because(String code) {
    return new TimelineEntry(
        revision, at, what, code, outcome, contactPoint, method, until, repeatScreening);
  }

  TimelineEntry with(String code) {
    return new TimelineEntry(
        revision, at, what, reason, code, contactPoint, method, until, repeatScreening);
  }

  TimelineEntry by(Enum<?> way) {
    String code = way.name().toLowerCase(Locale.ROOT);
    return new TimelineEntry(
        revision, at, what, reason, outcome, contactPoint, code, until, repeatScreening);
  }

  TimelineEntry until(LocalDate day) {
    return new TimelineEntry(
        revision, at, what, reason, outcome, contactPoint, method, day, repeatScreening);
  }

  TimelineEntry repeating(UUID screening) {
    return new TimelineEntry(
        revision, at, what, reason, outcome, contactPoint, method, until, screening);
  }

  /** The line as it is written down. */
  TimelineEntry written(long newRevision, Instant now, String lyingWith) {
    return new TimelineEntry(
        newRevision, now, what, reason, outcome, lyingWith, method, until, repeatScreening);
  }
}
