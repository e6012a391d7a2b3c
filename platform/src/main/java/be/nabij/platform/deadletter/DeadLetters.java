package be.nabij.platform.deadletter;

import be.nabij.platform.metrics.DatabaseFigures;
import be.nabij.platform.metrics.Figure;
import be.nabij.platform.outbox.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Records that could not be handled: kept whole in the database, so that an operator can look at
 * them and replay them, and published to {@code <topic>.dlq} with the cause in headers.
 */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private static final String WAITING =
      """
      select count(*) as waiting,
             coalesce(greatest(extract(epoch from ? - min(failed_at)), 0), 0) as oldest
      from dead_letter where replayed_at is null
      """;

  private final DataSource database;
  private final Outbox outbox;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final String consumer;

  DeadLetters(
      DataSource database,
      Outbox outbox,
      ObjectMapper mapper,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String consumer) {
    this.database = database;
    this.outbox = outbox;
    this.mapper = mapper;
    this.clock = clock;
    this.consumer = consumer;
  }

  void start(@Observes StartupEvent event, DatabaseFigures figures) {
    figures.show(
        WAITING,
        Figure.count(
            "waiting",
            "nabij.dead.letters.waiting",
            "Events that this service gave up on and nobody has replayed yet"),
        Figure.seconds(
            "oldest",
            "nabij.dead.letters.oldest",
            "Time since the first of them was given up, in seconds; 0 when there is none"));
  }

  /** Keeps the record and its cause; burying the same record twice keeps it once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void bury(ConsumerRecord<String, byte[]> message, String cause, String detail) {
    LOG.errorf(
        "Dead letter %s-%d@%d: %s", message.topic(), message.partition(), message.offset(), cause);
    Map<String, String> headers = headers(message);
    if (!insert(message, headers, cause, detail)) {
      return;
    }
    Map<String, String> withCause = new LinkedHashMap<>(headers);
    withCause.put("nabij_consumer", consumer);
    withCause.put("nabij_cause", cause);
    withCause.put("nabij_detail", detail);
    withCause.put(
        "nabij_origin", message.topic() + "-" + message.partition() + "@" + message.offset());
    outbox.forward(message.topic() + ".dlq", message.key(), withCause, message.value());
  }

  private boolean insert(
      ConsumerRecord<String, byte[]> message,
      Map<String, String> headers,
      String cause,
      String detail) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into dead_letter (id, topic, kafka_partition, kafka_offset, key, headers,"
                    + " payload, cause, detail, failed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing")) {
      insert.setObject(1, Generators.timeBasedEpochGenerator().generate());
      insert.setString(2, message.topic());
      insert.setInt(3, message.partition());
      insert.setLong(4, message.offset());
      insert.setString(5, message.key());
      insert.setString(6, mapper.writeValueAsString(headers));
      insert.setBytes(7, message.value());
      insert.setString(8, cause);
      insert.setString(9, detail);
      insert.setObject(10, OffsetDateTime.now(clock));
      return insert.executeUpdate() == 1;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The dead letter could not be kept", e);
    }
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
    Map<String, String> headers = new LinkedHashMap<>();
    message
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.key(),
                    header.value() == null
                        ? ""
                        : new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  /** Those not replayed yet, oldest first. */
  @Transactional
  public List<DeadLetter> open(int offset, int limit) {
    return query(
        "select * from dead_letter where replayed_at is null order by failed_at, id"
            + " offset ? limit ?",
        offset,
        limit);
  }

  /** How many wait for an operator. */
  @Transactional
  public long countOpen() {
    try (Connection connection = database.getConnection();
        ResultSet result =
            connection
                .createStatement()
                .executeQuery("select count(*) from dead_letter where replayed_at is null")) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("Dead letters could not be counted", e);
    }
  }

  @Transactional
  public Optional<DeadLetter> find(UUID id) {
    return query("select * from dead_letter where id = ?", id).stream().findFirst();
  }

  /** Marks a dead letter as handled after all. */
  @Transactional
  public void markReplayed(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update dead_letter set replayed_at = ? where id = ?")) {
      update.setObject(1, OffsetDateTime.now(clock));
      update.setObject(2, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The dead letter could not be marked", e);
    }
  }

  private List<DeadLetter> query(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      ResultSet row = select.executeQuery();
      List<DeadLetter> letters = new ArrayList<>();
      while (row.next()) {
        OffsetDateTime replayed = row.getObject("replayed_at", OffsetDateTime.class);
        letters.add(
            new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("key"),
                mapper.readValue(row.getString("headers"), HEADERS),
                row.getBytes("payload"),
                row.getString("cause"),
                row.getString("detail"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                replayed == null ? null : replayed.toInstant()));
      }
      return letters;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("Dead letters could not be read", e);
    }
  }

  /** A record as it came, with why and when it was given up. */
  public record DeadLetter(
      UUID id,
      String topic,
      int partition,
      long offset,
      String key,
      Map<String, String> headers,
      byte[] payload,
      String cause,
      String detail,
      Instant failedAt,
      Instant replayedAt) {}
}
