package be.nabij.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is asked for on the command line.
 *
 * @param runTime how long each of the three runs of a load takes
 * @param events how large the backlog is
 * @param entries sizes of directory and catalogue at which searches are measured
 * @param starts how many times each service is started
 */
record Options(Set<Part> parts, Duration runTime, int events, List<Integer> entries, int starts) {

  enum Part {
    START,
    SCREENINGS,
    VISIBLE,
    BACKLOG,
    SEARCH
  }

  static final String USAGE =
      """
      usage: deploy/nabij bench [start] [screenings] [visible] [backlog] [search] [options]

        all parts unless some are named
        --seconds=5             length of each of the three runs of a load
        --events=100000         size of the backlog
        --entries=2000,50000    sizes of directory and catalogue
        --starts=5              starts of each service
      """;

  /**
   * @throws IllegalArgumentException saying what is wrong, for a person
   */
  static Options of(String... arguments) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    Options options = new Options(parts, Duration.ofSeconds(5), 100_000, List.of(2_000, 50_000), 5);
    for (String argument : arguments) {
      if (argument.startsWith("--")) {
        options = options.with(argument);
      } else {
        parts.add(part(argument));
      }
    }
    if (parts.isEmpty()) {
      parts.addAll(EnumSet.allOf(Part.class));
    }
    return options;
  }

  boolean has(Part part) {
    return parts.contains(part);
  }

  private Options with(String option) {
    String[] nameAndValue = option.split("=", 2);
    String value = nameAndValue.length == 2 ? nameAndValue[1] : "";
    return switch (nameAndValue[0]) {
      case "--seconds" ->
          new Options(parts, Duration.ofSeconds(number(option, value)), events, entries, starts);
      case "--events" -> new Options(parts, runTime, number(option, value), entries, starts);
      case "--entries" -> new Options(parts, runTime, events, numbers(option, value), starts);
      case "--starts" -> new Options(parts, runTime, events, entries, number(option, value));
      default -> throw new IllegalArgumentException("There is no option " + nameAndValue[0] + ".");
    };
  }

  private static Part part(String name) {
    for (Part part : Part.values()) {
      if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
        return part;
      }
    }
    throw new IllegalArgumentException("There is no part " + name + ".");
  }

  private static List<Integer> numbers(String option, String values) {
    List<Integer> numbers = new ArrayList<>();
    for (String value : values.split(",", -1)) {
      numbers.add(number(option, value));
    }
    return numbers.stream().sorted().toList();
  }

  private static int number(String option, String value) {
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(option + " takes whole numbers above 0.");
    }
    return Integer.parseInt(value);
  }
}
