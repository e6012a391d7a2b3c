package be.nabij.interventions.actionplan;

import be.nabij.interventions.actionplan.PlanProgress.ImpactAnswer;
import be.nabij.interventions.actionplan.PlanProgress.Precondition;
import be.nabij.interventions.actionplan.PlanProgress.StepProgress;
import be.nabij.interventions.planning.Planning;
import be.nabij.interventions.planning.Planning.StepPlan;
import be.nabij.interventions.planning.Planning.Term;
import be.nabij.interventions.planning.PlanningLists;
import be.nabij.platform.problem.InputErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Can a plan be kept as it was written? */
@ApplicationScoped
class PlanCheck {
  private final PlanningLists lists;
  private final Validator validator;

  PlanCheck(PlanningLists lists, Validator validator) {
    this.lists = lists;
    this.validator = validator;
  }

  /** Adds every field at fault. */
  void check(ActionPlanEdit edit, InputErrors errors) {
    errors.addViolations(validator.validate(edit));
    Planning planning = lists.planning();
    ActionPlanEdit.Period period = edit.period();
    if (period != null
        && period.from() != null
        && period.to() != null
        && period.to().isBefore(period.from())) {
      errors.add("period.to", "out-of-range", "It ends before it begins.");
    }
    StepPlan stepPlan = planning.stepPlan(edit.stepPlan());
    if (stepPlan != null) {
      codes("steps", edit.steps(), StepProgress::code, stepPlan.steps(), errors);
    } else if (edit.stepPlan() != null) {
      String known =
          planning.stepPlans().stream().map(StepPlan::code).collect(Collectors.joining(", "));
      errors.add("stepPlan", "not-allowed", "Allowed: " + known + ".");
    }
    codes(
        "preconditions",
        edit.preconditions(),
        Precondition::code,
        planning.preconditions(),
        errors);
    codes(
        "impactQuestions",
        edit.impactQuestions(),
        ImpactAnswer::code,
        planning.impactQuestions(),
        errors);
  }

  private static <T> void codes(
      String field, List<T> items, Function<T, String> code, List<Term> known, InputErrors errors) {
    List<String> allowed = known.stream().map(Term::code).toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; items != null && i < items.size(); i++) {
      String one = items.get(i) == null ? null : code.apply(items.get(i));
      if (one == null) {
        continue;
      }
      String name = field + "[" + i + "].code";
      if (!allowed.contains(one)) {
        errors.add(name, "not-allowed", "Allowed: " + String.join(", ", allowed) + ".");
      } else if (!seen.add(one)) {
        errors.add(name, "double", "It stands there twice.");
      }
    }
  }
}
