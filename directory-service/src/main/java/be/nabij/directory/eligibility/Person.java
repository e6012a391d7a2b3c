package be.nabij.directory.eligibility;

import java.util.List;

/**
 * What is known about the person who needs help; whatever is null, or empty, is not known.
 *
 * @param places where the person may live: one, or several when a postal code leaves it open
 * @param age in years
 * @param parent whether a parent, or somebody who will become one
 * @param anonymous whether the person wants to stay anonymous
 * @param language ISO 639-1
 */
public record Person(
    List<Place> places,
    Integer age,
    Boolean parent,
    Mutuality mutuality,
    Boolean increasedReimbursement,
    Boolean anonymous,
    String language) {

  public static final Person UNKNOWN = new Person(List.of(), null, null, null, null, null, null);

  /** Yes, no, or not known: what is not known is neither. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer of(boolean yes) {
      return yes ? YES : NO;
    }
  }

  /** Whether the person lives in one of the areas; unknown when it depends on which place it is. */
  Answer livesIn(List<Area> areas) {
    if (places.isEmpty()) {
      return Answer.UNKNOWN;
    }
    List<Answer> answers = places.stream().map(place -> liesIn(place, areas)).distinct().toList();
    return answers.size() == 1 ? answers.getFirst() : Answer.UNKNOWN;
  }

  private static Answer liesIn(Place place, List<Area> areas) {
    List<Answer> answers = areas.stream().map(place::liesIn).toList();
    return answers.contains(Answer.YES)
        ? Answer.YES
        : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
  }
}
