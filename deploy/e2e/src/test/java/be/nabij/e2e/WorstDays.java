package be.nabij.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Keeps the account of the {@link ChaosTest}s: a row each in {@code target/chaos.md} and {@code
 * target/chaos.json}, written anew after every one, so that a run that is broken off leaves what it
 * had.
 */
final class WorstDays implements BeforeEachCallback, ParameterResolver, TestWatcher {
  private static final Namespace NAMESPACE = Namespace.create(WorstDays.class);
  private static final Path TABLE = Path.of("target/chaos.md");
  private static final Path JSON = Path.of("target/chaos.json");
  private static final int LONGEST_MESSAGE = 300;

  @Override
  public void beforeEach(ExtensionContext context) {
    Figures.forget();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == WorstDay.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return day(context);
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    add(context, "pass", "as expected");
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    add(context, "FAIL", message(cause));
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    add(context, "not run", message(cause));
  }

  private static WorstDay day(ExtensionContext context) {
    // Kept at the root: the test's own store is closed before its outcome is told.
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(context.getUniqueId(), test -> new WorstDay(), WorstDay.class);
  }

  private static void add(ExtensionContext context, String result, String otherwise) {
    WorstDay day = day(context);
    ChaosTest about = context.getRequiredTestMethod().getAnnotation(ChaosTest.class);
    String happened =
        result.equals("pass") && !day.happened().isEmpty() ? day.happened() : otherwise;
    String figures = day.figures().isEmpty() ? String.join("; ", Figures.printed()) : day.figures();
    rows(context)
        .add(
            new Row(
                context.getRequiredTestMethod().getName().replace('_', ' '),
                day.steady(),
                about.fault(),
                about.expected(),
                happened,
                figures,
                result));
    write(rows(context));
  }

  private static List<Row> rows(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Rows.class, type -> new Rows(new ArrayList<>()), Rows.class)
        .rows();
  }

  private static void write(List<Row> rows) {
    try {
      Files.createDirectories(TABLE.toAbsolutePath().getParent());
      Files.writeString(
          TABLE, rows.stream().map(Row::line).collect(Collectors.joining("\n", Row.HEAD, "\n")));
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(JSON.toFile(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line says what was expected of what; the rest is for whoever reads the report. */
  private static String message(Throwable cause) {
    String message =
        Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getName()).strip();
    String line = message.lines().map(String::strip).collect(Collectors.joining(" "));
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
  }

  private record Rows(List<Row> rows) {}

  /**
   * @param result {@code pass}, {@code FAIL}, or {@code not run} where this machine cannot
   */
  private record Row(
      String scenario,
      String steady,
      String fault,
      String expected,
      String happened,
      String figures,
      String result) {
    static final String HEAD =
        """
        | scenario | before | fault | expected | happened | figures | result |
        |---|---|---|---|---|---|---|
        """;

    String line() {
      return List.of(scenario, steady, fault, expected, happened, figures, result).stream()
          .map(cell -> cell.replace("|", "\\|"))
          .collect(Collectors.joining(" | ", "| ", " |"));
    }
  }
}
