package be.nabij.screening.screening;

import be.nabij.screening.score.Result;
import be.nabij.screening.score.Result.DimensionResult;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What changed since the screening before, of the same person and with the same questionnaire. A
 * description, not a judgement: a small difference may mean nothing.
 *
 * @param previous the screening before
 * @param previousCategory its category, null when it was not valid
 * @param comparable false when one of the two is not valid or was taken with another version
 * @param direction less or more lonely, null when not comparable
 * @param totalDifference this total minus the one before, null when not comparable or not counted
 * @param dimensionDifferences the same for each dimension that is valid in both
 */
public record Change(
    UUID previous,
    Instant previousCompletedAt,
    String previousCategory,
    boolean comparable,
    Direction direction,
    Integer totalDifference,
    Map<String, Integer> dimensionDifferences) {

  /** Least lonely first; the words of one instrument are never compared with those of another. */
  private static final List<String> DEGREES =
      List.of(
          "not-lonely",
          "sometimes-lonely",
          "lonely",
          "moderately-lonely",
          "severely-lonely",
          "very-severely-lonely");

  static Change between(Screening before, Screening now) {
    Result earlier = before.result();
    Result later = now.result();
    boolean comparable =
        earlier.valid()
            && later.valid()
            && before.instrumentVersion().equals(now.instrumentVersion());
    if (!comparable) {
      return new Change(
          before.id(), before.completedAt(), earlier.category(), false, null, null, Map.of());
    }
    Integer difference = later.total() == null ? null : later.total() - earlier.total();
    int step = difference != null ? difference : degree(later) - degree(earlier);
    return new Change(
        before.id(),
        before.completedAt(),
        earlier.category(),
        true,
        Direction.of(step),
        difference,
        dimensionDifferences(earlier, later));
  }

  private static int degree(Result result) {
    return DEGREES.indexOf(result.category());
  }

  private static Map<String, Integer> dimensionDifferences(Result earlier, Result later) {
    Map<String, Integer> differences = new TreeMap<>();
    later
        .dimensions()
        .forEach(
            (name, dimension) -> {
              DimensionResult before = earlier.dimensions().get(name);
              if (dimension.valid() && before != null && before.valid()) {
                differences.put(name, dimension.score() - before.score());
              }
            });
    return differences;
  }

  /** Which way it went. */
  public enum Direction {
    LESS_LONELY,
    THE_SAME,
    MORE_LONELY;

    static Direction of(int step) {
      return step < 0 ? LESS_LONELY : step > 0 ? MORE_LONELY : THE_SAME;
    }

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
