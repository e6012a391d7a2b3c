package be.nabij.interventions.actionplan;

import be.nabij.interventions.planning.Planning;
import be.nabij.interventions.planning.Planning.StepPlan;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a plan is, as it is kept.
 *
 * @param steps every step of the step plan, in its order
 * @param preconditions all of them, in the order of the toolkit
 * @param impactQuestions all of them, in the order of the toolkit
 */
public record PlanProgress(
    List<StepProgress> steps,
    List<Precondition> preconditions,
    List<ImpactAnswer> impactQuestions,
    List<PersonaSession> personaSessions) {

  /** How far a step is. */
  public enum StepState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("in-progress")
    IN_PROGRESS,
    @JsonProperty("done")
    DONE
  }

  /**
   * One step.
   *
   * @param date when it was done, or is meant to be
   */
  @Schema(name = "StepProgress")
  public record StepProgress(
      @NotNull @Schema(required = true, description = "A step of the step plan", examples = "needs")
          String code,
      @Schema(description = "`open` when left out") StepState state,
      @Schema(description = "When it was done, or is meant to be") LocalDate date,
      @Size(max = 2000) String note) {}

  @Schema(name = "PlanPrecondition")
  public record Precondition(
      @NotNull @Schema(required = true, examples = "board") String code,
      @Schema(description = "False when left out") Boolean met,
      @Size(max = 2000) String note) {}

  @Schema(name = "ImpactAnswer")
  public record ImpactAnswer(
      @NotNull @Schema(required = true, examples = "results") String code,
      @Size(max = 2000) @Schema(description = "About the actions, never about one person")
          String answer) {}

  /**
   * A session in which inhabitants think with invented personas (DR-50).
   *
   * @param largestTable persons at the largest table, without who leads the talk
   */
  @Schema(name = "PersonaSession")
  public record PersonaSession(
      LocalDate date,
      @NotNull
          @Min(1)
          @Max(1000)
          @Schema(
              required = true,
              description = "Persons at the largest table, without who leads the talk; 8 at most")
          Integer largestTable,
      @NotNull
          @Schema(required = true, description = "Whether somebody leads the talk at every table")
          Boolean leaderAtEveryTable,
      @NotNull @Schema(required = true, description = "Whether the personas are invented")
          Boolean fictitious,
      @Size(max = 2000) @Schema(description = "No names of who took part") String note) {}

  /** What was written, completed with what nobody said anything about yet. */
  static PlanProgress of(ActionPlanEdit edit, Planning planning) {
    return new PlanProgress(
            edit.steps(), edit.preconditions(), edit.impactQuestions(), edit.personaSessions())
        .completed(planning.stepPlan(edit.stepPlan()), planning);
  }

  /** The same with every step, precondition and question there is today. */
  PlanProgress completed(StepPlan stepPlan, Planning planning) {
    Map<String, StepProgress> knownSteps = byCode(steps, StepProgress::code);
    Map<String, Precondition> knownConditions = byCode(preconditions, Precondition::code);
    Map<String, ImpactAnswer> knownAnswers = byCode(impactQuestions, ImpactAnswer::code);
    return new PlanProgress(
        stepPlan.steps().stream().map(term -> step(term.code(), knownSteps)).toList(),
        planning.preconditions().stream()
            .map(term -> precondition(term.code(), knownConditions))
            .toList(),
        planning.impactQuestions().stream().map(term -> answer(term.code(), knownAnswers)).toList(),
        personaSessions == null ? List.of() : personaSessions);
  }

  private static StepProgress step(String code, Map<String, StepProgress> known) {
    StepProgress step = known.get(code);
    return step == null
        ? new StepProgress(code, StepState.OPEN, null, null)
        : new StepProgress(
            code, step.state() == null ? StepState.OPEN : step.state(), step.date(), step.note());
  }

  private static Precondition precondition(String code, Map<String, Precondition> known) {
    Precondition one = known.get(code);
    return one == null
        ? new Precondition(code, false, null)
        : new Precondition(code, Boolean.TRUE.equals(one.met()), one.note());
  }

  private static ImpactAnswer answer(String code, Map<String, ImpactAnswer> known) {
    ImpactAnswer one = known.get(code);
    return new ImpactAnswer(
        code, one == null || one.answer() == null || one.answer().isBlank() ? null : one.answer());
  }

  private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
    return items == null
        ? Map.of()
        : items.stream().collect(Collectors.toMap(code, Function.identity()));
  }
}
