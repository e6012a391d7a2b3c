package be.nabij.interventions.gap;

import be.nabij.interventions.actionplan.ActionPlanView;
import be.nabij.interventions.actionplan.ActionPlanning;
import be.nabij.interventions.plannedaction.PlannedActionView;
import be.nabij.interventions.planning.Finding;
import be.nabij.interventions.planning.PlanCodes;
import be.nabij.interventions.planning.PlanningLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Holds what a municipality does against what is known of what is usually missed. */
@ApplicationScoped
public class GapAnalysing {
  private final ActionPlanning plans;
  private final PlanCodes codes;
  private final PlanningLists lists;

  GapAnalysing(ActionPlanning plans, PlanCodes codes, PlanningLists lists) {
    this.plans = plans;
    this.codes = codes;
    this.lists = lists;
  }

  /** Of the actions of a plan, and the good practices of its municipality. */
  public GapAnalysis of(ActionPlanView plan) {
    return analysis(plan.municipality(), plan.id(), plan.actions(), plan.warnings());
  }

  /**
   * Of all plans of a municipality, and its good practices; there may be neither.
   *
   * @throws be.nabij.platform.problem.ProblemException 404 when the caller does not work for it
   */
  GapAnalysis ofMunicipality(String municipality) {
    List<PlannedActionView> actions =
        plans.ofMunicipality(municipality).stream()
            .flatMap(plan -> plan.actions().stream())
            .toList();
    return analysis(municipality, null, actions, List.of());
  }

  private GapAnalysis analysis(
      String municipality,
      UUID actionPlan,
      List<PlannedActionView> actions,
      List<Finding> ofThePlan) {
    return GapAnalysis.of(
        municipality,
        actionPlan,
        Coverage.of(actions, codes.practicesOf(municipality)),
        ofThePlan,
        codes.known(),
        lists.planning());
  }
}
