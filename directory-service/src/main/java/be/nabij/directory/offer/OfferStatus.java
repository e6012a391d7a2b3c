package be.nabij.directory.offer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a service is shown. */
public enum OfferStatus {
  /** Written, but never published: only its editors see it. */
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("published")
  PUBLISHED,
  /** No longer offered: in no list or search any more. */
  @JsonProperty("retired")
  RETIRED
}
