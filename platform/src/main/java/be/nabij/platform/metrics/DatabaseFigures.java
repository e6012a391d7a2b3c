package be.nabij.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Gauges that are read from the database: each query runs now and then, never because somebody
 * looks. So a scrape is quick and succeeds when the database is away, and many scrapers cost
 * nothing.
 *
 * <p>Every replica reads the same database and shows the same figures: over replicas, take the
 * maximum and never the sum. A figure that could not be read for a minute is {@code NaN}, which a
 * maximum leaves out; {@code nabij.figures.age} says for how long.
 */
@ApplicationScoped
public class DatabaseFigures {
  private static final Logger LOG = Logger.getLogger(DatabaseFigures.class);

  /** One failed reading must not interrupt an alert that waits for its time. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final int LONGEST_QUERY_SECONDS = 5;

  private final DataSource database;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final List<Query> queries = new CopyOnWriteArrayList<>();
  private final Map<Shown, Reading> readings = new ConcurrentHashMap<>();
  private volatile Instant lastComplete;

  DatabaseFigures(DataSource database, MeterRegistry metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
    this.lastComplete = clock.instant();
    Gauge.builder(
            "nabij.figures.age",
            this,
            figures -> Duration.between(figures.lastComplete, clock.instant()).toMillis() / 1000.0)
        .description(
            "Time since this replica could last read all of its figures from the database, in"
                + " seconds")
        .baseUnit("seconds")
        .register(metrics);
  }

  /**
   * Shows what a query gives, from the next reading on.
   *
   * @param sql has one parameter, the time; one indexed look at little. Its columns are the figures
   *     and, by their names, the tags. It gives a row for every value of the tags, also where there
   *     is nothing to count: a gauge that vanishes looks like one that stands still
   */
  public void show(String sql, Figure... figures) {
    queries.add(new Query(sql, List.of(figures)));
  }

  /** Reads every figure, once. */
  @Scheduled(
      every = "{nabij.figures.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void read() {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection()) {
      for (Query query : queries) {
        read(connection, query, now);
      }
      lastComplete = now;
    } catch (SQLException e) {
      LOG.warnf("The figures could not be read: %s", e.getMessage());
    }
  }

  private void read(Connection connection, Query query, Instant now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query.sql())) {
      select.setQueryTimeout(LONGEST_QUERY_SECONDS);
      select.setObject(1, OffsetDateTime.ofInstant(now, clock.getZone()));
      ResultSet row = select.executeQuery();
      while (row.next()) {
        Tags tags = tags(row, query);
        for (Figure figure : query.figures()) {
          readings
              .computeIfAbsent(new Shown(figure, tags), this::register)
              .is(row.getDouble(figure.column()), now);
        }
      }
    }
  }

  private static Tags tags(ResultSet row, Query query) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Tags tags = Tags.empty();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (!query.figureColumns().contains(columns.getColumnName(i))) {
        tags = tags.and(columns.getColumnName(i), row.getString(i));
      }
    }
    return tags;
  }

  private Reading register(Shown shown) {
    Reading reading = new Reading();
    Gauge.builder(shown.figure().name(), reading, known -> known.at(clock.instant()))
        .description(shown.figure().help())
        .baseUnit(shown.figure().unit())
        .tags(shown.tags())
        .register(metrics);
    return reading;
  }

  private record Query(String sql, List<Figure> figures) {
    Set<String> figureColumns() {
      return figures.stream().map(Figure::column).collect(Collectors.toSet());
    }
  }

  private record Shown(Figure figure, Tags tags) {}

  /** What was read last, and when. */
  static final class Reading {
    private volatile Known known = new Known(Double.NaN, Instant.MIN);

    void is(double value, Instant now) {
      known = new Known(value, now);
    }

    double at(Instant now) {
      Known last = known;
      return last.readAt().isBefore(now.minus(FRESH)) ? Double.NaN : last.value();
    }

    private record Known(double value, Instant readAt) {}
  }
}
