package be.nabij.referral.transition;

import be.nabij.platform.problem.InputErrors;
import be.nabij.referral.reason.Reasons;
import be.nabij.referral.transition.Step.IntroductionWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Whether a step comes with what it needs, and with nothing else. */
@ApplicationScoped
public class StepCheck {
  private static final int LONGEST_NAME = 200;
  private static final Pattern USER_NAME = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._@+-]{0,99}");
  private static final Pattern CATALOGUE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final String ASK_FIRST =
      "Ask the person first: what was agreed names the contact point of the own municipality."
          + " Then say that consent was given, and how.";

  private static final String NOTHING_BEFORE_A_YES =
      "Only of who agreed is anything kept. Did the person say no? That is fine: take the step"
          + " fail with the reason person-says-no.";

  private final Reasons reasons;
  private final ContactCheck contactCheck;

  StepCheck(Reasons reasons, ContactCheck contactCheck) {
    this.reasons = reasons;
    this.contactCheck = contactCheck;
  }

  /**
   * Every fault of the step's own fields; what needs the referral is checked with the referral.
   *
   * @param today in Belgium
   */
  public InputErrors faults(Step step, LocalDate today) {
    InputErrors errors = new InputErrors();
    for (Input input : Input.values()) {
      check(step, input, errors);
    }
    Transition transition = step.transition();
    if (transition.takes(Input.CONSENT) && step.consent() != null) {
      check(transition, step.consent(), errors);
    }
    if (transition.takes(Input.CONTACT) && step.contact() != null) {
      contactCheck.check(step.contact(), errors);
    }
    if (transition.takes(Input.UNTIL) && step.until() != null && !step.until().isAfter(today)) {
      errors.add("until", "out-of-range", "A day after today is expected.");
    }
    if (transition.takes(Input.INTRODUCTION) && step.introduction() != null) {
      check(step.introduction(), today, errors);
    }
    if (transition.takes(Input.HANDLER)
        && step.handler() != null
        && !USER_NAME.matcher(step.handler()).matches()) {
      errors.add("handler", "wrong-format", "A user name is expected.");
    }
    return errors;
  }

  private void check(Step step, Input input, InputErrors errors) {
    Transition transition = step.transition();
    Object value = input.of(step);
    String field = input.field();
    if (!transition.takes(input)) {
      if (value != null) {
        errors.add(
            field, "not-allowed", "The step " + transition.code() + " takes no " + field + ".");
      }
    } else if (transition.codes().containsKey(input)) {
      checkCode(transition, input, (String) value, errors);
    } else if (value == null && transition.needs(input)) {
      errors.add(
          field, "required", input == Input.CONSENT ? askFirst(transition) : "This step needs it.");
    }
  }

  private static String askFirst(Transition transition) {
    return transition == Transition.RECORD_AGREEMENT ? NOTHING_BEFORE_A_YES : ASK_FIRST;
  }

  private void checkCode(Transition transition, Input input, String code, InputErrors errors) {
    if (code == null || !reasons.mayBeGiven(transition.codes().get(input), code)) {
      errors.add(
          input.field(),
          code == null ? "required" : "not-allowed",
          "Allowed: " + reasons.codesToGive(transition.codes().get(input)) + ".");
    }
  }

  private static void check(Transition transition, Step.Consent consent, InputErrors errors) {
    if (consent.given() == null || !consent.given()) {
      errors.add(
          "consent.given",
          consent.given() == null ? "required" : "not-allowed",
          askFirst(transition));
    }
    if (consent.method() == null) {
      errors.add("consent.method", "required", "Allowed: spoken, written.");
    }
  }

  private static void check(IntroductionWish wish, LocalDate today, InputErrors errors) {
    if (wish.name() == null || wish.name().isBlank()) {
      errors.add("introduction.name", "required", "Say to what the person is introduced.");
    } else if (wish.name().length() > LONGEST_NAME) {
      errors.add("introduction.name", "wrong-length", "At most 200 characters are expected.");
    }
    if (wish.intervention() != null && !CATALOGUE_ID.matcher(wish.intervention()).matches()) {
      errors.add(
          "introduction.intervention", "wrong-format", "An id of the catalogue is expected.");
    }
    if (wish.bridgePerson() == null) {
      errors.add(
          "introduction.bridgePerson", "required", "Allowed: professional, volunteer, none.");
    }
    if (wish.on() == null) {
      errors.add("introduction.on", "required", "Say on which day.");
    } else if (wish.on().isBefore(today.minusYears(1)) || wish.on().isAfter(today.plusYears(1))) {
      errors.add("introduction.on", "out-of-range", "A day within a year of today is expected.");
    }
  }
}
