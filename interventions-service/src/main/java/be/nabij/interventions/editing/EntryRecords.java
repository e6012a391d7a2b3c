package be.nabij.interventions.editing;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.edited.EditedEntry;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.revision.History;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What editors see of an entry, and what is remembered of their changes. */
@ApplicationScoped
class EntryRecords {
  private final CatalogueEntries entries;
  private final History history;
  private final ObjectMapper mapper;
  private final Caller caller;

  EntryRecords(CatalogueEntries entries, History history, ObjectMapper mapper, Caller caller) {
    this.entries = entries;
    this.history = history;
    this.mapper = mapper;
    this.caller = caller;
  }

  EditedEntryView view(EditedEntry entry) {
    return new EditedEntryView(
        entry.id(),
        entry.kind().code(),
        entry.status(),
        entry.revision(),
        entry.owner(),
        entry.editedAt(),
        entry.retiredBecause(),
        asShown(entry.kind(), entry.content()),
        asShown(entry.kind(), entry.draft()),
        asShown(entry.kind(), entry.newInFile()),
        List.copyOf(entry.possibleTransitions()));
  }

  /** What the entry says, as its editors wrote it last, with its state: for the history. */
  JsonNode state(EditedEntry entry) {
    ObjectNode state = entry.latest().deepCopy();
    state.set("status", mapper.valueToTree(entry.status()));
    state.put("retiredBecause", entry.retiredBecause());
    return state;
  }

  /**
   * Remembers what this caller did.
   *
   * @param before the state before, or null when there was nothing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void remember(EditedEntry entry, String action, JsonNode before) {
    history.record(
        EditedEntry.HISTORY,
        entry.id(),
        entry.revision(),
        action,
        caller.name(),
        before,
        state(entry));
  }

  /** Remembers what this caller did with many entries at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  void rememberAll(String action, List<History.Step> steps) {
    history.recordAll(EditedEntry.HISTORY, action, caller.name(), steps);
  }

  /** Remembers that a draft that was never published is gone. */
  @Transactional(Transactional.TxType.MANDATORY)
  void rememberGone(EditedEntry entry) {
    history.record(
        EditedEntry.HISTORY,
        entry.id(),
        entry.revision() + 1,
        "discard-draft",
        caller.name(),
        state(entry),
        null);
  }

  /** In the order of fields that everybody sees. */
  private JsonNode asShown(Kind kind, JsonNode content) {
    return content == null ? null : mapper.valueToTree(entries.read(kind, content));
  }
}
