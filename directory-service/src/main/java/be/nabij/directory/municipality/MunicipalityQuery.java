package be.nabij.directory.municipality;

import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which municipalities are asked for.
 *
 * @param postalCode four digits, or null for any
 * @param name part of a name, folded by {@link SearchName}, or null for any
 */
record MunicipalityQuery(String postalCode, String name) {
  private static final int LONGEST_NAME = 100;

  /**
   * Reads the query parameters; either may be missing.
   *
   * @throws ProblemException 400 naming each parameter that is not well-formed
   */
  static MunicipalityQuery of(String postalCode, String name) {
    List<FieldError> errors = new ArrayList<>();
    if (postalCode != null && !postalCode.matches("[0-9]{4}")) {
      errors.add(FieldError.inQuery("postalCode", "wrong-format", "Four digits are expected."));
    }
    String folded = name == null ? null : SearchName.fold(name);
    if (name != null && name.length() > LONGEST_NAME) {
      errors.add(
          FieldError.inQuery(
              "name", "wrong-length", "At most " + LONGEST_NAME + " characters are expected."));
    } else if (folded != null && folded.isEmpty()) {
      errors.add(FieldError.inQuery("name", "wrong-format", "At least one letter is expected."));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidInput(errors);
    }
    return new MunicipalityQuery(postalCode, folded);
  }
}
