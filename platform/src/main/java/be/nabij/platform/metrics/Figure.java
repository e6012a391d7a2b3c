package be.nabij.platform.metrics;

/**
 * A gauge that is read from the database.
 *
 * @param column of the query that holds its value
 * @param name as Micrometer writes it, such as {@code nabij.outbox.oldest}
 * @param unit {@code seconds}, or null when things are counted: the help text says which
 * @param help what it tells, in plain English, for whoever looks at it at night
 */
public record Figure(String column, String name, String unit, String help) {

  /** How many there are. */
  public static Figure count(String column, String name, String help) {
    return new Figure(column, name, null, help);
  }

  /** How long something lasts, in seconds. */
  public static Figure seconds(String column, String name, String help) {
    return new Figure(column, name, "seconds", help);
  }
}
