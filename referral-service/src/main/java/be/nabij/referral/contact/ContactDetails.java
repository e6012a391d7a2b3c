package be.nabij.referral.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Whom to call and how the person wants to be reached.
 *
 * @param phone E.164
 * @param preferredChannel {@code phone}, {@code email} or {@code visit}
 * @param note free words of the referrer
 * @param partnerReference how the partner calls the person; only heard, to know a second referral
 *     of the same person, and neither kept nor shown
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
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String partnerReference,
    Map<String, String> answers) {}
