package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Assessment;
import be.nabij.directory.offer.Offer;
import java.util.Comparator;
import java.util.List;

/**
 * A service, held against what is known about a person.
 *
 * @param relevance place among what fits the words, from 0; 0 for all when there are none
 * @param stale whether nobody has checked it for too long
 */
record Suggestion(
    Offer offer, Assessment assessment, Nearness nearness, int relevance, boolean stale) {
  private static final String ANONYMOUS_LINES = "DR-09";

  /**
   * What fits the words best comes first; else what the person certainly may use before what
   * depends on a question, near before far, and the types in their own order. Of those that are
   * equally good in all of this, what is stale comes last; but not the lines of DR-09, which stand
   * where they stand.
   *
   * @param types codes, in the order of the taxonomy
   */
  static Comparator<Suggestion> ranking(List<String> types) {
    return Comparator.comparingInt(Suggestion::relevance)
        .thenComparing(suggestion -> suggestion.assessment().verdict())
        .thenComparing(Suggestion::nearness)
        .thenComparing(suggestion -> types.indexOf(suggestion.offer().type()))
        .thenComparing(Suggestion::stepsBack)
        .thenComparing(suggestion -> suggestion.offer().name())
        .thenComparing(suggestion -> suggestion.offer().id());
  }

  boolean possible() {
    return assessment.verdict() != Assessment.Verdict.NO;
  }

  private boolean stepsBack() {
    return stale && !ANONYMOUS_LINES.equals(offer.content().eligibility().rule());
  }
}
