package be.nabij.bench;

/**
 * One line of the table.
 *
 * @param part of the benchmark, such as {@code screenings}
 * @param what was measured
 * @param unit of the value: {@code /s}, {@code ms}, {@code s}, {@code MB}, or {@code ratio}
 * @param ratio the value divided by what PostgreSQL alone did in the same run, or null where
 *     nothing compares
 * @param budget what it should be, or null where nothing is asked
 */
record Figure(String part, String what, double value, String unit, Double ratio, Budget budget) {

  static Figure of(String part, String what, double value, String unit) {
    return new Figure(part, what, value, unit, null, null);
  }

  Figure against(double limit) {
    return new Figure(part, what, value, unit, value / limit, budget);
  }

  Figure shouldBe(Budget wanted) {
    return new Figure(part, what, value, unit, ratio, wanted);
  }

  String verdict() {
    return budget == null ? "" : budget.verdict(value);
  }
}
