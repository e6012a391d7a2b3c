package be.nabij.referral.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two who work on a referral together and can write to each other. */
public enum Side {
  REFERRER,
  CONTACT_POINT;

  public Side other() {
    return this == REFERRER ? CONTACT_POINT : REFERRER;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
