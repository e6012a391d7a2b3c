package be.nabij.referral.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a referral came in. */
public enum Kind {
  /** A partner screened the person, who agreed to be called. */
  SCREENING,
  /** The person filled in the self-test and asked to be called. */
  SELF,
  /** A partner, or the contact point for who walked in, refers without a questionnaire. */
  DIRECT,
  /**
   * Somebody is concerned about a person who has not been asked yet. It holds nothing that tells
   * who the person is until the person agrees.
   */
  CONCERN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
