package be.nabij.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one source of time; everything else receives an {@code Instant} or this clock. It ticks in
 * microseconds, as PostgreSQL keeps time: what is answered is what is read afterwards.
 */
final class SystemClock {
  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  @Produces
  @ApplicationScoped
  static Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
