package be.nabij.directory.routing;

import be.nabij.platform.problem.InputErrors;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a contact point has room for one more person.
 *
 * @param until the last day that this holds, in Belgium; from the next day on it is open. Null for
 *     as long as nobody says otherwise
 */
@Embeddable
@Schema(name = "Capacity")
public record Capacity(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "capacity") @Schema(required = true)
        State state,
    @FutureOrPresent
        @Column(name = "capacity_until")
        @Schema(description = "The last day that this holds; it is open from the next day on")
        LocalDate until) {

  public static final Capacity OPEN = new Capacity(State.OPEN, null);

  public enum State {
    @JsonProperty("open")
    OPEN,
    /** It takes people, but slower or fewer than usual. */
    @JsonProperty("limited")
    LIMITED,
    /** It takes nobody: whoever refers goes on along the fallback chain. */
    @JsonProperty("full")
    FULL
  }

  /** What it is on a day. */
  public Capacity on(LocalDate day) {
    return until != null && until.isBefore(day) ? OPEN : this;
  }

  /**
   * @param field its name in the request, ending in a dot where it is a part of something
   */
  public void check(String field, InputErrors errors) {
    if (state == State.OPEN && until != null) {
      errors.add(field + "until", "not-allowed", "Only limited or full capacity has a last day.");
    }
  }
}
