package be.nabij.interventions.actionplan;

import be.nabij.interventions.actionplan.PlanProgress.ImpactAnswer;
import be.nabij.interventions.actionplan.PlanProgress.PersonaSession;
import be.nabij.interventions.actionplan.PlanProgress.Precondition;
import be.nabij.interventions.actionplan.PlanProgress.StepProgress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan as its editors write it, without its actions; it replaces what was written before.
 *
 * @param area where in the municipality; null for all of it
 */
@Schema(
    name = "ActionPlanEdit",
    description = "Write nothing here about a person who is lonely, and no name of one.")
public record ActionPlanEdit(
    @NotNull
        @Pattern(regexp = ActionPlanEdit.NIS_CODE, message = "A NIS code has five digits.")
        @Schema(required = true, description = "NIS code; it stays the same", examples = "12021")
        String municipality,
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "^\\P{Cc}*$", message = "One line of text is expected.")
        @Schema(required = true, examples = "Lier minder eenzaam")
        String title,
    @Size(max = 200)
        @Schema(
            description = "Where it works, as the report prints it: the municipality, or a part",
            examples = "Lier en Koningshooikt")
        String area,
    @NotNull @Valid @Schema(required = true) Period period,
    @NotNull
        @Schema(
            required = true,
            description =
                "`six` for that of Coalitie Erbij (2017), `seven` for that of the toolkit"
                    + " \"Eenzaamheid op den buiten\"; see `/v1/planningLists`",
            enumeration = {"six", "seven"})
        String stepPlan,
    @Size(max = 20)
        @Schema(description = "How far each step is; one that is left out is still open")
        List<@NotNull @Valid StepProgress> steps,
    @Size(max = 20)
        @Schema(description = "Codes of `/v1/planningLists`; what is left out is not met (DR-49)")
        List<@NotNull @Valid Precondition> preconditions,
    @Size(max = 20) @Schema(description = "Codes of `/v1/planningLists`")
        List<@NotNull @Valid ImpactAnswer> impactQuestions,
    @Size(max = 50) @Schema(description = "Sessions with invented personas (DR-50)")
        List<@NotNull @Valid PersonaSession> personaSessions) {

  static final String NIS_CODE = "[0-9]{5}";

  /**
   * When a plan runs.
   *
   * @param to this day included; null when nobody said when it ends
   */
  @Schema(name = "PlanPeriod")
  public record Period(
      @NotNull @Schema(required = true) LocalDate from,
      @Schema(description = "This day included; absent when it has no end yet") LocalDate to) {}
}
