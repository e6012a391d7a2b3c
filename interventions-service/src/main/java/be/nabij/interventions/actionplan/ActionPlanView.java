package be.nabij.interventions.actionplan;

import be.nabij.interventions.actionplan.ActionPlanEdit.Period;
import be.nabij.interventions.actionplan.PlanProgress.ImpactAnswer;
import be.nabij.interventions.actionplan.PlanProgress.PersonaSession;
import be.nabij.interventions.actionplan.PlanProgress.Precondition;
import be.nabij.interventions.actionplan.PlanProgress.StepProgress;
import be.nabij.interventions.plannedaction.PlannedActionView;
import be.nabij.interventions.planning.Finding;
import be.nabij.platform.revision.Revised;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan with its actions. It holds nothing about a lonely person.
 *
 * @param step code of the first step that is not done; null when all are
 * @param warnings what {@link PlanRule} has to say
 */
@Schema(name = "ActionPlan")
public record ActionPlanView(
    @Schema(required = true) UUID id,
    @Schema(
            required = true,
            description =
                "One more with every change of the plan itself; the ETag too. Each action has a"
                    + " revision of its own")
        long revision,
    @Schema(required = true) Instant changedAt,
    @Schema(required = true, description = "NIS code") String municipality,
    @Schema(required = true) String title,
    @Schema(description = "Where it works, as the report prints it") String area,
    @Schema(required = true) Period period,
    @Schema(
            required = true,
            enumeration = {"six", "seven"})
        String stepPlan,
    @Schema(description = "Where the plan is: the first step that is not done; absent when all are")
        String step,
    @Schema(required = true, description = "Every step, in order") List<StepProgress> steps,
    @Schema(required = true, description = "All four (DR-49)") List<Precondition> preconditions,
    @Schema(required = true, description = "All of them, answered or not")
        List<ImpactAnswer> impactQuestions,
    @Schema(required = true) List<PersonaSession> personaSessions,
    @Schema(required = true, description = "The oldest first") List<PlannedActionView> actions,
    @Schema(
            required = true,
            description =
                "What to think about: the preconditions and how long it takes (DR-49), sessions"
                    + " with personas (DR-50), questions about impact")
        List<Finding> warnings)
    implements Revised {}
