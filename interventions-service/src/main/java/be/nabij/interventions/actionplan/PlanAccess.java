package be.nabij.interventions.actionplan;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Whose plans may this caller see and change? Those of the municipalities in its token; a catalogue
 * editor whose token names none works for all of them.
 */
@ApplicationScoped
public class PlanAccess {
  private final Caller caller;

  PlanAccess(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws ProblemException 404, as if it did not exist, when the caller does not work for it
   */
  public void requireOwn(String municipality, String what) {
    if (!isOwn(municipality)) {
      throw ProblemException.notFound(what);
    }
  }

  boolean isOwn(String municipality) {
    return own().map(own -> own.contains(municipality)).orElse(true);
  }

  /** The municipalities that the caller works for; empty for all. */
  Optional<Set<String>> own() {
    boolean all =
        caller.has(Roles.CATALOGUE_EDITOR)
            && caller.municipalities(Roles.CATALOGUE_EDITOR).isEmpty();
    return all
        ? Optional.empty()
        : Optional.of(caller.municipalities(Roles.CATALOGUE_EDITOR, Roles.COORDINATOR));
  }
}
