package be.nabij.screening.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * What came out of a questionnaire.
 *
 * @param total sum of the points, null where nothing is counted; up to {@code max}
 * @param max the highest possible total, null where nothing is counted
 * @param category band of the total or of the answer, null when not valid
 * @param valid false when more answers are missing than the instrument allows, and for a list that
 *     has no score
 * @param missing ids of the items without an answer, empty where an item may be left out
 * @param dimensions the subscales by name, empty where the instrument has none
 * @param noted ids of the items that were recognised or seen, null where there is a score
 */
public record Result(
    Integer total,
    Integer max,
    String category,
    boolean valid,
    List<String> missing,
    Map<String, DimensionResult> dimensions,
    List<String> noted) {

  /** The dimensions that count as lonely; those that are not valid are left out. */
  @JsonIgnore
  public List<String> lonelyDimensions() {
    return dimensions.entrySet().stream()
        .filter(dimension -> Boolean.TRUE.equals(dimension.getValue().lonely()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the category says lonely, to whatever degree. */
  @JsonIgnore
  public boolean lonely() {
    return category != null && !category.equals("not-lonely");
  }

  /** Lonely now and then, as one who answers "some of the time" to the direct question. */
  @JsonIgnore
  public boolean nowAndThen() {
    return "sometimes-lonely".equals(category);
  }

  /** Whether something was recognised on a list that has no score. */
  @JsonIgnore
  public boolean notedSomething() {
    return noted != null && !noted.isEmpty();
  }

  /**
   * One subscale.
   *
   * @param valid true only when none of its answers is missing
   * @param lonely whether the score reaches the cut-off, null when not valid
   */
  public record DimensionResult(int score, int max, boolean valid, Boolean lonely) {}
}
