package be.nabij.directory.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The sickness funds that the guides name, and any other. */
public enum Mutuality {
  @JsonProperty("liberale")
  LIBERALE,
  @JsonProperty("onafhankelijke")
  ONAFHANKELIJKE,
  @JsonProperty("partena")
  PARTENA,
  @JsonProperty("christelijke")
  CHRISTELIJKE,
  @JsonProperty("vlaams-neutraal")
  VLAAMS_NEUTRAAL,
  @JsonProperty("other")
  OTHER
}
