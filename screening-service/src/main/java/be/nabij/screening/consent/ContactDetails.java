package be.nabij.screening.consent;

import java.util.Map;

/**
 * How the person wants to be reached, and what may be told: what the contact point gets, encrypted
 * wherever it is stored.
 *
 * @param phone E.164
 * @param note free words of the referrer
 * @param partnerReference how the partner calls the person, from which the contact point knows a
 *     second referral of the same person; null when it was not told
 * @param answers the answers by item, only when the consent's scope includes them
 */
public record ContactDetails(
    String name,
    String phone,
    String email,
    String preferredChannel,
    String preferredMoment,
    String note,
    String partnerReference,
    Map<String, String> answers) {

  public ContactDetails knownAs(String reference) {
    return new ContactDetails(
        name, phone, email, preferredChannel, preferredMoment, note, reference, answers);
  }
}
