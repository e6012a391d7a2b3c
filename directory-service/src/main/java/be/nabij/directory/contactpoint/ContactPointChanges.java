package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Places;
import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.Channel;
import be.nabij.directory.zone.CoordinatorChanged;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every change of a contact point goes this way: one after the other, remembered in its history,
 * published, and told to the rest of the directory; all of it in one transaction.
 */
@ApplicationScoped
class ContactPointChanges {
  /** The kind under which {@link History} keeps them. */
  static final String HISTORY = "contact-point";

  private final ContactPoints contactPoints;
  private final FallbackChains chains;
  private final Places places;
  private final History history;
  private final Outbox outbox;
  private final Event<KnownContactPoint> known;
  private final Event<ContactPointRetired> retired;
  private final Caller caller;

  ContactPointChanges(
      ContactPoints contactPoints,
      FallbackChains chains,
      Places places,
      History history,
      Outbox outbox,
      Event<KnownContactPoint> known,
      Event<ContactPointRetired> retired,
      Caller caller) {
    this.contactPoints = contactPoints;
    this.chains = chains;
    this.places = places;
    this.history = history;
    this.outbox = outbox;
    this.known = known;
    this.retired = retired;
    this.caller = caller;
  }

  /**
   * @param action what the history calls it
   * @param by who does it
   * @param change says whether it changed anything that is published
   * @throws ProblemException 404 when there is no such municipality, 412 when the revision is not
   *     the expected one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  ContactPoint make(
      String nisCode,
      ExpectedRevision expected,
      String action,
      String by,
      Predicate<ContactPoint> change) {
    ContactPoint contactPoint =
        contactPoints.lock(nisCode).orElseThrow(ContactPointAccess::notFound);
    expected.require(contactPoint.revision());
    State before = State.of(contactPoint);
    if (change.test(contactPoint)) {
      remember(contactPoint, action, by, before);
      outbox.publish(contactPoint.current(chains.of(contactPoint.municipality())).outgoing());
      contactPoint
          .known()
          .ifPresentOrElse(known::fire, () -> retired.fire(new ContactPointRetired(nisCode)));
    }
    return contactPoint;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void remember(ContactPoint contactPoint, String action, String by, State before) {
    history.record(
        HISTORY,
        contactPoint.municipality().nisCode(),
        contactPoint.revision(),
        action,
        by,
        before,
        State.of(contactPoint));
  }

  /** The fallback chains of a zone's municipalities begin with another coordinator. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(@Observes CoordinatorChanged changed) {
    places.ofZone(changed.zone()).stream()
        .map(municipality -> municipality.nisCode())
        .sorted()
        .forEach(
            nisCode ->
                make(
                    nisCode,
                    new ExpectedRevision(null),
                    "zone-coordinator",
                    caller.name(),
                    ContactPoint::tellAgain));
  }

  /** What the history compares: all that people may write. */
  record State(
      ContactPointKind kind,
      String name,
      String email,
      String phone,
      String openingHours,
      LocalDate verifiedAt,
      String source,
      boolean fallback,
      List<Channel> channels,
      Capacity capacity,
      String responsible) {

    static State of(ContactPoint contactPoint) {
      ContactDetails details = contactPoint.details();
      return new State(
          details.kind(),
          details.name(),
          details.email(),
          details.phone(),
          details.openingHours(),
          details.verifiedAt(),
          details.source(),
          details.fallback(),
          contactPoint.routing().channels(),
          contactPoint.routing().capacity(),
          contactPoint.routing().responsible());
    }
  }
}
