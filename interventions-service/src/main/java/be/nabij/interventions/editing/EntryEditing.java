package be.nabij.interventions.editing;

import be.nabij.interventions.catalogue.CatalogueCheck;
import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.catalogue.CataloguePublishing;
import be.nabij.interventions.catalogue.Shown;
import be.nabij.interventions.edited.EditedEntries;
import be.nabij.interventions.edited.EditedEntry;
import be.nabij.interventions.edited.EntryStatus;
import be.nabij.interventions.edited.EntryTransition;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.search.SearchWords;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an editor of the catalogue may do with its entries. */
@ApplicationScoped
public class EntryEditing {
  private static final int LONGEST_ID = 80;

  /** These stand for something else in addresses. */
  private static final Set<String> RESERVED = Set.of("export", "import");

  private final CatalogueEntries entries;
  private final EditedEntries edited;
  private final CataloguePublishing publishing;
  private final EntryDrafting drafting;
  private final EntryAccess access;
  private final EntryRecords records;
  private final ObjectMapper mapper;
  private final Clock clock;

  EntryEditing(
      CatalogueEntries entries,
      EditedEntries edited,
      CataloguePublishing publishing,
      EntryDrafting drafting,
      EntryAccess access,
      EntryRecords records,
      ObjectMapper mapper,
      Clock clock) {
    this.entries = entries;
    this.edited = edited;
    this.publishing = publishing;
    this.drafting = drafting;
    this.access = access;
    this.records = records;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * An entry with its draft.
   *
   * @throws ProblemException 404 when the caller does not keep it
   */
  @Transactional
  public EditedEntryView read(Kind kind, String id) {
    return records.view(own(kind, id));
  }

  /**
   * Adds an entry, as a draft or published at once.
   *
   * @throws ProblemException 400 naming every field at fault
   */
  @Transactional
  public EditedEntryView add(Kind kind, EntryEdit edit) {
    publishing.takeTurn();
    InputErrors errors = new InputErrors();
    String owner = access.ownerOfNew(edit.municipality(), errors);
    String id = newId(edit.title(), Set.of());
    JsonNode draft = drafting.draft(kind, id, null, owner, written(edit), drafting.known(), errors);
    errors.throwIfAny();
    Instant now = clock.instant();
    EditedEntry entry = EditedEntry.added(id, kind, owner, draft, entries.nextPosition(kind), now);
    if (edit.publishes()) {
      entry.publish(draft, now);
    }
    edited.persist(entry);
    if (edit.publishes()) {
      publishing.publish(List.of(shown(entry)), List.of());
    }
    records.remember(entry, edit.publishes() ? "add-and-publish" : "add", null);
    return records.view(entry);
  }

  /**
   * Writes the draft of an entry anew, or publishes what is written at once.
   *
   * @throws ProblemException 404 when the caller does not keep it, 412 when somebody else changed
   *     it meanwhile, 400 naming every field at fault
   */
  @Transactional
  public EditedEntryView change(Kind kind, String id, EntryEdit edit, ExpectedRevision expected) {
    EditedEntry entry = take(kind, id, expected);
    InputErrors errors = new InputErrors();
    JsonNode draft =
        drafting.draft(kind, id, entry, entry.owner(), written(edit), drafting.known(), errors);
    errors.throwIfAny();
    if (edit.publishes()) {
      publish(entry, draft);
    } else if (!draft.equals(entry.draft())) {
      JsonNode before = records.state(entry);
      entry.write(draft, clock.instant());
      edited.persist(entry);
      records.remember(entry, "change", before);
    }
    return records.view(entry);
  }

  /**
   * Publishes what is written, or brings back what was retired.
   *
   * @throws ProblemException 409 when there is nothing to publish
   */
  @Transactional
  public EditedEntryView publish(Kind kind, String id, ExpectedRevision expected) {
    EditedEntry entry = take(kind, id, expected);
    entry.require(EntryTransition.PUBLISH);
    InputErrors errors = new InputErrors();
    for (CatalogueCheck.Fault fault : drafting.faults(kind, entry.latest(), drafting.known())) {
      errors.add(fault.field(), fault.code(), fault.detail());
    }
    errors.throwIfAny();
    publish(entry, entry.latest());
    return records.view(entry);
  }

  /**
   * Throws away what is written and not published; an entry that was never published is gone.
   *
   * @return what remains, or null
   * @throws ProblemException 409 when there is no draft
   */
  @Transactional
  public EditedEntryView discardDraft(Kind kind, String id, ExpectedRevision expected) {
    EditedEntry entry = take(kind, id, expected);
    entry.require(EntryTransition.DISCARD_DRAFT);
    if (entry.status() == EntryStatus.DRAFT) {
      records.rememberGone(entry);
      edited.delete(entry);
      return null;
    }
    JsonNode before = records.state(entry);
    entry.discardDraft();
    records.remember(entry, "discard-draft", before);
    return records.view(entry);
  }

  /**
   * Takes an entry out of the catalogue.
   *
   * @throws ProblemException 409 when it is not published, or when others refer to it
   */
  @Transactional
  public EditedEntryView retire(Kind kind, String id, String reason, ExpectedRevision expected) {
    EditedEntry entry = take(kind, id, expected);
    entry.require(EntryTransition.RETIRE);
    List<String> users = entries.using(id);
    if (!users.isEmpty()) {
      throw ProblemException.of(
          409,
          "in-use",
          "Other entries use this element",
          "Change the entries that use it first.",
          Map.of("usedBy", users));
    }
    JsonNode before = records.state(entry);
    entry.retire(reason, clock.instant());
    edited.persist(entry);
    publishing.publish(List.of(), List.of(id));
    records.remember(entry, "retire", before);
    return records.view(entry);
  }

  /** Publishes; the same again changes nothing. */
  private void publish(EditedEntry entry, JsonNode content) {
    boolean same =
        entry.status() == EntryStatus.PUBLISHED
            && entry.draft() == null
            && entry.newInFile() == null
            && content.equals(entry.content());
    if (same) {
      return;
    }
    JsonNode before = records.state(entry);
    entry.publish(content, clock.instant());
    edited.persist(entry);
    publishing.publish(List.of(shown(entry)), List.of());
    records.remember(entry, "publish", before);
  }

  static Shown shown(EditedEntry entry) {
    return new Shown(entry.id(), entry.kind(), entry.content(), entry.position(), entry.revision());
  }

  /**
   * An id from a title that no entry has, retired ones included; it stays when the title changes.
   *
   * @param taken further ids that are taken
   */
  String newId(String title, Set<String> taken) {
    String folded = SearchWords.fold(title == null ? "" : title).replace(' ', '-');
    String base = folded.substring(0, Math.min(folded.length(), LONGEST_ID));
    base = base.isBlank() ? "zonder-titel" : base.replaceFirst("-$", "");
    String id = base;
    for (int number = 2; isTaken(id, taken); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  private boolean isTaken(String id, Set<String> taken) {
    return RESERVED.contains(id)
        || taken.contains(id)
        || entries.findByIdOptional(id).isPresent()
        || edited.findByIdOptional(id).isPresent();
  }

  /** An entry that the caller keeps; one that no editor touched is as the data files have it. */
  EditedEntry own(Kind kind, String id) {
    return access.own(
        edited
            .ofKind(kind, id)
            .or(() -> entries.shown(kind, id).map(EntryEditing::untouched))
            .orElseThrow(EntryAccess::notFound));
  }

  static EditedEntry untouched(Shown entry) {
    return EditedEntry.untouched(
        entry.id(), entry.kind(), entry.content(), entry.position(), entry.revision());
  }

  private EditedEntry take(Kind kind, String id, ExpectedRevision expected) {
    publishing.takeTurn();
    EditedEntry entry = own(kind, id);
    expected.require(entry.revision());
    return entry;
  }

  private ObjectNode written(EntryEdit edit) {
    ObjectNode fields = mapper.valueToTree(edit);
    fields.remove("publish");
    return fields;
  }
}
