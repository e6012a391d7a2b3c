package be.nabij.referral.transition;

import java.util.function.Function;

/** What a step may be given; the fields of {@link Step}. */
public enum Input {
  REASON("reason", Step::reason),
  TO("to", Step::to),
  CONSENT("consent", Step::consent),
  RESULT("result", Step::result),
  CHANNEL("channel", Step::channel),
  UNTIL("until", Step::until),
  INTRODUCTION("introduction", Step::introduction),
  INTRODUCTION_NUMBER("introductionNumber", Step::introductionNumber),
  OUTCOME("outcome", Step::outcome),
  SCREENING("screening", Step::screening),
  CONTACT("contact", Step::contact),
  HANDLER("handler", Step::handler);

  private final String field;
  private final Function<Step, Object> value;

  Input(String field, Function<Step, Object> value) {
    this.field = field;
    this.value = value;
  }

  /** Its name in the request. */
  public String field() {
    return field;
  }

  Object of(Step step) {
    return value.apply(step);
  }
}
