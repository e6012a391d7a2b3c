package be.nabij.screening.selftest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.testing.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallLimitTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-05T10:00:00Z"));
  private final CallLimit limit = new CallLimit(5, clock, new SimpleMeterRegistry());

  @Test
  void five_an_hour_and_then_one_every_twelve_minutes() {
    take(5, "192.0.2.1");
    refused("192.0.2.1");
    clock.pass(Duration.ofMinutes(12));
    take(1, "192.0.2.1");
    refused("192.0.2.1");
  }

  @Test
  void another_address_has_its_own_share() {
    take(5, "192.0.2.1");
    take(5, "192.0.2.2");
  }

  @Test
  void one_ipv6_network_is_one_household() {
    take(5, "2001:db8::1");
    refused("2001:db8::ffff:2");
    take(5, "2001:db8:0:1::1");
  }

  @Test
  void what_came_to_nothing_does_not_count() {
    take(5, "192.0.2.1");
    limit.giveBack("192.0.2.1");
    take(1, "192.0.2.1");
    refused("192.0.2.1");
  }

  @Test
  void addresses_that_came_long_ago_are_forgotten() {
    take(5, "192.0.2.1");
    for (int i = 0; i < 10_000; i++) {
      limit.take("198.51." + i / 250 + "." + i % 250);
    }
    take(5, "192.0.2.1");
  }

  private void take(int times, String address) {
    for (int time = 0; time < times; time++) {
      assertThatCode(() -> limit.take(address)).doesNotThrowAnyException();
    }
  }

  private void refused(String address) {
    assertThatThrownBy(() -> limit.take(address)).isInstanceOf(ProblemException.class);
  }
}
