package be.nabij.platform.csv;

import java.util.Map;

/**
 * One row of a file that is read.
 *
 * @param number as a spreadsheet shows it: the header is row 1
 * @param cells by column; blank cells are left out
 */
public record CsvRow(int number, Map<String, String> cells) {

  public CsvRow {
    cells = Map.copyOf(cells);
  }

  /** What stands in a column, without blanks around it; null when the cell is blank. */
  public String text(String column) {
    return cells.get(column);
  }

  /** The same; the empty text when the cell is blank. */
  public String textOrEmpty(String column) {
    return cells.getOrDefault(column, "");
  }
}
