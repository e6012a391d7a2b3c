package be.nabij.directory.search;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;

/** Everyday words for what the texts call otherwise. */
public final class Synonyms {
  private final List<Synonym> synonyms;

  private Synonyms(List<Synonym> synonyms) {
    this.synonyms = synonyms;
  }

  /**
   * @throws IllegalStateException when the file does not fit its schema
   */
  public static Synonyms read(ObjectMapper mapper) {
    return new Synonyms(
        DataFile.read(
                "data/search-synonyms.json",
                "data/search-synonyms.schema.json",
                Content.class,
                mapper)
            .synonyms());
  }

  /** What people may type when they look for this text. */
  public String of(String text) {
    String folded = " " + SearchWords.fold(text) + " ";
    return synonyms.stream()
        .filter(synonym -> synonym.isIn(folded))
        .flatMap(synonym -> synonym.typed().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private record Content(List<Synonym> synonyms) {}

  private record Synonym(List<String> found, List<String> typed) {
    Synonym {
      found = found.stream().map(word -> " " + SearchWords.fold(word)).toList();
    }

    /** Whether a word of the text begins with one of ours: inflection makes no difference. */
    boolean isIn(String folded) {
      return found.stream().anyMatch(folded::contains);
    }
  }
}
