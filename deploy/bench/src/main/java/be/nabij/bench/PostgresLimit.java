package be.nabij.bench;

import be.nabij.local.LocalPostgres;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * What PostgreSQL itself can commit on this machine: for each screening its row and that of its
 * event, in two inserts and a commit over JDBC, into tables just like those of the service, with
 * the columns of a screening that the service made and an event of the size of its own.
 */
final class PostgresLimit implements Closeable {

  private static final String EVENT =
      "insert into bench_outbox (topic, key, headers, payload, created_at) values (?, ?, ?, ?, ?)";

  /** Bytes of headers and data of an event of a completed screening with a warm referral. */
  private static final int HEADERS = 420;

  private static final int PAYLOAD = 520;

  private final LocalPostgres postgres;
  private final List<Object> columns;

  /**
   * @param screening one that the service completed
   */
  PostgresLimit(LocalPostgres postgres, UUID screening) throws SQLException {
    this.postgres = postgres;
    try (Connection connection = postgres.connect("screening");
        Statement statement = connection.createStatement()) {
      for (String table : List.of("screening", "outbox")) {
        statement.execute("drop table if exists bench_" + table);
        statement.execute("create table bench_%1$s (like %1$s including all)".formatted(table));
      }
      columns = columns(connection, screening);
    }
  }

  /** As many as possible, over this many connections. */
  Load measure(int connections, Duration time) {
    return Load.during(time, connections, Inserting::new);
  }

  @Override
  public void close() {
    try (Connection connection = postgres.connect("screening");
        Statement statement = connection.createStatement()) {
      statement.execute("drop table bench_screening, bench_outbox");
    } catch (SQLException e) {
      throw new IllegalStateException("The tables of the comparison are still there", e);
    }
  }

  private static List<Object> columns(Connection connection, UUID screening) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from screening where id = ?")) {
      select.setObject(1, screening);
      try (ResultSet row = select.executeQuery()) {
        ResultSetMetaData about = row.getMetaData();
        if (!row.next() || !about.getColumnName(1).equals("id")) {
          throw new IllegalStateException("No screening with its id in the first column");
        }
        List<Object> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
          columns.add(row.getObject(i));
        }
        return columns;
      }
    }
  }

  private final class Inserting implements Load.Worker {
    private final Connection connection;
    private final PreparedStatement screening;
    private final PreparedStatement event;
    private final String headers = "h".repeat(HEADERS);
    private final byte[] payload = new byte[PAYLOAD];

    Inserting() throws SQLException {
      connection = postgres.connect("screening");
      connection.setAutoCommit(false);
      screening =
          connection.prepareStatement(
              "insert into bench_screening values (%s)"
                  .formatted(String.join(", ", Collections.nCopies(columns.size(), "?"))));
      event = connection.prepareStatement(EVENT);
    }

    @Override
    public void once() throws SQLException {
      UUID id = UUID.randomUUID();
      screening.setObject(1, id);
      for (int i = 1; i < columns.size(); i++) {
        screening.setObject(i + 1, columns.get(i));
      }
      screening.executeUpdate();
      event.setString(1, "nabij.screenings");
      event.setString(2, id.toString());
      event.setString(3, headers);
      event.setBytes(4, payload);
      event.setObject(5, OffsetDateTime.now(java.time.ZoneOffset.UTC));
      event.executeUpdate();
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
