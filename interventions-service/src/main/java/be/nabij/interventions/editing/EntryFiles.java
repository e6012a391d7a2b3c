package be.nabij.interventions.editing;

import be.nabij.interventions.catalogue.CatalogueCheck;
import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.catalogue.CataloguePublishing;
import be.nabij.interventions.catalogue.Shown;
import be.nabij.interventions.edited.EditedEntries;
import be.nabij.interventions.edited.EditedEntry;
import be.nabij.interventions.edited.EntryStatus;
import be.nabij.interventions.editing.ImportReport.Action;
import be.nabij.interventions.editing.ImportReport.ImportedRow;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.csv.RowFaults;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.History;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the entries of a kind out as a spreadsheet, and takes one in: all or nothing. */
@ApplicationScoped
public class EntryFiles {
  private static final String RETIRED_BY_FILE = "Gestopt volgens de ingelezen lijst";

  /** Seconds. */
  private static final int LONGEST_IMPORT = 300;

  private final CatalogueEntries entries;
  private final EditedEntries edited;
  private final CataloguePublishing publishing;
  private final EntryEditing editing;
  private final EntryDrafting drafting;
  private final EntryAccess access;
  private final EntryRecords records;
  private final Clock clock;

  EntryFiles(
      CatalogueEntries entries,
      EditedEntries edited,
      CataloguePublishing publishing,
      EntryEditing editing,
      EntryDrafting drafting,
      EntryAccess access,
      EntryRecords records,
      Clock clock) {
    this.entries = entries;
    this.edited = edited;
    this.publishing = publishing;
    this.editing = editing;
    this.drafting = drafting;
    this.access = access;
    this.records = records;
    this.clock = clock;
  }

  /** What a row comes to, before anything is done; the entry is null when it is to be added. */
  private record Plan(
      int row,
      String id,
      EditedEntry entry,
      String owner,
      JsonNode draft,
      EntryStatus status,
      Action action) {
    ImportedRow done() {
      return new ImportedRow(row, id, action);
    }
  }

  /** Everything of a kind that the caller keeps, in the order of the catalogue. */
  @Transactional
  public byte[] export(Kind kind) {
    EntrySheet sheet = new EntrySheet(drafting.schema(kind));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Csv.write(
          file,
          sheet.names(),
          kept(kind).values().stream()
              .sorted(Comparator.comparingInt(EditedEntry::position).thenComparing(EditedEntry::id))
              .map(
                  entry ->
                      sheet.cells(
                          inFile(entry), String.valueOf(entry.revision()), code(entry.status()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /**
   * Takes over every row of a file, or none.
   *
   * @param dryRun only says what would happen
   * @throws ProblemException 422 that names every fault by row and column
   */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_IMPORT)
  public ImportReport take(Kind kind, byte[] body, boolean dryRun) {
    publishing.takeTurn();
    EntrySheet sheet = new EntrySheet(drafting.schema(kind));
    RowFaults faults = new RowFaults();
    List<CsvRow> rows = Csv.read(body, sheet.csvColumns(), faults);
    Map<String, EditedEntry> kept = kept(kind);
    CatalogueCheck.Known known = drafting.known();
    Set<String> seen = new HashSet<>();
    List<Plan> plans = new ArrayList<>();
    for (CsvRow row : rows) {
      plan(kind, row, sheet, kept, seen, known, faults).ifPresent(plans::add);
    }
    faults.throwIfAny();
    if (!dryRun) {
      carryOut(kind, plans);
    }
    return ImportReport.of(dryRun, plans.stream().map(Plan::done).toList());
  }

  /** By id; what no editor touched is as the data files have it. */
  private Map<String, EditedEntry> kept(Kind kind) {
    Map<String, EditedEntry> kept = new LinkedHashMap<>();
    entries.shown(kind).stream()
        .map(EntryEditing::untouched)
        .forEach(entry -> kept.put(entry.id(), entry));
    edited.ofKind(kind).forEach(entry -> kept.put(entry.id(), entry));
    kept.values().removeIf(entry -> !access.keeps(entry));
    return kept;
  }

  private Optional<Plan> plan(
      Kind kind,
      CsvRow row,
      EntrySheet sheet,
      Map<String, EditedEntry> kept,
      Set<String> seen,
      CatalogueCheck.Known known,
      RowFaults faults) {
    int before = faults.total();
    EntryStatus status = status(row, faults);
    EditedEntry entry = entry(kind, row, kept, seen, faults);
    InputErrors errors = new InputErrors();
    String owner =
        entry == null ? access.ownerOfNew(row.text("municipality"), errors) : entry.owner();
    String id = entry == null ? editing.newId(row.text("title"), seen) : entry.id();
    seen.add(id);
    JsonNode draft = drafting.draft(kind, id, entry, owner, sheet.fields(row), known, errors);
    errors
        .all()
        .forEach(
            error ->
                faults.add(
                    row.number(), sheet.columnOf(error.name()), error.code(), error.detail()));
    if (faults.total() > before) {
      return Optional.empty();
    }
    return action(row, entry, draft, status, faults)
        .map(action -> new Plan(row.number(), id, entry, owner, draft, status, action));
  }

  private static EntryStatus status(CsvRow row, RowFaults faults) {
    String text = row.text(EntrySheet.STATUS);
    for (EntryStatus status : EntryStatus.values()) {
      if (code(status).equals(text)) {
        return status;
      }
    }
    faults.add(
        row.number(),
        EntrySheet.STATUS,
        text == null ? "required" : "not-allowed",
        "Allowed: draft, published, retired.");
    return null;
  }

  /** The entry that a row is about; null when it is to be added, or is not to be found. */
  private static EditedEntry entry(
      Kind kind, CsvRow row, Map<String, EditedEntry> kept, Set<String> seen, RowFaults faults) {
    String id = row.text(EntrySheet.ID);
    if (id == null) {
      if (kind == Kind.ELEMENT) {
        faults.add(row.number(), EntrySheet.ID, "required", "Elements cannot be added.");
      }
      return null;
    }
    EditedEntry entry = kept.get(id);
    if (entry == null) {
      faults.add(row.number(), EntrySheet.ID, "not-found", "There is no such entry.");
      return null;
    }
    if (seen.contains(id)) {
      faults.add(row.number(), EntrySheet.ID, "double", "Another row has the same id.");
    }
    String revision = row.text(EntrySheet.REVISION);
    if (revision != null && !revision.equals(String.valueOf(entry.revision()))) {
      faults.add(
          row.number(),
          EntrySheet.REVISION,
          "changed-meanwhile",
          "It is " + entry.revision() + " now: export it again.");
    }
    return entry;
  }

  /** What is to be done; nothing when it cannot be, and the faults then say why. */
  private Optional<Action> action(
      CsvRow row, EditedEntry entry, JsonNode draft, EntryStatus status, RowFaults faults) {
    if (entry == null) {
      if (status == EntryStatus.RETIRED) {
        return refused(row, "What is new cannot be retired.", faults);
      }
      return Optional.of(Action.ADDED);
    }
    boolean same = draft.equals(inFile(entry));
    return switch (status) {
      case PUBLISHED ->
          Optional.of(
              same && entry.status() == EntryStatus.PUBLISHED ? Action.UNCHANGED : Action.CHANGED);
      case DRAFT -> Optional.of(draft.equals(entry.draft()) ? Action.UNCHANGED : Action.CHANGED);
      case RETIRED -> retirement(row, entry, same, faults);
    };
  }

  private Optional<Action> retirement(
      CsvRow row, EditedEntry entry, boolean same, RowFaults faults) {
    if (entry.status() == EntryStatus.DRAFT) {
      return refused(row, "It was never published: it is a draft.", faults);
    }
    if (!same) {
      return refused(
          row,
          "What is retired cannot be changed in the same step: publish the change, or leave the"
              + " other columns as they were.",
          faults);
    }
    if (entry.status() == EntryStatus.RETIRED) {
      return Optional.of(Action.UNCHANGED);
    }
    if (!entries.using(entry.id()).isEmpty()) {
      return refused(row, "Other entries use this element.", faults);
    }
    return Optional.of(Action.RETIRED);
  }

  private static Optional<Action> refused(CsvRow row, String why, RowFaults faults) {
    faults.add(row.number(), EntrySheet.STATUS, "not-allowed", why);
    return Optional.empty();
  }

  private void carryOut(Kind kind, List<Plan> plans) {
    Instant now = clock.instant();
    List<History.Step> steps = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    int position = entries.nextPosition(kind);
    for (Plan plan : plans) {
      if (plan.action() == Action.UNCHANGED) {
        continue;
      }
      JsonNode before = plan.entry() == null ? null : records.state(plan.entry());
      EditedEntry entry =
          plan.entry() == null
              ? EditedEntry.added(plan.id(), kind, plan.owner(), plan.draft(), position++, now)
              : plan.entry();
      switch (plan.status()) {
        case PUBLISHED -> {
          entry.publish(plan.draft(), now);
          shown.add(EntryEditing.shown(entry));
        }
        case DRAFT -> {
          if (plan.entry() != null) {
            entry.write(plan.draft(), now);
          }
        }
        case RETIRED -> {
          entry.retire(RETIRED_BY_FILE, now);
          withdrawn.add(entry.id());
        }
      }
      edited.persist(entry);
      steps.add(new History.Step(entry.id(), entry.revision(), before, records.state(entry)));
    }
    records.rememberAll("import", steps);
    publishing.publish(shown, withdrawn);
  }

  /** What is or was shown; the draft when it never was. */
  private static JsonNode inFile(EditedEntry entry) {
    return entry.status() == EntryStatus.DRAFT ? entry.draft() : entry.content();
  }

  private static String code(EntryStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
