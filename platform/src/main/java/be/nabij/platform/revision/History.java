package be.nabij.platform.revision;

import be.nabij.platform.paging.PageQuery;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who changed what, and when: written in the same transaction as the change. An entry is named by
 * its kind (such as {@code contact-point}) and its id.
 */
@ApplicationScoped
public class History {
  private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper mapper;
  private final Clock clock;

  History(DataSource database, ObjectMapper mapper, Clock clock) {
    this.database = database;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Remembers one change.
   *
   * @param revision the revision that the change made
   * @param before what REST showed before, or null when there was nothing
   * @param after what REST shows since, or null when there is nothing any more
   * @param by user name or client id of who did it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String kind,
      String entry,
      long revision,
      String action,
      String by,
      Object before,
      Object after) {
    recordAll(kind, action, by, List.of(new Step(entry, revision, before, after)));
  }

  /**
   * One change among many of the same kind; see {@link #record} for the parameters.
   *
   * @param before may be null
   * @param after may be null
   */
  public record Step(String entry, long revision, Object before, Object after) {}

  /** Remembers many changes at once, as an import makes them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordAll(String kind, String action, String by, List<Step> steps) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into history (kind, entry, revision, action, by, at, changes)"
                    + " values (?, ?, ?, ?, ?, ?, ?::jsonb)")) {
      for (Step step : steps) {
        insert.setString(1, kind);
        insert.setString(2, step.entry());
        insert.setLong(3, step.revision());
        insert.setString(4, action);
        insert.setString(5, by);
        insert.setObject(6, now);
        insert.setString(
            7,
            mapper.writeValueAsString(
                FieldChange.between(shown(step.before()), shown(step.after()))));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The change could not be remembered", e);
    }
  }

  /** One page of the changes of an entry, the newest first. */
  public List<RecordedChange> of(String kind, String entry, PageQuery page) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select revision, action, by, at, changes from history"
                    + " where kind = ? and entry = ? order by position desc limit ? offset ?")) {
      select.setString(1, kind);
      select.setString(2, entry);
      select.setInt(3, page.size());
      select.setInt(4, page.offset());
      ResultSet rows = select.executeQuery();
      List<RecordedChange> changes = new ArrayList<>();
      while (rows.next()) {
        changes.add(
            new RecordedChange(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getObject(4, OffsetDateTime.class).toInstant(),
                mapper.readValue(rows.getString(5), CHANGES)));
      }
      return changes;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The history could not be read", e);
    }
  }

  /** How many changes of an entry there are. */
  public long count(String kind, String entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from history where kind = ? and entry = ?")) {
      select.setString(1, kind);
      select.setString(2, entry);
      ResultSet row = select.executeQuery();
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The history could not be counted", e);
    }
  }

  private JsonNode shown(Object state) {
    return state == null ? mapper.createObjectNode() : mapper.valueToTree(state);
  }
}
