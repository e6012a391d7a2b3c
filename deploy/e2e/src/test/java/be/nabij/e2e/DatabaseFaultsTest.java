package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.NabijService;
import be.nabij.local.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The database is gone for a while, in several ways. */
@EndToEndTest
class DatabaseFaultsTest {
  private static final List<NabijService> TOGETHER =
      List.of(NabijService.SCREENING, NabijService.REFERRAL);
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  private final Nabij nabij;
  private final Referred referred;

  DatabaseFaultsTest(Nabij nabij) {
    this.nabij = nabij;
    this.referred = new Referred(nabij);
  }

  @ChaosTest(
      fault = "every connection to the database is reset and new ones refused, for 20 s",
      expected =
          "503 within a few seconds, live stays up, recovery without a restart, each is referred once")
  void the_connection_to_the_database_is_cut(WorstDay day) {
    betweenServicesAndDatabase(day, Duration.ofSeconds(20), TcpProxy::cut, Duration.ofSeconds(4));
  }

  @ChaosTest(
      fault =
          "the network to the database swallows everything for 40 s; open connections never recover",
      expected =
          "503 within the time a request waits for the database, live stays up, recovery without a"
              + " restart, each is referred once")
  void the_network_to_the_database_swallows_everything(WorstDay day) {
    betweenServicesAndDatabase(
        day, Duration.ofSeconds(40), TcpProxy::swallow, Duration.ofSeconds(8));
  }

  private void betweenServicesAndDatabase(
      WorstDay day,
      Duration howLong,
      java.util.function.Consumer<TcpProxy> fault,
      Duration longestAnswer) {
    try (TcpProxy network = new TcpProxy(nabij.databasePort());
        AutoCloseable moved =
            nabij.withDatabasesAt(TOGETHER, List.of("localhost:" + network.port()));
        Flow flow = Flow.of(nabij, 3)) {
      flow.during(Duration.ofSeconds(5));
      day.steady("%s", flow.during(Duration.ofSeconds(10)));

      fault.accept(network);
      long begin = System.nanoTime();
      Flow.Seen meanwhile = flow.during(howLong, this::everyServiceIsLive);
      network.restore();
      long restored = System.nanoTime();
      flow.awaitAnother(RECOVERY);
      double first = (System.nanoTime() - restored) / 1e9;
      flow.during(Duration.ofSeconds(10));
      List<String> taken = flow.stop();
      Flow.Seen seen = flow.since(begin);
      referred.onceEach(taken, RECOVERY);

      day.happened(
          "%d requests failed, with %s; live stayed up; each is referred once",
          seen.failed().size(), statuses(seen));
      day.figure("meanwhile: %s", meanwhile);
      day.figure("first answer %.1f s after the network was back", first);
      day.figure("%d people screened", taken.size());
      assertThat(meanwhile.failed()).isNotEmpty();
      assertThat(seen.failed())
          .allSatisfy(
              one -> {
                assertThat(one.status()).as(one.text()).isEqualTo(503);
                assertThat(one.text())
                    .contains("urn:problem-type:nabij:temporarily-unavailable")
                    .doesNotContain("localhost", "jdbc", "Exception");
                assertThat(one.millis()).isLessThan(longestAnswer.toMillis());
              });
      assertThat(first).as("seconds until the first answer").isLessThan(15);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String statuses(Flow.Seen seen) {
    return seen.failed().stream()
        .collect(Collectors.groupingBy(Flow.Request::status, Collectors.counting()))
        .toString();
  }

  private void everyServiceIsLive() {
    for (ServiceProcess service : nabij.services()) {
      long begin = System.nanoTime();
      nabij.asNobody(service).get("/q/health/live").expect(200);
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .as("how long %s took to say that it is live", service.name())
          .isLessThan(Duration.ofSeconds(3));
    }
  }
}
