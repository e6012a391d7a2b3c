package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Nobody can sign in for a while. */
@EndToEndTest
class IdentityFaultsTest {
  /** How long Keycloak is away, ISO 8601; ten minutes is what an operator should survive. */
  private static final Duration AWAY =
      Duration.parse(System.getProperty("nabij.e2e.keycloak-away", "PT2M"));

  private final Nabij nabij;
  private final CaseHandler handler;
  private final Referred referred;

  IdentityFaultsTest(Nabij nabij) {
    this.nabij = nabij;
    this.handler = nabij.handlerOfLier();
    this.referred = new Referred(nabij);
  }

  @ChaosTest(
      fault =
          "Keycloak killed; referral-service, which holds no token of its own yet, starts meanwhile",
      expected =
          "who has a token goes on at services that run; the one that starts is live, answers 503,"
              + " and takes its events up once Keycloak is back; each is referred once")
  void nobody_can_sign_in(WorstDay day) {
    handler.inbox();
    try (Flow flow = Flow.of(nabij, 1)) {
      flow.during(Duration.ofSeconds(3));
      day.steady("%s", flow.during(Duration.ofSeconds(10)));

      Flow.Seen meanwhile;
      Set<Integer> answersOfTheStarted = new TreeSet<>();
      nabij.killKeycloak();
      try {
        ServiceProcess referral = nabij.referralService();
        flow.during(Duration.ofSeconds(10), () -> handler.inbox());
        referral.stop();
        referral.spawn();
        referral.awaitReady();
        meanwhile =
            flow.during(
                AWAY,
                () -> {
                  everyServiceIsLive();
                  answersOfTheStarted.add(
                      nabij.as("handler-lier", referral).get("/v1/referrals").status());
                });
      } finally {
        nabij.startKeycloak();
      }
      long back = System.nanoTime();
      List<String> taken = flow.stop();
      referred.onceEach(taken, Duration.ofMinutes(3));
      double caughtUp = (System.nanoTime() - back) / 1e9;

      day.happened(
          "no screening failed; the service that started was ready and answered %s until Keycloak was"
              + " back; each is referred once",
          answersOfTheStarted);
      day.figure("away for %d s, meanwhile: %s", AWAY.toSeconds(), meanwhile);
      day.figure("all %d referred %.1f s after its return", taken.size(), caughtUp);
      assertThat(meanwhile.failed()).isEmpty();
      assertThat(answersOfTheStarted).as("answers without the keys of Keycloak").containsOnly(503);
    }
  }

  private void everyServiceIsLive() {
    for (ServiceProcess service : nabij.services()) {
      nabij.asNobody(service).get("/q/health/live").expect(200);
    }
  }
}
