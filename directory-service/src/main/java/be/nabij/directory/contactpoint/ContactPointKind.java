package be.nabij.directory.contactpoint;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a contact point is, as its source states it. */
public enum ContactPointKind {
  /** A Meldpunt Vereenzaming, in so many words. */
  @JsonProperty("meldpunt")
  MELDPUNT,
  @JsonProperty("ocmw")
  OCMW,
  @JsonProperty("social-house")
  SOCIAL_HOUSE,
  @JsonProperty("social-service")
  SOCIAL_SERVICE,
  @JsonProperty("home-care")
  HOME_CARE,
  @JsonProperty("care-and-welfare")
  CARE_AND_WELFARE,
  /** Centrum Algemeen Welzijnswerk. */
  @JsonProperty("caw")
  CAW
}
