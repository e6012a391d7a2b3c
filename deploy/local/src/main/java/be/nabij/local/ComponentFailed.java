package be.nabij.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A component that did not come up; the message names it, shows the end of its log and says where
 * the log is.
 */
public final class ComponentFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LINES_SHOWN = 20;

  ComponentFailed(String component, String what, Path log, Throwable cause) {
    super(
        "%s %s%n%s%nThe whole log: %s"
            .formatted(component, what, lastLines(log), log.toAbsolutePath()),
        cause);
  }

  private static String lastLines(Path log) {
    try {
      // ISO-8859-1 reads any byte: a broken character in a log must not hide the failure.
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()).stream()
              .map(line -> "  | " + line)
              .toList());
    } catch (IOException e) {
      return "  | (no log was written)";
    }
  }
}
