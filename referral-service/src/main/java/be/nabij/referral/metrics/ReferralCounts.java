package be.nabij.referral.metrics;

import be.nabij.platform.metrics.CommittedCounts;
import be.nabij.referral.referral.ReferralEvent;
import be.nabij.referral.referral.ReferralEvent.DeadlineMissed;
import be.nabij.referral.referral.ReferralEvent.Escalation;
import be.nabij.referral.referral.ReferralEvent.Expected;
import be.nabij.referral.referral.Told;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Counts what happens to referrals; from 0 on, so that the first one shows as an increase too. */
@Startup
@ApplicationScoped
class ReferralCounts {
  private final MeterRegistry metrics;
  private final CommittedCounts counts;

  ReferralCounts(MeterRegistry metrics, CommittedCounts counts) {
    this.metrics = metrics;
    this.counts = counts;
    for (Class<?> event : ReferralEvent.class.getPermittedSubclasses()) {
      happened(event);
    }
    for (Expected expected : Expected.values()) {
      for (Escalation asked : Escalation.values()) {
        missed(expected, asked);
      }
    }
  }

  void on(@Observes Told told) {
    counts.increment(happened(told.event().getClass()));
    if (told.event() instanceof DeadlineMissed missed) {
      counts.increment(missed(missed.deadline(), missed.escalatedTo()));
    }
  }

  private Counter happened(Class<?> event) {
    return Counter.builder("nabij.referrals.events")
        .description("What happened to referrals, by kind of event")
        .tag("event", words(event.getSimpleName()))
        .register(metrics);
  }

  private Counter missed(Expected expected, Escalation asked) {
    return Counter.builder("nabij.deadlines.missed")
        .description("Deadlines that were missed, by what was expected and who was asked next")
        .tag("expected", expected.code())
        .tag("asked", asked.code())
        .register(metrics);
  }

  private static String words(String className) {
    return className.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
