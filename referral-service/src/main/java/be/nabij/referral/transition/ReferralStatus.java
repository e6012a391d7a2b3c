package be.nabij.referral.transition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a referral stands. */
public enum ReferralStatus {
  /** It lies with the contact point, which has not answered yet. */
  REQUESTED("requested", "waits for the contact point"),
  /** The contact point takes it up and will call. */
  ACCEPTED("accepted", "the person will be called"),
  /** Somebody has spoken with the person. */
  IN_PROGRESS("in-progress", "in touch with the person"),
  /** It rests for a while, and said why. */
  ON_HOLD("on-hold", "rests for a while"),
  /** It came to a good end, with how it ended. */
  COMPLETED("completed", "closed with an outcome"),
  /** It stopped on the way, and said why. */
  FAILED("failed", "stopped on the way"),
  /** The contact point cannot take it up, and said why. */
  DECLINED("rejected", "the contact point cannot take it up"),
  /** The person, the referrer or the contact point stopped it; the contact details are gone. */
  CANCELLED("cancelled", "stopped, contact details erased");

  private final String fhirTaskStatus;
  private final String businessStatus;

  ReferralStatus(String fhirTaskStatus, String businessStatus) {
    this.fhirTaskStatus = fhirTaskStatus;
    this.businessStatus = businessStatus;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Code of {@code Task.status} in FHIR R4. */
  public String fhirTaskStatus() {
    return fhirTaskStatus;
  }

  /** {@code Task.businessStatus} in FHIR R4: the same in the words of this work. */
  public String businessStatus() {
    return businessStatus;
  }

  public static Optional<ReferralStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
