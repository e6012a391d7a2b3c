package be.nabij.screening.screening;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * A screening as a partner app sends it.
 *
 * @param instrument id of the questionnaire, such as {@code djg-6}
 * @param answers chosen answer by item id; an unanswered item is left out
 * @param complete false for a draft that is filled in later
 */
record NewScreening(
    @NotBlank(message = "The questionnaire is required.") String instrument,
    @Valid Subject subject,
    @NotNull(message = "The answers are required, if need be empty.") Map<String, String> answers,
    @Valid Context context,
    @NotNull(message = "Say whether the screening is complete.") Boolean complete,
    @Valid WarmReferral warmReferral) {

  /**
   * The person, without saying who.
   *
   * @param partnerReference the partner's own pseudonym for this person
   * @param municipality NIS code; needed when a postal code lies in two municipalities
   */
  record Subject(
      @Pattern(
              regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}",
              message = "A reference of at most 64 letters, digits and . _ : - is expected.")
          String partnerReference,
      @Min(value = 1900, message = "A year from 1900 is expected.")
          @Max(value = 2100, message = "A year to 2100 is expected.")
          Integer birthYear,
      @Pattern(regexp = "[0-9]{4}", message = "Four digits are expected.") String postalCode,
      @Pattern(regexp = "[0-9]{5}", message = "A NIS code of five digits is expected.")
          String municipality) {
    static final Subject UNKNOWN = new Subject(null, null, null, null);
  }

  /** The wish to be called by the contact point of one's own municipality. */
  record WarmReferral(
      @Valid @NotNull(message = "The consent is required.") ConsentGiven consent,
      @Valid Contact contact,
      Urgency urgency,
      @Size(max = 1000, message = "At most 1000 characters are expected.") String note) {}

  /**
   * What the person said.
   *
   * @param given false when the person said no; that answer is kept and nothing is referred
   * @param text the sentence the person agreed to
   * @param expiresAt 90 days from now when left out, a year at most
   */
  record ConsentGiven(
      @NotNull(message = "Say whether consent was given.") Boolean given,
      @NotNull(message = "The purpose is required.") Purpose purpose,
      @NotNull(message = "The scope is required.") Scope scope,
      @NotNull(message = "Say how consent was given.") Method method,
      @NotBlank(message = "The sentence that the person agreed to is required.")
          @Size(max = 1000, message = "At most 1000 characters are expected.")
          String text,
      Instant expiresAt) {}

  /** How the person wants to be reached: by phone, e-mail or a visit after one of these. */
  record Contact(
      @NotBlank(message = "The name to ask for is required.")
          @Size(max = 200, message = "At most 200 characters are expected.")
          String name,
      @Size(max = 40, message = "At most 40 characters are expected.") String phone,
      @Email(message = "An e-mail address is expected.")
          @Size(max = 254, message = "At most 254 characters are expected.")
          String email,
      @NotNull(message = "Say how the person wants to be reached.") Channel preferredChannel,
      @Size(max = 200, message = "At most 200 characters are expected.") String preferredMoment) {}

  public enum Purpose {
    WARM_REFERRAL;

    @JsonValue
    public String code() {
      return NewScreening.code(this);
    }
  }

  public enum Scope {
    SUMMARY,
    SUMMARY_AND_ANSWERS;

    @JsonValue
    public String code() {
      return NewScreening.code(this);
    }
  }

  public enum Method {
    SPOKEN,
    WRITTEN,
    SELF;

    @JsonValue
    public String code() {
      return NewScreening.code(this);
    }
  }

  public enum Channel {
    PHONE,
    EMAIL,
    VISIT;

    @JsonValue
    public String code() {
      return NewScreening.code(this);
    }
  }

  public enum Urgency {
    NORMAL,
    SOON;

    @JsonValue
    public String code() {
      return NewScreening.code(this);
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
