package be.nabij.directory.referencedata;

import be.nabij.directory.municipality.MunicipalityRow;
import be.nabij.directory.municipality.MunicipalityRow.Predecessor;
import be.nabij.platform.csv.RowFaults;
import be.nabij.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a file changes: everything that is known afterwards, and what that makes of what was known
 * before. A municipality that is not in the file is gone: its successor names it in {@code
 * merged_from}, or nothing may refer to it. Predecessors are only ever added.
 */
final class Difference {
  private static final String MERGED_FROM = "merged_from";

  private final Map<String, MunicipalityRow> before;
  private final Map<String, String> formerNames;
  private final Map<String, MunicipalityRow> after = new HashMap<>();
  private final RowFaults faults = new RowFaults();

  private Difference(List<MunicipalityRow> before, Map<String, String> formerNames) {
    this.before =
        before.stream().collect(Collectors.toMap(MunicipalityRow::nisCode, Function.identity()));
    this.formerNames = new HashMap<>(formerNames);
    before.stream()
        .flatMap(row -> row.predecessors().stream())
        .forEach(one -> this.formerNames.put(one.nisCode(), one.name()));
    before.forEach(row -> this.formerNames.put(row.nisCode(), row.name()));
  }

  /**
   * @param before what is known
   * @param formerNames of municipalities from before that, by NIS code
   * @param referredTo whether something in the directory needs the municipality with this NIS code
   * @throws ProblemException 422 naming every row at fault
   */
  static Difference between(
      List<MunicipalityRow> before,
      List<Statement> statements,
      Map<String, String> formerNames,
      Predicate<String> referredTo) {
    Difference difference = new Difference(before, formerNames);
    Set<String> stated = new HashSet<>();
    for (Statement statement : statements) {
      if (stated.add(statement.nisCode())) {
        difference.take(statement);
      } else {
        difference.fault(
            statement, "nis_code", "duplicate", statement.nisCode() + " stands there twice.");
      }
    }
    difference.checkMergers(statements);
    difference.checkVanished(referredTo);
    difference.faults.throwIfAny();
    return difference;
  }

  private void take(Statement statement) {
    List<Predecessor> predecessors = predecessors(statement);
    MunicipalityRow known =
        Optional.ofNullable(before.get(statement.nisCode()))
            .orElseGet(() -> inherited(statement.nisCode(), predecessors));
    MunicipalityRow row = statement.change().apply(known).withPredecessors(predecessors);
    after.put(row.nisCode(), row);
    require(row.name() != null, statement, "name_nl");
    require(row.region() != null, statement, "region");
    require(!row.postalCodes().isEmpty(), statement, "postal_codes");
    require(!row.primaryCareZones().isEmpty(), statement, "primary_care_zone");
  }

  /** Those that the file names, and the predecessors of each. */
  private List<Predecessor> predecessors(Statement statement) {
    List<Predecessor> predecessors = new ArrayList<>();
    for (String nisCode : statement.mergedFrom()) {
      String name = formerNames.get(nisCode);
      if (name == null) {
        fault(statement, MERGED_FROM, "unknown", "There is no municipality " + nisCode + ".");
        continue;
      }
      predecessors.add(new Predecessor(nisCode, name));
      MunicipalityRow row = before.get(nisCode);
      if (row != null) {
        row.predecessors().stream()
            .filter(one -> !one.nisCode().equals(nisCode))
            .forEach(predecessors::add);
      }
    }
    return predecessors;
  }

  /** A new municipality has at first what its predecessors have, and what its NIS code says. */
  private MunicipalityRow inherited(String nisCode, List<Predecessor> predecessors) {
    Set<String> postalCodes = new LinkedHashSet<>();
    Set<String> zones = new LinkedHashSet<>();
    for (Predecessor predecessor : predecessors) {
      MunicipalityRow row = before.get(predecessor.nisCode());
      if (row != null) {
        postalCodes.addAll(row.postalCodes());
        zones.addAll(row.primaryCareZones());
      }
    }
    return new MunicipalityRow(
        nisCode,
        null,
        null,
        null,
        null,
        postalCodes.stream().sorted().toList(),
        zones.stream().sorted().toList(),
        List.of());
  }

  /** Whoever is merged is gone, into one municipality. */
  private void checkMergers(List<Statement> statements) {
    Map<String, String> successors = new HashMap<>();
    for (Statement statement : statements) {
      after.get(statement.nisCode()).predecessors().stream()
          .map(Predecessor::nisCode)
          .filter(nisCode -> !statement.mergedFrom().contains(nisCode))
          .forEach(nisCode -> successors.putIfAbsent(nisCode, statement.nisCode()));
    }
    for (Statement statement : statements) {
      for (String nisCode : statement.mergedFrom()) {
        String successor = successors.putIfAbsent(nisCode, statement.nisCode());
        if (nisCode.equals(statement.nisCode())) {
          continue;
        }
        if (after.containsKey(nisCode)) {
          fault(statement, MERGED_FROM, "still-there", nisCode + " has a row of its own.");
        } else if (successor != null && !successor.equals(statement.nisCode())) {
          fault(statement, MERGED_FROM, "duplicate", nisCode + " went into " + successor + ".");
        }
      }
    }
  }

  private void checkVanished(Predicate<String> referredTo) {
    removed().stream()
        .filter(gone -> gone.mergedInto() == null && referredTo.test(gone.nisCode()))
        .forEach(
            gone ->
                faults.add(
                    0,
                    "",
                    "missing",
                    gone.nisCode()
                        + " "
                        + gone.name()
                        + " is missing, no row names it in merged_from, and services or"
                        + " locations refer to it."));
  }

  private void require(boolean holds, Statement statement, String column) {
    if (!holds) {
      fault(statement, column, "required", "Neither the file nor a predecessor says it.");
    }
  }

  private void fault(Statement statement, String column, String code, String detail) {
    faults.add(statement.row(), column, code, detail);
  }

  /** Everything that is known afterwards, by NIS code. */
  List<MunicipalityRow> rows() {
    return after.values().stream().sorted(Comparator.comparing(MunicipalityRow::nisCode)).toList();
  }

  /** Those that are new. */
  List<MunicipalityRow> added() {
    return rows().stream().filter(row -> !before.containsKey(row.nisCode())).toList();
  }

  /** Those that were known and are described otherwise now. */
  List<Changed> changed() {
    return rows().stream()
        .filter(row -> before.containsKey(row.nisCode()))
        .map(row -> new Changed(row, changes(before.get(row.nisCode()), row)))
        .filter(changed -> !changed.changes().isEmpty())
        .toList();
  }

  /** Those that are gone. */
  List<Removed> removed() {
    return before.values().stream()
        .filter(row -> !after.containsKey(row.nisCode()))
        .sorted(Comparator.comparing(MunicipalityRow::nisCode))
        .map(row -> new Removed(row.nisCode(), row.name(), successor(row.nisCode())))
        .toList();
  }

  boolean isEmpty() {
    return added().isEmpty() && changed().isEmpty() && removed().isEmpty();
  }

  private String successor(String nisCode) {
    return rows().stream()
        .filter(row -> row.predecessors().stream().anyMatch(one -> one.nisCode().equals(nisCode)))
        .map(MunicipalityRow::nisCode)
        .findFirst()
        .orElse(null);
  }

  private static List<Change> changes(MunicipalityRow from, MunicipalityRow to) {
    List<Change> changes = new ArrayList<>();
    change("name", from.name(), to.name(), changes);
    change("nameFr", from.nameFr(), to.nameFr(), changes);
    change("province", from.province(), to.province(), changes);
    change("region", from.region(), to.region(), changes);
    change("postalCodes", text(from.postalCodes()), text(to.postalCodes()), changes);
    change("primaryCareZones", text(from.primaryCareZones()), text(to.primaryCareZones()), changes);
    change("predecessors", codes(from), codes(to), changes);
    return changes;
  }

  private static void change(String field, String from, String to, List<Change> changes) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(field, from, to));
    }
  }

  private static String codes(MunicipalityRow row) {
    return text(row.predecessors().stream().map(Predecessor::nisCode).toList());
  }

  private static String text(List<String> list) {
    return String.join(";", list);
  }

  /** A municipality that is described otherwise. */
  record Changed(MunicipalityRow row, List<Change> changes) {}

  /** Lists are written as in the file, with semicolons; null is nothing. */
  record Change(String field, String from, String to) {}

  /** A municipality that is gone, and where to; null when it has no successor. */
  record Removed(String nisCode, String name, String mergedInto) {}
}
