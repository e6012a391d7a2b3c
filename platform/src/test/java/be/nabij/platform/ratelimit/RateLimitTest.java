package be.nabij.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T10:00:00Z"));

  @Test
  void address_may_ask_so_much_and_then_has_to_wait() {
    RateLimit limit = new RateLimit(2, MINUTE, 10, clock);
    assertThat(limit.request("192.0.2.1")).isZero();
    assertThat(limit.request("192.0.2.1")).isZero();
    assertThat(limit.request("192.0.2.1"))
        .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));

    clock.pass(Duration.ofSeconds(31));
    assertThat(limit.request("192.0.2.1")).isZero();
  }

  @Test
  void addresses_do_not_count_for_each_other() {
    RateLimit limit = new RateLimit(1, MINUTE, 10, clock);
    limit.request("192.0.2.1");
    assertThat(limit.request("192.0.2.2")).isZero();
  }

  @Test
  void one_network_of_version_6_counts_as_one_address() {
    RateLimit limit = new RateLimit(1, MINUTE, 10, clock);
    limit.request("2001:db8:1:2::1");
    assertThat(limit.request("2001:db8:1:2:ffff::7")).isPositive();
    assertThat(limit.request("2001:db8:1:3::1")).isZero();
  }

  @Test
  void only_the_addresses_that_asked_last_are_remembered() {
    RateLimit limit = new RateLimit(1, MINUTE, 100, clock);
    for (int host = 0; host < 1000; host++) {
      limit.request("198.51.100." + host);
    }
    assertThat(limit.remembered()).isEqualTo(100);
    assertThat(limit.request("198.51.100.999")).isPositive();
  }
}
