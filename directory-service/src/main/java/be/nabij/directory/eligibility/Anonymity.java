package be.nabij.directory.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether one may stay anonymous with a service. */
public enum Anonymity {
  @JsonProperty("possible")
  POSSIBLE,
  /** Not possible, or not known to be. */
  @JsonProperty("not-offered")
  NOT_OFFERED,
  /** Nobody asks for a name, or, as with 112, it does not count. */
  @JsonProperty("not-relevant")
  NOT_RELEVANT
}
