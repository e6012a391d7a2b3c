package be.nabij.interventions.edited;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an entry is shown. */
public enum EntryStatus {
  /** Written, but never published: only its editors see it. */
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("published")
  PUBLISHED,
  /** No longer shown, whatever the data files say. */
  @JsonProperty("retired")
  RETIRED
}
