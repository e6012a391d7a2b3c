package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.NabijService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The database server is lost, and another one takes over. */
@EndToEndTest
class FailoverTest {
  private static final List<NabijService> TOGETHER =
      List.of(NabijService.SCREENING, NabijService.REFERRAL);
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  private final Nabij nabij;

  FailoverTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @ChaosTest(
      fault = "PostgreSQL killed (SIGKILL) under load; its synchronous standby is promoted",
      expected =
          "what was answered 201 before is there afterwards; the services find the new primary by"
              + " themselves; each is referred once")
  void a_promoted_standby_takes_over(WorstDay day) throws Exception {
    try (PostgresCopy primary = nabij.copyOfDatabases("primary").withFollowers().start();
        PostgresCopy standby =
            PostgresCopy.of(primary.server(), "standby").following(primary).start()) {
      primary.with("synchronous_standby_names = '*'").ask("select pg_reload_conf()");
      primary.awaitFollower();
      try (AutoCloseable moved =
              nabij.withDatabasesAt(TOGETHER, List.of(primary.host(), standby.host()));
          Flow flow = Flow.of(nabij, 3)) {
        flow.during(Duration.ofSeconds(5));
        day.steady("%s", flow.during(Duration.ofSeconds(10)));

        Set<String> before = new HashSet<>(flow.screened());
        long killed = System.nanoTime();
        primary.kill();
        before.addAll(flow.screened());
        standby.promote();
        standby.awaitWritable();
        double promoted = (System.nanoTime() - killed) / 1e9;
        flow.awaitAnother(RECOVERY);
        double first = (System.nanoTime() - killed) / 1e9;
        flow.during(Duration.ofSeconds(15));
        Flow.Seen seen = flow.since(killed);
        List<String> taken = flow.stop();

        assertThat(standby.databases().column("screening", "select id::text from screening"))
            .as("answered with 201 before the server was killed")
            .containsAll(before);
        new Referred(nabij, standby.databases(), nabij.topics()).onceEach(taken, RECOVERY);
        day.happened(
            "all %d answered before are there; %d requests failed meanwhile, with 503; each of %d is"
                + " referred once",
            before.size(), seen.failed().size(), taken.size());
        day.figure("standby took writes %.1f s after the kill", promoted);
        day.figure("first answer %.1f s after the kill", first);
        assertThat(seen.failed())
            .allSatisfy(one -> assertThat(one.status()).as(one.text()).isEqualTo(503));
        assertThat(first - promoted).as("seconds until the first answer").isLessThan(15);
      }
    }
  }
}
