package be.nabij.directory.offer;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an editor can do with a service. */
public enum OfferTransition {
  CHANGE("change"),
  PUBLISH("publish"),
  DISCARD_DRAFT("discard-draft"),
  RETIRE("retire");

  private final String code;

  OfferTransition(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
