package be.nabij.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A metric that a PromQL expression asks for.
 *
 * @param labels all it is narrowed or grouped by
 * @param values of the labels that must be exactly so
 */
record MetricUse(String metric, Set<String> labels, Map<String, String> values) {
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");

  /** A name that is no function, with what it is narrowed to. */
  private static final Pattern METRIC =
      Pattern.compile("(?<![\\w:\"])([a-zA-Z_:][\\w:]*+)(?!\\s*\\()\\s*(?:\\{([^}]*)\\})?");

  private static final Pattern MATCHER =
      Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

  /** Every metric of an expression, as far as this project writes them. */
  static List<MetricUse> in(String expression) {
    Set<String> grouped = new HashSet<>();
    String rest =
        GROUPING
            .matcher(expression)
            .replaceAll(
                grouping -> {
                  Stream.of(grouping.group(1).split(",")).map(String::strip).forEach(grouped::add);
                  return " ";
                });
    List<MetricUse> found = new ArrayList<>();
    Matcher metric = METRIC.matcher(RANGE.matcher(rest).replaceAll(" "));
    while (metric.find()) {
      if (!WORDS.contains(metric.group(1))) {
        found.add(of(metric.group(1), metric.group(2), grouped));
      }
    }
    return found;
  }

  private static MetricUse of(String name, String narrowed, Set<String> grouped) {
    Set<String> labels = new HashSet<>(grouped);
    Map<String, String> values = new HashMap<>();
    Matcher matcher = MATCHER.matcher(narrowed == null ? "" : narrowed);
    while (matcher.find()) {
      labels.add(matcher.group(1));
      if (matcher.group(2).equals("=")) {
        values.put(matcher.group(1), matcher.group(3));
      }
    }
    return new MetricUse(name, labels, values);
  }
}
