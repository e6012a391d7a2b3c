package be.nabij.directory.contactpoint;

import be.nabij.directory.contactpoint.ImportReport.Action;
import be.nabij.directory.contactpoint.ImportReport.ImportedRow;
import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.Routing;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.csv.RowFaults;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes contact points out as a spreadsheet, and takes one in: all or nothing. */
@ApplicationScoped
class ContactPointFiles {
  private final ContactPoints contactPoints;
  private final ContactPointChanges changes;
  private final Caller caller;
  private final Validator validator;
  private final BelgianDate date;
  private final Clock clock;

  ContactPointFiles(
      ContactPoints contactPoints,
      ContactPointChanges changes,
      Caller caller,
      Validator validator,
      BelgianDate date,
      Clock clock) {
    this.contactPoints = contactPoints;
    this.changes = changes;
    this.caller = caller;
    this.validator = validator;
    this.date = date;
    this.clock = clock;
  }

  /** What a row comes to, before anything is done. */
  private record Plan(
      int row, String nisCode, ContactDetails details, Routing routing, Action action) {}

  /** Those that are known, by name of the municipality. */
  byte[] export(Predicate<Municipality> wanted) {
    LocalDate today = date.today();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Csv.write(
          file,
          ContactPointSheet.COLUMNS,
          contactPoints.allKnown().stream()
              .filter(one -> wanted.test(one.municipality()))
              .map(one -> ContactPointSheet.cells(one, today)));
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
  ImportReport take(byte[] body, boolean dryRun) {
    RowFaults faults = new RowFaults();
    List<CsvRow> rows = Csv.read(body, ContactPointSheet.columns(), faults);
    // Always in the same order, so that two imports never wait for each other.
    rows.stream()
        .map(row -> row.text(ContactPointSheet.MUNICIPALITY))
        .filter(
            nisCode ->
                nisCode != null && caller.municipalities(Roles.DIRECTORY_EDITOR).contains(nisCode))
        .sorted()
        .distinct()
        .forEach(contactPoints::lock);
    Set<String> seen = new HashSet<>();
    List<Plan> plans = new ArrayList<>();
    for (CsvRow row : rows) {
      plan(row, seen, faults).ifPresent(plans::add);
    }
    faults.throwIfAny();
    if (!dryRun) {
      Instant now = clock.instant();
      plans.stream()
          .filter(plan -> plan.action() != Action.UNCHANGED)
          .forEach(plan -> carryOut(plan, now));
    }
    return ImportReport.of(
        dryRun,
        plans.stream()
            .map(plan -> new ImportedRow(plan.row(), plan.nisCode(), plan.action()))
            .toList());
  }

  private Optional<Plan> plan(CsvRow row, Set<String> seen, RowFaults faults) {
    int before = faults.total();
    ContactPoint contactPoint = contactPoint(row, seen, faults);
    ContactPointEdit edit = ContactPointSheet.edit(row, faults);
    check(row, edit, faults);
    if (faults.total() > before) {
      return Optional.empty();
    }
    ContactDetails details = edit.details(contactPoint.municipality().name(), date.today());
    Routing routing = routing(edit, contactPoint);
    Action action =
        contactPoint.details().fallback()
            ? Action.ADDED
            : details.equals(contactPoint.details()) && routing.equals(contactPoint.routing())
                ? Action.UNCHANGED
                : Action.CHANGED;
    return Optional.of(
        new Plan(row.number(), contactPoint.municipality().nisCode(), details, routing, action));
  }

  private ContactPoint contactPoint(CsvRow row, Set<String> seen, RowFaults faults) {
    String nisCode = row.text(ContactPointSheet.MUNICIPALITY);
    Optional<ContactPoint> own =
        Optional.ofNullable(nisCode)
            .filter(caller.municipalities(Roles.DIRECTORY_EDITOR)::contains)
            .flatMap(contactPoints::findByIdOptional);
    if (own.isEmpty()) {
      faults.add(
          row.number(),
          ContactPointSheet.MUNICIPALITY,
          nisCode == null ? "required" : "not-found",
          "The NIS code of one of your own municipalities is expected.");
      return null;
    }
    if (!seen.add(nisCode)) {
      faults.add(
          row.number(),
          ContactPointSheet.MUNICIPALITY,
          "double",
          "Another row is about the same municipality.");
    }
    String revision = row.text(ContactPointSheet.REVISION);
    if (revision != null && !revision.equals(String.valueOf(own.get().revision()))) {
      faults.add(
          row.number(),
          ContactPointSheet.REVISION,
          "changed-meanwhile",
          "It is " + own.get().revision() + " now: export it again.");
    }
    return own.get();
  }

  private void check(CsvRow row, ContactPointEdit edit, RowFaults faults) {
    InputErrors errors = new InputErrors().addViolations(validator.validate(edit));
    if (edit.capacity() != null) {
      edit.capacity().check("capacity.", errors);
    }
    for (FieldError error : errors.all()) {
      String column = ContactPointSheet.columnOf(error.name());
      // A value that could not be read has been named already.
      if (!error.code().equals("required") || row.text(column) == null) {
        faults.add(row.number(), column, error.code(), error.detail());
      }
    }
  }

  /** What does not stand in the file stays as it is; so does capacity that says the same today. */
  private Routing routing(ContactPointEdit edit, ContactPoint contactPoint) {
    Routing current = contactPoint.routing();
    Capacity said = edit.capacity();
    boolean same = said == null || said.equals(current.capacity().on(date.today()));
    Routing routing = same ? current : current.with(said);
    return routing.responsible() == null && contactPoint.details().fallback()
        ? new Routing(routing.channels(), routing.capacity(), caller.email().orElse(null))
        : routing;
  }

  private void carryOut(Plan plan, Instant now) {
    changes.make(
        plan.nisCode(),
        new ExpectedRevision(null),
        "import",
        caller.name(),
        contactPoint -> contactPoint.edit(plan.details(), plan.routing(), now));
  }
}
