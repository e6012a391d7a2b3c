package be.nabij.screening.advice;

import be.nabij.screening.context.Context;
import be.nabij.screening.context.Profiling;
import be.nabij.screening.score.Result;

/**
 * What the advice rules look at.
 *
 * @param instrument id of what was filled in
 * @param referred whether the person agreed to be called by the contact point
 */
public record Situation(
    String instrument, Result result, Context context, Profiling profiling, boolean referred) {

  boolean lonely() {
    return result.lonely();
  }

  boolean dimensionLonely(String name) {
    return lonely() && result.lonelyDimensions().contains(name);
  }

  boolean observed(String code) {
    return context.observed(code);
  }

  /** Signals were noted, on the card or beside a questionnaire. */
  boolean signalsSeen() {
    return isOf("signal-card") && result.notedSomething()
        || context.signals() != null && !context.signals().isEmpty();
  }

  boolean isOf(String id) {
    return id.equals(instrument);
  }

  /** There is a reason to sit down and talk. */
  boolean worthTalking() {
    return lonely() || signalsSeen() || result.notedSomething();
  }
}
