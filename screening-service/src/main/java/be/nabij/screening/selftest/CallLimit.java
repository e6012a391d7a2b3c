package be.nabij.screening.selftest;

import be.nabij.platform.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one address may ask for a call. Kept in the memory of this process, of the addresses
 * that came last: it holds off a joke or a script, not a botnet.
 */
@ApplicationScoped
class CallLimit {
  private static final int ADDRESSES_KEPT = 10_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final int perHour;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES_KEPT;
        }
      };

  CallLimit(@ConfigProperty(name = "nabij.self-test.calls-per-hour") int perHour, Clock clock) {
    this.perHour = perHour;
    this.time = new ClockTime(clock);
  }

  /**
   * Counts one request of this address.
   *
   * @throws ProblemException 429 when it had its share for now
   */
  synchronized void take(String address) {
    if (!buckets.computeIfAbsent(network(address), key -> bucket()).tryConsume(1)) {
      throw ProblemException.of(
          429,
          "too-many-requests",
          "Too many requests",
          "At most " + perHour + " requests an hour are taken from one address.");
    }
  }

  /** Takes back the counting of a request that came to nothing. */
  synchronized void giveBack(String address) {
    Bucket bucket = buckets.get(network(address));
    if (bucket != null) {
      bucket.addTokens(1);
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
        .build();
  }

  /** A household has one IPv4 address, or an IPv6 network of 64 bits. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
