package be.nabij.referral.direct;

import be.nabij.referral.contact.ReporterDetails;
import be.nabij.referral.transition.NewContact;
import be.nabij.referral.transition.Step.Method;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A referral without a questionnaire, as a partner or a case handler sends it.
 *
 * @param kind {@code direct}: the person agreed, and consent and contact are there; {@code
 *     concern}: the person has not been asked yet, so that only the reporter is
 * @param municipality NIS code; needed when a postal code lies in two municipalities
 * @param partnerReference a partner's own pseudonym for this person
 */
public record NewReferral(
    @NotNull(message = "Say whether it is direct or a concern.") Way kind,
    @Pattern(regexp = "[0-9]{5}", message = "A NIS code of five digits is expected.")
        String municipality,
    @Pattern(regexp = "[0-9]{4}", message = "Four digits are expected.") String postalCode,
    @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}",
            message = "A reference of at most 64 letters, digits and . _ : - is expected.")
        String partnerReference,
    Urgency urgency,
    @Valid ConsentGiven consent,
    NewContact contact,
    Context context,
    @Valid Reporter reporter) {

  @JsonIgnore
  public boolean isInDanger() {
    return context != null && Boolean.TRUE.equals(context.acuteDanger());
  }

  /** The two ways in that are not a screening. */
  public enum Way {
    @JsonProperty("direct")
    DIRECT,
    @JsonProperty("concern")
    CONCERN
  }

  /** How soon the person wants to hear. */
  public enum Urgency {
    NORMAL,
    SOON;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the person agreed to; a referral starts with it, never with a score (DR-06).
   *
   * @param given must be true: ask the person first
   * @param text the sentence that the person agreed to
   * @param expiresAt 90 days from now when left out, a year at most
   */
  public record ConsentGiven(
      @NotNull(message = "Say whether consent was given.") Boolean given,
      @NotNull(message = "Say how consent was given.") Method method,
      @NotBlank(message = "The sentence that the person agreed to is required.")
          @Size(max = 1000, message = "At most 1000 characters are expected.")
          String text,
      Instant expiresAt) {}

  /**
   * What the referrer noticed, in codes.
   *
   * @param signals of the signal card
   * @param acuteDanger somebody is in danger now: answered at once, never queued
   */
  public record Context(
      List<String> signals, Duration duration, List<String> lifeEvents, Boolean acuteDanger) {
    static final Context UNKNOWN = new Context(null, null, null, null);
  }

  /** Of the loneliness; a year or longer is chronic (DR-01). */
  public enum Duration {
    TRANSIENT,
    SITUATIONAL,
    CHRONIC;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who is concerned.
   *
   * @param anonymous true when the person is never to be told who it was
   * @param contact for the contact point, which arranges the visit together with the reporter
   */
  public record Reporter(
      @NotNull(message = "Say how the reporter knows the person.") ReporterDetails.Role role,
      @NotNull(message = "Say whether the person may be told who it was.") Boolean anonymous,
      @Valid ReporterContact contact) {}

  /** The reporter's own details: a name, and a phone number or an e-mail address. */
  public record ReporterContact(
      @NotBlank(message = "The name to ask for is required.")
          @Size(max = 200, message = "At most 200 characters are expected.")
          String name,
      @Size(max = 40, message = "At most 40 characters are expected.") String phone,
      @Email(message = "An e-mail address is expected.")
          @Size(max = 254, message = "At most 254 characters are expected.")
          String email) {}
}
