package be.nabij.interventions.element;

import be.nabij.platform.problem.InputErrors;
import java.util.List;

/**
 * Which elements are asked for.
 *
 * @param words all of which must fit, in any form and roughly in any spelling; empty for any
 * @param evidence null for any
 */
record ElementQuery(List<String> words, Evidence evidence) {
  private static final int LONGEST_TEXT = 200;

  /**
   * Reads the query parameters; either may be missing.
   *
   * @param errors gets each parameter that is not well-formed
   */
  static ElementQuery of(String q, String evidence, InputErrors errors) {
    List<String> words = q == null ? List.of() : SearchWords.of(q);
    if (q != null && q.length() > LONGEST_TEXT) {
      errors.addInQuery(
          "q", "wrong-length", "At most " + LONGEST_TEXT + " characters are expected.");
    } else if (q != null && words.isEmpty()) {
      errors.addInQuery("q", "wrong-format", "At least one letter is expected.");
    }
    if (evidence != null && Evidence.of(evidence).isEmpty()) {
      errors.addInQuery(
          "evidence", "not-allowed", "Allowed: " + String.join(", ", Evidence.codes()) + ".");
    }
    return new ElementQuery(words, Evidence.of(evidence).orElse(null));
  }
}
