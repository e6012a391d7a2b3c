package be.nabij.screening.instrument;

import be.nabij.platform.language.Translated;
import java.util.List;
import java.util.Optional;

/**
 * A questionnaire as its authors published it, with the way it is scored. Read from a data file.
 *
 * @param version changes with every change of the file; a screening keeps the one it was taken with
 * @param disclaimer says that the outcome is no diagnosis (DR-22)
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
    List<Item> items,
    Scoring scoring) {

  public Optional<Item> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  public boolean offers(String answer) {
    return answerOptions.stream().anyMatch(option -> option.value().equals(answer));
  }

  /** One possible answer. */
  public record AnswerOption(String value, Translated text) {}

  /** One statement; {@code dimension} is {@code emotional} or {@code social}. */
  public record Item(String id, String dimension, Translated text) {}

  /**
   * How answers become a score.
   *
   * @param mostMissing how many answers may be missing for a valid total; they add 0
   */
  public record Scoring(int mostMissing, List<Dimension> dimensions, List<Category> categories) {}

  /**
   * A subscale.
   *
   * @param scoresOn the answers that score 1
   * @param lonelyFrom the lowest score that counts as lonely
   */
  public record Dimension(String name, List<String> scoresOn, int lonelyFrom) {}

  /** A band of totals, both ends included. */
  public record Category(String name, int from, int to) {}
}
