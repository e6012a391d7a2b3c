package be.nabij.interventions.element;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What one source says of the evidence for an element. Sources differ: what one calls proven, the
 * other calls limited; both are kept.
 *
 * @param statement what the source says, in our own words
 */
@Embeddable
record EvidenceReading(@Enumerated(EnumType.STRING) Level level, String statement, String source) {

  enum Level {
    @JsonProperty("strong")
    STRONG,
    @JsonProperty("limited")
    LIMITED,
    @JsonProperty("promising")
    PROMISING,
    /** One of the seven of Bouwman and Van Tilburg (2020). */
    @JsonProperty("works-for-older-people")
    WORKS_FOR_OLDER_PEOPLE
  }
}
