package be.nabij.platform.csv;

/**
 * What is wrong in one row of a file.
 *
 * @param row as a spreadsheet shows it: the header is row 1; 0 when it is about no single row
 * @param column by its name in the header; empty when it is about the whole row
 * @param code stable code, such as {@code required} or {@code changed-meanwhile}
 * @param detail explanation for the person who reads the answer
 */
public record RowFault(int row, String column, String code, String detail) {

  /** For who reads it on a screen. */
  public String inWords() {
    String where = row == 0 ? "" : "Row " + row + (column.isEmpty() ? "" : ", " + column) + ": ";
    return where + detail;
  }
}
