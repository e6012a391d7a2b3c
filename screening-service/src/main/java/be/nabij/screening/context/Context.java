package be.nabij.screening.context;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/**
 * What else the conversation brought.
 *
 * @param durationMonths how long the loneliness has lasted, in months
 * @param participationOriented whether the person looks for company (Machielse, 2011)
 * @param signals codes of signals seen; signals alone never mean lonely (DR-21)
 * @param acuteDanger someone is in danger now: answered at once, never queued
 */
public record Context(
    Duration duration,
    @Min(value = 0, message = "0 months or more is expected.")
        @Max(value = 1200, message = "1200 months or fewer are expected.")
        Integer durationMonths,
    Boolean participationOriented,
    Coping coping,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> signals,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> lifeEvents,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> riskFactors,
    Boolean acuteDanger) {

  public static final Context UNKNOWN = new Context(null, null, null, null, null, null, null, null);

  private static final int CHRONIC_FROM_MONTHS = 12;

  /** The duration; a year or longer is chronic, whatever else was ticked (DR-01). */
  @JsonIgnore
  public Duration effectiveDuration() {
    return durationMonths != null && durationMonths >= CHRONIC_FROM_MONTHS
        ? Duration.CHRONIC
        : duration;
  }

  @JsonIgnore
  public boolean isAcuteDanger() {
    return Boolean.TRUE.equals(acuteDanger);
  }

  public enum Duration {
    TRANSIENT,
    SITUATIONAL,
    CHRONIC;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Coping {
    ACTIVE,
    PASSIVE;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
