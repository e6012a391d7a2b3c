package be.nabij.screening.export;

import be.nabij.screening.advice.Advice;
import be.nabij.screening.consent.ContactDetails;
import be.nabij.screening.context.Context;
import be.nabij.screening.screening.ScreeningView.ProfileView;
import be.nabij.screening.screening.ScreeningView.ReferralStatus;
import be.nabij.screening.screening.ScreeningView.ResultView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that this service holds of a person in one screening, with texts in Dutch.
 *
 * @param partner client id of the app it was taken with
 * @param partnerReference what that app calls the person
 * @param questionnaire its title
 * @param answers empty once they were kept long enough
 * @param consent absent when it was not asked
 */
record HeldScreening(
    UUID id,
    String partner,
    String partnerReference,
    String status,
    String questionnaire,
    String version,
    Integer birthYear,
    String municipality,
    Instant startedAt,
    Instant completedAt,
    List<Answered> answers,
    Context context,
    ResultView result,
    ProfileView profile,
    List<Advice> advice,
    HeldConsent consent,
    ReferralStatus referral) {

  /** A question as it was asked, and the answer in words. */
  record Answered(String question, String answer) {}

  /**
   * What the person said about being called.
   *
   * @param text the sentence the person agreed to, or said no to
   * @param recipient the contact point that it names
   * @param contact only until the contact point has it
   */
  record HeldConsent(
      boolean given,
      String purpose,
      String scope,
      String method,
      String text,
      String urgency,
      String recipient,
      Instant recordedAt,
      Instant expiresAt,
      Instant withdrawnAt,
      ContactDetails contact) {}
}
