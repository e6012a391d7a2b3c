package be.nabij.interventions.addition;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.editing.EntryAccess;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.database.NativeSql;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.History;
import be.nabij.platform.revision.RecordedChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the editor of a municipality may do with what it adds to an entry. */
@ApplicationScoped
class AdditionEditing {
  /** The kind under which the history keeps them. */
  static final String HISTORY = "addition";

  private final Additions additions;
  private final CatalogueEntries entries;
  private final EntryAccess access;
  private final History history;
  private final EntityManager database;
  private final Caller caller;
  private final Clock clock;

  AdditionEditing(
      Additions additions,
      CatalogueEntries entries,
      EntryAccess access,
      History history,
      EntityManager database,
      Caller caller,
      Clock clock) {
    this.additions = additions;
    this.entries = entries;
    this.access = access;
    this.history = history;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Writes what a municipality adds; the same again changes nothing.
   *
   * @param ifMatch the header; needed when there is something already
   * @throws ProblemException 404 when there is no such published entry or the municipality is not
   *     the caller's own, 428 and 412 about the revision
   */
  @Transactional
  AdditionView put(
      Kind kind, String entry, String municipality, AdditionContent written, String ifMatch) {
    Optional<Addition> present = take(kind, entry, municipality);
    AdditionContent content = written.plain();
    if (present.isEmpty()) {
      new ExpectedRevision(ifMatch).require(0);
      Addition added =
          new Addition(
              entry,
              municipality,
              content,
              history.count(HISTORY, Addition.idOf(entry, municipality)),
              clock.instant());
      additions.persist(added);
      remember(added, "add", null, content);
      return AdditionView.of(added);
    }
    Addition addition = present.get();
    ExpectedRevision.required(ifMatch).require(addition.revision());
    AdditionContent before = addition.content();
    if (!content.equals(before)) {
      addition.write(content, clock.instant());
      remember(addition, "change", before, content);
    }
    return AdditionView.of(addition);
  }

  /**
   * Takes away what a municipality added.
   *
   * @throws ProblemException as {@link #put}; 404 also when there is nothing
   */
  @Transactional
  void remove(Kind kind, String entry, String municipality, ExpectedRevision expected) {
    Addition addition =
        take(kind, entry, municipality).orElseThrow(() -> ProblemException.notFound("addition"));
    expected.require(addition.revision());
    history.record(
        HISTORY,
        addition.id(),
        addition.revision() + 1,
        "remove",
        caller.name(),
        addition.content(),
        null);
    additions.delete(addition);
  }

  /**
   * Who changed what, the newest first; also of what was taken away.
   *
   * @throws ProblemException 404 when the municipality is not the caller's own, or nothing was ever
   *     written
   */
  @Transactional
  Changes changes(String entry, String municipality, PageQuery page) {
    access.requireOwn(municipality);
    String addition = Addition.idOf(entry, municipality);
    long total = history.count(HISTORY, addition);
    if (total == 0) {
      throw ProblemException.notFound("addition");
    }
    return new Changes(history.of(HISTORY, addition, page), total);
  }

  /** A page of changes, and how many there are. */
  record Changes(List<RecordedChange> items, long total) {}

  /** One after the other, also when there is nothing yet to lock. */
  private Optional<Addition> take(Kind kind, String entry, String municipality) {
    access.requireOwn(municipality);
    if (entries.ofKind(kind, entry).isEmpty()) {
      throw ProblemException.notFound(kind.code());
    }
    NativeSql.values(
            database,
            "select 1 from pg_advisory_xact_lock(hashtextextended(:addition, 0))",
            Integer.class)
        .setParameter("addition", Addition.idOf(entry, municipality))
        .getSingleResult();
    return additions.findByIdOptional(Addition.idOf(entry, municipality));
  }

  private void remember(
      Addition addition, String action, AdditionContent before, AdditionContent after) {
    history.record(
        HISTORY, addition.id(), addition.revision(), action, caller.name(), before, after);
  }
}
