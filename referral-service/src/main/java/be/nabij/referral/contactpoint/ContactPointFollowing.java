package be.nabij.referral.contactpoint;

import be.nabij.platform.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Takes over what the directory tells; whoever waits for a contact point hears of it. */
@ApplicationScoped
class ContactPointFollowing {
  private final ContactPoints contactPoints;
  private final Event<ContactPoint> changed;

  ContactPointFollowing(ContactPoints contactPoints, Event<ContactPoint> changed) {
    this.contactPoints = contactPoints;
    this.changed = changed;
  }

  @Transactional
  void onChanged(IncomingEvent event) {
    if (event.isTombstone()) {
      contactPoints.deleteById(event.key());
      return;
    }
    ContactPointChanged change = event.as(ContactPointChanged.class);
    ContactPoint contactPoint =
        contactPoints
            .findByIdOptional(change.municipality().nisCode())
            .orElseGet(() -> new ContactPoint(change.municipality().nisCode()));
    contactPoint.update(change);
    contactPoints.persist(contactPoint);
    changed.fire(contactPoint);
  }
}
