package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.nabij.local.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One machine does not know what time it is. */
@EndToEndTest
class ClockFaultsTest {
  /** Debian's package libfaketime puts it there. */
  private static final Path FAKETIME =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Nabij nabij;
  private final CaseHandler handler;
  private final Referred referred;

  ClockFaultsTest(Nabij nabij) {
    this.nabij = nabij;
    this.handler = nabij.handlerOfLier();
    this.referred = new Referred(nabij);
  }

  @ChaosTest(
      fault = "the clock of referral-service is an hour ahead, and right again after a restart",
      expected =
          "events are handled once; a deadline is told early, and not again; tokens of a quarter of"
              + " an hour count as expired until the clock is right")
  void a_clock_is_an_hour_ahead(WorstDay day) {
    assumeTrue(Files.exists(FAKETIME), "needs libfaketime (apt-get install faketime)");
    ServiceProcess service = nabij.referralService();
    List<String> taken = new ArrayList<>();
    String screening = screens(taken);
    String referral = handler.awaitsReferralOf(screening, SOON).path("id").asText();
    inHalfAnHour(referral);
    day.steady("a referral, to be nudged about in half an hour");

    int early;
    int answered;
    try {
      startAgain(service, FAKETIME.toString(), "+1h");
      screens(taken);
      answered = nabij.as("handler-lier", service).get("/v1/referrals").status();
      await().atMost(SOON).until(() -> nudges(referral) == 1);
      early = nudges(referral);
    } finally {
      startAgain(service, "", "+0");
    }
    screens(taken);
    referred.onceEach(taken);
    // The jobs have gone round since: what is told in their time is told by now.
    String told = screens(taken);
    String checked = handler.awaitsReferralOf(told, SOON).path("id").asText();
    due(checked);
    await().atMost(SOON).until(() -> nudges(checked) == 1);

    day.happened(
        "with an hour too much, people were answered %d and the nudge came early, once; with the"
            + " right clock again it was not repeated, and each is referred once",
        answered);
    day.figure("nudges: %d while ahead, %d afterwards", early, nudges(referral));
    assertThat(answered).isEqualTo(401);
    assertThat(nudges(referral)).isEqualTo(1);
    handler.looksAt(referral).expect(200);
  }

  private String screens(List<String> taken) {
    String screening = nabij.partnerApp().screens(ScreeningForm.ofSomeone());
    taken.add(screening);
    return screening;
  }

  /**
   * @param library loaded before all others; empty for none
   */
  private static void startAgain(ServiceProcess service, String library, String shift) {
    service.stop();
    service
        .withEnvironment("LD_PRELOAD", library)
        .withEnvironment("FAKETIME", shift)
        // How long something takes is no matter of what time it is.
        .withEnvironment("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .withEnvironment("DONT_FAKE_MONOTONIC", "1")
        .start();
  }

  private void inHalfAnHour(String referral) {
    actAt(referral, "now() + interval '30 minutes'");
  }

  private void due(String referral) {
    actAt(referral, "now() - interval '1 minute'");
  }

  private void actAt(String referral, String moment) {
    nabij
        .databases()
        .change(
            "referral",
            "update deadline set act_at = %s where referral_id = '%s'".formatted(moment, referral));
  }

  private int nudges(String referral) {
    return (int)
        nabij.topics().about(Topics.REFERRALS, referral).stream()
            .filter(event -> "be.nabij.referral.nudged.v1".equals(Topics.header(event, "ce_type")))
            .map(event -> Topics.header(event, "ce_id"))
            .distinct()
            .count();
  }
}
