package be.nabij.referral.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a referral stands. */
public enum ReferralStatus {
  /** It lies with the contact point, which has not answered yet. */
  REQUESTED,
  /** The contact point takes it up and will call. */
  ACCEPTED,
  /** The contact point cannot take it up, and said why. */
  DECLINED,
  /** The person, the referrer or the contact point stopped it. */
  CANCELLED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReferralStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
