package be.nabij.directory.eligibility;

import be.nabij.directory.eligibility.Person.Answer;
import be.nabij.platform.language.Translated;

/**
 * What one condition comes to for a person.
 *
 * @param code why, or when the answer is not known the fact to ask for
 * @param value the age in the condition, or null
 * @param question in words, when the condition brings its own, or null
 */
record Finding(Answer answer, String code, Integer value, Translated question) {
  static Finding of(boolean holds, String codeIfYes, String codeIfNo, Integer value) {
    return new Finding(Answer.of(holds), holds ? codeIfYes : codeIfNo, value, null);
  }

  static Finding unknown(String fact) {
    return new Finding(Answer.UNKNOWN, fact, null, null);
  }
}
