package be.nabij.interventions.editing;

import be.nabij.interventions.edited.EditedEntry;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * May this editor see and change this entry? Whoever has no municipalities keeps the catalogue that
 * all share; whoever has some keeps the entries of these, and nothing else.
 */
@ApplicationScoped
public class EntryAccess {
  private final Caller caller;

  EntryAccess(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws ProblemException 404, as if it did not exist, when others keep it
   */
  EditedEntry own(EditedEntry entry) {
    if (!keeps(entry)) {
      throw notFound();
    }
    return entry;
  }

  boolean keeps(EditedEntry entry) {
    return entry.owner() == null
        ? municipalities().isEmpty()
        : municipalities().contains(entry.owner());
  }

  /** NIS codes of the editor's municipalities; none for who keeps the shared catalogue. */
  Set<String> municipalities() {
    return caller.municipalities(Roles.CATALOGUE_EDITOR);
  }

  /**
   * Who is to keep what this editor adds.
   *
   * @param municipality as written; may be left out by an editor of one municipality
   * @return NIS code, or null for the shared catalogue
   */
  String ownerOfNew(String municipality, InputErrors errors) {
    Set<String> own = municipalities();
    if (own.isEmpty()) {
      return null;
    }
    if (municipality == null && own.size() == 1) {
      return own.iterator().next();
    }
    if (municipality == null) {
      errors.add("municipality", "required", "The municipality that keeps it is required.");
    } else if (!own.contains(municipality)) {
      errors.add("municipality", "not-allowed", "It is not a municipality of this editor.");
    }
    return municipality == null ? "" : municipality;
  }

  /**
   * @throws ProblemException 404 when it is none of the editor's own
   */
  public void requireOwn(String municipality) {
    if (!municipalities().contains(municipality)) {
      throw ProblemException.notFound("municipality");
    }
  }

  static ProblemException notFound() {
    return ProblemException.notFound("entry");
  }
}
