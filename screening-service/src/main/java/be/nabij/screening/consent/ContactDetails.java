package be.nabij.screening.consent;

import java.util.Map;

/**
 * How the person wants to be reached, and what may be told: what the contact point gets, encrypted
 * wherever it is stored.
 *
 * @param phone E.164
 * @param note free words of the referrer
 * @param answers the answers by item, only when the consent's scope includes them
 */
public record ContactDetails(
    String name,
    String phone,
    String email,
    String preferredChannel,
    String preferredMoment,
    String note,
    Map<String, String> answers) {}
