package be.nabij.screening.instrument;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** How the answers to a questionnaire become a result; {@code method} in the data file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Scoring.Subscales.class, name = "subscales"),
  @JsonSubTypes.Type(value = Scoring.Sum.class, name = "sum"),
  @JsonSubTypes.Type(value = Scoring.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = Scoring.None.class, name = "none")
})
public sealed interface Scoring {
  /**
   * Each item scores 0 or 1 on its dimension, as in the scales of De Jong Gierveld.
   *
   * @param mostMissing how many answers may be missing for a valid total; they add 0
   */
  record Subscales(int mostMissing, List<Dimension> dimensions, List<Category> categories)
      implements Scoring {}

  /**
   * The points of the answers are added up, as in the three items of the UCLA scale.
   *
   * @param mostMissing how many answers may be missing for a valid total; they add 0
   * @param points by answer
   */
  record Sum(int mostMissing, Map<String, Integer> points, List<Category> categories)
      implements Scoring {
    public int mostPoints() {
      return points.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
  }

  /**
   * One question whose answer is the result; there is no number.
   *
   * @param categories by answer
   */
  record Answer(Map<String, String> categories) implements Scoring {}

  /**
   * A list that opens a conversation: what was recognised is kept, nothing is counted.
   *
   * @param noted the answer that says it was recognised or seen
   */
  record None(String noted) implements Scoring {}

  /**
   * A subscale.
   *
   * @param scoresOn the answers that score 1
   * @param lonelyFrom the lowest score that counts as lonely
   */
  record Dimension(String name, List<String> scoresOn, int lonelyFrom) {}

  /** A band of totals, both ends included. */
  record Category(String name, int from, int to) {}
}
