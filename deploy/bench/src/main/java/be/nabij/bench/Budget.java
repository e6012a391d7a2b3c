package be.nabij.bench;

import java.util.Locale;

/**
 * What a figure should be at least, or at most.
 *
 * @param value in the unit of the figure
 */
record Budget(Direction direction, double value) {

  enum Direction {
    AT_LEAST,
    AT_MOST
  }

  static Budget atLeast(double value) {
    return new Budget(Direction.AT_LEAST, value);
  }

  static Budget atMost(double value) {
    return new Budget(Direction.AT_MOST, value);
  }

  boolean isMetBy(double figure) {
    return direction == Direction.AT_LEAST ? figure >= value : figure <= value;
  }

  /** "met", or how many times too little or too much. */
  String verdict(double figure) {
    if (isMetBy(figure)) {
      return "met";
    }
    return direction == Direction.AT_LEAST
        ? String.format(Locale.ROOT, "missed: %.0f %% of it", 100 * figure / value)
        : String.format(Locale.ROOT, "missed: %.1f times it", figure / value);
  }

  @Override
  public String toString() {
    String number =
        value == Math.rint(value)
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.2f", value);
    return (direction == Direction.AT_LEAST ? "≥ " : "≤ ") + number;
  }
}
