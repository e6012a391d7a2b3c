package be.nabij.interventions.planning;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan of action is held against: the guides' step plans, preconditions and questions, and
 * what studies say is usually missed; see {@code planning.schema.json}.
 *
 * @param findings the words of every rule that may say something about a plan
 */
@Schema(name = "PlanningLists")
public record Planning(
    @Schema(required = true) List<StepPlan> stepPlans,
    @Schema(required = true) List<Term> preconditions,
    @Schema(required = true) List<Term> impactQuestions,
    @Schema(required = true) PersonaSessions personaSession,
    @Schema(required = true) UsuallyMissed usuallyMissed,
    @Schema(required = true, description = "In braces stands what is filled in")
        List<Finding.Words> findings) {

  /**
   * A way to go about it, step by step.
   *
   * @param minimumMonths how long it takes at least (DR-49)
   */
  @Schema(name = "StepPlan")
  public record StepPlan(
      @Schema(required = true, examples = "seven") String code,
      @Schema(required = true, description = "In Dutch") String title,
      @Schema(required = true) String meaning,
      @Schema(required = true, description = "How long it takes at least, in months (DR-49)")
          int minimumMonths,
      @Schema(required = true) String minimumWhy,
      @Schema(required = true) String minimumLines,
      @Schema(required = true) String source,
      @Schema(required = true) String lines,
      @Schema(required = true) List<Term> steps) {}

  /**
   * A step, a precondition or a question.
   *
   * @param of the question that this one belongs to, or null
   */
  @Schema(name = "PlanningTerm")
  public record Term(
      @Schema(required = true) String code,
      @Schema(required = true, description = "In Dutch, as published") String title,
      @Schema(description = "In plain Dutch words") String meaning,
      @Schema(description = "The question that this one belongs to") String of,
      @Schema(required = true) String source,
      @Schema(required = true) String lines) {}

  /** How a session with invented personas works (DR-50). */
  @Schema(name = "PersonaSessionRule")
  public record PersonaSessions(
      @Schema(required = true, description = "Persons, without who leads the talk")
          int mostAtATable,
      @Schema(required = true) String source,
      @Schema(required = true) String lines) {}

  /**
   * What most initiatives against loneliness leave out (Switsers and Heylen, 133 initiatives in
   * Flanders).
   *
   * @param besideMeeting ids of elements that are needed too
   * @param young codes of the age groups that deserve more attention
   * @param targetGroups codes of the groups that deserve more attention
   */
  @Schema(name = "UsuallyMissed")
  public record UsuallyMissed(
      @Schema(required = true, description = "Ids of elements that are needed beside meeting")
          List<String> besideMeeting,
      @Schema(required = true) String besideMeetingNote,
      @Schema(required = true, description = "Codes of age groups") List<String> young,
      @Schema(required = true, description = "Codes of target groups") List<String> targetGroups,
      @Schema(required = true) String targetGroupsNote,
      @Schema(required = true) String source,
      @Schema(required = true) String lines) {}

  /** The step plan with this code, or null. */
  public StepPlan stepPlan(String code) {
    return stepPlans.stream().filter(plan -> plan.code().equals(code)).findFirst().orElse(null);
  }

  /**
   * What a rule has to say.
   *
   * @param values for what stands in braces in its words
   * @throws IllegalArgumentException when the file has no words for it
   */
  public Finding finding(String id, Map<String, String> values) {
    return findings.stream()
        .filter(words -> words.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There are no words for " + id))
        .filledIn(values);
  }
}
