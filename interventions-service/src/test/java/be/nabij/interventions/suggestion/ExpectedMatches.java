package be.nabij.interventions.suggestion;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.CatalogueOfFiles;
import be.nabij.interventions.matching.Match.Advice;
import be.nabij.interventions.matching.Match.Found;
import be.nabij.interventions.matching.Matcher;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who does not exist, and what may be suggested first.
 *
 * @param rule what it is about
 * @param textFinds what the search finds for the words of the wish
 * @param first id of the very first; null when it does not matter
 * @param amongFirst ids that must be among the first three
 * @param notAmongFirst ids that may be suggested, and not among the first three
 * @param never ids that may not be suggested at all
 * @param advice rules that the answer must name
 */
record ExpectedMatches(
    String name,
    String rule,
    JsonNode input,
    List<String> textFinds,
    String first,
    List<String> amongFirst,
    List<String> notAmongFirst,
    List<String> never,
    List<String> advice) {
  private static final int ALL = 1000;
  private static final int FIRST = 3;

  private record Table(List<ExpectedMatches> personas) {}

  static List<ExpectedMatches> all() {
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream("match-personas.json")) {
      return CatalogueOfFiles.JSON.readValue(stream, Table.class).personas();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Found matched(Matcher matcher) {
    try {
      MatchRequest request = CatalogueOfFiles.JSON.treeToValue(input, MatchRequest.class);
      return matcher.match(
          request.person(textFinds == null ? Set.of() : Set.copyOf(textFinds)),
          new Matcher.Asked(Set.<Kind>of(), ALL, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is not as expected; empty when all is. */
  List<String> faults(Found found) {
    List<String> ids = ids(found);
    List<String> firstThree = ids.stream().limit(FIRST).toList();
    List<String> faults = new ArrayList<>();
    if (first != null && !first.equals(ids.getFirst())) {
      faults.add("first is " + ids.getFirst() + " and not " + first);
    }
    orEmpty(amongFirst).stream()
        .filter(id -> !firstThree.contains(id))
        .forEach(id -> faults.add(id + " is not among " + firstThree));
    orEmpty(notAmongFirst).stream()
        .filter(firstThree::contains)
        .forEach(id -> faults.add(id + " is among " + firstThree));
    orEmpty(never).stream()
        .filter(ids::contains)
        .forEach(id -> faults.add(id + " is suggested, as number " + (ids.indexOf(id) + 1)));
    List<String> given = found.advice().stream().map(Advice::rule).toList();
    orEmpty(advice).stream()
        .filter(rule -> !given.contains(rule))
        .forEach(rule -> faults.add(rule + " is not in the advice " + given));
    return faults;
  }

  static List<String> firstThree(Found found) {
    return ids(found).stream().limit(FIRST).toList();
  }

  static List<String> ids(Found found) {
    return found.items().stream().map(match -> match.candidate().id()).toList();
  }

  private static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }
}
