package be.nabij.screening.score;

import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instrument.Item;
import be.nabij.screening.instrument.Scoring;
import be.nabij.screening.instrument.Scoring.Category;
import be.nabij.screening.instrument.Scoring.Dimension;
import be.nabij.screening.score.Result.DimensionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores questionnaires as published; nothing is imputed.
 *
 * <ul>
 *   <li>De Jong Gierveld, 11 and 6 items (De Jong Gierveld and Van Tilburg, manual 1999; 2006): an
 *       item scores 1 on the answers of its dimension that point to loneliness, the neutral one
 *       included. A subscale needs all its answers, the total all but one.
 *   <li>UCLA, three items (Hughes and others, 2004): the points are added up, 3 to 9; lonely from 6
 *       (Steptoe and others, 2013).
 *   <li>The direct question (Office for National Statistics, 2018): the answer is the result.
 *   <li>The poster and the signal card (guide of Pallieterland) have no score.
 * </ul>
 */
public final class Score {
  private Score() {}

  /**
   * @param answers chosen answer by item id; both must be known to the instrument
   */
  public static Result of(Instrument instrument, Map<String, String> answers) {
    return switch (instrument.scoring()) {
      case Scoring.Subscales subscales -> bySubscale(instrument, subscales, answers);
      case Scoring.Sum sum -> bySum(instrument, sum, answers);
      case Scoring.Answer answer -> byAnswer(instrument, answer, answers);
      case Scoring.None none -> noted(instrument, none, answers);
    };
  }

  private static Result bySubscale(
      Instrument instrument, Scoring.Subscales scoring, Map<String, String> answers) {
    Map<String, DimensionResult> dimensions = new LinkedHashMap<>();
    for (Dimension dimension : scoring.dimensions()) {
      dimensions.put(dimension.name(), subscale(dimension, instrument, answers));
    }
    int total = dimensions.values().stream().mapToInt(DimensionResult::score).sum();
    List<String> missing = missing(instrument, answers);
    boolean valid = missing.size() <= scoring.mostMissing();
    return new Result(
        total,
        instrument.items().size(),
        valid ? category(scoring.categories(), total) : null,
        valid,
        missing,
        dimensions,
        null);
  }

  private static DimensionResult subscale(
      Dimension dimension, Instrument instrument, Map<String, String> answers) {
    List<Item> items =
        instrument.items().stream()
            .filter(item -> item.dimension().equals(dimension.name()))
            .toList();
    int score =
        (int)
            items.stream()
                .filter(item -> dimension.scoresOn().contains(answers.get(item.id())))
                .count();
    boolean valid = items.stream().allMatch(item -> answers.containsKey(item.id()));
    return new DimensionResult(
        score, items.size(), valid, valid ? score >= dimension.lonelyFrom() : null);
  }

  private static Result bySum(
      Instrument instrument, Scoring.Sum scoring, Map<String, String> answers) {
    int total = answers.values().stream().mapToInt(scoring.points()::get).sum();
    List<String> missing = missing(instrument, answers);
    boolean valid = missing.size() <= scoring.mostMissing();
    return new Result(
        total,
        instrument.items().size() * scoring.mostPoints(),
        valid ? category(scoring.categories(), total) : null,
        valid,
        missing,
        Map.of(),
        null);
  }

  private static Result byAnswer(
      Instrument instrument, Scoring.Answer scoring, Map<String, String> answers) {
    List<String> missing = missing(instrument, answers);
    String answer = answers.get(instrument.items().getFirst().id());
    return new Result(
        null,
        null,
        answer == null ? null : scoring.categories().get(answer),
        missing.isEmpty(),
        missing,
        Map.of(),
        null);
  }

  private static Result noted(
      Instrument instrument, Scoring.None scoring, Map<String, String> answers) {
    List<String> noted =
        instrument.items().stream()
            .map(Item::id)
            .filter(id -> scoring.noted().equals(answers.get(id)))
            .toList();
    return new Result(null, null, null, false, List.of(), Map.of(), noted);
  }

  private static List<String> missing(Instrument instrument, Map<String, String> answers) {
    return instrument.items().stream()
        .map(Item::id)
        .filter(id -> !answers.containsKey(id))
        .toList();
  }

  private static String category(List<Category> categories, int total) {
    return categories.stream()
        .filter(category -> category.from() <= total && total <= category.to())
        .map(Category::name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no category for " + total));
  }
}
