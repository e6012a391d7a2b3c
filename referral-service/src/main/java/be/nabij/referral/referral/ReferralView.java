package be.nabij.referral.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A referral as its case handlers and its referrer see it; never the contact details.
 *
 * @param municipality NIS code
 * @param contactPoint absent while it is not routed
 * @param handledBy who took it up; only for the contact point itself
 * @param allowedTransitions what this caller can do now
 */
record ReferralView(
    UUID id,
    UUID screeningId,
    ReferralStatus status,
    String urgency,
    String municipality,
    ContactPointView contactPoint,
    Instant receivedAt,
    String partner,
    String handledBy,
    Summary summary,
    List<Transition> allowedTransitions,
    List<TimelineView> timeline) {

  /**
   * @param fallback true when the municipality has no known contact point of its own
   */
  record ContactPointView(String name, boolean fallback) {}

  /**
   * @param what code of the step, such as {@code accepted}
   * @param text the step in plain words
   */
  record TimelineView(Instant at, String what, String reason, String text) {}

  /** A referral as a line of a list. */
  record Line(
      UUID id,
      UUID screeningId,
      ReferralStatus status,
      String urgency,
      String municipality,
      Instant receivedAt,
      String category,
      String partner) {
    static Line of(Referral referral) {
      return new Line(
          referral.id(),
          referral.screeningId(),
          referral.status(),
          referral.urgency(),
          referral.municipality(),
          referral.receivedAt(),
          referral.summary().category(),
          referral.partner());
    }
  }
}
