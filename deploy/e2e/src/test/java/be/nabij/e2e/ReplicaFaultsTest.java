package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Processes of a service come and go while everybody works. */
@EndToEndTest
class ReplicaFaultsTest {
  private static final int CONSUMERS_OF_ONE = 2;
  private static final int WITHDRAW_AT_ONCE = 3;
  private static final int ROUNDS = 2;
  // Whoever sends requests needs time to notice that a process is about to stop: on a busy machine
  // more than other tests give it.
  private static final String SHUTDOWN_DELAY = "NABIJ_SHUTDOWN_DELAY";
  private static final String AS_IN_PRODUCTION = "5S";
  private static final String AS_IN_OTHER_TESTS = "1S";
  private static final Duration CATCHING_UP = Duration.ofMinutes(3);

  private final Nabij nabij;
  private final PartnerApp partner;
  private final Referred referred;

  ReplicaFaultsTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.referred = new Referred(nabij);
  }

  @ChaosTest(
      fault = "two processes of referral-service become three, and two again, under load",
      expected =
          "each screening is referred once; who withdraws right after it is never left with an open"
              + " referral (order per key)")
  void consumers_come_and_go(WorstDay day) {
    ServiceProcess second = nabij.anotherReferralService();
    ServiceProcess third = nabij.anotherReferralService();
    List<String> withdrawn = new ArrayList<>();
    try (Flow flow = Flow.of(nabij, 4)) {
      second.start();
      nabij.topics().awaitConsumers("referral-service", 2 * CONSUMERS_OF_ONE);
      flow.during(Duration.ofSeconds(3));
      day.steady("two processes: %s", flow.during(Duration.ofSeconds(10)));

      long begin = System.nanoTime();
      third.spawn();
      flow.during(Duration.ofSeconds(15), () -> withdrawAtOnce(withdrawn));
      third.awaitReady();
      nabij.topics().awaitConsumers("referral-service", 3 * CONSUMERS_OF_ONE);
      flow.during(Duration.ofSeconds(5), () -> withdrawAtOnce(withdrawn));
      third.stop();
      flow.during(Duration.ofSeconds(10), () -> withdrawAtOnce(withdrawn));
      nabij.topics().awaitConsumers("referral-service", 2 * CONSUMERS_OF_ONE);
      List<String> taken = flow.stop();
      Flow.Seen meanwhile = flow.since(begin);
      long stopped = System.nanoTime();
      referred.onceEach(taken, CATCHING_UP);
      double caughtUp = (System.nanoTime() - stopped) / 1e9;

      nabij.topics().awaitHandled(Topics.SCREENINGS, "referral-service");
      await().atMost(CATCHING_UP).until(() -> openOf(withdrawn) == 0);
      assertThat(eventsInOrder(withdrawn)).isTrue();
      day.happened(
          "each of %d is referred once; %d withdrew at once and none of them has an open referral",
          taken.size(), withdrawn.size());
      day.figure("meanwhile: %s", meanwhile);
      day.figure("last referral %.1f s after the last screening", caughtUp);
      assertThat(meanwhile.failed()).isEmpty();
    } finally {
      third.stop();
      second.stop();
    }
  }

  @ChaosTest(
      fault =
          "SIGTERM to one of two processes of screening-service after the other, twice, under load",
      expected = "no request fails")
  void processes_are_asked_to_stop_under_load(WorstDay day) {
    ServiceProcess first = nabij.screeningService();
    ServiceProcess second = nabij.anotherScreeningService();
    first.stop();
    for (ServiceProcess replica : List.of(first, second)) {
      replica.withEnvironment(SHUTDOWN_DELAY, AS_IN_PRODUCTION).start();
    }
    try (Balancer balancer = new Balancer(List.of(first, second));
        Flow flow = Flow.of(nabij, 4, balancer)) {
      flow.during(Duration.ofSeconds(5));
      day.steady("two processes: %s", flow.during(Duration.ofSeconds(10)));

      long begin = System.nanoTime();
      long longest = 0;
      for (int round = 0; round < ROUNDS; round++) {
        for (ServiceProcess replica : List.of(first, second)) {
          long asked = System.nanoTime();
          replica.stop();
          longest = Math.max(longest, System.nanoTime() - asked);
          replica.start();
          balancer.awaitReady(2);
          flow.during(Duration.ofSeconds(2));
        }
      }
      Flow.Seen meanwhile = flow.since(begin);
      List<String> taken = flow.stop();
      referred.onceEach(taken, CATCHING_UP);

      day.happened("%d failed; each is referred once", meanwhile.failed().size());
      day.figure("during %d stops: %s", 2 * ROUNDS, meanwhile);
      day.figure("longest stop %.1f s", longest / 1e9);
      assertThat(meanwhile.failed()).isEmpty();
    } finally {
      first.withEnvironment(SHUTDOWN_DELAY, AS_IN_OTHER_TESTS);
      second.stop();
    }
  }

  private void withdrawAtOnce(List<String> withdrawn) {
    for (int i = 0; i < WITHDRAW_AT_ONCE; i++) {
      String screening = partner.screens(ScreeningForm.ofSomeone());
      partner.withdrawsConsent(screening).expect(204);
      withdrawn.add(screening);
    }
  }

  private long openOf(List<String> screenings) {
    return nabij
        .databases()
        .count(
            "referral",
            screenings.stream()
                .collect(
                    Collectors.joining(
                        ",",
                        "referral where status <> 'CANCELLED' and screening_id = any ('{",
                        "}')")));
  }

  /** On the topic the screening comes before its withdrawal, and nothing after that. */
  private boolean eventsInOrder(List<String> screenings) {
    Map<String, List<String>> types =
        nabij.topics().read(Topics.SCREENINGS).stream()
            .filter(event -> screenings.contains(Topics.key(event)))
            .collect(
                Collectors.groupingBy(
                    Topics::key, Collectors.mapping(ReplicaFaultsTest::type, Collectors.toList())));
    return types.size() == screenings.size()
        && types.values().stream()
            .map(of -> of.stream().distinct().toList())
            .allMatch(
                of ->
                    of.equals(
                        List.of(
                            "be.nabij.screening.completed.v1", "be.nabij.consent.withdrawn.v1")));
  }

  private static String type(ConsumerRecord<byte[], byte[]> event) {
    return Topics.header(event, "ce_type");
  }
}
