package be.nabij.screening.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of a sheet, numbered in the order they turn up, so that each piece of advice can name
 * its own in a word.
 */
final class Sources {
  private final List<String> names = new ArrayList<>();

  /**
   * The numbers of what a data file gives as a source: one or more names, with or without rules.
   */
  String numbers(String source) {
    return Stream.of(source.split(";"))
        .map(name -> name.strip().replaceAll("(, (DR|AMB)-\\d+)+$", ""))
        .map(this::number)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  /** In the order of their numbers, the first of which is 1. */
  List<String> names() {
    return List.copyOf(names);
  }

  private int number(String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name) + 1;
  }
}
