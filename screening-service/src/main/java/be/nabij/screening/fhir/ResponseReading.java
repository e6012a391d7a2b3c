package be.nabij.screening.fhir;

import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.screening.NewScreening;
import be.nabij.screening.screening.NewScreening.Subject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Reads a FHIR QuestionnaireResponse as the screening that it is. */
@Singleton
class ResponseReading {
  /** A date without a time may be tomorrow's, depending on where one stands. */
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(1);

  private final Instruments instruments;
  private final Clock clock;

  ResponseReading(Instruments instruments, Clock clock) {
    this.instruments = instruments;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 naming every element at fault; whether the answers fit the
   *     instrument is seen when the screening is taken
   */
  NewScreening read(QuestionnaireResponse response) {
    InputErrors errors = new InputErrors();
    AllowedElements.check(response, errors);
    Instrument instrument = instrument(response, errors);
    Boolean complete = complete(response, errors);
    checkAuthored(response, errors);
    Subject subject = subject(response, errors);
    Map<String, String> answers = new LinkedHashMap<>();
    if (instrument != null) {
      read(response.getItem(), ElementPath.ROOT, instrument, answers, errors);
    }
    errors.throwIfAny();
    return new NewScreening(instrument.id(), subject, answers, null, complete, null);
  }

  private Instrument instrument(QuestionnaireResponse response, InputErrors errors) {
    String name = ElementPath.ROOT + ".questionnaire";
    if (!response.hasQuestionnaire()) {
      errors.add(name, "required", "The questionnaire is required. " + known());
      return null;
    }
    Canonical asked = Canonical.parse(response.getQuestionnaire());
    Instrument instrument =
        asked == null ? null : instruments.find(asked.instrument()).orElse(null);
    if (instrument == null) {
      errors.add(name, "unknown", "There is no such questionnaire. " + known());
      return null;
    }
    if (asked.version() != null && !asked.version().equals(instrument.version())) {
      errors.add(
          name, "unknown", "This questionnaire is taken in version " + instrument.version() + ".");
      return null;
    }
    return instrument;
  }

  private String known() {
    return instruments.all().stream()
        .map(Canonical::url)
        .collect(Collectors.joining(", ", "Known: ", "."));
  }

  private static Boolean complete(QuestionnaireResponse response, InputErrors errors) {
    String name = ElementPath.ROOT + ".status";
    if (!response.hasStatus()) {
      errors.add(name, "required", "The status is required: completed or in-progress.");
      return null;
    }
    return switch (response.getStatus()) {
      case COMPLETED -> true;
      case INPROGRESS -> false;
      case AMENDED, ENTEREDINERROR, STOPPED, NULL -> {
        errors.add(name, "not-supported", "Only completed or in-progress can be taken.");
        yield null;
      }
    };
  }

  private void checkAuthored(QuestionnaireResponse response, InputErrors errors) {
    if (response.hasAuthored()
        && response.getAuthored().toInstant().isAfter(clock.instant().plus(FURTHEST_AHEAD))) {
      errors.add(ElementPath.ROOT + ".authored", "out-of-range", "This moment lies in the future.");
    }
  }

  private static Subject subject(QuestionnaireResponse response, InputErrors errors) {
    if (!response.getSubject().hasIdentifier()) {
      return null;
    }
    Identifier identifier = response.getSubject().getIdentifier();
    String name = ElementPath.ROOT + ".subject.identifier";
    if (!identifier.hasValue()) {
      errors.add(name + ".value", "required", "An identifier has a value, your own pseudonym.");
    }
    // The systems of the Belgian eHealth platform for the national number end in .../ssin.
    if (identifier.hasSystem()
        && identifier.getSystem().toLowerCase(Locale.ROOT).contains("ssin")) {
      errors.add(
          name + ".system",
          "personal-data",
          "A national number tells who the person is; send a pseudonym of your own.");
    }
    return new Subject(identifier.getValue(), null, null, null);
  }

  private static void read(
      List<QuestionnaireResponseItemComponent> items,
      String above,
      Instrument instrument,
      Map<String, String> answers,
      InputErrors errors) {
    for (QuestionnaireResponseItemComponent item : items) {
      if (!item.hasLinkId()) {
        errors.add(above + ".item", "required", "Every item has a linkId.");
        continue;
      }
      String name = above + ElementPath.item(item.getLinkId());
      if (!item.getAnswer().isEmpty()) {
        String answer = answer(item.getAnswer(), name + ".answer", instrument, errors);
        if (answers.putIfAbsent(item.getLinkId(), answer) != null) {
          errors.add(name, "duplicate", "This item was answered before.");
        }
      } else if (item.getItem().isEmpty() && !isKnown(item.getLinkId(), instrument)) {
        errors.add(name, "unknown-item", instrument.id() + " has no such item.");
      }
      read(item.getItem(), name, instrument, answers, errors);
      for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
        read(answer.getItem(), name + ".answer", instrument, answers, errors);
      }
    }
  }

  private static boolean isKnown(String linkId, Instrument instrument) {
    return instrument.item(linkId).isPresent()
        || (instrument.groups() != null
            && instrument.groups().stream().anyMatch(group -> group.id().equals(linkId)));
  }

  /** The code of the one answer; empty when there is a fault in it. */
  private static String answer(
      List<QuestionnaireResponseItemAnswerComponent> given,
      String name,
      Instrument instrument,
      InputErrors errors) {
    if (given.size() > 1) {
      errors.add(name, "too-many", "Every item has one answer.");
      return "";
    }
    Type value = given.getFirst().getValue();
    String code =
        switch (value) {
          case Coding coding when isOfAnotherSystem(coding, instrument) -> {
            errors.add(
                name + ".value.system",
                "out-of-range",
                "The answers are codes of " + Canonical.answers(instrument) + ".");
            yield "";
          }
          case Coding coding -> coding.getCode();
          case StringType text -> text.getValue();
          case null, default -> null;
        };
    if (code == null) {
      errors.add(
          name, "wrong-type", "An answer is a valueCoding with a code, or that code as a string.");
      return "";
    }
    return code;
  }

  private static boolean isOfAnotherSystem(Coding coding, Instrument instrument) {
    return coding.hasSystem() && !coding.getSystem().equals(Canonical.answers(instrument));
  }
}
