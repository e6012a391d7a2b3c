package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.List;

/** A later release comes, and goes again. */
@EndToEndTest
class UpgradeTest {
  private static final Duration CATCHING_UP = Duration.ofMinutes(3);
  // What a later release may do to the database while this one runs, as docs/upgrading.md says.
  private static final String LATER =
      """
      alter table %1$s add column of_a_later_release text;
      create table of_a_later_release (id int primary key);
      insert into flyway_schema_history (installed_rank, version, description, type, script,
        checksum, installed_by, execution_time, success)
      select max(installed_rank) + 1, '9999', 'of a later release', 'SQL',
        'V9999__of_a_later_release.sql', 1, current_user, 1, true
      from flyway_schema_history
      """;
  private static final String NOT_LATER =
      """
      alter table %1$s drop column if exists of_a_later_release;
      drop table if exists of_a_later_release;
      delete from flyway_schema_history where version = '9999'
      """;

  private final Nabij nabij;

  UpgradeTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @ChaosTest(
      fault =
          "the databases get the schema of a later release; then each of two processes of"
              + " screening-service and of referral-service is replaced, under load",
      expected =
          "no request fails; this release works beside the later schema and starts on it, as after"
              + " going back; each is referred once")
  void a_later_release_comes_and_goes(WorstDay day) {
    List<ServiceProcess> screening =
        List.of(nabij.screeningService(), nabij.anotherScreeningService());
    List<ServiceProcess> referral =
        List.of(nabij.referralService(), nabij.anotherReferralService());
    screening.getFirst().stop();
    screening.forEach(one -> one.withEnvironment("NABIJ_SHUTDOWN_DELAY", "5S").start());
    referral.getLast().start();
    try (Balancer balancer = new Balancer(screening);
        Flow flow = Flow.of(nabij, 3, balancer)) {
      flow.during(Duration.ofSeconds(5));
      day.steady("two processes each: %s", flow.during(Duration.ofSeconds(10)));

      long begin = System.nanoTime();
      change(LATER);
      day.figure("on the later schema: %s", flow.during(Duration.ofSeconds(5)));
      for (int i = 0; i < screening.size(); i++) {
        for (ServiceProcess process : List.of(screening.get(i), referral.get(i))) {
          process.stop();
          process.start();
        }
        balancer.awaitReady(2);
        flow.during(Duration.ofSeconds(2));
      }
      Flow.Seen meanwhile = flow.since(begin);
      List<String> taken = flow.stop();
      new Referred(nabij).onceEach(taken, CATCHING_UP);

      day.happened("%d failed; each is referred once", meanwhile.failed().size());
      day.figure("in all: %s", meanwhile);
      assertThat(meanwhile.failed()).isEmpty();
    } finally {
      referral.getLast().stop();
      screening.getLast().stop();
      screening.getFirst().withEnvironment("NABIJ_SHUTDOWN_DELAY", "1S");
      change(NOT_LATER);
    }
  }

  private void change(String sql) {
    for (String database : List.of("screening", "referral")) {
      nabij.databases().change(database, sql.formatted(database));
    }
  }
}
