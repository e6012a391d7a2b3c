package be.nabij.platform.outbox;

import be.nabij.platform.metrics.DatabaseFigures;
import be.nabij.platform.metrics.Figure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Carries the outbox to Kafka: oldest first, waiting for the broker's acknowledgement before a row
 * is deleted.
 *
 * <p>Every replica runs one; an advisory lock, held for one round, lets a single one work at a time
 * per database and passes on by itself when its holder dies. A crash between acknowledgement and
 * delete publishes again, with the same event id: consumers know it by their inbox.
 */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private static final long ADVISORY_LOCK = 0x6e6162696a_0001L;
  private static final int ROUND_SIZE = 500;
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final Duration WHILE_ANOTHER_RELAYS = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** The rows are deleted in the order of their ids: the first one is the oldest. */
  private static final String WAITING =
      """
      select (select count(*) from outbox) as waiting,
             coalesce((select greatest(extract(epoch from ? - created_at), 0)
                       from outbox order by id limit 1), 0) as oldest
      """;

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper mapper;
  private final Map<String, Object> kafkaConfiguration;
  private final DatabaseFigures figures;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running = true;
  private Thread thread;

  OutboxRelay(
      DataSource database,
      ObjectMapper mapper,
      @Identifier("default-kafka-broker") Map<String, Object> kafkaConfiguration,
      DatabaseFigures figures) {
    this.database = database;
    this.mapper = mapper;
    this.kafkaConfiguration = kafkaConfiguration;
    this.figures = figures;
  }

  void start(@Observes StartupEvent event) {
    figures.show(
        WAITING,
        Figure.count("waiting", "nabij.outbox.waiting", "Events that wait for Kafka to take them"),
        Figure.seconds(
            "oldest",
            "nabij.outbox.oldest",
            "How long the oldest event has waited for Kafka to take it, in seconds; 0 when none waits"));
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake();
    thread.join(Duration.ofSeconds(5));
  }

  /** Says that a transaction with new events has committed. */
  void wake() {
    work.release();
  }

  private void run() {
    Duration pause = POLL_INTERVAL;
    while (running) {
      try (KafkaProducer<String, byte[]> producer = producer()) {
        while (running) {
          pause = relayRound(producer);
          awaitWork(pause);
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | ExecutionException | RuntimeException e) {
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
        LOG.warnf("Outbox waits %s: %s", pause, e.getMessage());
        if (!sleepWhileRunning(pause)) {
          return;
        }
      }
    }
  }

  private void awaitWork(Duration pause) throws InterruptedException {
    if (work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private boolean sleepWhileRunning(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      return running;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Publishes one round and says how long there is to wait for the next. */
  private Duration relayRound(KafkaProducer<String, byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        if (!lock(connection)) {
          return WHILE_ANOTHER_RELAYS;
        }
        List<Row> rows = oldest(connection);
        Sent sent = send(producer, rows);
        delete(connection, sent.acknowledged());
        connection.commit();
        sent.throwIfFailed();
        return rows.size() == ROUND_SIZE ? Duration.ZERO : POLL_INTERVAL;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, ADVISORY_LOCK);
      ResultSet result = statement.executeQuery();
      result.next();
      return result.getBoolean(1);
    }
  }

  private List<Row> oldest(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, topic, key, headers, payload from outbox order by id limit ?")) {
      select.setInt(1, ROUND_SIZE);
      ResultSet result = select.executeQuery();
      List<Row> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(new Row(result.getLong(1), record(result)));
      }
      return rows;
    }
  }

  private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
    var message = new ProducerRecord<>(row.getString(2), row.getString(3), row.getBytes(5));
    try {
      mapper
          .readValue(row.getString(4), HEADERS)
          .forEach(
              (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Outbox row " + row.getLong(1) + " has unreadable headers", e);
    }
    return message;
  }

  /** Sends all rows, then waits; after a failure nothing later of the same key counts as sent. */
  private static Sent send(KafkaProducer<String, byte[]> producer, List<Row> rows)
      throws InterruptedException {
    List<Future<RecordMetadata>> pending = new ArrayList<>(rows.size());
    for (Row row : rows) {
      pending.add(producer.send(row.message()));
    }
    producer.flush();
    List<Long> acknowledged = new ArrayList<>(rows.size());
    Set<String> failedKeys = new HashSet<>();
    ExecutionException failure = null;
    for (int i = 0; i < rows.size(); i++) {
      ProducerRecord<String, byte[]> message = rows.get(i).message();
      String lane = message.topic() + '/' + message.key();
      try {
        pending.get(i).get();
        if (!failedKeys.contains(lane)) {
          acknowledged.add(rows.get(i).id());
        }
      } catch (ExecutionException e) {
        failedKeys.add(lane);
        failure = e;
      }
    }
    return new Sent(acknowledged, failure);
  }

  private static void delete(Connection connection, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    Map<String, Object> configuration = new HashMap<>(kafkaConfiguration);
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // The relay retries by itself and must notice soon that the broker is gone, and is back.
    configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
    configuration.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    // Dead letters carry records that others wrote, up to the broker's own limit.
    configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
    return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
  }

  private record Row(long id, ProducerRecord<String, byte[]> message) {}

  private record Sent(List<Long> acknowledged, ExecutionException failure) {
    void throwIfFailed() throws ExecutionException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
