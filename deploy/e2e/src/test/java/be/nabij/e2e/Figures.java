package be.nabij.e2e;

import java.util.Locale;

/** What a test measured or drew, for whoever reads its output. */
final class Figures {
  private Figures() {}

  static void print(String format, Object... values) {
    System.out.println("[e2e] " + String.format(Locale.ROOT, format, values));
  }
}
