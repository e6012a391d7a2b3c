package be.nabij.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Remembers which events were handled, in the same transaction as the work they caused. */
@ApplicationScoped
public class Inbox {
  private static final Duration KEPT = Duration.ofDays(30);

  private final DataSource database;
  private final Clock clock;

  Inbox(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Records the event with the current transaction.
   *
   * @return false when it was handled before, and there is nothing left to do
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isNew(IncomingEvent event) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into inbox (source, event_id, received_at) values (?, ?, ?)"
                    + " on conflict do nothing")) {
      insert.setString(1, event.source());
      insert.setString(2, event.id());
      insert.setObject(3, OffsetDateTime.now(clock));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The event could not be recorded in the inbox", e);
    }
  }

  /**
   * A repeat comes within days, if ever; after that the tables of the services know it themselves.
   */
  @Scheduled(every = "1h", delayed = "1m")
  @Transactional
  void forgetOldEvents() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from inbox where received_at < ?")) {
      delete.setObject(1, OffsetDateTime.now(clock).minus(KEPT));
      delete.executeUpdate();
    }
  }
}
