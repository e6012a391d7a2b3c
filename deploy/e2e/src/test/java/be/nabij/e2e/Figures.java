package be.nabij.e2e;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a test measured or drew, for whoever reads its output. */
final class Figures {
  private static final List<String> PRINTED = new CopyOnWriteArrayList<>();

  private Figures() {}

  static void print(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    PRINTED.add(line);
    System.out.println("[e2e] " + line);
  }

  /** What was printed since {@link #forget()}. */
  static List<String> printed() {
    return List.copyOf(PRINTED);
  }

  static void forget() {
    PRINTED.clear();
  }
}
