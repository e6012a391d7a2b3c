package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Many people withdraw: half of them while their referral is on its way, half while three handlers
 * look at whom to call. Nobody is shown anything once the person was answered.
 */
@EndToEndTest
@Order(5)
class WithdrawalRaceTest {
  private static final int AT_ONCE = 8;
  private static final int READERS = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Nabij nabij;
  private final PartnerApp partner;
  private final CaseHandler handler;

  private final AtomicInteger shown = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger arrivedAfterwards = new AtomicInteger();
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> unexpected = new ConcurrentLinkedQueue<>();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  WithdrawalRaceTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.handler = nabij.handlerOfLier();
  }

  @Test
  void nobody_is_shown_whom_to_call_once_a_withdrawal_was_answered() {
    withdraw(100);
  }

  @ChaosTest(
      fault = "1,000 people withdraw while their referral travels or is looked at",
      expected = "nothing is shown once a person was answered")
  void nor_is_one_of_a_thousand() {
    withdraw(1_000);
  }

  private void withdraw(int people) {
    List<String> screenings;
    long began = System.nanoTime();
    try (ExecutorService devices = Executors.newFixedThreadPool(AT_ONCE);
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE * READERS)) {
      List<CompletableFuture<String>> all =
          IntStream.range(0, people)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> i % 2 == 0 ? withdrawsOnTheWay() : withdrawsWhileRead(readers),
                          devices))
              .toList();
      screenings = all.stream().map(CompletableFuture::join).toList();
    }
    long took = System.nanoTime() - began;

    assertThat(leaks).as("shown after the person was answered").isEmpty();
    assertThat(unexpected).as("answers that are neither the contact details nor 410").isEmpty();
    assertThat(shown.get()).as("shown before").isGreaterThanOrEqualTo(people / 2);
    assertThat(refused.get()).isGreaterThanOrEqualTo(people / 2 * READERS);
    String ours = screenings.stream().collect(Collectors.joining(",", "any ('{", "}')"));
    await()
        .atMost(LONGEST_WAIT)
        .until(
            () ->
                nabij
                        .databases()
                        .count("referral", "withdrawn_consent where screening_id = " + ours)
                    == people);
    assertThat(
            nabij
                .databases()
                .count(
                    "referral", "referral where status <> 'CANCELLED' and screening_id = " + ours))
        .isZero();
    assertThat(
            nabij
                .databases()
                .count(
                    "referral",
                    "referral r left join fingerprint f on f.referral_id = r.id where screening_id = "
                        + ours
                        + " and (contact is not null or hash is not null)"))
        .isZero();
    assertThat(
            nabij
                .databases()
                .count(
                    "screening",
                    "consent where screening_id = "
                        + ours
                        + " and (contact is not null or withdrawn_at is null)"))
        .isZero();
    Figures.print(
        "%d withdrawals in %.1f s: shown %d times before, refused %d times, 0 times shown after; %d"
            + " referrals were made although the person had withdrawn by then, and cancelled; a look"
            + " took %.1f ms (p50), with its check of the consent",
        people, took / 1e9, shown.get(), refused.get(), arrivedAfterwards.get(), p50Millis());
  }

  /** The event of the screening may be anywhere by then. */
  private String withdrawsOnTheWay() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    partner.withdrawsConsent(screening).expect(204);
    String referral = partner.looksAtScreening(screening).expect(200).at("/referral/id");
    if (!referral.isEmpty()) {
      arrivedAfterwards.incrementAndGet();
      assertThat(handler.accepts(referral).status()).isIn(200, 409);
      reads(referral, System.nanoTime());
    }
    return screening;
  }

  private String withdrawsWhileRead(ExecutorService readers) {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    String referral =
        await()
            .atMost(LONGEST_WAIT)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(50))
            .until(
                () -> partner.looksAtScreening(screening).expect(200).at("/referral/id"),
                found -> !found.isEmpty());
    handler.accepts(referral).expect(200);
    AtomicLong answered = new AtomicLong(Long.MAX_VALUE);
    CountDownLatch firstLook = new CountDownLatch(1);
    List<CompletableFuture<Void>> reading =
        IntStream.range(0, READERS)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          boolean more;
                          do {
                            more = reads(referral, answered.get());
                            firstLook.countDown();
                          } while (more);
                        },
                        readers))
            .toList();
    try {
      assertThat(firstLook.await(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    partner.withdrawsConsent(screening).expect(204);
    answered.set(System.nanoTime());
    reading.forEach(CompletableFuture::join);
    return screening;
  }

  /**
   * Looks once.
   *
   * @param answered when the person was answered, as known before this look begins
   * @return whether there was something to see
   */
  private boolean reads(String referral, long answered) {
    long begins = System.nanoTime();
    Answer answer = handler.readsContact(referral);
    if (answer.status() == 200) {
      nanos.add(System.nanoTime() - begins);
      shown.incrementAndGet();
      if (answered != Long.MAX_VALUE) {
        leaks.add(referral);
      }
      return true;
    }
    refused.incrementAndGet();
    if (answer.status() != 410) {
      unexpected.add(answer.status());
    }
    return false;
  }

  private double p50Millis() {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L) / 1e6;
  }
}
