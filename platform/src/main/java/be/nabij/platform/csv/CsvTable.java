package be.nabij.platform.csv;

import java.util.List;

/** A file with its header, for who has to find out what it is. */
public record CsvTable(List<String> header, List<CsvRow> rows) {
  static final CsvTable EMPTY = new CsvTable(List.of(), List.of());

  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
