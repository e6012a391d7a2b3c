package be.nabij.screening.metrics;

import be.nabij.platform.metrics.CommittedCounts;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.score.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counts screenings; from 0 on, so that the first one shows as an increase too. Not what came out
 * of them: with few screenings, that would tell of a person (ADR 0032).
 */
@Startup
@ApplicationScoped
public class ScreeningCounts {
  private final MeterRegistry metrics;
  private final CommittedCounts counts;
  private final Counter withdrawn;
  private final Counter erased;

  ScreeningCounts(MeterRegistry metrics, CommittedCounts counts, Instruments instruments) {
    this.metrics = metrics;
    this.counts = counts;
    this.withdrawn =
        Counter.builder("nabij.consents.withdrawn")
            .description("Consents that people took back")
            .register(metrics);
    this.erased =
        Counter.builder("nabij.screenings.erased")
            .description("Orders to erase a screening that were carried out")
            .register(metrics);
    completed(true);
    completed(false);
    instruments
        .all()
        .forEach(
            instrument -> {
              for (Outcome outcome : Outcome.values()) {
                computed(instrument.id(), outcome);
              }
            });
  }

  /**
   * A screening was completed.
   *
   * @param alone whether the person filled it in without a care worker
   */
  public void completed(String instrument, Result result, boolean alone) {
    counts.increment(completed(alone));
    counts.increment(computed(instrument, Outcome.of(result)));
  }

  public void withdrawn() {
    counts.increment(withdrawn);
  }

  public void erased() {
    counts.increment(erased);
  }

  private Counter completed(boolean alone) {
    return Counter.builder("nabij.screenings.completed")
        .description("Completed screenings, by who filled them in")
        .tag("by", alone ? "self-test" : "partner")
        .register(metrics);
  }

  private Counter computed(String instrument, Outcome outcome) {
    return Counter.builder("nabij.scores.computed")
        .description("Scores that were computed, by questionnaire and whether there is one")
        .tag("instrument", instrument)
        .tag("outcome", outcome.tag())
        .register(metrics);
  }

  private enum Outcome {
    SCORED,
    /** More answers are missing than the questionnaire allows. */
    TOO_MANY_MISSING,
    /** A list without a score. */
    NO_SCORE;

    static Outcome of(Result result) {
      if (result.valid()) {
        return SCORED;
      }
      return result.noted() == null ? TOO_MANY_MISSING : NO_SCORE;
    }

    String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
