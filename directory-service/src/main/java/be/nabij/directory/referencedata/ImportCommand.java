package be.nabij.directory.referencedata;

import be.nabij.directory.municipality.Attribution;
import be.nabij.platform.csv.RowFault;
import be.nabij.platform.problem.Problem;
import be.nabij.platform.problem.ProblemException;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The same import as a command, for who has the machine and no token: {@code import-municipalities
 * <file> --edition=2026-01-01 [--dry-run]}. Ends with 0 when all went well, 1 when the file was
 * refused and 2 when the command was not understood.
 */
@Dependent
@Unremovable
public final class ImportCommand implements QuarkusApplication {
  /** The first argument. */
  public static final String NAME = "import-municipalities";

  private static final String EDITION = "--edition=";
  private static final String DRY_RUN = "--dry-run";
  private static final String USAGE =
      "usage: " + NAME + " <file.csv> " + EDITION + "<yyyy-mm-dd> [" + DRY_RUN + "]";

  private final MunicipalityImporting importing;

  ImportCommand(MunicipalityImporting importing) {
    this.importing = importing;
  }

  @Override
  public int run(String... arguments) {
    return run(List.of(arguments), System.out, System.err);
  }

  int run(List<String> arguments, PrintStream out, PrintStream err) {
    Optional<Request> request = Request.of(arguments);
    if (request.isEmpty()) {
      err.println(USAGE);
      return 2;
    }
    try {
      byte[] file = Files.readAllBytes(request.get().file());
      print(importing.take(file, request.get().edition(), request.get().dryRun()), out);
      return 0;
    } catch (IOException e) {
      err.println("The file cannot be read: " + request.get().file());
      return 1;
    } catch (ProblemException e) {
      print(e.problem(), err);
      return 1;
    }
  }

  private static void print(ImportReport report, PrintStream out) {
    out.println(
        "Edition of "
            + report.edition()
            + (report.dryRun() ? ": a dry run, nothing was changed." : " taken over."));
    report.added().forEach(one -> out.println("  new      " + one.nisCode() + " " + one.name()));
    for (ImportReport.Changed one : report.changed()) {
      out.println("  changed  " + one.nisCode() + " " + one.name());
      one.changes()
          .forEach(
              change ->
                  out.println(
                      "             "
                          + change.field()
                          + ": "
                          + words(change.from())
                          + " -> "
                          + words(change.to())));
    }
    for (ImportReport.Removed one : report.removed()) {
      String successor = one.mergedInto() == null ? "" : " (now " + one.mergedInto() + ")";
      out.println("  gone     " + one.nisCode() + " " + one.name() + successor);
    }
    out.println("  " + report.unchanged() + " unchanged");
    report
        .needsAttention()
        .forEach(
            one ->
                out.println(
                    "Needs attention: "
                        + one.mergedInto()
                        + " did not inherit the contact point of "
                        + one.name()
                        + ": "
                        + one.contactPoint()));
    out.println(Attribution.TEXT);
  }

  private static void print(Problem problem, PrintStream err) {
    err.println(problem.title() + ". Nothing was changed.");
    if (problem.more().get("rows") instanceof List<?> faults) {
      faults.forEach(fault -> err.println("  " + ((RowFault) fault).inWords()));
    } else {
      err.println(problem.detail());
      if (problem.more().get("layouts") instanceof List<?> layouts) {
        layouts.forEach(layout -> err.println("  " + layout));
      }
    }
  }

  private static String words(String value) {
    return value == null || value.isEmpty() ? "nothing" : value;
  }

  private record Request(Path file, LocalDate edition, boolean dryRun) {
    static Optional<Request> of(List<String> arguments) {
      List<String> files = arguments.stream().skip(1).filter(one -> !one.startsWith("--")).toList();
      List<String> editions = arguments.stream().filter(one -> one.startsWith(EDITION)).toList();
      boolean understood =
          arguments.stream()
              .filter(one -> one.startsWith("--"))
              .allMatch(one -> one.startsWith(EDITION) || one.equals(DRY_RUN));
      if (!understood || files.size() != 1 || editions.size() != 1) {
        return Optional.empty();
      }
      try {
        LocalDate edition = LocalDate.parse(editions.getFirst().substring(EDITION.length()));
        return Optional.of(
            new Request(Path.of(files.getFirst()), edition, arguments.contains(DRY_RUN)));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
