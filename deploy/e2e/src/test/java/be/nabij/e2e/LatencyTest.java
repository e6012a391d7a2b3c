package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** How long a person waits at most, as far as it is up to the machines; prints the figures. */
@EndToEndTest
@Order(4)
class LatencyTest {
  private static final int SCREENINGS = 100;

  private final Nabij nabij;

  LatencyTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @Test
  void a_referral_is_in_the_inbox_within_two_seconds_of_the_screening() {
    long[] millis = new long[SCREENINGS];
    for (int i = 0; i < SCREENINGS; i++) {
      String screening = nabij.partnerApp().screens(ScreeningForm.ofSomeone());
      long taken = System.nanoTime();
      nabij.handlerOfLier().awaitsReferralOf(screening, Duration.ofSeconds(10));
      millis[i] = Duration.ofNanos(System.nanoTime() - taken).toMillis();
    }
    Arrays.sort(millis);

    long p95 = millis[SCREENINGS * 95 / 100];
    Figures.print(
        "screening answered -> referral visible to the handler, %d times: p50 %d ms, p95 %d ms, most %d ms",
        SCREENINGS, millis[SCREENINGS / 2], p95, millis[SCREENINGS - 1]);
    assertThat(p95).isLessThan(2_000);
  }

  @Test
  void what_each_service_takes_to_start_and_to_run_is_told() {
    List<ServiceProcess> services = nabij.services();

    for (ServiceProcess service : services) {
      Figures.print(
          "%s: ready after %.1f s (all four started at once), %d MB resident",
          service.name(),
          service.startDuration().toMillis() / 1000.0,
          service.residentBytes() / 1_000_000);
    }

    assertThat(services).allMatch(service -> service.residentBytes() > 0);
    assertThat(services).noneMatch(service -> service.startDuration().isZero());
  }
}
