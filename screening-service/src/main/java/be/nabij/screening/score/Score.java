package be.nabij.screening.score;

import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instrument.Category;
import be.nabij.screening.instrument.Instrument.Dimension;
import be.nabij.screening.instrument.Instrument.Item;
import be.nabij.screening.score.Result.DimensionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores the De Jong Gierveld scales as published (De Jong Gierveld and Van Tilburg, 1999 and
 * 2006): an item scores 1 on the answers of its dimension that point to loneliness, the neutral one
 * included. A subscale needs all its answers; the total may miss as many as the instrument allows,
 * and those add nothing.
 */
public final class Score {
  private Score() {}

  /**
   * @param answers chosen answer by item id; both must be known to the instrument
   */
  public static Result of(Instrument instrument, Map<String, String> answers) {
    Map<String, DimensionResult> dimensions = new LinkedHashMap<>();
    int total = 0;
    for (Dimension dimension : instrument.scoring().dimensions()) {
      DimensionResult result = score(dimension, itemsOf(instrument, dimension), answers);
      dimensions.put(dimension.name(), result);
      total += result.score();
    }
    List<String> missing =
        instrument.items().stream().map(Item::id).filter(id -> !answers.containsKey(id)).toList();
    boolean valid = missing.size() <= instrument.scoring().mostMissing();
    return new Result(
        total,
        instrument.items().size(),
        valid ? category(instrument, total) : null,
        valid,
        missing,
        dimensions);
  }

  private static List<Item> itemsOf(Instrument instrument, Dimension dimension) {
    return instrument.items().stream()
        .filter(item -> item.dimension().equals(dimension.name()))
        .toList();
  }

  private static DimensionResult score(
      Dimension dimension, List<Item> items, Map<String, String> answers) {
    int score =
        (int)
            items.stream()
                .filter(item -> dimension.scoresOn().contains(answers.get(item.id())))
                .count();
    boolean valid = items.stream().allMatch(item -> answers.containsKey(item.id()));
    return new DimensionResult(
        score, items.size(), valid, valid ? score >= dimension.lonelyFrom() : null);
  }

  private static String category(Instrument instrument, int total) {
    return instrument.scoring().categories().stream()
        .filter(category -> category.from() <= total && total <= category.to())
        .map(Category::name)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(instrument.id() + " has no category for " + total));
  }
}
