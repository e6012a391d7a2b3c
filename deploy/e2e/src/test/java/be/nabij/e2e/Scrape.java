package be.nabij.e2e;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services show at {@code /q/metrics}, in the text format of Prometheus. */
final class Scrape {
  /** What Prometheus itself adds to every sample. */
  private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

  /** A value, perhaps followed by the trace that it was seen in. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][\\w:]*)(?:\\{((?:\\w+=\"(?:[^\"\\\\]|\\\\.)*\",?)*)\\})? [^ ]+(?: # .*)?");

  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Map<String, Map<String, Set<String>>> samples = new TreeMap<>();
  private final Map<String, String> help = new HashMap<>();

  void add(String text) {
    text.lines()
        .forEach(
            line -> {
              if (line.startsWith("# HELP ")) {
                String[] parts = line.substring("# HELP ".length()).split(" ", 2);
                help.put(parts[0], parts.length == 2 ? parts[1] : "");
              } else if (!line.startsWith("#") && !line.isBlank()) {
                addSample(line);
              }
            });
  }

  private void addSample(String line) {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new AssertionError("No sample: " + line);
    }
    Map<String, Set<String>> labels =
        samples.computeIfAbsent(sample.group(1), name -> new HashMap<>());
    Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
    while (label.find()) {
      labels.computeIfAbsent(label.group(1), name -> new HashSet<>()).add(label.group(2));
    }
  }

  /** Names of the metrics that are this project's own. */
  Set<String> own() {
    Set<String> own = new TreeSet<>(samples.keySet());
    own.removeIf(name -> !name.startsWith("nabij_"));
    return own;
  }

  /** What a metric tells; empty when it does not say. */
  String help(String metric) {
    return help.getOrDefault(metric, help.getOrDefault(metric.replaceAll("_total$", ""), ""));
  }

  /** Every value that a label of the project's own metrics has. */
  Set<String> ownValues() {
    Set<String> values = new TreeSet<>();
    own().forEach(name -> samples.get(name).values().forEach(values::addAll));
    return values;
  }

  /** Why a use is a mistake; empty when it is none. */
  String fault(MetricUse use) {
    Map<String, Set<String>> labels = samples.get(use.metric());
    if (labels == null) {
      return "there is no metric " + use.metric();
    }
    for (String label : use.labels()) {
      if (!labels.containsKey(label) && !OF_PROMETHEUS.contains(label)) {
        return use.metric() + " has no label " + label;
      }
    }
    for (Map.Entry<String, String> wanted : use.values().entrySet()) {
      if (!labels.get(wanted.getKey()).contains(wanted.getValue())) {
        return use.metric() + " never has " + wanted.getKey() + "=" + wanted.getValue();
      }
    }
    return "";
  }
}
