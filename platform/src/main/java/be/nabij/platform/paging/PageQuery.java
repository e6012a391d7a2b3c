package be.nabij.platform.paging;

import be.nabij.platform.problem.InputErrors;

/**
 * Which page is asked for.
 *
 * @param page from 1
 * @param size items per page, 1 to 100, 20 when not asked
 */
public record PageQuery(int page, int size) {
  private static final int DEFAULT_SIZE = 20;
  private static final int LARGEST_SIZE = 100;
  private static final int LAST_PAGE = 1_000_000;

  /**
   * Reads the parameters {@code page} and {@code pageSize}; either may be missing.
   *
   * @throws be.nabij.platform.problem.ProblemException 400 when one is no number or out of range
   */
  public static PageQuery of(String page, String pageSize) {
    InputErrors errors = new InputErrors();
    PageQuery query = of(page, pageSize, errors);
    errors.throwIfAny();
    return query;
  }

  /** The same for an operation with further parameters, whose faults belong in the same answer. */
  public static PageQuery of(String page, String pageSize, InputErrors errors) {
    return new PageQuery(
        read("page", page, 1, LAST_PAGE, errors),
        read("pageSize", pageSize, DEFAULT_SIZE, LARGEST_SIZE, errors));
  }

  private static int read(
      String name, String text, int byDefault, int largest, InputErrors errors) {
    if (text == null) {
      return byDefault;
    }
    if (text.matches("[0-9]{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= 1 && value <= largest) {
        return value;
      }
    }
    errors.addInQuery(name, "out-of-range", "A number from 1 to " + largest + " is expected.");
    return byDefault;
  }

  public int offset() {
    return (page - 1) * size;
  }
}
