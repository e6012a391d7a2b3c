package be.nabij.referral.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * Whom to call and how the person wants to be reached.
 *
 * @param phone E.164
 * @param preferredChannel {@code phone}, {@code email} or {@code visit}
 * @param note free words of the referrer
 * @param answers the answers by item, only when the person agreed to share them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactDetails(
    String name,
    String phone,
    String email,
    String preferredChannel,
    String preferredMoment,
    String note,
    Map<String, String> answers) {}
