package be.nabij.screening.print;

import be.nabij.platform.language.Languages;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instrument.Item;
import be.nabij.screening.instrument.Scoring;
import be.nabij.screening.print.OutcomeWords.Words;
import be.nabij.screening.score.Result.DimensionResult;
import be.nabij.screening.screening.ScreeningView.ResultView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What came out, ready to be drawn. The answers themselves are not in it; only a list without a
 * score tells what was noted, because that is its whole result.
 *
 * @param words of the category, null when there is none
 * @param total null where nothing is counted
 * @param missing how many answers are missing
 * @param scale null where there is no valid total to point at
 * @param noted null where there is a score
 * @param notedAs the answer that was given to what was noted, null where there is a score
 */
record PrintedOutcome(
    Words words,
    Integer total,
    Integer max,
    boolean valid,
    int missing,
    Scale scale,
    List<Bar> bars,
    List<Noted> noted,
    String notedAs,
    String disclaimer) {

  static PrintedOutcome of(ResultView result, Instrument instrument, OutcomeWords words) {
    return new PrintedOutcome(
        result.category() == null ? null : words.ofCategory(result.category()),
        result.total(),
        result.max(),
        result.valid(),
        result.missing().size(),
        scale(result, instrument.scoring(), words),
        result.dimensions().entrySet().stream()
            .map(dimension -> bar(words.ofDimension(dimension.getKey()), dimension.getValue()))
            .toList(),
        result.noted() == null ? null : noted(result.noted(), instrument),
        notedAs(instrument),
        result.disclaimer());
  }

  private static Scale scale(ResultView result, Scoring scoring, OutcomeWords words) {
    List<Scoring.Category> categories =
        switch (scoring) {
          case Scoring.Subscales subscales -> subscales.categories();
          case Scoring.Sum sum -> sum.categories();
          case Scoring.Answer answer -> List.of();
          case Scoring.None none -> List.of();
        };
    if (categories.isEmpty() || !result.valid()) {
      return null;
    }
    List<Band> bands =
        categories.stream()
            .map(
                category ->
                    new Band(
                        words.ofCategory(category.name()).words(),
                        IntStream.rangeClosed(category.from(), category.to())
                            .mapToObj(value -> new Step(value, value == result.total()))
                            .toList(),
                        category.name().equals(result.category())))
            .toList();
    return new Scale(bands);
  }

  private static Bar bar(Words words, DimensionResult result) {
    List<Boolean> cells =
        IntStream.range(0, result.max()).mapToObj(cell -> cell < result.score()).toList();
    return new Bar(words, result.score(), result.max(), result.valid(), result.lonely(), cells);
  }

  /** Under their headings, in the order of the list. */
  private static List<Noted> noted(List<String> ids, Instrument instrument) {
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    for (Item item : instrument.items()) {
      if (ids.contains(item.id())) {
        byGroup
            .computeIfAbsent(heading(item, instrument), heading -> new ArrayList<>())
            .add(item.text().in(Languages.DUTCH));
      }
    }
    return byGroup.entrySet().stream()
        .map(group -> new Noted(group.getKey(), group.getValue()))
        .toList();
  }

  private static String heading(Item item, Instrument instrument) {
    return item.group() == null
        ? ""
        : instrument.groups().stream()
            .filter(group -> group.id().equals(item.group()))
            .map(group -> group.title().in(Languages.DUTCH))
            .findFirst()
            .orElseThrow();
  }

  private static String notedAs(Instrument instrument) {
    return instrument.scoring() instanceof Scoring.None none
        ? instrument.answerOptions().stream()
            .filter(option -> option.value().equals(none.noted()))
            .map(option -> option.text().in(Languages.DUTCH))
            .findFirst()
            .orElseThrow()
        : null;
  }

  /** Every total there can be, with one marked. */
  record Scale(List<Band> bands) {
    /** All values of the scale. */
    public List<Step> steps() {
      return bands.stream().flatMap(band -> band.steps().stream()).toList();
    }
  }

  /**
   * The totals of one category.
   *
   * @param here whether this is the one
   */
  record Band(String words, List<Step> steps, boolean here) {
    /** How many totals it holds. */
    public int width() {
      return steps.size();
    }
  }

  /** One total. */
  record Step(int value, boolean here) {}

  /**
   * A dimension.
   *
   * @param lonely null when not valid
   * @param cells one for each point there is to score, true for those that were
   */
  record Bar(Words words, int score, int max, boolean valid, Boolean lonely, List<Boolean> cells) {}

  /**
   * What was noted under one heading.
   *
   * @param heading empty where the list has none
   */
  record Noted(String heading, List<String> items) {}
}
