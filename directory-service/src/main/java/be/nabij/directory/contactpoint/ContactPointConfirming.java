package be.nabij.directory.contactpoint;

import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Somebody who was asked says that a contact point is still right. */
@ApplicationScoped
public class ContactPointConfirming {
  private final ContactPointChanges changes;
  private final BelgianDate date;

  ContactPointConfirming(ContactPointChanges changes, BelgianDate date) {
    this.changes = changes;
    this.date = date;
  }

  /**
   * A second time on the same day changes nothing.
   *
   * @param by how it was said, for the history
   * @throws ProblemException 404 when the fallback stands in for it now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void confirm(String nisCode, String by) {
    changes.make(
        nisCode,
        new ExpectedRevision(null),
        "confirm",
        by,
        contactPoint -> {
          if (contactPoint.details().fallback()) {
            throw ContactPointAccess.notFound();
          }
          return contactPoint.confirm(date.today());
        });
  }
}
