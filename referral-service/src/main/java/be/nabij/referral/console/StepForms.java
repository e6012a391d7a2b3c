package be.nabij.referral.console;

import be.nabij.platform.language.Languages;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.referral.console.ConsoleTexts.FieldText;
import be.nabij.referral.console.ConsoleTexts.StepText;
import be.nabij.referral.console.StepForm.Choice;
import be.nabij.referral.console.StepForm.Field;
import be.nabij.referral.inbox.ReferralView;
import be.nabij.referral.reason.Reasons;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.transition.Input;
import be.nabij.referral.transition.NewContact;
import be.nabij.referral.transition.Step;
import be.nabij.referral.transition.Step.BridgePerson;
import be.nabij.referral.transition.Step.Channel;
import be.nabij.referral.transition.Step.Consent;
import be.nabij.referral.transition.Step.IntroductionWish;
import be.nabij.referral.transition.Step.Method;
import be.nabij.referral.transition.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the form of a step from what {@link Transition} says it takes, and reads it back. */
@ApplicationScoped
class StepForms {

  private final ConsoleTexts texts;
  private final Reasons reasons;
  private final Referrals referrals;
  private final Desk desk;

  StepForms(ConsoleTexts texts, Reasons reasons, Referrals referrals, Desk desk) {
    this.texts = texts;
    this.reasons = reasons;
    this.referrals = referrals;
    this.desk = desk;
  }

  /**
   * The steps that the caller can take, the likely one first.
   *
   * @param open the step that is shown at once, null for none
   * @param filled what stands in that one
   */
  List<StepForm> of(ReferralView referral, Transition open, Filled filled) {
    return referral.allowedTransitions().stream()
        .sorted(texts.usualOrder())
        .filter(step -> step != Transition.REVIEW_INTRODUCTION || referral.introductions() != null)
        .map(step -> form(referral, step, step == open, step == open ? filled : Filled.NOTHING))
        .toList();
  }

  private StepForm form(ReferralView referral, Transition step, boolean open, Filled filled) {
    StepText text = texts.step(step);
    List<Field> fields =
        Arrays.stream(Input.values())
            .filter(step::takes)
            .flatMap(input -> fields(referral, step, input, filled))
            .toList();
    return new StepForm(step.code(), text.name(), text.button(), text.about(), open, fields);
  }

  private Stream<Field> fields(ReferralView referral, Transition step, Input input, Filled filled) {
    Fields field = new Fields(step, !step.needs(input), filled);
    if (step.codes().containsKey(input)) {
      Map<String, String> codes = reasons.textsToGive(step.codes().get(input), Languages.DUTCH);
      return Stream.of(field.of(input.field(), "radios", choices(codes)));
    }
    return switch (input) {
      case TO ->
          Stream.of(
              field.of(
                  "to",
                  "select",
                  desk.everywhere().stream()
                      .filter(place -> !place.nisCode().equals(referral.municipality()))
                      .map(place -> new Choice(place.nisCode(), place.name()))
                      .toList()));
      case CONSENT ->
          Stream.of(
              field.of("consent.given", "tick", List.of()),
              field.of("consent.method", "radios", choices(texts.choices("methods"))));
      case CHANNEL -> Stream.of(field.of("channel", "radios", choices(texts.choices("channels"))));
      case UNTIL -> Stream.of(field.of("until", "date", List.of()));
      case INTRODUCTION ->
          Stream.of(
              field.of("introduction.name", "text", List.of()),
              field.of("introduction.on", "date", List.of()),
              field.of(
                  "introduction.bridgePerson", "radios", choices(texts.choices("bridgePersons"))),
              field.of("introduction.intervention", "hidden", List.of()),
              field.of("introduction.offer", "hidden", List.of()));
      case INTRODUCTION_NUMBER ->
          Stream.of(
              field.of(
                  "introductionNumber",
                  "radios",
                  referral.introductions().stream()
                      .map(
                          one ->
                              new Choice(
                                  String.valueOf(one.number()),
                                  one.name() + ", " + DutchDates.day(one.on())))
                      .toList()));
      case CONTACT ->
          Stream.of(
              field.of("contact.name", "text", List.of()),
              field.of("contact.phone", "tel", List.of()),
              field.of("contact.email", "email", List.of()),
              field.of(
                  "contact.preferredChannel",
                  "radios",
                  choices(texts.choices("preferredChannels"))),
              field.of("contact.preferredMoment", "text", List.of()),
              field.of("contact.note", "text", List.of()));
      case HANDLER ->
          Stream.of(
              field.of(
                  "handler",
                  "text",
                  referrals.handlersIn(referral.municipality()).stream()
                      .filter(name -> !name.equals(referral.handledBy()))
                      .map(name -> new Choice(name, name))
                      .toList()));
      // The id of a repeat screening is something that applications tell.
      case SCREENING -> Stream.empty();
      case REASON, RESULT, OUTCOME -> throw new IllegalStateException(input + " has no codes");
    };
  }

  private static List<Choice> choices(Map<String, String> words) {
    return words.entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue())).toList();
  }

  /**
   * What the form says; a part that cannot be read is added to the faults, and left out.
   *
   * @param faults of what is no date or no number
   */
  static Step read(Transition step, Filled filled, InputErrors faults) {
    return new Step(
        step,
        filled.text("reason"),
        filled.text("to"),
        step.takes(Input.CONSENT) ? consent(filled) : null,
        filled.text("result"),
        code(filled, "channel", Channel.values(), faults),
        day(filled, "until", faults),
        step.takes(Input.INTRODUCTION) ? introduction(filled, faults) : null,
        read(filled, "introductionNumber", Integer::valueOf, faults),
        filled.text("outcome"),
        null,
        step.takes(Input.CONTACT) ? contact(filled) : null,
        filled.text("handler"));
  }

  private static Consent consent(Filled filled) {
    return new Consent(
        filled.text("consent.given") == null ? null : true,
        code(filled, "consent.method", Method.values(), new InputErrors()));
  }

  private static NewContact contact(Filled filled) {
    return new NewContact(
        filled.text("contact.name"),
        filled.text("contact.phone"),
        filled.text("contact.email"),
        code(filled, "contact.preferredChannel", Channel.values(), new InputErrors()),
        filled.text("contact.preferredMoment"),
        filled.text("contact.note"));
  }

  private static IntroductionWish introduction(Filled filled, InputErrors faults) {
    return new IntroductionWish(
        read(filled, "introduction.offer", UUID::fromString, faults),
        filled.text("introduction.intervention"),
        filled.text("introduction.name"),
        code(filled, "introduction.bridgePerson", BridgePerson.values(), faults),
        day(filled, "introduction.on", faults));
  }

  private static LocalDate day(Filled filled, String name, InputErrors faults) {
    return read(filled, name, LocalDate::parse, faults);
  }

  private static <E extends Enum<E>> E code(
      Filled filled, String name, E[] values, InputErrors faults) {
    return read(
        filled,
        name,
        code ->
            Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code)),
        faults);
  }

  private static <T> T read(
      Filled filled, String name, Function<String, T> reading, InputErrors faults) {
    String text = filled.text(name);
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      faults.add(name, "wrong-format", "This cannot be read.");
      return null;
    }
  }

  /** Makes the fields of one step. */
  private final class Fields {
    private final Transition step;
    private final boolean optional;
    private final Filled filled;

    private Fields(Transition step, boolean optional, Filled filled) {
      this.step = step;
      this.optional = optional;
      this.filled = filled;
    }

    Field of(String name, String kind, List<Choice> choices) {
      FieldText text = texts.field(step, name);
      return new Field(
          step.code() + "-" + name.replace('.', '-'),
          name,
          kind,
          text.label(),
          text.hint(),
          optional,
          choices,
          filled.value(name),
          filled.errors().stream()
              .filter(error -> error.name().equals(name))
              .map((FieldError error) -> texts.error(name, error.code()))
              .findFirst()
              .orElse(null));
    }
  }
}
