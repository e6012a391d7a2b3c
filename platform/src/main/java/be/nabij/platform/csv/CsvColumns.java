package be.nabij.platform.csv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that a file may have, by the names in its header; their order in a file is free.
 *
 * @param required without these a file is refused
 * @param optional a file may leave these out
 */
public record CsvColumns(List<String> required, List<String> optional) {

  public CsvColumns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Names every column that is unknown, there twice, or missing. */
  void check(List<String> header, RowFaults faults) {
    Set<String> known = new LinkedHashSet<>(required);
    known.addAll(optional);
    Set<String> seen = new TreeSet<>();
    for (String column : header) {
      if (!known.contains(column)) {
        faults.add(
            Csv.HEADER, column, "unknown-column", "Known: " + String.join(", ", known) + ".");
      } else if (!seen.add(column)) {
        faults.add(Csv.HEADER, column, "double-column", "This column stands there twice.");
      }
    }
    required.stream()
        .filter(column -> !seen.contains(column))
        .forEach(
            column -> faults.add(Csv.HEADER, column, "missing-column", "This column is required."));
  }
}
