package be.nabij.directory.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests each address may make. Only the addresses that asked last are remembered, so
 * that many addresses cannot fill the memory; one that is forgotten starts anew.
 */
final class RateLimit {
  /** An IPv6 subscriber has at least a /64 of addresses: they count as one. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final int perMinute;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets;

  /**
   * @param perMinute requests per address and minute, of which as many may come at once
   * @param mostAddresses that are remembered
   */
  RateLimit(int perMinute, int mostAddresses, Clock clock) {
    this.perMinute = perMinute;
    this.time = new ClockMeter(clock);
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > mostAddresses;
          }
        };
  }

  /**
   * Counts a request.
   *
   * @return zero when it is allowed, and otherwise how long to wait
   */
  Duration request(String address) {
    ConsumptionProbe probe = bucket(network(address)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  synchronized int remembered() {
    return buckets.size();
  }

  private synchronized Bucket bucket(String network) {
    return buckets.computeIfAbsent(
        network,
        unknown ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build());
  }

  /** The address itself, or the network that an IPv6 address is in. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length <= IPV6_NETWORK_BYTES
          ? address
          : Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
