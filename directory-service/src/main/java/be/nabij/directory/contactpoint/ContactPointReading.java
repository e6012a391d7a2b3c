package be.nabij.directory.contactpoint;

import be.nabij.directory.freshness.Today;
import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.History;
import be.nabij.platform.revision.RecordedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Contact points as they are shown: what depends on the day or on others is added here. */
@ApplicationScoped
public class ContactPointReading {
  private final ContactPoints contactPoints;
  private final ContactPointAccess access;
  private final FallbackChains chains;
  private final History history;
  private final BelgianDate date;
  private final Today freshness;

  ContactPointReading(
      ContactPoints contactPoints,
      ContactPointAccess access,
      FallbackChains chains,
      History history,
      BelgianDate date,
      Today freshness) {
    this.contactPoints = contactPoints;
    this.access = access;
    this.chains = chains;
    this.history = history;
    this.date = date;
    this.freshness = freshness;
  }

  List<ContactPointView> known(PageQuery page) {
    Function<Municipality, List<FallbackStep>> chain = chains.ofMany();
    return contactPoints.known(page).stream()
        .map(one -> view(one, chain.apply(one.municipality())))
        .toList();
  }

  /** One for each of these municipalities, by their names; the fallback where none is known. */
  public List<ContactPointView> of(Collection<String> nisCodes) {
    Function<Municipality, List<FallbackStep>> chain = chains.ofMany();
    return contactPoints.of(nisCodes).stream()
        .map(one -> view(one, chain.apply(one.municipality())))
        .toList();
  }

  /**
   * @throws ProblemException 404 when there is no such municipality
   */
  public ContactPointView of(String nisCode) {
    return view(contactPoint(nisCode));
  }

  ContactPointView view(ContactPoint contactPoint) {
    return view(contactPoint, chains.of(contactPoint.municipality()));
  }

  private ContactPointView view(ContactPoint contactPoint, List<FallbackStep> chain) {
    return ContactPointView.of(
        contactPoint, chain, freshness.stale(contactPoint.details().verifiedAt()), date.today());
  }

  /** How referrals reach it; only for who works there, and for services. */
  public RoutingView routing(String nisCode) {
    access.requireOwnOrService(nisCode);
    ContactPoint contactPoint = contactPoint(nisCode);
    return new RoutingView(
        contactPoint.routing().channels(),
        contactPoint.routing().capacity().on(date.today()),
        chains.of(contactPoint.municipality()),
        contactPoint.routing().responsible());
  }

  DraftView draft(String nisCode) {
    return findDraft(nisCode).orElseThrow(ContactPointEditing::noDraft);
  }

  /** The draft that is kept, for its editors. */
  public Optional<DraftView> findDraft(String nisCode) {
    access.requireOwn(nisCode);
    ContactPoint contactPoint = contactPoint(nisCode);
    return contactPoint.draft().map(draft -> DraftView.of(draft, contactPoint.revision()));
  }

  /** Who changed what, the newest first; for its editors and coordinators. */
  public List<RecordedChange> history(String nisCode, PageQuery page) {
    access.requireOwnAs(nisCode, Roles.DIRECTORY_EDITOR, Roles.COORDINATOR);
    return history.of(ContactPointChanges.HISTORY, nisCode, page);
  }

  long countHistory(String nisCode) {
    return history.count(ContactPointChanges.HISTORY, nisCode);
  }

  private ContactPoint contactPoint(String nisCode) {
    return contactPoints.findByIdOptional(nisCode).orElseThrow(ContactPointAccess::notFound);
  }
}
