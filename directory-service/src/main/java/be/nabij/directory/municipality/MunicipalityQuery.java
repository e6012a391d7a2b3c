package be.nabij.directory.municipality;

import be.nabij.platform.problem.InputErrors;

/**
 * Which municipalities are asked for.
 *
 * @param postalCode four digits, or null for any
 * @param nisCode five digits, of it or of a predecessor, or null for any
 * @param name part of a name, folded by {@link SearchName}, or null for any
 */
record MunicipalityQuery(String postalCode, String nisCode, String name) {
  private static final int LONGEST_NAME = 100;

  /**
   * Reads the query parameters; each may be missing.
   *
   * @param errors gets each parameter that is not well-formed
   */
  static MunicipalityQuery of(String postalCode, String nisCode, String name, InputErrors errors) {
    if (postalCode != null && !postalCode.matches("[0-9]{4}")) {
      errors.addInQuery("postalCode", "wrong-format", "Four digits are expected.");
    }
    if (nisCode != null && !nisCode.matches("[0-9]{5}")) {
      errors.addInQuery("nisCode", "wrong-format", "Five digits are expected.");
    }
    String folded = name == null ? null : SearchName.fold(name);
    if (name != null && name.length() > LONGEST_NAME) {
      errors.addInQuery(
          "name", "wrong-length", "At most " + LONGEST_NAME + " characters are expected.");
    } else if (folded != null && folded.isEmpty()) {
      errors.addInQuery("name", "wrong-format", "At least one letter is expected.");
    }
    return new MunicipalityQuery(postalCode, nisCode, folded);
  }
}
