package be.nabij.screening.selftest;

import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.ratelimit.RateLimit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one address may ask for a call. */
@Startup // its counters show from 0 on
@ApplicationScoped
class CallLimit {
  private static final int ADDRESSES_KEPT = 10_000;

  private final int perHour;
  private final RateLimit limit;
  private final Counter refused;

  CallLimit(
      @ConfigProperty(name = "nabij.self-test.calls-per-hour") int perHour,
      Clock clock,
      MeterRegistry metrics) {
    this.perHour = perHour;
    this.limit = new RateLimit(perHour, Duration.ofHours(1), ADDRESSES_KEPT, clock);
    this.refused = RateLimit.refusals("calls", metrics);
  }

  /**
   * Counts one request of this address.
   *
   * @throws ProblemException 429 when it had its share for now
   */
  void take(String address) {
    if (!limit.request(address).isZero()) {
      refused.increment();
      throw ProblemException.of(
          429,
          "too-many-requests",
          "Too many requests",
          "At most " + perHour + " requests an hour are taken from one address.");
    }
  }

  /** Takes back the counting of a request that came to nothing. */
  void giveBack(String address) {
    limit.giveBack(address);
  }
}
