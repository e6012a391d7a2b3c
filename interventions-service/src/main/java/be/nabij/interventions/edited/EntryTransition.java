package be.nabij.interventions.edited;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an editor can do with an entry. */
public enum EntryTransition {
  CHANGE("change"),
  PUBLISH("publish"),
  DISCARD_DRAFT("discard-draft"),
  RETIRE("retire");

  private final String code;

  EntryTransition(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
