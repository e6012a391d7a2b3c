package be.nabij.interventions.element;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Words to search with: lower case, without accents and signs. */
final class SearchWords {
  private SearchWords() {}

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  static List<String> of(String text) {
    String folded = fold(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }
}
