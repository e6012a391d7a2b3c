package be.nabij.platform.language;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** Which language an answer is in: Dutch, unless the caller prefers English. */
public final class Languages {
  /** What everything is written in first, and the language of paper. */
  public static final Locale DUTCH = Locale.of("nl");

  private static final Set<String> SPOKEN = Set.of("nl", "en");

  private Languages() {}

  /** The first language of {@code Accept-Language} that is spoken here. */
  public static Locale preferred(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(language -> Locale.of(language.getLanguage()))
        .filter(language -> SPOKEN.contains(language.getLanguage()))
        .findFirst()
        .orElse(DUTCH);
  }
}
