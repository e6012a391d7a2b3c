package be.nabij.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting of one service.
 *
 * @param section the heading it stands under
 * @param variable the environment variable that sets it
 * @param property the property that the service reads
 * @param value what it is when nobody sets it, with references resolved; empty when it must be set
 * @param comment what stands right above it: unit in brackets, then the effect
 * @param chosen whether it is meant to be set by an operator, and not fixed with the product
 */
record Setting(
    String section,
    String variable,
    String property,
    Optional<String> value,
    String comment,
    boolean chosen) {
  private static final Pattern COMMENT = Pattern.compile("(?:\\[([^\\]]*)])?\\s*(.*)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(NABIJ_[A-Z_]+)(?::(.*))?}", Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][^}:]*)}");
  private static final String SECRET = "secret";

  /**
   * What a line of a properties file sets.
   *
   * @param all every property of the service, for references from one to another
   */
  static Setting of(
      String section, String property, String value, String comment, Map<String, String> all) {
    Matcher variable = VARIABLE.matcher(value);
    if (variable.matches()) {
      return new Setting(
          section,
          variable.group(1),
          property,
          Optional.ofNullable(variable.group(2)).map(text -> resolved(text, all)),
          comment,
          true);
    }
    return new Setting(section, asVariable(property), property, Optional.of(value), comment, false);
  }

  /** The name that MicroProfile Config looks for in the environment. */
  private static String asVariable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static String resolved(String text, Map<String, String> all) {
    Matcher reference = REFERENCE.matcher(text);
    return reference.replaceAll(
        match -> {
          String value = all.getOrDefault(match.group(1), "");
          Matcher variable = VARIABLE.matcher(value);
          return Matcher.quoteReplacement(
              variable.matches() ? String.valueOf(variable.group(2)) : value);
        });
  }

  boolean isSecret() {
    return words().contains(SECRET);
  }

  /** Unit or possible values; empty when it is plain text. */
  String unit() {
    return String.join(", ", words().stream().filter(word -> !SECRET.equals(word)).toList());
  }

  String effect() {
    return parts().group(2);
  }

  /** Whether it can stay as it is only where everything runs on one machine. */
  boolean isForOneMachine() {
    return chosen && value.filter(text -> text.contains("localhost")).isPresent();
  }

  private List<String> words() {
    return parts().group(1) == null ? List.of() : Arrays.asList(parts().group(1).split(", "));
  }

  private Matcher parts() {
    Matcher parts = COMMENT.matcher(comment);
    if (!parts.matches()) {
      throw new IllegalStateException("No comment: " + comment);
    }
    return parts;
  }
}
