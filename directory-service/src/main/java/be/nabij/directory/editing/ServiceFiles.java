package be.nabij.directory.editing;

import be.nabij.directory.editing.ImportReport.Action;
import be.nabij.directory.editing.ImportReport.ImportedRow;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferDraft;
import be.nabij.directory.offer.OfferPublishing;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.Offers;
import be.nabij.directory.search.DirectoryWords;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.csv.RowFaults;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes the services of a municipality out as a spreadsheet, and takes one in: all or nothing. */
@ApplicationScoped
public class ServiceFiles {
  private static final String RETIRED_BY_FILE = "Gestopt volgens de ingelezen lijst";

  /** Seconds. */
  private static final int LONGEST_IMPORT = 300;

  private final Offers offers;
  private final OfferPublishing publishing;
  private final DirectoryWords vocabulary;
  private final ServiceEditing editing;
  private final ServiceDrafting drafting;
  private final ServiceRecords records;
  private final History history;
  private final Caller caller;
  private final Clock clock;

  ServiceFiles(
      Offers offers,
      OfferPublishing publishing,
      DirectoryWords vocabulary,
      ServiceEditing editing,
      ServiceDrafting drafting,
      ServiceRecords records,
      History history,
      Caller caller,
      Clock clock) {
    this.offers = offers;
    this.publishing = publishing;
    this.vocabulary = vocabulary;
    this.editing = editing;
    this.drafting = drafting;
    this.records = records;
    this.history = history;
    this.caller = caller;
    this.clock = clock;
  }

  /** What a row comes to, before anything is done. */
  private record Plan(
      int row,
      Offer offer,
      String municipality,
      OfferDraft draft,
      OfferStatus status,
      String responsible,
      Action action) {}

  /** All services that these municipalities keep, by name. */
  @Transactional
  public byte[] export(Set<String> municipalities) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Csv.write(
          file, ServiceSheet.COLUMNS, offers.allKeptBy(municipalities).stream().map(this::cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private List<String> cells(Offer offer) {
    OfferDraft shown =
        offer.status() == OfferStatus.DRAFT ? offer.draft() : new OfferDraft(offer.content(), null);
    Map<String, String> about = new HashMap<>();
    about.put(ServiceSheet.ID, offer.id().toString());
    about.put(ServiceSheet.REVISION, String.valueOf(offer.revision()));
    about.put(ServiceSheet.STATUS, code(offer.status()));
    about.put(ServiceSheet.MUNICIPALITY, offer.owner());
    about.put(ServiceSheet.RESPONSIBLE, offer.responsible());
    return ServiceSheet.cells(records.fields(shown), about);
  }

  /**
   * Takes over every row of a file, or none.
   *
   * @param dryRun only says what would happen
   * @throws ProblemException 422 that names every fault by row and column
   */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_IMPORT)
  public ImportReport take(byte[] body, boolean dryRun) {
    RowFaults faults = new RowFaults();
    List<CsvRow> rows = Csv.read(body, ServiceSheet.columns(), faults);
    Referable referable = editing.referable();
    Map<UUID, Offer> known = known(rows);
    Set<UUID> seen = new HashSet<>();
    List<Plan> plans = new ArrayList<>();
    for (CsvRow row : rows) {
      plan(row, known, seen, referable, faults).ifPresent(plans::add);
    }
    faults.throwIfAny();
    if (dryRun) {
      return ImportReport.of(true, plans.stream().map(ServiceFiles::planned).toList());
    }
    Instant now = clock.instant();
    List<History.Step> steps = new ArrayList<>();
    List<ImportedRow> done =
        plans.stream().map(plan -> carryOut(plan, referable, now, steps)).toList();
    history.recordAll(ServiceRecords.KIND, "import", caller.name(), steps);
    vocabulary.learnSince(now);
    return ImportReport.of(false, done);
  }

  private Map<UUID, Offer> known(List<CsvRow> rows) {
    List<UUID> ids = rows.stream().flatMap(row -> id(row).stream()).distinct().toList();
    Map<UUID, Offer> known = new HashMap<>();
    if (!ids.isEmpty()) {
      offers.lockAll(ids).forEach(offer -> known.put(offer.id(), offer));
    }
    return known;
  }

  private Optional<Plan> plan(
      CsvRow row, Map<UUID, Offer> known, Set<UUID> seen, Referable referable, RowFaults faults) {
    int before = faults.total();
    OfferStatus status = status(row, faults);
    Offer offer = offer(row, known, seen, faults);
    InputErrors errors = new InputErrors();
    String municipality = editing.municipality(row.text(ServiceSheet.MUNICIPALITY), errors);
    if (offer != null && !offer.owner().equals(municipality)) {
      errors.add(ServiceSheet.MUNICIPALITY, "not-allowed", "It is kept by " + offer.owner() + ".");
    }
    OfferDraft draft =
        drafting.draft(
            offer == null ? ServiceEditing.newSlug(municipality) : offer.slug(),
            municipality,
            ServiceSheet.fields(row),
            null,
            referable,
            errors);
    String responsible =
        offer != null && row.text(ServiceSheet.RESPONSIBLE) == null
            ? offer.responsible()
            : editing.responsible(row.text(ServiceSheet.RESPONSIBLE), null, errors);
    errors
        .all()
        .forEach(
            error ->
                faults.add(
                    row.number(),
                    ServiceSheet.columnOf(error.name()),
                    error.code(),
                    error.detail()));
    if (faults.total() > before) {
      return Optional.empty();
    }
    Action action = action(row, offer, draft, status, responsible, faults);
    return action == null
        ? Optional.empty()
        : Optional.of(
            new Plan(row.number(), offer, municipality, draft, status, responsible, action));
  }

  private static OfferStatus status(CsvRow row, RowFaults faults) {
    String text = row.text(ServiceSheet.STATUS);
    for (OfferStatus status : OfferStatus.values()) {
      if (code(status).equals(text)) {
        return status;
      }
    }
    faults.add(
        row.number(),
        ServiceSheet.STATUS,
        text == null ? "required" : "not-allowed",
        "Allowed: draft, published, retired.");
    return null;
  }

  /** The service that a row is about; null when it is to be added, or is not to be found. */
  private Offer offer(CsvRow row, Map<UUID, Offer> known, Set<UUID> seen, RowFaults faults) {
    if (row.text(ServiceSheet.ID) == null) {
      return null;
    }
    Offer offer = id(row).map(known::get).orElse(null);
    if (offer == null
        || offer.owner() == null
        || !caller.municipalities(Roles.DIRECTORY_EDITOR).contains(offer.owner())) {
      faults.add(row.number(), ServiceSheet.ID, "not-found", "There is no such service.");
      return null;
    }
    if (!seen.add(offer.id())) {
      faults.add(row.number(), ServiceSheet.ID, "double", "Another row has the same id.");
    }
    String revision = row.text(ServiceSheet.REVISION);
    if (revision != null && !revision.equals(String.valueOf(offer.revision()))) {
      faults.add(
          row.number(),
          ServiceSheet.REVISION,
          "changed-meanwhile",
          "It is " + offer.revision() + " now: export it again.");
    }
    return offer;
  }

  private static Optional<UUID> id(CsvRow row) {
    String text = row.text(ServiceSheet.ID);
    return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** What is to be done; null when it cannot be, and the faults then say why. */
  private static Action action(
      CsvRow row,
      Offer offer,
      OfferDraft draft,
      OfferStatus status,
      String responsible,
      RowFaults faults) {
    if (offer == null) {
      if (status == OfferStatus.RETIRED) {
        faults.add(
            row.number(), ServiceSheet.STATUS, "not-allowed", "What is new cannot be retired.");
        return null;
      }
      return Action.ADDED;
    }
    boolean same =
        draft.entry().equals(offer.content()) && Objects.equals(responsible, offer.responsible());
    return switch (status) {
      case PUBLISHED ->
          same && offer.status() == OfferStatus.PUBLISHED ? Action.UNCHANGED : Action.CHANGED;
      case DRAFT ->
          draft.equals(offer.draft()) && Objects.equals(responsible, offer.responsible())
              ? Action.UNCHANGED
              : Action.CHANGED;
      case RETIRED -> retirement(row, offer, same, faults);
    };
  }

  private static Action retirement(CsvRow row, Offer offer, boolean same, RowFaults faults) {
    if (offer.status() == OfferStatus.DRAFT) {
      faults.add(
          row.number(),
          ServiceSheet.STATUS,
          "not-allowed",
          "It was never published: it is a draft.");
    } else if (!same) {
      faults.add(
          row.number(),
          ServiceSheet.STATUS,
          "not-allowed",
          "What is retired cannot be changed in the same step: publish the change, or leave the"
              + " other columns as they were.");
    } else {
      return offer.status() == OfferStatus.RETIRED ? Action.UNCHANGED : Action.RETIRED;
    }
    return null;
  }

  private static ImportedRow planned(Plan plan) {
    return new ImportedRow(
        plan.row(), plan.offer() == null ? null : plan.offer().id(), plan.action());
  }

  private ImportedRow carryOut(
      Plan plan, Referable referable, Instant now, List<History.Step> steps) {
    if (plan.action() == Action.UNCHANGED) {
      return planned(plan);
    }
    JsonNode before = plan.offer() == null ? null : records.state(plan.offer());
    Offer offer = plan.offer() == null ? add(plan, referable, now) : change(plan, referable, now);
    steps.add(
        new History.Step(offer.id().toString(), offer.revision(), before, records.state(offer)));
    return new ImportedRow(plan.row(), offer.id(), plan.action());
  }

  private Offer add(Plan plan, Referable referable, Instant now) {
    Offer offer = publishing.draft(plan.draft(), plan.municipality(), plan.responsible(), now);
    if (plan.status() == OfferStatus.PUBLISHED) {
      editing.show(offer, plan.draft(), referable, now);
    } else {
      publishing.keep(offer);
    }
    return offer;
  }

  private Offer change(Plan plan, Referable referable, Instant now) {
    Offer offer = plan.offer();
    switch (plan.status()) {
      case PUBLISHED -> {
        offer.answerFor(plan.responsible());
        editing.show(offer, plan.draft(), referable, now);
      }
      case DRAFT -> offer.write(plan.draft(), plan.responsible(), now);
      case RETIRED -> offer.retire(RETIRED_BY_FILE, now);
    }
    return offer;
  }

  private static String code(OfferStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
