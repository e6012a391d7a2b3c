package be.nabij.screening.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets what is no longer needed: drafts that nobody finished, what a person answered and told
 * once the set time is over, and contact details under a consent that has expired. Scores,
 * categories and rules stay, for the partner and for statistics.
 *
 * <p>Several replicas may run it at the same time: each takes rows that no other one holds.
 */
@Startup // its counters show from 0 on
@ApplicationScoped
class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);
  private static final int BATCH = 500;

  private static final String FORGET_DRAFTS =
      """
      delete from screening where id in (
        select id from screening where status = 'draft' and started_at < ?
        order by started_at limit %d for update skip locked)
      """
          .formatted(BATCH);

  private static final String FORGET_DETAILS =
      """
      update screening
      set answers = '{}', context = '{}', details_erased_at = now(), version = version + 1,
          result = case when jsonb_typeof(result -> 'noted') = 'array'
                        then jsonb_set(result, '{noted}', '[]') else result end
      where id in (
        select id from screening
        where status = 'completed' and details_erased_at is null and completed_at < ?
        order by completed_at limit %d for update skip locked)
      """
          .formatted(BATCH);

  private static final String FORGET_CONTACTS =
      """
      update consent set contact = null, contact_key_id = null, version = version + 1
      where id in (
        select id from consent where contact is not null and expires_at < ?
        order by expires_at limit %d for update skip locked)
      """
          .formatted(BATCH);

  private final DataSource database;
  private final Clock clock;
  private final Duration draftsKept;
  private final Duration detailsKept;
  private final Counter drafts;
  private final Counter details;
  private final Counter contacts;

  Retention(
      DataSource database,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "nabij.retention.drafts") Duration draftsKept,
      @ConfigProperty(name = "nabij.retention.details") Duration detailsKept) {
    this.database = database;
    this.clock = clock;
    this.draftsKept = draftsKept;
    this.detailsKept = detailsKept;
    this.drafts = counter(metrics, "drafts");
    this.details = counter(metrics, "details");
    this.contacts = counter(metrics, "contacts");
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    forget(FORGET_DRAFTS, draftsKept, drafts);
    forget(FORGET_DETAILS, detailsKept, details);
    forget(FORGET_CONTACTS, Duration.ZERO, contacts);
  }

  /** In batches of their own transaction, so that no lock is held for long. */
  private void forget(String sql, Duration kept, Counter counter) {
    OffsetDateTime before = OffsetDateTime.now(clock).minus(kept);
    int forgotten;
    do {
      forgotten = QuarkusTransaction.requiringNew().call(() -> execute(sql, before));
      counter.increment(forgotten);
      if (forgotten > 0) {
        LOG.infof("Forgot %d %s", forgotten, counter.getId().getTag("what"));
      }
    } while (forgotten == BATCH);
  }

  private int execute(String sql, OffsetDateTime before) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, before);
      return statement.executeUpdate();
    }
  }

  private static Counter counter(MeterRegistry metrics, String what) {
    return Counter.builder("nabij.screening.forgotten")
        .description("Records forgotten because their retention period was over")
        .tag("what", what)
        .register(metrics);
  }
}
