package be.nabij.referral.inbox;

import be.nabij.referral.referral.Introduction;
import be.nabij.referral.referral.Referral;
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
 * @param municipality NIS code
 * @param contactPoint absent while it is not routed
 * @param handledBy who took it up; only for the contact point itself
 * @param deadlineAt until when the contact point has for what is expected of it now
 * @param closedAt absent while it is open
 * @param heldUntil day on which a referral on hold is looked at again, when that is known
 * @param followUpOn day on which somebody asks how it is after an introduction; only for the
 *     contact point itself
 * @param introductions only for the contact point itself
 * @param allowedTransitions what this caller can do now
 */
public record ReferralView(
    UUID id,
    String reference,
    UUID screeningId,
    ReferralStatus status,
    String urgency,
    String municipality,
    ContactPointView contactPoint,
    Instant receivedAt,
    String partner,
    String handledBy,
    Instant deadlineAt,
    Instant closedAt,
    LocalDate heldUntil,
    LocalDate followUpOn,
    Summary summary,
    List<IntroductionView> introductions,
    List<Transition> allowedTransitions,
    List<TimelineView> timeline) {

  /**
   * @param fallback true when the municipality has no known contact point of its own
   */
  public record ContactPointView(String name, boolean fallback) {}

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
   * @param deadlineAt until when the contact point has for what is expected of it now
   * @param handledBy who took it up; only for the contact point itself
   */
  public record Line(
      UUID id,
      String reference,
      UUID screeningId,
      ReferralStatus status,
      String urgency,
      String municipality,
      Instant receivedAt,
      Instant deadlineAt,
      String handledBy,
      String category,
      String partner) {
    static Line of(Referral referral, boolean forHandlers) {
      return new Line(
          referral.id(),
          referral.reference(),
          referral.screeningId(),
          referral.status(),
          referral.urgency(),
          referral.municipality(),
          referral.receivedAt(),
          referral.deadlineAt(),
          forHandlers ? referral.handledBy() : null,
          referral.summary().category(),
          referral.partner());
    }
  }
}
