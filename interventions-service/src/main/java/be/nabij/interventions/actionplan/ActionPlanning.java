package be.nabij.interventions.actionplan;

import be.nabij.interventions.actionplan.PlanProgress.StepProgress;
import be.nabij.interventions.actionplan.PlanProgress.StepState;
import be.nabij.interventions.plannedaction.ActionEditing;
import be.nabij.interventions.plannedaction.PlannedActionEdit;
import be.nabij.interventions.plannedaction.PlannedActionView;
import be.nabij.interventions.planning.PlanCodes;
import be.nabij.interventions.planning.Planning;
import be.nabij.interventions.planning.PlanningLists;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an editor or coordinator may do with the plans of its municipalities. */
@ApplicationScoped
public class ActionPlanning {
  static final String HISTORY = "action-plan";

  private final ActionPlans plans;
  private final ActionEditing actions;
  private final PlanCheck check;
  private final PlanAccess access;
  private final PlanningLists lists;
  private final PlanCodes codes;
  private final History history;
  private final Caller caller;
  private final Clock clock;

  ActionPlanning(
      ActionPlans plans,
      ActionEditing actions,
      PlanCheck check,
      PlanAccess access,
      PlanningLists lists,
      PlanCodes codes,
      History history,
      Caller caller,
      Clock clock) {
    this.plans = plans;
    this.actions = actions;
    this.check = check;
    this.access = access;
    this.lists = lists;
    this.codes = codes;
    this.history = history;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when there is none, or when it is not one of the caller's own
   */
  public ActionPlanView get(UUID id) {
    return view(own(plans.findByIdOptional(id).orElseThrow(ActionPlanning::notFound)));
  }

  /**
   * The plans of a municipality, the newest first.
   *
   * @throws ProblemException 404 when the caller does not work for it
   */
  public List<ActionPlanView> ofMunicipality(String municipality) {
    access.requireOwn(municipality, "municipality");
    return plans.of(municipality).stream().map(this::view).toList();
  }

  /**
   * One page of the caller's plans.
   *
   * @param municipality NIS code, or null for all of its municipalities
   * @throws ProblemException 404 when the caller does not work for it
   */
  List<ActionPlanSummary> page(String municipality, PageQuery page) {
    List<ActionPlan> found;
    if (municipality != null) {
      access.requireOwn(municipality, "municipality");
      found = plans.of(List.of(municipality), page);
    } else {
      found = access.own().map(own -> plans.of(own, page)).orElseGet(() -> plans.all(page));
    }
    return found.stream().map(this::summary).toList();
  }

  long count(String municipality) {
    return municipality != null
        ? plans.countOf(List.of(municipality))
        : access.own().map(plans::countOf).orElseGet(plans::count);
  }

  /**
   * @throws ProblemException 400 naming every field at fault
   */
  @Transactional
  ActionPlanView add(ActionPlanEdit edit) {
    InputErrors errors = new InputErrors();
    check.check(edit, errors);
    if (edit.municipality() != null && edit.municipality().matches(ActionPlanEdit.NIS_CODE)) {
      if (!access.isOwn(edit.municipality())) {
        errors.add("municipality", "not-allowed", "It is not a municipality of this caller.");
      } else if (codes.municipality(edit.municipality()).isEmpty()) {
        errors.add("municipality", "unknown", "There is no such municipality.");
      }
    }
    errors.throwIfAny();
    ActionPlan plan =
        new ActionPlan(edit, PlanProgress.of(edit, lists.planning()), clock.instant());
    plans.persist(plan);
    remember(plan, "add", null);
    return view(plan);
  }

  /**
   * Writes a plan anew, without touching its actions; the same again changes nothing.
   *
   * @throws ProblemException 404 when it is not the caller's own, 412 when somebody else changed it
   *     meanwhile, 400 naming every field at fault
   */
  @Transactional
  ActionPlanView change(UUID id, ActionPlanEdit edit, ExpectedRevision expected) {
    ActionPlan plan = lock(id);
    expected.require(plan.revision());
    InputErrors errors = new InputErrors();
    check.check(edit, errors);
    if (edit.municipality() != null && !edit.municipality().equals(plan.municipality())) {
      errors.add("municipality", "not-allowed", "It is a plan of " + plan.municipality() + ".");
    }
    errors.throwIfAny();
    ActionPlanEdit before = plan.written();
    if (plan.rewrite(edit, PlanProgress.of(edit, lists.planning()), clock.instant())) {
      remember(plan, "change", before);
    }
    return view(plan);
  }

  /**
   * Throws a plan away, with its actions.
   *
   * @throws ProblemException 404 when it is not the caller's own, 412 when somebody else changed it
   *     meanwhile
   */
  @Transactional
  void remove(UUID id, ExpectedRevision expected) {
    ActionPlan plan = lock(id);
    expected.require(plan.revision());
    history.record(
        HISTORY, id.toString(), plan.revision() + 1, "remove", caller.name(), view(plan), null);
    plans.delete(plan);
  }

  /** Adds an action; see {@link ActionEditing#add}. */
  @Transactional
  PlannedActionView addAction(UUID id, PlannedActionEdit edit) {
    ActionPlan plan = lock(id);
    return rememberAction(plan, "add-action", actions.add(plan.id(), edit)).after();
  }

  /** Changes an action; see {@link ActionEditing#change}. */
  @Transactional
  PlannedActionView changeAction(
      UUID id, UUID action, PlannedActionEdit edit, ExpectedRevision expected) {
    ActionPlan plan = own(plans.findByIdOptional(id).orElseThrow(ActionPlanning::notFound));
    return rememberAction(plan, "change-action", actions.change(plan.id(), action, edit, expected))
        .after();
  }

  /** Removes an action; see {@link ActionEditing#remove}. */
  @Transactional
  void removeAction(UUID id, UUID action, ExpectedRevision expected) {
    ActionPlan plan = own(plans.findByIdOptional(id).orElseThrow(ActionPlanning::notFound));
    rememberAction(plan, "remove-action", actions.remove(plan.id(), action, expected));
  }

  /**
   * The actions of a plan, the oldest first.
   *
   * @throws ProblemException 404 when it is not the caller's own
   */
  List<PlannedActionView> actions(UUID id) {
    return actions.of(own(plans.findByIdOptional(id).orElseThrow(ActionPlanning::notFound)).id());
  }

  private ActionPlan lock(UUID id) {
    return own(plans.lock(id).orElseThrow(ActionPlanning::notFound));
  }

  private ActionPlan own(ActionPlan plan) {
    access.requireOwn(plan.municipality(), "action plan");
    return plan;
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("action plan");
  }

  private void remember(ActionPlan plan, String action, ActionPlanEdit before) {
    history.record(
        HISTORY,
        plan.id().toString(),
        plan.revision(),
        action,
        caller.name(),
        before,
        plan.written());
  }

  /** In the history of the plan, an action is a field: so one that is gone can still be read. */
  private ActionEditing.Change rememberAction(
      ActionPlan plan, String what, ActionEditing.Change change) {
    if (change.real()) {
      PlannedActionView latest = change.after() == null ? change.before() : change.after();
      String field = "actions/" + latest.id();
      history.record(
          HISTORY,
          plan.id().toString(),
          change.after() == null ? latest.revision() + 1 : latest.revision(),
          what,
          caller.name(),
          change.before() == null ? null : Map.of(field, change.before()),
          change.after() == null ? null : Map.of(field, change.after()));
    }
    return change;
  }

  private ActionPlanSummary summary(ActionPlan plan) {
    return new ActionPlanSummary(
        plan.id(),
        plan.municipality(),
        plan.title(),
        plan.area(),
        plan.period(),
        plan.stepPlan(),
        step(progress(plan)),
        plan.changedAt());
  }

  private ActionPlanView view(ActionPlan plan) {
    PlanProgress progress = progress(plan);
    List<PlannedActionView> planned = actions.of(plan.id());
    boolean underWay = planned.stream().anyMatch(action -> action.status().isUnderWay());
    return new ActionPlanView(
        plan.id(),
        plan.revision(),
        plan.changedAt(),
        plan.municipality(),
        plan.title(),
        plan.area(),
        plan.period(),
        plan.stepPlan(),
        step(progress),
        progress.steps(),
        progress.preconditions(),
        progress.impactQuestions(),
        progress.personaSessions(),
        planned,
        PlanRule.findings(
            new PlanRule.Facts(
                plan.stepPlan(), plan.period(), progress, underWay, lists.planning())));
  }

  private PlanProgress progress(ActionPlan plan) {
    Planning planning = lists.planning();
    return plan.progress().completed(planning.stepPlan(plan.stepPlan()), planning);
  }

  private static String step(PlanProgress progress) {
    return progress.steps().stream()
        .filter(step -> step.state() != StepState.DONE)
        .map(StepProgress::code)
        .findFirst()
        .orElse(null);
  }
}
