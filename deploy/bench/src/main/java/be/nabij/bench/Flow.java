package be.nabij.bench;

import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import be.nabij.local.ServiceProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** From the screening to the referral: how many, how fast, and how a backlog is caught up with. */
final class Flow {

  private static final int[] CONNECTIONS = {1, 16, 64};
  private static final int RUNS = 3;
  private static final int USUAL = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(2);
  private static final Duration COUNT_EVERY = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private final LocalStack stack;
  private final Options options;
  private final Report report;
  private double screeningsPerSecond;

  Flow(LocalStack stack, Options options, Report report) {
    this.stack = stack;
    this.options = options;
    this.report = report;
  }

  void warmUp() throws SQLException {
    Load.during(WARM_UP, USUAL, partner()::worker);
    awaitReferrals();
  }

  void screenings() throws SQLException, IOException {
    UUID example;
    Partner partner = partner();
    try (KeptConnection connection = partner.connect()) {
      example = partner.screen(connection);
    }
    try (PostgresLimit limit = new PostgresLimit(stack.postgres(), example)) {
      limit.measure(USUAL, options.runTime());
      for (int connections : CONNECTIONS) {
        List<Load> alone = new ArrayList<>();
        List<Load> service = new ArrayList<>();
        // In turns, so that whatever else the machine does bothers both.
        for (int run = 0; run < RUNS; run++) {
          alone.add(limit.measure(connections, options.runTime()));
          service.add(Load.during(options.runTime(), connections, partner()::worker));
          awaitReferrals();
        }
        report(
            connections,
            Times.median(alone, Load::perSecond),
            Times.median(service, Load::perSecond));
      }
    }
  }

  private void report(int connections, Load alone, Load service) {
    String with = connections == 1 ? ", 1 connection" : ", %d connections".formatted(connections);
    Figure rate =
        Figure.of("screenings", "completed" + with, service.perSecond(), "/s")
            .against(alone.perSecond());
    boolean usual = connections == USUAL;
    if (usual) {
      screeningsPerSecond = service.perSecond();
      rate = rate.shouldBe(Budget.atLeast(Math.rint(alone.perSecond() / 2)));
    }
    report.add(rate);
    report.add(Figure.of("screenings", "PostgreSQL alone" + with, alone.perSecond(), "/s"));
    report.add(
        Figure.of("screenings", "p50" + with, service.times().millis(0.5), "ms")
            .against(alone.times().millis(0.5)));
    Figure tail =
        Figure.of("screenings", "p99" + with, service.times().millis(0.99), "ms")
            .against(alone.times().millis(0.99));
    report.add(usual ? tail.shouldBe(Budget.atMost(15)) : tail);
  }

  /** What the request itself costs, when nothing else is made of it meanwhile. */
  private void report(String when, Load taking) {
    report.add(Figure.of("backlog", "completed" + when, taking.perSecond(), "/s"));
    report.add(Figure.of("backlog", "p50" + when, taking.times().millis(0.5), "ms"));
    report.add(Figure.of("backlog", "p99" + when, taking.times().millis(0.99), "ms"));
  }

  /** At a fixed rate, whether or not earlier referrals are there. */
  void visible() throws SQLException {
    if (screeningsPerSecond == 0) {
      screeningsPerSecond = Load.during(options.runTime(), USUAL, partner()::worker).perSecond();
      awaitReferrals();
    }
    double rate = screeningsPerSecond / 2;
    Map<UUID, Long> waiting = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    Partner partner = partner();
    long begin = System.nanoTime();
    CompletableFuture<Load> sending =
        CompletableFuture.supplyAsync(
            () ->
                Load.during(
                    options.runTime().multipliedBy(RUNS),
                    USUAL,
                    () -> paced(rate, begin, next, partner, waiting)));
    List<long[]> taken = new ArrayList<>();
    long end = begin + PATIENCE.toNanos();
    try (Referrals referrals = new Referrals(stack.postgres())) {
      while (!sending.isDone() || !waiting.isEmpty()) {
        requireBefore(end);
        for (UUID screening : referrals.visible(List.copyOf(waiting.keySet()))) {
          taken.add(new long[] {System.nanoTime() - waiting.remove(screening)});
        }
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
    }
    Load sent = sending.join();
    Times times = Times.of(taken);
    String at = ", 201 to committed referral at %.0f/s".formatted(sent.perSecond());
    report.add(
        Figure.of("visible", "p50" + at, times.millis(0.5), "ms").shouldBe(Budget.atMost(20)));
    report.add(
        Figure.of("visible", "p99" + at, times.millis(0.99), "ms").shouldBe(Budget.atMost(100)));
  }

  /** Each thing has its own time, whichever worker does it. */
  private static Load.Worker paced(
      double rate, long begin, AtomicInteger next, Partner partner, Map<UUID, Long> waiting)
      throws IOException {
    KeptConnection connection = partner.connect();
    return new Load.Worker() {
      @Override
      public void once() throws IOException {
        long due = begin + (long) (next.getAndIncrement() / rate * 1e9);
        LockSupport.parkNanos(due - System.nanoTime());
        UUID screening = partner.screen(connection);
        waiting.put(screening, System.nanoTime());
      }

      @Override
      public void close() throws IOException {
        connection.close();
      }
    };
  }

  /** Screenings are taken while nobody listens; then referral-service starts. */
  void backlog() throws SQLException {
    ServiceProcess referralService = stack.service(NabijService.REFERRAL);
    referralService.stop();
    try (Referrals referrals = new Referrals(stack.postgres())) {
      int before = referrals.count();
      Load taking = Load.of(options.events(), USUAL, partner()::worker);
      awaitEmptyOutbox();
      int expected = given();
      referralService.start();
      int first = awaitCount(referrals, before + 1);
      long begin = System.nanoTime();
      awaitCount(referrals, expected);
      double seconds = (System.nanoTime() - begin) / 1e9;
      report(", %d connections, nobody listening".formatted(USUAL), taking);
      report.add(
          Figure.of(
                  "backlog",
                  "referrals made of %d events that waited".formatted(expected - before),
                  (expected - first) / seconds,
                  "/s")
              .shouldBe(Budget.atLeast(2_000)));
    }
  }

  private static int awaitCount(Referrals referrals, int wanted) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int count = referrals.count();
    while (count < wanted) {
      requireBefore(end);
      LockSupport.parkNanos(COUNT_EVERY.toNanos());
      count = referrals.count();
    }
    return count;
  }

  /** What one run leaves to do is done before the next begins. */
  private void awaitReferrals() throws SQLException {
    try (Referrals referrals = new Referrals(stack.postgres())) {
      awaitCount(referrals, given());
    }
  }

  private void awaitEmptyOutbox() throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (screeningCount("outbox where topic = 'nabij.screenings'") > 0) {
      requireBefore(end);
      LockSupport.parkNanos(COUNT_EVERY.toNanos());
    }
  }

  private int given() throws SQLException {
    return screeningCount("consent where given");
  }

  private int screeningCount(String what) throws SQLException {
    try (Connection connection = stack.postgres().connect("screening");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + what)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void requireBefore(long end) {
    if (System.nanoTime() - end > 0) {
      throw new IllegalStateException("Not every screening became a referral within an hour");
    }
  }

  private Partner partner() {
    return new Partner(stack);
  }
}
