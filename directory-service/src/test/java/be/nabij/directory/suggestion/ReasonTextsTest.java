package be.nabij.directory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.eligibility.Assessment;
import be.nabij.directory.eligibility.Assessment.Ask;
import be.nabij.directory.eligibility.Assessment.Reason;
import be.nabij.directory.eligibility.Assessor;
import be.nabij.directory.eligibility.Mutuality;
import be.nabij.directory.eligibility.Person;
import be.nabij.directory.eligibility.Place;
import be.nabij.directory.offer.GuideServices;
import be.nabij.directory.offer.OfferEntry;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextsTest {
  private static final Place LIER =
      new Place("12021", List.of("Pallieterland"), "Antwerpen", "Vlaams Gewest");
  private static final Place BREDENE =
      new Place("35002", List.of("Middenkust"), "West-Vlaanderen", "Vlaams Gewest");

  private final ReasonTexts texts = new ReasonTexts(new ObjectMapper().findAndRegisterModules());

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void every_reason_and_question_about_every_service_has_words(String language) {
    Locale locale = Locale.of(language);
    for (Person person : people()) {
      for (OfferEntry entry : GuideServices.all()) {
        Assessment assessment = Assessor.assess(person, entry.terms());
        assertThat(assessment.reasons().size() + assessment.asks().size()).isPositive();
        assertThat(assessment.reasons())
            .allSatisfy(
                reason ->
                    assertThat(texts.of(reason, locale)).isNotBlank().doesNotContain("{", "null"));
        assertThat(assessment.asks())
            .allSatisfy(ask -> assertThat(texts.of(ask, locale)).endsWith(endOf(ask)));
      }
    }
  }

  private static String endOf(Ask ask) {
    return ask.fact().equals("language") ? "." : "?";
  }

  @Test
  void amounts_and_ages_stand_in_the_words() {
    assertThat(texts.of(new Reason("cost", "DR-17", new BigDecimal("4")), Locale.of("nl")))
        .isEqualTo("Het kost 4 euro per gesprek.");
    assertThat(texts.of(new Reason("too-old", "DR-14", 20), Locale.of("en")))
        .isEqualTo("Only for people younger than 20.");
  }

  private static List<Person> people() {
    return List.of(
        Person.UNKNOWN,
        new Person(List.of(LIER), 17, false, Mutuality.PARTENA, true, true, "nl"),
        new Person(List.of(BREDENE), 82, true, Mutuality.OTHER, false, false, "fr"),
        new Person(List.of(LIER, BREDENE), null, null, null, null, null, "ar"));
  }
}
