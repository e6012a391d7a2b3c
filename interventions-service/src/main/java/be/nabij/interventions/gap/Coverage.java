package be.nabij.interventions.gap;

import be.nabij.interventions.entry.GoodPractice;
import be.nabij.interventions.plannedaction.ActionStatus;
import be.nabij.interventions.plannedaction.PlannedActionView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom and what all efforts together serve. What says nothing of an age serves no age group. */
record Coverage(List<Effort> efforts) {
  static final String ALL_AGES = "all-ages";

  /**
   * What a municipality does: its actions but those that were stopped, and its good practices. A
   * practice that one of the actions is, or was, counts with that action.
   */
  static Coverage of(Collection<PlannedActionView> actions, Collection<GoodPractice> practices) {
    List<Effort> efforts = new ArrayList<>();
    Set<String> planned =
        actions.stream()
            .map(PlannedActionView::goodPractice)
            .filter(practice -> practice != null)
            .collect(Collectors.toSet());
    actions.stream()
        .filter(action -> action.status() != ActionStatus.STOPPED)
        .map(Effort::of)
        .forEach(efforts::add);
    practices.stream()
        .filter(practice -> !planned.contains(practice.id()))
        .map(Effort::of)
        .forEach(efforts::add);
    return new Coverage(List.copyOf(efforts));
  }

  List<Effort> ofElement(String element) {
    return having(Effort::elements, element);
  }

  List<Effort> ofLevel(String level) {
    return having(Effort::levels, level);
  }

  /** What is for all ages serves every age group. */
  List<Effort> ofAgeGroup(String ageGroup) {
    return efforts.stream()
        .filter(
            effort ->
                effort.ageGroups().contains(ageGroup) || effort.ageGroups().contains(ALL_AGES))
        .toList();
  }

  List<Effort> ofTargetGroup(String targetGroup) {
    return having(Effort::targetGroups, targetGroup);
  }

  private List<Effort> having(Function<Effort, List<String>> codes, String code) {
    return efforts.stream().filter(effort -> codes.apply(effort).contains(code)).toList();
  }
}
