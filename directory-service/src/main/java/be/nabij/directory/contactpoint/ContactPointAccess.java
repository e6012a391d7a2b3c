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
   * @throws ProblemException 404, as if it did not exist, when the caller does not edit it
   */
  void requireOwn(String nisCode) {
    requireOwnAs(nisCode, Roles.DIRECTORY_EDITOR);
  }

  /**
   * @param roles one of which the caller must have there
   * @throws ProblemException 404, as if it did not exist, when the caller has none of them there
   */
  void requireOwnAs(String nisCode, String... roles) {
    if (!caller.municipalities(roles).contains(nisCode)) {
      throw notFound();
    }
  }

  /**
   * @throws ProblemException 404 when it is not one of the caller's own and the caller is no
   *     service
   */
  void requireOwnOrService(String nisCode) {
    if (!caller.has(Roles.SERVICE)) {
      requireOwnAs(nisCode, Roles.DIRECTORY_EDITOR, Roles.COORDINATOR, Roles.CASE_HANDLER);
    }
  }

  static ProblemException notFound() {
    return ProblemException.notFound("contact point");
  }
}
