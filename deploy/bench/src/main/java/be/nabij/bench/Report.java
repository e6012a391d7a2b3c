package be.nabij.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured so far: told as it comes, and written as a table and as JSON. */
final class Report {

  private final Instant startedAt;
  private final String conditions;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * @param conditions the machine and what else it did
   */
  Report(Instant startedAt, String conditions) {
    this.startedAt = startedAt.truncatedTo(ChronoUnit.SECONDS);
    this.conditions = conditions;
  }

  void add(Figure figure) {
    figures.add(figure);
    System.out.println("  " + line(figure));
  }

  /** Something a reader has to know to judge the figures. */
  void remark(String remark) {
    remarks.add(remark);
    System.out.println("  " + remark);
  }

  /** Writes {@code bench.md} and {@code bench.json}. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("bench.md"), table());
      Files.writeString(folder.resolve("bench.json"), json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append("%s, %s%n%n".formatted(startedAt, conditions));
    table.append(
        "| part | what | figure | of PostgreSQL | budget | |\n|---|---|---:|---:|---|---|\n");
    for (Figure figure : figures) {
      table.append(
          "| %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  figure.part(),
                  figure.what(),
                  value(figure),
                  ratio(figure),
                  figure.budget() == null ? "" : figure.budget(),
                  figure.verdict()));
    }
    if (!remarks.isEmpty()) {
      table.append('\n');
      remarks.forEach(remark -> table.append("- ").append(remark).append('\n'));
    }
    return table.toString();
  }

  private String json() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("startedAt", startedAt.toString());
    root.put("conditions", conditions);
    var lines = root.putArray("figures");
    for (Figure figure : figures) {
      ObjectNode line = lines.addObject();
      line.put("part", figure.part());
      line.put("what", figure.what());
      line.put("value", figure.value());
      line.put("unit", figure.unit());
      if (figure.ratio() != null) {
        line.put("ofPostgres", figure.ratio());
      }
      if (figure.budget() != null) {
        line.put("budget", figure.budget().toString());
        line.put("met", figure.budget().isMetBy(figure.value()));
      }
    }
    var told = root.putArray("remarks");
    remarks.forEach(told::add);
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static String line(Figure figure) {
    return "%-12s %-58s %12s  %5s  %-10s %s"
        .formatted(
            figure.part(),
            figure.what(),
            value(figure),
            ratio(figure),
            figure.budget() == null ? "" : figure.budget(),
            figure.verdict());
  }

  private static String value(Figure figure) {
    String format = figure.value() < 10 ? "%.2f %s" : figure.value() < 100 ? "%.1f %s" : "%.0f %s";
    return String.format(
            Locale.ROOT, format, figure.value(), figure.unit().equals("ratio") ? "" : figure.unit())
        .strip();
  }

  private static String ratio(Figure figure) {
    return figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio());
  }
}
