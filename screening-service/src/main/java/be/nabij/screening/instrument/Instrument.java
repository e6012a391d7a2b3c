package be.nabij.screening.instrument;

import be.nabij.platform.language.Translated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire as its authors published it, with the way it is scored. Read from a data file.
 *
 * @param version changes with every change of the file; a screening keeps the one it was taken with
 * @param disclaimer says that the outcome is no diagnosis (DR-22)
 * @param answerOptions the answers to choose from
 * @param fivePointOptions the longer form of the same answers, null where the scale has none; its
 *     answers are taken as well
 * @param groups headings over the items, null where there are none
 */
public record Instrument(
    String id,
    String version,
    Translated title,
    Translated introduction,
    Translated disclaimer,
    String licence,
    List<String> sources,
    List<AnswerOption> answerOptions,
    List<AnswerOption> fivePointOptions,
    List<Group> groups,
    List<Item> items,
    Scoring scoring) {

  public Optional<Item> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  public boolean offers(String answer) {
    return allOptions().anyMatch(option -> option.value().equals(answer));
  }

  /** The words of an answer; the answer itself when it is no longer among them. */
  public String textOf(String answer, Locale language) {
    return allOptions()
        .filter(option -> option.value().equals(answer))
        .findFirst()
        .map(option -> option.text().in(language))
        .orElse(answer);
  }

  /** Every answer that is taken, of the short and the long form. */
  public List<String> answers() {
    return allOptions().map(AnswerOption::value).distinct().toList();
  }

  private Stream<AnswerOption> allOptions() {
    return fivePointOptions == null
        ? answerOptions.stream()
        : Stream.concat(answerOptions.stream(), fivePointOptions.stream());
  }

  /** One possible answer. */
  public record AnswerOption(String value, Translated text) {}

  /** A heading over some of the items. */
  public record Group(String id, Translated title, Translated note) {}

  /**
   * One statement, question or signal.
   *
   * @param dimension {@code emotional} or {@code social}, null where the scale has no dimensions
   * @param group id of its heading, null where there are none
   * @param note what to know when reading it, null when nothing
   */
  public record Item(String id, String dimension, String group, Translated text, Translated note) {}
}
