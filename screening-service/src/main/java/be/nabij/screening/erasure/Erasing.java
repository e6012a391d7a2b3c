package be.nabij.screening.erasure;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.screening.metrics.ScreeningCounts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Erases a screening with everything that hangs on it, in one transaction. */
@ApplicationScoped
class Erasing {
  private static final TypeReference<TreeMap<String, Integer>> RECORDS = new TypeReference<>() {};

  private final DataSource database;
  private final Idempotency idempotency;
  private final ScreeningCounts counts;
  private final ObjectMapper mapper;
  private final Clock clock;

  Erasing(
      DataSource database,
      Idempotency idempotency,
      ScreeningCounts counts,
      ObjectMapper mapper,
      Clock clock) {
    this.database = database;
    this.idempotency = idempotency;
    this.counts = counts;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Erases it, whatever state it is in. What is known of it is that it is gone: an event that comes
   * late finds no consent and keeps nothing.
   */
  @Transactional
  ErasedScreening erase(UUID screening) {
    try (Connection connection = database.getConnection()) {
      // Waits for whoever works on the screening, and for another order to erase it.
      firstUuid(connection, "select id from screening where id = ? for update", screening);
      Map<String, Integer> records = new TreeMap<>();
      int answers = idempotency.forget(screening);
      Optional<UUID> consent =
          firstUuid(connection, "select id from consent where screening_id = ?", screening);
      if (consent.isPresent()) {
        answers += idempotency.forget(consent.get());
      }
      records.put("idempotency", answers);
      records.put(
          "consent", delete(connection, "delete from consent where screening_id = ?", screening));
      records.put(
          "referral_progress",
          delete(connection, "delete from referral_progress where screening_id = ?", screening));
      records.put("screening", delete(connection, "delete from screening where id = ?", screening));
      counts.erased();
      return remember(connection, screening, records);
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The screening could not be erased", e);
    }
  }

  private ErasedScreening remember(
      Connection connection, UUID screening, Map<String, Integer> records)
      throws SQLException, JsonProcessingException {
    Instant erasedAt = clock.instant();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select erased_at, records from erased_screening where screening_id = ? for update")) {
      select.setObject(1, screening);
      ResultSet row = select.executeQuery();
      if (row.next()) {
        erasedAt = row.getObject(1, OffsetDateTime.class).toInstant();
        mapper
            .readValue(row.getString(2), RECORDS)
            .forEach((table, before) -> records.merge(table, before, Integer::sum));
      }
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into erased_screening (screening_id, erased_at, records) values (?, ?, ?::jsonb)"
                + " on conflict (screening_id) do update set records = excluded.records")) {
      upsert.setObject(1, screening);
      upsert.setObject(2, erasedAt.atOffset(ZoneOffset.UTC));
      upsert.setString(3, mapper.writeValueAsString(records));
      upsert.executeUpdate();
    }
    return new ErasedScreening(screening, erasedAt, records);
  }

  private static Optional<UUID> firstUuid(Connection connection, String sql, UUID id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      ResultSet row = select.executeQuery();
      return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
    }
  }

  private static int delete(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, id);
      return delete.executeUpdate();
    }
  }
}
