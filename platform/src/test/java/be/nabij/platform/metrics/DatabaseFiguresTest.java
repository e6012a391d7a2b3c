package be.nabij.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.metrics.DatabaseFigures.Reading;
import be.nabij.platform.testing.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is shown when the database does not answer; what it answers is tested by the services. */
class DatabaseFiguresTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final MovableClock clock = new MovableClock(START);

  @Test
  void a_figure_holds_for_a_minute_and_is_unknown_from_then_on() {
    Reading reading = new Reading();
    assertThat(reading.at(START)).isNaN();

    reading.is(3, START);

    assertThat(reading.at(START.plusSeconds(60))).isEqualTo(3);
    assertThat(reading.at(START.plusSeconds(61))).isNaN();
  }

  @Test
  void a_database_that_is_away_makes_the_figures_old_and_disturbs_nobody() throws IOException {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    DatabaseFigures figures = new DatabaseFigures(nothingThere(), metrics, clock);
    figures.show("select 1 as ones where ? is not null", Figure.count("ones", "ones", "Ones"));

    clock.pass(Duration.ofMinutes(3));
    figures.read();

    assertThat(metrics.get("nabij.figures.age").gauge().value()).isEqualTo(180);
  }

  private static PGSimpleDataSource nothingThere() throws IOException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    try (ServerSocket free = new ServerSocket(0)) {
      database.setPortNumbers(new int[] {free.getLocalPort()});
    }
    return database;
  }
}
