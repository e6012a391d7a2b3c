package be.nabij.screening.print;

import be.nabij.platform.datafile.DataFile;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.instrument.Scoring;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;

/** What the categories and dimensions of the instruments are called on paper, in Dutch. */
@Startup
@ApplicationScoped
class OutcomeWords {
  private final File file;

  OutcomeWords(ObjectMapper mapper, Instruments instruments) {
    file = DataFile.read("print/words.json", "print/words.schema.json", File.class, mapper);
    instruments.all().stream().map(Instrument::scoring).forEach(this::checkComplete);
  }

  /**
   * @throws IllegalStateException when there are none
   */
  Words ofCategory(String name) {
    return found(file.categories(), name);
  }

  /**
   * @throws IllegalStateException when there are none
   */
  Words ofDimension(String name) {
    return found(file.dimensions(), name);
  }

  /** A result that cannot be put in words must show at start, not with the first person. */
  private void checkComplete(Scoring scoring) {
    switch (scoring) {
      case Scoring.Subscales subscales -> {
        check(subscales.categories().stream().map(Scoring.Category::name));
        subscales.dimensions().forEach(dimension -> ofDimension(dimension.name()));
      }
      case Scoring.Sum sum -> check(sum.categories().stream().map(Scoring.Category::name));
      case Scoring.Answer answer -> check(answer.categories().values().stream());
      case Scoring.None none -> {}
    }
  }

  private void check(Stream<String> categories) {
    categories.forEach(this::ofCategory);
  }

  private static Words found(Map<String, Words> words, String name) {
    Words found = words.get(name);
    if (found == null) {
      throw new IllegalStateException("print/words.json has no words for " + name);
    }
    return found;
  }

  record File(Map<String, Words> categories, Map<String, Words> dimensions) {}

  /**
   * A name and what it means.
   *
   * @param words fit in a sentence, so without a capital where the language wants none
   */
  record Words(String words, String meaning) {}
}
