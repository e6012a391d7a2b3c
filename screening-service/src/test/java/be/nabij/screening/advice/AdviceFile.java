package be.nabij.screening.advice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/** The advice in Dutch, read without starting the service. */
public final class AdviceFile {
  private AdviceFile() {}

  public static List<Advice> of(Situation situation) {
    return new AdviceTexts(new ObjectMapper())
        .of(AdviceRule.triggeredBy(situation), Locale.of("nl"));
  }
}
