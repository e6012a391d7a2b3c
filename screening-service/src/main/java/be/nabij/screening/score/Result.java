package be.nabij.screening.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * What came out of a questionnaire.
 *
 * @param total sum of the items that scored, 0 to {@code max}
 * @param category band of the total, null when the total is not valid
 * @param valid false when more answers are missing than the instrument allows
 * @param missing ids of the items without an answer
 * @param dimensions the subscales by name
 */
public record Result(
    int total,
    int max,
    String category,
    boolean valid,
    List<String> missing,
    Map<String, DimensionResult> dimensions) {

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

  /**
   * One subscale.
   *
   * @param valid true only when none of its answers is missing
   * @param lonely whether the score reaches the cut-off, null when not valid
   */
  public record DimensionResult(int score, int max, boolean valid, Boolean lonely) {}
}
