package be.nabij.interventions.actionplan;

import be.nabij.interventions.actionplan.ActionPlanEdit.Period;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan among others. */
@Schema(name = "ActionPlanSummary")
record ActionPlanSummary(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "NIS code") String municipality,
    @Schema(required = true) String title,
    String area,
    @Schema(required = true) Period period,
    @Schema(required = true) String stepPlan,
    @Schema(description = "The first step that is not done; absent when all are") String step,
    @Schema(required = true) Instant changedAt) {}
