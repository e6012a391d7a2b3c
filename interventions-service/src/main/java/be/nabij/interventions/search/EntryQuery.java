package be.nabij.interventions.search;

import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.search.SearchWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which entries are asked for.
 *
 * @param kind null for every kind but personas, who do not exist
 * @param words Dutch, see {@link be.nabij.platform.search.TextSearch}; empty for any
 * @param narrowed for each facet the values of which an entry must have one
 */
public record EntryQuery(
    Kind kind, List<String> words, Map<Facet, Set<String>> narrowed, Sort sort) {
  private static final int LONGEST_TEXT = 200;

  public EntryQuery {
    words = List.copyOf(words);
    narrowed = Map.copyOf(narrowed);
  }

  /**
   * Reads the parameters of a request; each may be missing.
   *
   * @param values what is asked for of each facet
   * @param known what may be asked for of each facet
   * @param errors gets every parameter that is not well-formed
   */
  public static EntryQuery of(
      Kind kind,
      String q,
      Map<Facet, List<String>> values,
      String sort,
      KnownValues known,
      InputErrors errors) {
    List<String> words = q == null ? List.of() : SearchWords.of(q);
    if (q != null && q.length() > LONGEST_TEXT) {
      errors.addInQuery(
          "q", "wrong-length", "At most " + LONGEST_TEXT + " characters are expected.");
    } else if (q != null && words.isEmpty()) {
      errors.addInQuery("q", "wrong-format", "At least one letter is expected.");
    }
    Map<Facet, Set<String>> narrowed = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, asked) -> {
          if (asked != null && !asked.isEmpty()) {
            known.check(facet, asked, errors);
            narrowed.put(facet, Set.copyOf(asked));
          }
        });
    if (sort != null && Sort.of(sort).isEmpty()) {
      errors.addInQuery("sort", "not-allowed", "Allowed: " + String.join(", ", Sort.codes()) + ".");
    }
    return new EntryQuery(
        kind, words, narrowed, Sort.of(sort == null ? "" : sort).orElse(Sort.RELEVANCE));
  }

  /** Every entry that has something to do with these words. */
  public static EntryQuery ofWords(List<String> words) {
    return new EntryQuery(null, words, Map.of(), Sort.RELEVANCE);
  }

  /** The same, whatever value of this facet. */
  EntryQuery whatever(Facet facet) {
    Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
    others.putAll(narrowed);
    others.remove(facet);
    return new EntryQuery(kind, words, others, sort);
  }
}
