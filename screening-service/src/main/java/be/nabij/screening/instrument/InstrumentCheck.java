package be.nabij.screening.instrument;

import be.nabij.screening.instrument.Instrument.Item;
import be.nabij.screening.instrument.Scoring.Category;
import be.nabij.screening.instrument.Scoring.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** What a schema cannot see: do the items, answers and scoring of an instrument fit together? */
final class InstrumentCheck {
  private final Instrument instrument;
  private final List<String> faults = new ArrayList<>();

  private InstrumentCheck(Instrument instrument) {
    this.instrument = instrument;
  }

  /**
   * @throws IllegalStateException naming every fault
   */
  static Instrument checked(Instrument instrument) {
    List<String> faults = new InstrumentCheck(instrument).faults();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "instrument " + instrument.id() + ": " + String.join("; ", faults));
    }
    return instrument;
  }

  private List<String> faults() {
    List<String> ids = instrument.items().stream().map(Item::id).toList();
    refuse(ids.stream().distinct().count() < ids.size(), "two items have the same id");
    for (Item item : instrument.items()) {
      refuse(item.group() != null && !hasGroup(item.group()), item.id() + " is in no known group");
    }
    switch (instrument.scoring()) {
      case Scoring.Subscales scoring -> check(scoring);
      case Scoring.Sum scoring -> check(scoring);
      case Scoring.Answer scoring -> {
        refuse(instrument.items().size() != 1, "one question is expected");
        requireAnswers(scoring.categories().keySet());
      }
      case Scoring.None scoring -> requireOffered(List.of(scoring.noted()));
    }
    return faults;
  }

  private void check(Scoring.Subscales scoring) {
    List<String> names = scoring.dimensions().stream().map(Dimension::name).toList();
    for (Item item : instrument.items()) {
      refuse(!names.contains(String.valueOf(item.dimension())), item.id() + " has no dimension");
    }
    scoring.dimensions().forEach(dimension -> requireOffered(dimension.scoresOn()));
    requireBands(scoring.categories(), 0, instrument.items().size());
  }

  private void check(Scoring.Sum scoring) {
    requireAnswers(scoring.points().keySet());
    int least = scoring.points().values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    int answered = instrument.items().size() - scoring.mostMissing();
    requireBands(
        scoring.categories(), least * answered, scoring.mostPoints() * instrument.items().size());
  }

  /** Every total from the least to the most lies in exactly one band. */
  private void requireBands(List<Category> categories, int least, int most) {
    boolean exact =
        IntStream.rangeClosed(least, most)
            .allMatch(
                total ->
                    categories.stream()
                            .filter(band -> band.from() <= total && total <= band.to())
                            .count()
                        == 1);
    refuse(!exact, "the categories do not cover " + least + " to " + most + " once each");
  }

  private void requireAnswers(Collection<String> answers) {
    requireOffered(answers);
    refuse(!answers.containsAll(instrument.answers()), "an answer has no meaning for the score");
  }

  private void requireOffered(Collection<String> answers) {
    refuse(!instrument.answers().containsAll(answers), "the scoring names an unknown answer");
  }

  private boolean hasGroup(String id) {
    return instrument.groups() != null
        && instrument.groups().stream().anyMatch(group -> group.id().equals(id));
  }

  private void refuse(boolean faulty, String fault) {
    if (faulty) {
      faults.add(fault);
    }
  }
}
