package be.nabij.platform.idempotency;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Lets a caller repeat a POST safely: the same {@code Idempotency-Key} with the same body gets the
 * same answer, with another body a 422. Key, answer and work are committed together, so that a
 * crash leaves all or nothing. Keys are kept for a day.
 */
@Startup // its counters show from 0 on
@ApplicationScoped
public class Idempotency {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST_KEY = 200;

  private final DataSource database;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final Caller caller;
  private final MeterRegistry metrics;

  Idempotency(
      DataSource database, ObjectMapper mapper, Clock clock, Caller caller, MeterRegistry metrics) {
    this.database = database;
    this.mapper = mapper;
    this.clock = clock;
    this.caller = caller;
    this.metrics = metrics;
    for (Repeat repeat : Repeat.values()) {
      repeats(repeat);
    }
  }

  /**
   * Does the work once per key; without a key, every time.
   *
   * @param key value of the header, or null
   * @param request what was asked, compared by hash; only the hash is kept
   * @throws ProblemException 422 when the key came before with another request, 410 when the answer
   *     was erased since
   */
  @Transactional
  public <R> R once(String key, Object request, Class<R> answerType, Supplier<R> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw ProblemException.invalidInput(
          List.of(
              new FieldError(
                  "header",
                  "Idempotency-Key",
                  "wrong-length",
                  "1 to 200 characters are expected.")));
    }
    byte[] hash = hash(key, request);
    try (Connection connection = database.getConnection()) {
      if (claim(connection, key, hash)) {
        R answer = work.get();
        keep(connection, key, answer);
        return answer;
      }
      return earlier(connection, key, hash, answerType);
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The idempotency key could not be used", e);
    }
  }

  /** Waits here while another request with this key is under way. */
  private boolean claim(Connection connection, String key, byte[] hash) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into idempotency (caller, key, request_hash, created_at) values (?, ?, ?, ?)"
                + " on conflict do nothing")) {
      insert.setString(1, caller.name());
      insert.setString(2, key);
      insert.setBytes(3, hash);
      insert.setObject(4, OffsetDateTime.now(clock));
      return insert.executeUpdate() == 1;
    }
  }

  private void keep(Connection connection, String key, Object answer)
      throws SQLException, JsonProcessingException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update idempotency set answer = ? where caller = ? and key = ?")) {
      update.setString(1, mapper.writeValueAsString(answer));
      update.setString(2, caller.name());
      update.setString(3, key);
      update.executeUpdate();
    }
  }

  private <R> R earlier(Connection connection, String key, byte[] hash, Class<R> answerType)
      throws SQLException, JsonProcessingException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select request_hash, answer from idempotency where caller = ? and key = ?")) {
      select.setString(1, caller.name());
      select.setString(2, key);
      ResultSet row = select.executeQuery();
      row.next();
      if (row.getString(2) == null) {
        repeats(Repeat.ERASED).increment();
        throw ProblemException.of(
            410,
            "answer-erased",
            "The answer was erased",
            "What this Idempotency-Key was used for is about somebody who was erased since.");
      }
      if (!MessageDigest.isEqual(hash, row.getBytes(1))) {
        repeats(Repeat.OTHER_REQUEST).increment();
        throw ProblemException.of(
            422,
            "idempotency-key-reused",
            "This Idempotency-Key was used for another request",
            "Use a new Idempotency-Key for a new request.");
      }
      repeats(Repeat.SAME_ANSWER).increment();
      return mapper.readValue(row.getString(2), answerType);
    }
  }

  private Counter repeats(Repeat repeat) {
    return Counter.builder("nabij.idempotency.repeats")
        .description("Requests whose Idempotency-Key came before, by how they were answered")
        .tag("answer", repeat.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(metrics);
  }

  /** How a request is answered whose key came before. */
  private enum Repeat {
    SAME_ANSWER,
    /** 422: the key came with another request. */
    OTHER_REQUEST,
    /** 410: the answer is about somebody who was erased since. */
    ERASED
  }

  /**
   * Erases the answers that name this id, and the hashes of what was asked; the keys stay, so that
   * a repeated request does not do the work again.
   *
   * @param subject what the answers are about: its id stands in each of them
   * @return how many
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int forget(UUID subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update idempotency set answer = null, request_hash = ''"
                    + " where position(? in answer) > 0")) {
      update.setString(1, subject.toString());
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The answers could not be erased", e);
    }
  }

  private byte[] hash(String key, Object request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(caller.name().getBytes(StandardCharsets.UTF_8));
      digest.update(key.getBytes(StandardCharsets.UTF_8));
      return digest.digest(mapper.writeValueAsBytes(request));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("The request could not be hashed", e);
    }
  }

  @Scheduled(every = "1h", delayed = "1m")
  @Transactional
  void forgetOldKeys() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from idempotency where created_at < ?")) {
      delete.setObject(1, OffsetDateTime.now(clock).minus(KEPT));
      delete.executeUpdate();
    }
  }
}
