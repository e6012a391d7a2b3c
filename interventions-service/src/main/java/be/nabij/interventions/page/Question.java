package be.nabij.interventions.page;

import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.search.EntryQuery;
import be.nabij.interventions.search.KnownValues;
import be.nabij.platform.problem.InputErrors;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a page of results is about, as it stands in its address.
 *
 * @param words null when none were typed
 * @param chosen the values of each facet; facets without any are left out
 * @param sort null when it was not chosen
 * @param page null for the first
 */
record Question(String words, Map<Facet, List<String>> chosen, String sort, String page) {
  private static final String WORDS = "q";
  private static final String SORT = "sort";
  private static final String PAGE = "page";

  /** Fields that a form sends empty are as good as absent. */
  static Question of(MultivaluedMap<String, String> parameters) {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values =
          parameters.getOrDefault(facet.parameter(), List.of()).stream()
              .filter(value -> !value.isBlank())
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return new Question(
        filled(parameters.getFirst(WORDS)),
        chosen,
        filled(parameters.getFirst(SORT)),
        filled(parameters.getFirst(PAGE)));
  }

  /** Only entries with this value. */
  static Question of(Facet facet, String value) {
    return new Question(null, Map.of(facet, List.of(value)), null, null);
  }

  boolean isEmpty() {
    return words == null && chosen.isEmpty() && sort == null && page == null;
  }

  /**
   * @param errors gets everything that the catalogue does not know
   */
  EntryQuery query(KnownValues known, InputErrors errors) {
    return EntryQuery.of(null, words, chosen, sort, known, errors);
  }

  Question without(Facet facet, String value) {
    Map<Facet, List<String>> others = new EnumMap<>(Facet.class);
    others.putAll(chosen);
    others.computeIfPresent(
        facet,
        (key, values) -> {
          List<String> rest = values.stream().filter(one -> !one.equals(value)).toList();
          return rest.isEmpty() ? null : rest;
        });
    return new Question(words, others, sort, null);
  }

  Question onlyWords() {
    return new Question(words, Map.of(), sort, null);
  }

  Question sortedBy(String other) {
    return new Question(words, chosen, other, null);
  }

  /** The first page has no number: it has one address. */
  Question onPage(int number) {
    return new Question(words, chosen, sort, number == 1 ? null : String.valueOf(number));
  }

  /** The page about it. */
  String address() {
    return at(CataloguePageResource.ADDRESS);
  }

  /** The same question at another address. */
  String at(String path) {
    List<String> parts = new ArrayList<>();
    add(parts, WORDS, words);
    chosen.forEach((facet, values) -> values.forEach(one -> add(parts, facet.parameter(), one)));
    add(parts, SORT, sort);
    add(parts, PAGE, page);
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static String filled(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
