package be.nabij.directory.poster;

import java.util.Arrays;
import java.util.Optional;

/** The sizes a poster is printed in. Everything on it grows with the letters. */
enum PaperSize {
  A4("10pt"),
  A3("14.14pt");

  private final String letters;

  PaperSize(String letters) {
    this.letters = letters;
  }

  static Optional<PaperSize> of(String name) {
    return Arrays.stream(values()).filter(size -> size.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The size of a letter on this paper. */
  public String letters() {
    return letters;
  }
}
