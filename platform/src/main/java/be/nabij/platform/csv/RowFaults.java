package be.nabij.platform.csv;

import be.nabij.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects every fault of a file, so that one answer names them row by row. */
public final class RowFaults {
  /** More than this are counted but not shown. */
  private static final int MOST_SHOWN = 100;

  private final List<RowFault> shown = new ArrayList<>();
  private int total;

  /**
   * @param column empty when it is about the whole row
   */
  public RowFaults add(int row, String column, String code, String detail) {
    total++;
    if (shown.size() < MOST_SHOWN) {
      shown.add(new RowFault(row, column, code, detail));
    }
    return this;
  }

  public boolean isEmpty() {
    return total == 0;
  }

  /** How many there are, also of those that are not shown. */
  public int total() {
    return total;
  }

  /** The first hundred, in the order in which they were found. */
  public List<RowFault> shown() {
    return List.copyOf(shown);
  }

  /**
   * @throws ProblemException 422 with the faults as {@code rows} and their number as {@code total},
   *     when anything was collected
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw ProblemException.of(
          422,
          "faulty-rows",
          "The file has faulty rows",
          (total == 1 ? "There is 1 fault" : "There are " + total + " faults")
              + "; nothing of the file was taken over.",
          Map.of("rows", shown(), "total", total));
    }
  }
}
