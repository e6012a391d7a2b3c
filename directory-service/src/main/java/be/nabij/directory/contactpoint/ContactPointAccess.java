package be.nabij.directory.contactpoint;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** May this editor change this contact point? */
@ApplicationScoped
class ContactPointAccess {
  private final Caller caller;

  ContactPointAccess(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws ProblemException 404, as if it did not exist, when it is not one of the caller's own
   */
  void requireEditor(String nisCode) {
    if (!caller.municipalities().contains(nisCode)) {
      throw notFound();
    }
  }

  static ProblemException notFound() {
    return ProblemException.notFound("contact point");
  }
}
