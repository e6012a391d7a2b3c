package be.nabij.screening.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;

/** The wish to be called by the contact point of one's own municipality, as it is sent. */
public record WarmReferral(
    @Valid @NotNull(message = "The consent is required.") ConsentGiven consent,
    @Valid Contact contact,
    Urgency urgency,
    @Size(max = 1000, message = "At most 1000 characters are expected.") String note) {

  /**
   * What the person said.
   *
   * @param given false when the person said no; that answer is kept and nothing is referred
   * @param text the sentence the person agreed to
   * @param expiresAt 90 days from now when left out, a year at most
   */
  public record ConsentGiven(
      @NotNull(message = "Say whether consent was given.") Boolean given,
      @NotNull(message = "The purpose is required.") Purpose purpose,
      @NotNull(message = "The scope is required.") Scope scope,
      @NotNull(message = "Say how consent was given.") Method method,
      @NotBlank(message = "The sentence that the person agreed to is required.")
          @Size(max = 1000, message = "At most 1000 characters are expected.")
          String text,
      Instant expiresAt) {}

  /** How the person wants to be reached: by phone, e-mail or a visit after one of these. */
  public record Contact(
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
      return WarmReferral.code(this);
    }
  }

  public enum Scope {
    SUMMARY,
    SUMMARY_AND_ANSWERS;

    @JsonValue
    public String code() {
      return WarmReferral.code(this);
    }
  }

  public enum Method {
    SPOKEN,
    WRITTEN,
    SELF;

    @JsonValue
    public String code() {
      return WarmReferral.code(this);
    }
  }

  public enum Channel {
    PHONE,
    EMAIL,
    VISIT;

    @JsonValue
    public String code() {
      return WarmReferral.code(this);
    }
  }

  public enum Urgency {
    NORMAL,
    SOON;

    @JsonValue
    public String code() {
      return WarmReferral.code(this);
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
