package be.nabij.referral.inbox;

import be.nabij.referral.duplicate.Duplicates.GoesOnIn;
import be.nabij.referral.duplicate.Duplicates.PossibleDuplicate;
import be.nabij.referral.referral.Introduction;
import be.nabij.referral.referral.Kind;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent.Expected;
import be.nabij.referral.referral.Summary;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Step.BridgePerson;
import be.nabij.referral.transition.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A referral as its case handlers and its referrer see it; never the contact details.
 *
 * @param reference what people call it, such as {@code 7KQ2M-4XD9P}
 * @param kind which way it came in; for a {@code concern} nothing of the person is known until the
 *     person agreed
 * @param screeningId absent when it did not come from a screening
 * @param municipality NIS code
 * @param contactPoint absent while it is not routed
 * @param partner absent when the contact point opened it itself
 * @param partnerReference the partner's own pseudonym; only for the partner itself
 * @param anonymousReporter whether the person is never to be told who was concerned; only for the
 *     contact point itself
 * @param agreement what to ask the person, of a concern that waits for it; only for the contact
 *     point itself
 * @param handledBy who took it up; only for the contact point itself
 * @param deadline absent when nothing is expected now
 * @param closedAt absent while it is open
 * @param heldUntil day on which a referral on hold is looked at again, when that is known
 * @param followUpOn day on which somebody asks how it is after an introduction; only for the
 *     contact point itself
 * @param introductions only for the contact point itself
 * @param possibleDuplicates others of what seems to be the same person, newest first, 20 at most;
 *     only for the contact point itself
 * @param goesOnIn the earlier referral that this one was joined with
 * @param outcome what came of it, or why not; absent while it is open
 * @param unreadMessages how many the other side wrote that nobody of the caller's side has read;
 *     absent when nobody reads at the other side
 * @param allowedTransitions what this caller can do now
 */
public record ReferralView(
    UUID id,
    String reference,
    Kind kind,
    UUID screeningId,
    ReferralStatus status,
    String urgency,
    String municipality,
    ContactPointView contactPoint,
    Instant receivedAt,
    String partner,
    String partnerReference,
    Boolean anonymousReporter,
    AgreementView agreement,
    String handledBy,
    DeadlineView deadline,
    Instant closedAt,
    LocalDate heldUntil,
    LocalDate followUpOn,
    Summary summary,
    List<IntroductionView> introductions,
    List<PossibleDuplicate> possibleDuplicates,
    GoesOnIn goesOnIn,
    OutcomeView outcome,
    Long unreadMessages,
    List<Transition> allowedTransitions,
    List<TimelineView> timeline) {

  /**
   * @param fallback true when the municipality has no known contact point of its own
   */
  public record ContactPointView(String name, boolean fallback) {}

  /**
   * What is expected of the contact point, and until when.
   *
   * @param kind {@code accept} or {@code first-contact}
   * @param overdue true when that moment has passed; it stays workable
   */
  public record DeadlineView(Expected kind, Instant dueAt, boolean overdue) {
    static DeadlineView of(Referral referral, Instant now) {
      return referral.deadlineAt() == null
          ? null
          : new DeadlineView(
              referral.expected(), referral.deadlineAt(), referral.deadlineAt().isBefore(now));
    }
  }

  /**
   * What a person is asked, about whom somebody was concerned.
   *
   * @param version changes with the sentence
   */
  public record AgreementView(String version, String text) {}

  /**
   * How a closed referral ended.
   *
   * @param code of the outcome, or of the reason why it stopped
   * @param text the same in plain words
   */
  public record OutcomeView(String code, String text) {}

  /**
   * @param what code of the step, such as {@code accepted}
   * @param reason code of why, when the step has one
   * @param outcome code of how it went, when the step has one
   * @param repeatScreening id of the screening made again; only for the contact point itself
   * @param text the step in plain words
   */
  public record TimelineView(
      Instant at, String what, String reason, String outcome, UUID repeatScreening, String text) {}

  /**
   * To whom or what the person was brought.
   *
   * @param number counts the introductions of this referral, from 1
   * @param offer id of a service in the directory
   * @param intervention id in the catalogue
   * @param name what it is called; gone once the contact details are erased
   * @param bridgePerson who goes along the first time
   * @param outcome code of how it went, absent while nobody told
   */
  public record IntroductionView(
      int number,
      UUID offer,
      String intervention,
      String name,
      BridgePerson bridgePerson,
      LocalDate on,
      String outcome) {
    static IntroductionView of(Introduction introduction) {
      return new IntroductionView(
          introduction.number(),
          introduction.offer(),
          introduction.intervention(),
          introduction.name(),
          introduction.bridgePerson(),
          introduction.on(),
          introduction.outcome());
    }
  }

  /**
   * A referral as a line of a list.
   *
   * @param deadline absent when nothing is expected now
   * @param handledBy who took it up; only for the contact point itself
   */
  public record Line(
      UUID id,
      String reference,
      Kind kind,
      UUID screeningId,
      ReferralStatus status,
      String urgency,
      String municipality,
      Instant receivedAt,
      DeadlineView deadline,
      String handledBy,
      String category,
      String partner) {
    static Line of(Referral referral, boolean forHandlers, Instant now) {
      return new Line(
          referral.id(),
          referral.reference(),
          referral.kind(),
          referral.screeningId(),
          referral.status(),
          referral.urgency(),
          referral.municipality(),
          referral.receivedAt(),
          DeadlineView.of(referral, now),
          forHandlers ? referral.handledBy() : null,
          referral.summary().category(),
          referral.partner());
    }
  }
}
