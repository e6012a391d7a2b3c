package be.nabij.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words to search with: lower case, without accents and signs. */
public final class SearchWords {
  /** More words than this say no more; the rest is left out. */
  private static final int MOST_WORDS = 12;

  private SearchWords() {}

  public static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  public static List<String> of(String text) {
    String folded = fold(text);
    return folded.isEmpty()
        ? List.of()
        : Arrays.stream(folded.split(" ")).limit(MOST_WORDS).toList();
  }
}
