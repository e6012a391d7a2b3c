package be.nabij.interventions.matching;

import java.util.List;

/**
 * Something that is suggested to a person.
 *
 * @param score the sum of the points of its reasons and cautions
 * @param wishesMet how many of the person's wishes it meets: this counts before the score
 * @param offerTypes of the directory that come near it, most alike first
 */
public record Match(
    Candidate candidate,
    int score,
    int wishesMet,
    List<Reason> why,
    List<Reason> cautions,
    Distance distance,
    List<String> offerTypes) {

  /**
   * How far it is from what was asked.
   *
   * @param asked how many things the request asks for
   * @param missing those that it does not meet
   */
  public record Distance(int asked, List<Missing> missing) {}

  /**
   * @param input field of the request
   * @param code which of its values, or the rule that reads it
   */
  public record Missing(String input, String code) {}

  /** What is not suggested. */
  public record Excluded(Candidate candidate, List<Reason> whyNot) {}

  /** What is said of the answer as a whole. */
  public record Advice(String rule, String text) {}

  /**
   * @param items the best first
   * @param total of all that may be suggested
   * @param excluded the nearest to a suggestion first
   */
  public record Found(List<Match> items, int total, List<Advice> advice, List<Excluded> excluded) {}
}
