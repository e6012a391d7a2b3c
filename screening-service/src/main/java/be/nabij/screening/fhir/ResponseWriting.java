package be.nabij.screening.fhir;

import be.nabij.platform.language.Translated;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instrument.Item;
import be.nabij.screening.score.Result;
import be.nabij.screening.score.Result.DimensionResult;
import be.nabij.screening.screening.Screening;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes a screening as a FHIR QuestionnaireResponse. Its outcome is contained: one Observation for
 * the total and one for each dimension, derived from the response ({@code #}).
 */
final class ResponseWriting {
  private static final String CATEGORIES = "urn:nabij:categories";
  private static final Translated TOTAL = new Translated("totaal", "total");
  private static final Map<String, Translated> DIMENSIONS =
      Map.of(
          "emotional", new Translated("emotionele eenzaamheid", "emotional loneliness"),
          "social", new Translated("sociale eenzaamheid", "social loneliness"));

  private final Screening screening;
  private final Instrument instrument;
  private final Locale language;

  private ResponseWriting(Screening screening, Instrument instrument, Locale language) {
    this.screening = screening;
    this.instrument = instrument;
    this.language = language;
  }

  /**
   * @param instrument the one that the screening was taken with
   */
  static QuestionnaireResponse of(Screening screening, Instrument instrument, Locale language) {
    return new ResponseWriting(screening, instrument, language).response();
  }

  private QuestionnaireResponse response() {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setId(screening.id().toString());
    response.setLanguage(language.getLanguage());
    response
        .setQuestionnaire(Canonical.url(instrument) + "|" + screening.instrumentVersion())
        .setStatus(
            screening.isDraft()
                ? QuestionnaireResponseStatus.INPROGRESS
                : QuestionnaireResponseStatus.COMPLETED)
        .setAuthoredElement(moment());
    if (screening.partnerReference() != null) {
      response.setSubject(subject());
    }
    // The answers are forgotten before the outcome is.
    if (screening.answers() != null) {
      writeAnswers(response);
    }
    if (screening.result() != null) {
      write(screening.result(), response);
    }
    return response;
  }

  /** Below the same headings as in the questionnaire. */
  private void writeAnswers(QuestionnaireResponse response) {
    Map<String, QuestionnaireResponseItemComponent> groups = new HashMap<>();
    for (Item item : instrument.items()) {
      String answer = screening.answers().get(item.id());
      if (answer != null) {
        QuestionnaireResponseItemComponent written =
            item.group() == null
                ? response.addItem()
                : groups
                    .computeIfAbsent(item.group(), id -> response.addItem().setLinkId(id))
                    .addItem();
        written.setLinkId(item.id()).setText(item.text().in(language));
        written
            .addAnswer()
            .setValue(new Coding(Canonical.answers(instrument), answer, display(answer)));
      }
    }
  }

  private String display(String answer) {
    return Stream.of(instrument.answerOptions(), instrument.fivePointOptions())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(option -> option.value().equals(answer))
        .map(option -> option.text().in(language))
        .findFirst()
        .orElse(null);
  }

  private void write(Result result, QuestionnaireResponse response) {
    Observation total = observation("total", TOTAL);
    Integer points = result.total();
    if (points != null) {
      score(total, points, result.max(), result.valid());
      if (result.category() != null) {
        total.addInterpretation(category(result.category()));
      }
    } else if (result.category() != null) {
      total.setValue(category(result.category()));
    } else {
      // A list that is not scored, or a question that was not answered.
      total.setDataAbsentReason(absent(result.missing().isEmpty() ? "not-applicable" : "unknown"));
    }
    response.addContained(total);
    result
        .dimensions()
        .forEach((name, dimension) -> response.addContained(observation(name, dimension)));
  }

  private Observation observation(String name, DimensionResult dimension) {
    Observation observation =
        observation(name, DIMENSIONS.getOrDefault(name, new Translated(name, name)));
    score(observation, dimension.score(), dimension.max(), dimension.valid());
    if (dimension.lonely() != null) {
      observation.addInterpretation(category(dimension.lonely() ? "lonely" : "not-lonely"));
    }
    return observation;
  }

  private Observation observation(String code, Translated name) {
    Observation observation = new Observation();
    observation.setId(code);
    observation
        .setStatus(ObservationStatus.FINAL)
        .setEffective(moment())
        .addDerivedFrom(new Reference("#"))
        .addCategory()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
        .setCode("survey");
    observation
        .getCode()
        .setText(instrument.title().in(language) + ": " + name.in(language))
        .addCoding()
        .setSystem(Canonical.outcomes(instrument))
        .setCode(code);
    if (screening.partnerReference() != null) {
      observation.setSubject(subject());
    }
    observation.addNote().setText(instrument.disclaimer().in(language));
    return observation;
  }

  private void score(Observation observation, int points, int max, boolean valid) {
    if (valid) {
      observation.setValue(new IntegerType(points));
    } else {
      observation.setDataAbsentReason(absent("unknown"));
    }
    observation
        .addReferenceRange()
        .setText(new Translated("hoogstens " + max, "at most " + max).in(language));
  }

  private static CodeableConcept category(String name) {
    return new CodeableConcept(new Coding(CATEGORIES, name, null)).setText(name);
  }

  private CodeableConcept absent(String reason) {
    return new CodeableConcept(
        new Coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", reason, null));
  }

  private Reference subject() {
    Reference subject = new Reference();
    subject.getIdentifier().setValue(screening.partnerReference());
    return subject;
  }

  private DateTimeType moment() {
    Date date =
        Date.from(
            screening.completedAt() == null ? screening.startedAt() : screening.completedAt());
    return new DateTimeType(date, TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
  }
}
