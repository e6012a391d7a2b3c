package be.nabij.referral.contactpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * Whether a contact point has room for one more person.
 *
 * @param until last day, in Belgium, that this holds; null for as long as nobody says otherwise
 */
public record Capacity(State state, LocalDate until) {
  /** How much room there is; with {@code full} there is none. */
  public enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("limited")
    LIMITED,
    @JsonProperty("full")
    FULL
  }
}
