package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two processes of referral-service on one database: nobody is told twice, nobody waits. */
@EndToEndTest
@Order(10)
class TwoReplicasTest {
  /** Of no contact point: nobody else works there. */
  private static final String MUNICIPALITY = "99931";

  private static final String REFERRAL = "referral";
  private static final int DUE = 100;
  private static final int DUE_WHILE_ONE_DIES = 400;
  private static final int CLIENTS = 4;

  private final Nabij nabij;
  private final ServiceProcess first;
  private final ServiceProcess second;

  TwoReplicasTest(Nabij nabij) {
    this.nabij = nabij;
    this.first = nabij.referralService();
    this.second = nabij.anotherReferralService().withEnvironment("NABIJ_DEADLINES_EVERY", "1s");
  }

  @BeforeEach
  void a_second_one_runs() {
    second.start();
  }

  @AfterEach
  void the_second_one_stops() {
    second.stop();
  }

  @Test
  void each_deadline_is_told_once_also_when_one_replica_dies_halfway() {
    insertDue(DUE, "HALF_TIME");
    awaitNothingIsDue();
    assertThat(told("nudged")).hasSize(DUE).allSatisfy((referral, events) -> isOne(events));

    insertDue(DUE_WHILE_ONE_DIES, "TERM");
    await("the first of many")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> waiting() < DUE_WHILE_ONE_DIES);
    second.kill();
    long left = waiting();
    awaitNothingIsDue();

    Figures.print("replica killed with %d of %d deadlines left", left, DUE_WHILE_ONE_DIES);
    assertThat(left).as("it died halfway").isPositive();
    assertThat(told("deadline-missed"))
        .hasSize(DUE_WHILE_ONE_DIES)
        .allSatisfy((referral, events) -> isOne(events));
    assertThat(told("nudged")).hasSize(DUE).allSatisfy((referral, events) -> isOne(events));
  }

  @ChaosTest(
      fault = "both replicas of referral-service are replaced, one after the other, under load",
      expected = "no request fails")
  void nobody_notices_that_one_is_replaced_after_the_other(WorstDay day) throws Exception {
    try (Load load = new Load()) {
      load.awaitMore(100);
      for (ServiceProcess replica : List.of(first, second)) {
        replica.stop();
        replica.start();
        load.awaitMore(100);
      }
      int answered = load.stop();

      day.happened("%d requests answered, %d failed", answered, load.failures.size());
      assertThat(load.failures).isEmpty();
    }
  }

  /** Clients that go to whichever replica says that it is ready, as a load balancer does. */
  private final class Load implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Future<?>> clients = new ArrayList<>();
    private final Balancer replicas = new Balancer(List.of(first, second));
    private volatile boolean running = true;

    Load() {
      List<String> referrals =
          IntStream.range(0, CLIENTS).mapToObj(client -> acceptedReferral()).toList();
      referrals.forEach(referral -> clients.add(threads.submit(() -> keepAsking(referral))));
    }

    private void keepAsking(String referral) {
      String path = "/v1/referrals/" + referral;
      while (running) {
        asks(api -> api.get("/v1/referrals?pageSize=20"));
        asks(api -> api.post(path + "/transitions", hold()));
        asks(api -> api.get(path));
        asks(api -> api.post(path + "/transitions", "{\"transition\":\"resume\"}"));
      }
    }

    private void asks(Function<Api, Answer> question) {
      ServiceProcess replica = replicas.get();
      try {
        Answer answer = question.apply(nabij.as("handler-lier", replica));
        if (answer.status() != 200) {
          failures.add(replica.name() + ": " + answer);
        }
        answered.incrementAndGet();
      } catch (RuntimeException e) {
        failures.add(replica.name() + ": " + e);
      }
    }

    void awaitMore(int requests) {
      int before = answered.get();
      await("more answers")
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> answered.get() >= before + requests);
    }

    int stop() throws Exception {
      running = false;
      for (Future<?> client : clients) {
        client.get();
      }
      return answered.get();
    }

    @Override
    public void close() {
      running = false;
      threads.close();
      replicas.close();
    }
  }

  private static String hold() {
    return "{\"transition\":\"hold\",\"reason\":\"person-asks-for-time\"}";
  }

  private String acceptedReferral() {
    CaseHandler handler = nabij.handlerOfLier();
    String screening = nabij.partnerApp().screens(ScreeningForm.ofSomeone());
    String referral =
        handler.awaitsReferralOf(screening, Duration.ofSeconds(10)).path("id").asText();
    handler.accepts(referral).expect(200);
    return referral;
  }

  /** Referrals that are a minute late for what comes next. */
  private void insertDue(int howMany, String stage) {
    nabij
        .databases()
        .change(
            REFERRAL,
            """
            with made as (
              insert into referral (id, reference, screening_id, consent_id, partner, municipality,
                status, urgency, summary, contact_point, routed_to_fallback, received_at, revision)
              select gen_random_uuid(), '%1$s-' || n, gen_random_uuid(), gen_random_uuid(),
                'partner-app', '%2$s', 'REQUESTED', 'normal',
                '{"lonelyDimensions":[],"rules":[]}', 'OCMW', false, now(), 1
              from generate_series(1, %3$d) n
              returning id)
            insert into deadline (id, referral_id, expected, stage, counted_from, due_at, act_at,
              reminders_left)
            select gen_random_uuid(), id, 'ACCEPT', '%1$s', now(), now() + interval '1 day',
              now() - interval '1 minute', 5
            from made
            """
                .formatted(stage, MUNICIPALITY, howMany));
  }

  private void awaitNothingIsDue() {
    await("everything that is due to be told")
        .atMost(Duration.ofSeconds(40))
        .until(() -> waiting() == 0 && nabij.databases().count(REFERRAL, "outbox") == 0);
  }

  private long waiting() {
    return nabij
        .databases()
        .count(
            REFERRAL,
            "deadline d join referral r on r.id = d.referral_id where d.act_at <= now()"
                + " and r.municipality = '"
                + MUNICIPALITY
                + "'");
  }

  /** Ids of the events by referral: what is delivered again after a crash has the same id. */
  private Map<String, Set<String>> told(String what) {
    return nabij.topics().read(Topics.REFERRALS).stream()
        .filter(event -> MUNICIPALITY.equals(Topics.header(event, "ce_municipality")))
        .filter(
            event -> ("be.nabij.referral." + what + ".v1").equals(Topics.header(event, "ce_type")))
        .collect(
            Collectors.groupingBy(
                Topics::key,
                Collectors.mapping(event -> Topics.header(event, "ce_id"), Collectors.toSet())));
  }

  private static void isOne(Set<String> events) {
    assertThat(events).hasSize(1);
  }
}
