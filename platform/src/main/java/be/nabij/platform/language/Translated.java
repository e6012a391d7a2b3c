package be.nabij.platform.language;

import java.util.Locale;

/** A text in Dutch and English. */
public record Translated(String nl, String en) {
  public String in(Locale language) {
    return "en".equals(language.getLanguage()) ? en : nl;
  }
}
