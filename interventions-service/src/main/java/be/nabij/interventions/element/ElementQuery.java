package be.nabij.interventions.element;

import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import java.util.ArrayList;
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
   * @throws ProblemException 400 naming each parameter that is not well-formed
   */
  static ElementQuery of(String q, String evidence) {
    List<FieldError> errors = new ArrayList<>();
    List<String> words = q == null ? List.of() : SearchWords.of(q);
    if (q != null && q.length() > LONGEST_TEXT) {
      errors.add(
          FieldError.inQuery(
              "q", "wrong-length", "At most " + LONGEST_TEXT + " characters are expected."));
    } else if (q != null && words.isEmpty()) {
      errors.add(FieldError.inQuery("q", "wrong-format", "At least one letter is expected."));
    }
    if (evidence != null && Evidence.of(evidence).isEmpty()) {
      errors.add(
          FieldError.inQuery(
              "evidence", "not-allowed", "Allowed: " + String.join(", ", Evidence.codes()) + "."));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidInput(errors);
    }
    return new ElementQuery(words, Evidence.of(evidence).orElse(null));
  }
}
