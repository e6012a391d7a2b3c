package be.nabij.directory.municipality;

import java.text.Normalizer;
import java.util.Locale;

/** Folds names so that case, accents, hyphens and apostrophes make no difference. */
final class SearchName {
  private SearchName() {}

  /** {@code Sint-Genesius-Rode} becomes {@code sint genesius rode}. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
