package be.nabij.directory.contactpoint;

import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.Channels;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * What an editor of a municipality may do with its contact point. Each of these ends with 404 when
 * it is not of this caller's municipalities, and with 412 when somebody else changed it meanwhile.
 */
@ApplicationScoped
public class ContactPointEditing {
  private final ContactPoints contactPoints;
  private final ContactPointAccess access;
  private final ContactPointChanges changes;
  private final ContactPointReading reading;
  private final FallbackChains chains;
  private final Channels channels;
  private final Caller caller;
  private final BelgianDate date;
  private final Clock clock;

  ContactPointEditing(
      ContactPoints contactPoints,
      ContactPointAccess access,
      ContactPointChanges changes,
      ContactPointReading reading,
      FallbackChains chains,
      Channels channels,
      Caller caller,
      BelgianDate date,
      Clock clock) {
    this.contactPoints = contactPoints;
    this.access = access;
    this.changes = changes;
    this.reading = reading;
    this.chains = chains;
    this.channels = channels;
    this.caller = caller;
    this.date = date;
    this.clock = clock;
  }

  /** Replaces what is known about a contact point. */
  @Transactional
  ContactPointView edit(String nisCode, ContactPointEdit edit, ExpectedRevision expected) {
    access.requireOwn(nisCode);
    check(edit, nisCode);
    return make(nisCode, expected, "change", contactPoint -> apply(edit, contactPoint));
  }

  /**
   * Says whether there is room.
   *
   * @throws ProblemException 409 where only the fallback is known
   */
  @Transactional
  ContactPointView announce(String nisCode, Capacity capacity, ExpectedRevision expected) {
    access.requireOwnAs(nisCode, Roles.DIRECTORY_EDITOR, Roles.COORDINATOR);
    InputErrors errors = new InputErrors();
    capacity.check("", errors);
    errors.throwIfAny();
    return make(
        nisCode,
        expected,
        "capacity",
        contactPoint -> {
          requireOwnContactPoint(contactPoint);
          return contactPoint.announce(capacity);
        });
  }

  /** Goes back to the fallback. */
  @Transactional
  public ContactPointView retire(String nisCode, ExpectedRevision expected) {
    access.requireOwn(nisCode);
    return make(
        nisCode,
        expected,
        "retire",
        contactPoint -> contactPoint.retire(chains.fallback(), clock.instant()));
  }

  /** Keeps an edit without publishing it; it replaces the draft that was kept. */
  @Transactional
  DraftView prepare(String nisCode, ContactPointEdit edit) {
    access.requireOwn(nisCode);
    check(edit, nisCode);
    ContactPoint contactPoint = lock(nisCode);
    contactPoint.prepare(edit, caller.name(), clock.instant());
    return DraftView.of(contactPoint.draft().orElseThrow(), contactPoint.revision());
  }

  /**
   * Publishes the draft.
   *
   * @param expected names the current revision where something else was published since the draft
   *     was begun, to show that the caller knows
   * @throws ProblemException 404 when there is no draft
   */
  @Transactional
  ContactPointView publishDraft(String nisCode, ExpectedRevision expected) {
    access.requireOwn(nisCode);
    Draft draft = lock(nisCode).draft().orElseThrow(ContactPointEditing::noDraft);
    ExpectedRevision seen =
        expected.header() == null
            ? new ExpectedRevision(ExpectedRevision.entityTag(draft.basedOn()))
            : expected;
    return make(
        nisCode,
        seen,
        "publish-draft",
        contactPoint -> {
          contactPoint.discardDraft();
          return apply(draft.edit(), contactPoint);
        });
  }

  /** Forgets the draft; there need not be one. */
  @Transactional
  public void discardDraft(String nisCode) {
    access.requireOwn(nisCode);
    lock(nisCode).discardDraft();
  }

  /**
   * Keeps an edit without publishing it, when nobody has published or kept anything since.
   *
   * @param seen what the editor had in view
   */
  @Transactional
  public DraftView prepare(String nisCode, ContactPointEdit edit, Seen seen) {
    access.requireOwn(nisCode);
    seen.require(lock(nisCode));
    return prepare(nisCode, edit);
  }

  /**
   * Publishes an edit, and the draft is done with; when nobody has published or kept anything
   * since.
   *
   * @param seen what the editor had in view
   */
  @Transactional
  public ContactPointView publish(String nisCode, ContactPointEdit edit, Seen seen) {
    access.requireOwn(nisCode);
    check(edit, nisCode);
    seen.require(lock(nisCode));
    return make(
        nisCode,
        seen.published(),
        "change",
        contactPoint -> {
          contactPoint.discardDraft();
          return apply(edit, contactPoint);
        });
  }

  /**
   * Says that what is published is still right today.
   *
   * @throws ProblemException 409 where only the fallback is known
   */
  @Transactional
  public ContactPointView confirm(String nisCode, ExpectedRevision expected) {
    access.requireOwn(nisCode);
    return make(
        nisCode,
        expected,
        "confirm",
        contactPoint -> {
          requireOwnContactPoint(contactPoint);
          return contactPoint.confirm(date.today());
        });
  }

  private static void requireOwnContactPoint(ContactPoint contactPoint) {
    if (contactPoint.details().fallback()) {
      throw ProblemException.of(
          409,
          "no-own-contact-point",
          "There is no own contact point",
          "The fallback stands in here; nobody here can speak for it.");
    }
  }

  static ProblemException noDraft() {
    return ProblemException.notFound("draft");
  }

  private void check(ContactPointEdit edit, String nisCode) {
    InputErrors errors = new InputErrors();
    channels.check(edit.channels(), nisCode, errors);
    if (edit.capacity() != null) {
      edit.capacity().check("capacity.", errors);
    }
    errors.throwIfAny();
  }

  private boolean apply(ContactPointEdit edit, ContactPoint contactPoint) {
    return contactPoint.edit(
        edit.details(contactPoint.municipality().name(), date.today()),
        edit.routing(caller.email().orElse(null)),
        clock.instant());
  }

  private ContactPointView make(
      String nisCode,
      ExpectedRevision expected,
      String action,
      java.util.function.Predicate<ContactPoint> change) {
    return reading.view(changes.make(nisCode, expected, action, caller.name(), change));
  }

  private ContactPoint lock(String nisCode) {
    return contactPoints.lock(nisCode).orElseThrow(ContactPointAccess::notFound);
  }
}
