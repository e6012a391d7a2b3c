package be.nabij.directory.contactpoint;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Does this caller work for the municipality of this contact point? */
@ApplicationScoped
class ContactPointAccess {
  private final Caller caller;

  ContactPointAccess(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws ProblemException 404, as if it did not exist, when it is not one of the caller's own
   */
  void requireOwn(String nisCode) {
    if (!caller.municipalities().contains(nisCode)) {
      throw notFound();
    }
  }

  /**
   * @throws ProblemException 404 when it is not one of the caller's own and the caller is no
   *     service
   */
  void requireOwnOrService(String nisCode) {
    if (!caller.has(Roles.SERVICE)) {
      requireOwn(nisCode);
    }
  }

  static ProblemException notFound() {
    return ProblemException.notFound("contact point");
  }
}
