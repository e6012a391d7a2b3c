package be.nabij.interventions.plannedaction;

import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The actions of plans, the oldest first. Whether the caller may see the plan is asked before; what
 * is changed, is changed together with the history of the plan.
 */
@ApplicationScoped
public class ActionEditing {
  /** A plan has no more than this: all of them are shown at once. */
  public static final int MOST = 300;

  private final PlannedActions actions;
  private final ActionCheck check;
  private final Clock clock;

  ActionEditing(PlannedActions actions, ActionCheck check, Clock clock) {
    this.actions = actions;
    this.check = check;
    this.clock = clock;
  }

  /**
   * What a change did.
   *
   * @param before as it was, or null when it is new
   * @param after as it is, or null when it is gone
   */
  public record Change(PlannedActionView before, PlannedActionView after) {
    /** Whether there is anything to remember. */
    public boolean real() {
      return before == null || !before.equals(after);
    }
  }

  public List<PlannedActionView> of(UUID plan) {
    return actions.ofPlan(plan).stream().map(PlannedActionView::of).toList();
  }

  /**
   * Adds an action; the plan is locked by the caller, so that nobody adds at the same time.
   *
   * @throws ProblemException 400 naming every field at fault, 409 when the plan is full
   */
  @Transactional(TxType.MANDATORY)
  public Change add(UUID plan, PlannedActionEdit edit) {
    PlannedActionEdit content = check.checked(edit);
    if (actions.count("plan", plan) >= MOST) {
      throw ProblemException.of(
          409,
          "plan-is-full",
          "The plan is full",
          "A plan has at most " + MOST + " actions: remove one, or begin another plan.",
          Map.of("most", MOST));
    }
    PlannedAction action = new PlannedAction(plan, content, clock.instant());
    actions.persist(action);
    return new Change(null, PlannedActionView.of(action));
  }

  /**
   * Writes an action anew; the same again changes nothing.
   *
   * @throws ProblemException 404 when the plan has no such action, 412 when somebody else changed
   *     it meanwhile, 400 naming every field at fault
   */
  @Transactional(TxType.MANDATORY)
  public Change change(UUID plan, UUID id, PlannedActionEdit edit, ExpectedRevision expected) {
    PlannedAction action = lock(plan, id, expected);
    PlannedActionView before = PlannedActionView.of(action);
    action.rewrite(check.checked(edit), clock.instant());
    return new Change(before, PlannedActionView.of(action));
  }

  /**
   * @throws ProblemException 404 when the plan has no such action, 412 when somebody else changed
   *     it meanwhile
   */
  @Transactional(TxType.MANDATORY)
  public Change remove(UUID plan, UUID id, ExpectedRevision expected) {
    PlannedAction action = lock(plan, id, expected);
    actions.delete(action);
    return new Change(PlannedActionView.of(action), null);
  }

  private PlannedAction lock(UUID plan, UUID id, ExpectedRevision expected) {
    PlannedAction action =
        actions.lock(plan, id).orElseThrow(() -> ProblemException.notFound("action"));
    expected.require(action.revision());
    return action;
  }
}
