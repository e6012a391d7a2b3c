package be.nabij.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one fault did, as it is told in the table at the end. */
final class WorstDay {
  private final List<String> steady = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();

  /** How things were before. */
  void steady(String format, Object... values) {
    add("before", steady, format, values);
  }

  /** What it did. */
  void happened(String format, Object... values) {
    add("happened", happened, format, values);
  }

  /** How much and how long. */
  void figure(String format, Object... values) {
    add("figure", figures, format, values);
  }

  String steady() {
    return String.join("; ", steady);
  }

  String happened() {
    return String.join("; ", happened);
  }

  String figures() {
    return String.join("; ", figures);
  }

  private static void add(String what, List<String> lines, String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    Figures.print("%s: %s", what, line);
    lines.add(line);
  }
}
