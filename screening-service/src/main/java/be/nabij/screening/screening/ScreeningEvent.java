package be.nabij.screening.screening;

import be.nabij.platform.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a screening, as told to the other services. */
sealed interface ScreeningEvent {
  OutgoingEvent toOutgoing();

  /**
   * Data of {@code be.nabij.screening.completed.v1}: the outcome, never an answer or who it is
   * about.
   *
   * @param municipality NIS code, null when it was not told
   * @param profile id of the intervention profile, null when there is none to rely on
   * @param rules ids of the advice rules, most urgent first
   * @param warmReferral only when the person agreed to be called
   */
  record Completed(
      UUID screeningId,
      String municipality,
      String instrument,
      String version,
      String category,
      List<String> lonelyDimensions,
      String duration,
      String profile,
      List<String> rules,
      Instant completedAt,
      WarmReferralWish warmReferral)
      implements ScreeningEvent {
    @Override
    public OutgoingEvent toOutgoing() {
      return new OutgoingEvent(
          "nabij.screenings", screeningId.toString(), "be.nabij.screening.completed.v1", this);
    }
  }

  /**
   * The ticket with which the contact details are fetched.
   *
   * @param partner client id of the partner app that refers
   */
  record WarmReferralWish(UUID consentId, Instant expiresAt, String urgency, String partner) {}
}
