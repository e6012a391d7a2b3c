package be.nabij.screening.context;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/**
 * What else the conversation brought. Everything may be left out; the questions and their codes are
 * in {@link ContextQuestions}, which also refuses codes that are not among them.
 *
 * @param duration of the loneliness; a year or longer is chronic (DR-01)
 * @param durationMonths the same in months; outranks {@code duration}
 * @param problemDuration how it came about and how long ago (Machielse, 2011)
 * @param participationOriented whether the person looks for company (Machielse, 2011)
 * @param coping how the person deals with setbacks (Machielse, 2011)
 * @param contacts how many there are: something else than the feeling (DR-27)
 * @param fewContactsWanted few contacts are the person's own wish, and then no problem (DR-27)
 * @param partnerDiedMonthsAgo months since the partner died
 * @param existential emptiness, no meaning, no role in life: asked, not scored
 * @param mood answers to the depression-or-loneliness questions: no diagnosis
 * @param readiness whether the person is ready for a step (DR-10)
 * @param observations what came up in the conversation
 * @param analysis where it comes from, in the person's own view
 * @param signals codes of the signal card; signals alone never mean lonely (DR-21)
 * @param acuteDanger someone is in danger now: answered at once, never queued
 */
public record Context(
    Duration duration,
    @Min(value = 0, message = "0 months or more is expected.")
        @Max(value = 1200, message = "1200 months or fewer are expected.")
        Integer durationMonths,
    ProblemDuration problemDuration,
    Boolean participationOriented,
    Coping coping,
    Contacts contacts,
    Boolean fewContactsWanted,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> signals,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> lifeEvents,
    @Min(value = 0, message = "0 months or more is expected.")
        @Max(value = 1200, message = "1200 months or fewer are expected.")
        Integer partnerDiedMonthsAgo,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> riskFactors,
    Boolean existential,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> mood,
    Readiness readiness,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> observations,
    @Size(max = 60, message = "At most 60 codes are expected.") List<@Code String> analysis,
    Boolean acuteDanger) {

  public static final Context UNKNOWN =
      new Context(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  private static final int CHRONIC_FROM_MONTHS = 12;

  /** The duration; a year or longer is chronic, whatever else was ticked (DR-01). */
  @JsonIgnore
  public Duration effectiveDuration() {
    return durationMonths != null && durationMonths >= CHRONIC_FROM_MONTHS
        ? Duration.CHRONIC
        : duration;
  }

  @JsonIgnore
  public boolean isChronic() {
    return effectiveDuration() == Duration.CHRONIC;
  }

  /** Known to be shorter than a year. */
  @JsonIgnore
  public boolean isRecent() {
    return effectiveDuration() != null && !isChronic();
  }

  @JsonIgnore
  public boolean isAcuteDanger() {
    return Boolean.TRUE.equals(acuteDanger);
  }

  public boolean observed(String code) {
    return has(observations, code);
  }

  public boolean hasRisk(String code) {
    return has(riskFactors, code);
  }

  private static boolean has(List<String> codes, String code) {
    return codes != null && codes.contains(code);
  }

  public enum Duration {
    TRANSIENT,
    SITUATIONAL,
    CHRONIC;

    @JsonValue
    public String code() {
      return Context.code(this);
    }
  }

  /** The four values of Machielse (2011). "Many years" is longer than chronic. */
  public enum ProblemDuration {
    THREATENING,
    SITUATIONAL,
    STRUCTURAL,
    STRUCTURAL_COMPLEX;

    @JsonValue
    public String code() {
      return Context.code(this);
    }
  }

  public enum Coping {
    ACTIVE,
    PASSIVE;

    @JsonValue
    public String code() {
      return Context.code(this);
    }
  }

  public enum Contacts {
    NONE,
    FEW,
    ENOUGH;

    @JsonValue
    public String code() {
      return Context.code(this);
    }
  }

  public enum Readiness {
    NOT_READY,
    HESITANT,
    READY;

    @JsonValue
    public String code() {
      return Context.code(this);
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
