package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.List;

/** The broker is there and does nothing. */
@EndToEndTest
class BrokerFaultsTest {
  private static final Duration HANGS = Duration.ofSeconds(60);

  private final Nabij nabij;
  private final Referred referred;

  BrokerFaultsTest(Nabij nabij) {
    this.nabij = nabij;
    this.referred = new Referred(nabij);
  }

  @ChaosTest(
      fault =
          "the broker hangs for 60 s (SIGSTOP, then SIGCONT): connections stay open, nobody answers",
      expected =
          "screenings go on as fast as before; every service stays live; each is referred once afterwards")
  void the_broker_hangs(WorstDay day) {
    try (Flow flow = Flow.of(nabij, 3)) {
      flow.during(Duration.ofSeconds(5));
      Flow.Seen before = flow.during(Duration.ofSeconds(10));
      day.steady("%s", before);

      nabij.hangBroker();
      Flow.Seen meanwhile;
      List<String> taken;
      try {
        meanwhile = flow.during(HANGS, this::everyServiceIsLive);
      } finally {
        nabij.wakeBroker();
      }
      long woken = System.nanoTime();
      flow.during(Duration.ofSeconds(5));
      taken = flow.stop();
      referred.onceEach(taken, Duration.ofMinutes(3));
      double caughtUp = (System.nanoTime() - woken) / 1e9;
      everyServiceIsLive();

      day.happened("no request failed, no service stopped being live, each is referred once");
      day.figure("while it hung: %s", meanwhile);
      day.figure(
          "%d people screened; all referred %.1f s after it woke up", taken.size(), caughtUp);
      assertThat(meanwhile.failed()).isEmpty();
      assertThat(meanwhile.slowestMillis()).as("ms").isLessThan(2_000);
    }
  }

  private void everyServiceIsLive() {
    for (ServiceProcess service : nabij.services()) {
      nabij.asNobody(service).get("/q/health/live").expect(200);
    }
  }
}
