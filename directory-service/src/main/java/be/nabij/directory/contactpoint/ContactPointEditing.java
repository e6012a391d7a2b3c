package be.nabij.directory.contactpoint;

import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** What an editor of a municipality may do with its contact point. */
@ApplicationScoped
class ContactPointEditing {
  private final ContactPoints contactPoints;
  private final ContactPointAccess access;
  private final Outbox outbox;
  private final Event<KnownContactPoint> changes;
  private final Clock clock;

  ContactPointEditing(
      ContactPoints contactPoints,
      ContactPointAccess access,
      Outbox outbox,
      Event<KnownContactPoint> changes,
      Clock clock) {
    this.contactPoints = contactPoints;
    this.access = access;
    this.outbox = outbox;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Replaces what is known about a contact point.
   *
   * @throws ProblemException 404 when it is not of this caller's municipalities, 412 when somebody
   *     else changed it meanwhile
   */
  @Transactional
  ContactPointView edit(String nisCode, ContactPointEdit edit, ExpectedRevision expected) {
    access.requireEditor(nisCode);
    ContactPoint contactPoint =
        contactPoints.lock(nisCode).orElseThrow(ContactPointAccess::notFound);
    expected.require(contactPoint.revision());
    LocalDate today = LocalDate.now(clock.withZone(BelgianDate.ZONE));
    contactPoint
        .edit(edit.details(contactPoint.municipality().name(), today), clock.instant())
        .ifPresent(changed -> outbox.publish(changed.outgoing()));
    contactPoint.known().ifPresent(changes::fire);
    return ContactPointView.of(contactPoint);
  }
}
