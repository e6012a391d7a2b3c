package be.nabij.interventions.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which order entries are shown. */
public enum Sort {
  /** What fits the words best first; without words, in the order of the catalogue. */
  RELEVANCE,
  /** The best supported first, then by relevance. */
  EVIDENCE,
  /** As a Dutch dictionary has it. */
  NAME;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Sort> of(String code) {
    return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Sort::code).toList();
  }
}
