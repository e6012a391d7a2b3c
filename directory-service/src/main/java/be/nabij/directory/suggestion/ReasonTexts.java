package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Assessment.Ask;
import be.nabij.directory.eligibility.Assessment.Reason;
import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** The reasons and questions in words, for the person and whoever helps. */
@ApplicationScoped
class ReasonTexts {
  private final Map<String, Translated> reasons;
  private final Map<String, Translated> questions;

  /**
   * @throws IllegalStateException when the file does not fit its schema
   */
  ReasonTexts(ObjectMapper mapper) {
    Content content =
        DataFile.read(
            "data/offer-reasons.json", "data/offer-reasons.schema.json", Content.class, mapper);
    this.reasons = content.reasons();
    this.questions = content.questions();
  }

  String of(Reason reason, Locale language) {
    Translated text = reasons.get(reason.code());
    if (text == null) {
      throw new IllegalStateException("No words for the reason " + reason.code());
    }
    return text.in(language).replace("{value}", plain(reason.value()));
  }

  String of(Ask ask, Locale language) {
    Translated text = ask.question() == null ? questions.get(ask.fact()) : ask.question();
    if (text == null) {
      throw new IllegalStateException("No words for the question " + ask.fact());
    }
    return text.in(language);
  }

  private static String plain(Number value) {
    return switch (value) {
      case null -> "";
      case BigDecimal amount -> amount.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  private record Content(Map<String, Translated> reasons, Map<String, Translated> questions) {}
}
