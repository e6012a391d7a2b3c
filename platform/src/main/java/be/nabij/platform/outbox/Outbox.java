package be.nabij.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Events are written in the same transaction as the change they tell of, and published afterwards
 * by the {@link OutboxRelay}: either both happen or neither.
 */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      "insert into outbox (topic, key, headers, payload, created_at) values (?, ?, ?, ?, ?)";

  private final DataSource database;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final OutboxRelay relay;
  private final TransactionSynchronizationRegistry transaction;
  private final String source;

  Outbox(
      DataSource database,
      ObjectMapper mapper,
      Clock clock,
      OutboxRelay relay,
      TransactionSynchronizationRegistry transaction,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.database = database;
    this.mapper = mapper;
    this.clock = clock;
    this.relay = relay;
    this.transaction = transaction;
    this.source = "/nabij/" + application;
  }

  /**
   * Publishes the events once the current transaction has committed.
   *
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(List<OutgoingEvent> events) {
    for (OutgoingEvent event : events) {
      write(event.topic(), event.key(), cloudEventHeaders(event), json(event.data()));
    }
  }

  /** Publishes one event once the current transaction has committed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(OutgoingEvent event) {
    publish(List.of(event));
  }

  /** Forwards a record as it is, with headers of its own; for dead letters. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forward(String topic, String key, Map<String, String> headers, byte[] payload) {
    write(topic, key, headers, payload);
  }

  private Map<String, String> cloudEventHeaders(OutgoingEvent event) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", Generators.timeBasedEpochGenerator().generate().toString());
    headers.put("ce_source", source);
    headers.put("ce_type", event.type());
    headers.put("ce_subject", event.key());
    headers.put("ce_time", clock.instant().toString());
    event.extensions().forEach((name, value) -> headers.put("ce_" + name, value));
    headers.put("content-type", "application/json");
    W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
    return headers;
  }

  private byte[] json(Object data) {
    try {
      return data == null ? null : mapper.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Event data cannot be written as JSON", e);
    }
  }

  private void write(String topic, String key, Map<String, String> headers, byte[] payload) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, topic);
      insert.setString(2, key == null ? "" : key);
      insert.setString(3, mapper.writeValueAsString(headers));
      insert.setBytes(4, payload);
      insert.setObject(5, OffsetDateTime.now(clock));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The event could not be written to the outbox", e);
    }
    transaction.registerInterposedSynchronization(new WakeRelay());
  }

  private final class WakeRelay implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
