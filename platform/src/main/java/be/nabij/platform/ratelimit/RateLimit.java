package be.nabij.platform.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests each address may make. Kept in the memory of this process, of the addresses
 * that asked last: it holds off a joke or a script, not a botnet. One that is forgotten starts
 * anew.
 */
public final class RateLimit {
  /** An IPv6 subscriber has at least a /64 of addresses: they count as one. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final int requests;
  private final Duration period;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets;

  /**
   * @param requests per address and period, of which as many may come at once
   * @param mostAddresses that are remembered
   */
  public RateLimit(int requests, Duration period, int mostAddresses, Clock clock) {
    this.requests = requests;
    this.period = period;
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
   * Counts what was refused; from 0 on, so that the first one shows as an increase too.
   *
   * @param of what was asked too often, such as {@code requests}
   */
  public static Counter refusals(String of, MeterRegistry metrics) {
    return Counter.builder("nabij.rate.limit.refusals")
        .description("Requests refused (429) because their address had asked too often")
        .tag("of", of)
        .register(metrics);
  }

  /**
   * Counts a request.
   *
   * @return zero when it is allowed, and otherwise how long to wait
   */
  public Duration request(String address) {
    ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /** Takes back the counting of a request that came to nothing. */
  public void giveBack(String address) {
    bucket(address).addTokens(1);
  }

  synchronized int remembered() {
    return buckets.size();
  }

  private synchronized Bucket bucket(String address) {
    return buckets.computeIfAbsent(
        network(address),
        unknown ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                .withCustomTimePrecision(time)
                .build());
  }

  /** The address itself, or the network that an IPv6 address is in. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      byte[] bytes = parsed.getAddress();
      // What stands for an IPv4 address counts as that address.
      return bytes.length <= IPV6_NETWORK_BYTES
          ? parsed.getHostAddress()
          : Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
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
