package be.nabij.screening.screening;

import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.consent.CheckedReferral;
import be.nabij.screening.consent.ReferralCheck;
import be.nabij.screening.context.Context;
import be.nabij.screening.context.ContextQuestions;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.municipality.Municipalities;
import be.nabij.screening.municipality.Municipality;
import be.nabij.screening.screening.NewScreening.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at the whole input of a screening and names every fault of it in one answer. */
@ApplicationScoped
class ScreeningCheck {
  private final Validator validator;
  private final Instruments instruments;
  private final Municipalities municipalities;
  private final ContextQuestions contextQuestions;
  private final ReferralCheck referralCheck;

  ScreeningCheck(
      Validator validator,
      Instruments instruments,
      Municipalities municipalities,
      ContextQuestions contextQuestions,
      ReferralCheck referralCheck) {
    this.validator = validator;
    this.instruments = instruments;
    this.municipalities = municipalities;
    this.contextQuestions = contextQuestions;
    this.referralCheck = referralCheck;
  }

  /**
   * @throws ProblemException 400 naming every field at fault
   */
  CheckedScreening check(NewScreening input, Instant now) {
    InputErrors errors = new InputErrors().addViolations(validator.validate(input));
    Subject subject = input.subject() == null ? Subject.UNKNOWN : input.subject();
    Instrument instrument = instrument(input.instrument(), errors);
    if (instrument != null && input.answers() != null) {
      checkAnswers(instrument, input.answers(), Boolean.TRUE.equals(input.complete()), errors);
    }
    if (input.context() != null) {
      contextQuestions.check(input.context(), errors);
    }
    String municipality = municipality(subject, errors);
    if (Boolean.FALSE.equals(input.complete()) && input.warmReferral() != null) {
      errors.add(
          "warmReferral", "not-allowed", "A draft is not referred; send this with its completion.");
    }
    CheckedReferral referral =
        referralCheck.check(input.warmReferral(), input.answers(), now, errors);
    if (municipality == null && referral != null && referral.given() && isSilentOnPlace(subject)) {
      errors.add(
          "subject.postalCode",
          "required",
          "A warm referral needs the postal code or the municipality.");
    }
    errors.throwIfAny();
    return new CheckedScreening(
        instrument,
        subject,
        municipality,
        input.answers(),
        input.context() == null ? Context.UNKNOWN : input.context(),
        referral);
  }

  /**
   * Checks new answers for a draft, and the new context if there is one.
   *
   * @throws ProblemException 400 naming everything at fault
   */
  void checkAnswers(Instrument instrument, Map<String, String> answers, Context context) {
    InputErrors errors = new InputErrors();
    checkAnswers(instrument, answers, false, errors);
    if (context != null) {
      contextQuestions.check(context, errors);
    }
    errors.throwIfAny();
  }

  private Instrument instrument(String id, InputErrors errors) {
    if (id == null || id.isBlank()) {
      return null;
    }
    return instruments
        .find(id)
        .orElseGet(
            () -> {
              errors.add("instrument", "unknown", "Known: " + knownInstruments() + ".");
              return null;
            });
  }

  private String knownInstruments() {
    return instruments.all().stream().map(Instrument::id).collect(Collectors.joining(", "));
  }

  private static void checkAnswers(
      Instrument instrument, Map<String, String> answers, boolean complete, InputErrors errors) {
    if (complete && answers.isEmpty()) {
      errors.add("answers", "required", "A completed screening has at least one answer.");
    }
    answers.forEach(
        (item, answer) -> {
          if (instrument.item(item).isEmpty()) {
            errors.add("answers." + item, "unknown-item", instrument.id() + " has no such item.");
          } else if (!instrument.offers(answer)) {
            errors.add(
                "answers." + item,
                "out-of-range",
                "Allowed: " + String.join(", ", instrument.answers()) + ".");
          }
        });
  }

  private static boolean isSilentOnPlace(Subject subject) {
    return subject.postalCode() == null && subject.municipality() == null;
  }

  /** The NIS code that postal code and municipality agree on, null when none was told or found. */
  private String municipality(Subject subject, InputErrors errors) {
    String told = subject.municipality();
    if (told != null && municipalities.byNisCode(told).isEmpty()) {
      errors.add("subject.municipality", "unknown", "There is no municipality with this NIS code.");
      return null;
    }
    if (subject.postalCode() == null) {
      return told;
    }
    List<Municipality> candidates = municipalities.byPostalCode(subject.postalCode());
    if (candidates.isEmpty()) {
      errors.add(
          "subject.postalCode",
          "unknown",
          "This postal code is not known in Flanders or Brussels.");
      return null;
    }
    if (told != null) {
      if (candidates.stream().noneMatch(one -> one.nisCode().equals(told))) {
        errors.add(
            "subject.municipality",
            "mismatch",
            "This postal code lies in " + names(candidates) + ".");
      }
      return told;
    }
    if (candidates.size() > 1) {
      errors.add(
          "subject.municipality",
          "ambiguous",
          "This postal code lies in " + names(candidates) + "; say which.");
      return null;
    }
    return candidates.getFirst().nisCode();
  }

  private static String names(List<Municipality> candidates) {
    return candidates.stream()
        .map(one -> one.name() + " (" + one.nisCode() + ")")
        .collect(Collectors.joining(" and "));
  }
}
