package be.nabij.interventions.plannedaction;

import be.nabij.platform.revision.Revised;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action of a plan, as callers see it; {@link PlannedActionEdit} says what each field is. */
@Schema(name = "PlannedAction")
public record PlannedActionView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "One more with every change; the ETag too")
        long revision,
    @Schema(required = true) String title,
    String goodPractice,
    @Schema(required = true) List<String> elements,
    String level,
    @Schema(required = true) List<String> ageGroups,
    @Schema(required = true) List<String> targetGroups,
    @Schema(required = true) List<String> partners,
    String otherPartners,
    String involved,
    String why,
    String forWhom,
    @Schema(required = true) ActionStatus status,
    LocalDate from,
    LocalDate to,
    String responsible)
    implements Revised {

  static PlannedActionView of(PlannedAction action) {
    PlannedActionEdit content = action.content();
    return new PlannedActionView(
        action.id(),
        action.revision(),
        content.title(),
        content.goodPractice(),
        content.elements(),
        content.level(),
        content.ageGroups(),
        content.targetGroups(),
        content.partners(),
        content.otherPartners(),
        content.involved(),
        content.why(),
        content.forWhom(),
        content.status(),
        content.from(),
        content.to(),
        content.responsible());
  }
}
