package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Eight devices that take screenings at the same time. A device whose request is not answered tries
 * again with the same Idempotency-Key, as a partner app should.
 */
final class Crowd implements AutoCloseable {
  private static final int DEVICES = 8;
  private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

  private final Nabij nabij;
  private final PartnerApp partner;
  private final ExecutorService devices = Executors.newFixedThreadPool(DEVICES);
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final List<CompletableFuture<Taken>> screenings;

  private Crowd(Nabij nabij, int howMany) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.screenings =
        IntStream.range(0, howMany)
            .mapToObj(i -> CompletableFuture.supplyAsync(this::takeOne, devices))
            .toList();
  }

  /** Starts taking so many screenings of people who agree to be called. */
  static Crowd taking(Nabij nabij, int howMany) {
    return new Crowd(nabij, howMany);
  }

  /** Waits until so many screenings were answered with 201. */
  void awaitAnswered(int howMany) {
    await(howMany + " screenings to be answered")
        .atMost(LONGEST_OUTAGE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> answered.get() >= howMany);
  }

  /** Waits for all of them. */
  List<Taken> awaitAll() {
    return screenings.stream().map(CompletableFuture::join).toList();
  }

  /** How many requests were not answered and sent again. */
  int repeated() {
    return repeated.get();
  }

  @Override
  public void close() {
    devices.shutdownNow();
  }

  private Taken takeOne() {
    ScreeningForm form = ScreeningForm.ofSomeone();
    String key = UUID.randomUUID().toString();
    long deadline = System.nanoTime() + LONGEST_OUTAGE.toNanos();
    while (true) {
      try {
        Answer answer = partner.sendsOnce(form, key);
        if (answer.status() == 201) {
          answered.incrementAndGet();
          return new Taken(answer.at("/id"), form, key);
        }
        assertThat(answer.status()).as(answer.toString()).isIn(500, 503);
      } catch (UncheckedIOException e) {
        assertThat(System.nanoTime()).as("unanswered for too long").isLessThan(deadline);
      }
      repeated.incrementAndGet();
      awaitService();
    }
  }

  private void awaitService() {
    await("screening-service to be back")
        .atMost(LONGEST_OUTAGE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> nabij.screeningService().isReady());
  }

  /** A screening that was answered with 201. */
  record Taken(String screening, ScreeningForm form, String idempotencyKey) {}
}
