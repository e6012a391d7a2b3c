package be.nabij.screening.advice;

import be.nabij.screening.advice.Advice.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** The lines that somebody can always call without a name (DR-09); they stand under every page. */
@Named("lines")
@ApplicationScoped
public class AlwaysOpenLines {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private final AdviceTexts advice;

  AlwaysOpenLines(AdviceTexts advice) {
    this.advice = advice;
  }

  public List<Line> all() {
    return advice.of(List.of("DR-09"), DUTCH).getFirst().contacts();
  }
}
