package be.nabij.interventions.gap;

import be.nabij.interventions.entry.GoodPractice;
import be.nabij.interventions.entry.Tag;
import be.nabij.interventions.plannedaction.ActionStatus;
import be.nabij.interventions.plannedaction.PlannedActionView;
import java.util.List;

/**
 * Something that is done, or will be: an action of a plan or a good practice of the catalogue.
 *
 * @param kind {@code action} or {@code good-practice}
 * @param nobodyInvolved whether it is past being an idea, and nobody wrote down who takes part
 */
record Effort(
    String kind,
    String id,
    String title,
    List<String> elements,
    List<String> levels,
    List<String> ageGroups,
    List<String> targetGroups,
    boolean nobodyInvolved) {

  static Effort of(PlannedActionView action) {
    return new Effort(
        "action",
        action.id().toString(),
        action.title(),
        action.elements(),
        action.level() == null ? List.of() : List.of(action.level()),
        action.ageGroups(),
        action.targetGroups(),
        action.status() != ActionStatus.IDEA && action.involved() == null);
  }

  static Effort of(GoodPractice practice) {
    return new Effort(
        "good-practice",
        practice.id(),
        practice.title(),
        Tag.codes(practice.elements()),
        Tag.codes(practice.levels()),
        Tag.codes(practice.ageGroups()),
        Tag.codes(practice.targetGroups()),
        false);
  }
}
