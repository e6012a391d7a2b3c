package be.nabij.e2e;

import be.nabij.local.ProjectFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files by which operators see how it goes: alerts, dashboards, runbooks. */
final class Seeing {
  private static final Path ROOT = ProjectFolder.find().root();
  private static final Path RUNBOOKS = ROOT.resolve("docs/runbooks");
  private static final Pattern SQL =
      Pattern.compile("(?ms)^\\s*```sql\\n\\s*-- database: (\\S+)\\n(.*?)^\\s*```");
  private static final Pattern CALL =
      Pattern.compile(
          "`(GET|POST|PUT|DELETE) (/v\\d[^`]*)`\\s+of\\s+(screening-service|referral-service|directory-service|interventions-service|that\\s+service)");

  private Seeing() {}

  /** The rules of {@code deploy/alerts/nabij.yaml}. */
  static List<JsonNode> alerts() {
    List<JsonNode> rules = new ArrayList<>();
    read(new YAMLMapper(), ROOT.resolve("deploy/alerts/nabij.yaml"))
        .path("groups")
        .forEach(group -> group.path("rules").forEach(rules::add));
    return rules;
  }

  /** Dashboards by file. */
  static Map<String, JsonNode> dashboards() {
    Map<String, JsonNode> dashboards = new TreeMap<>();
    for (Path file : list(ROOT.resolve("deploy/dashboards"), ".json")) {
      dashboards.put(file.getFileName().toString(), read(new ObjectMapper(), file));
    }
    return dashboards;
  }

  /** The queries of a dashboard. */
  static List<String> queries(JsonNode dashboard) {
    List<String> queries = new ArrayList<>();
    dashboard
        .path("panels")
        .forEach(
            panel -> panel.path("targets").forEach(one -> queries.add(one.path("expr").asText())));
    return queries;
  }

  /** Text of the runbooks by the alert they are for. */
  static Map<String, String> runbooks() {
    Map<String, String> runbooks = new TreeMap<>();
    for (Path file : list(RUNBOOKS, ".md")) {
      String name = file.getFileName().toString().replace(".md", "");
      if (!name.equals("README")) {
        runbooks.put(name, text(file));
      }
    }
    return runbooks;
  }

  static String text(String path) {
    return text(ROOT.resolve(path));
  }

  /**
   * SQL of a runbook.
   *
   * @param database where it is to be run; {@code any} for each of them
   */
  record Sql(String database, String statements) {
    static List<Sql> in(String runbook) {
      return SQL.matcher(runbook)
          .results()
          .map(block -> new Sql(block.group(1), block.group(2)))
          .toList();
    }
  }

  /**
   * A request that a runbook names.
   *
   * @param service {@code that service} where every one of them has it
   */
  record Call(String method, String path, String service) {
    static List<Call> in(String runbook) {
      List<Call> calls = new ArrayList<>();
      Matcher call = CALL.matcher(runbook);
      while (call.find()) {
        calls.add(new Call(call.group(1), call.group(2), call.group(3).replaceAll("\\s+", " ")));
      }
      return calls;
    }
  }

  private static List<Path> list(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
