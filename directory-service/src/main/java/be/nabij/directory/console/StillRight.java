package be.nabij.directory.console;

import be.nabij.directory.contactpoint.ContactPointEditing;
import be.nabij.directory.freshness.EntryRef;
import be.nabij.directory.reminder.Remarks;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An editor says that an entry is still right, which settles what readers remarked on it. */
@ApplicationScoped
class StillRight {
  private final ContactPointEditing contactPoints;
  private final Remarks remarks;

  StillRight(ContactPointEditing contactPoints, Remarks remarks) {
    this.contactPoints = contactPoints;
    this.remarks = remarks;
  }

  @Transactional
  void contactPoint(String nisCode, ExpectedRevision expected) {
    contactPoints.confirm(nisCode, expected);
    remarks.forget(EntryRef.contactPoint(nisCode));
  }
}
