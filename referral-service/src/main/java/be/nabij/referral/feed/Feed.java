package be.nabij.referral.feed;

import be.nabij.referral.feed.FeedEntry.Audience;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The sequence of all that happened to referrals. A row is written in the transaction of what
 * happened, without a number. Numbers are given out afterwards, to rows whose transaction has
 * committed, by one transaction at a time: so whoever read up to a position has seen all that is
 * before it, also when a transaction commits long after later ones.
 */
@ApplicationScoped
class Feed {
  private static final String COLUMNS =
      "select position, id, type, referral_id, at, municipality, left_municipality, partner, data"
          + " from feed_entry where position > ?";

  private static final String NUMBER =
      """
      update feed_entry set position = fresh.position
      from (select written, ? + row_number() over (order by written) as position
            from (select written from feed_entry where position is null
                  order by written limit ?) as unnumbered) as fresh
      where feed_entry.written = fresh.written
      """;

  private static final int MOST_NUMBERED_AT_ONCE = 1000;
  private static final int MOST_FORGOTTEN_AT_ONCE = 10_000;

  private final DataSource database;
  private final ObjectMapper mapper;

  Feed(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** Positions up to which numbers were given out, and up to which nothing is kept any more. */
  record Extent(long last, long forgotten) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void write(Referral referral, ReferralEvent event, Instant now) {
    String left =
        event instanceof ReferralEvent.Forwarded forwarded ? forwarded.fromMunicipality() : null;
    execute(
        "insert into feed_entry (id, type, referral_id, partner, municipality, left_municipality,"
            + " at, data) values (?, ?, ?, ?, ?, ?, ?, ?)",
        Generators.timeBasedEpochGenerator().generate(),
        event.toOutgoing().type(),
        referral.id(),
        referral.partner(),
        referral.municipality(),
        left,
        now.atOffset(ZoneOffset.UTC),
        json(event));
  }

  /**
   * Gives numbers to what has committed.
   *
   * @return whether more may wait for one
   */
  @Transactional
  boolean number() {
    if (numberOf(
            "select count(*) from (select 1 from feed_entry where position is null limit 1) as one")
        == 0) {
      return false;
    }
    // The lock comes first: only then is everything seen that an earlier holder did.
    long last = numberOf("select last from feed_position for update");
    int numbered = execute(NUMBER, last, MOST_NUMBERED_AT_ONCE);
    execute("update feed_position set last = ?", last + numbered);
    return numbered == MOST_NUMBERED_AT_ONCE;
  }

  @Transactional
  Extent extent() {
    return new Extent(
        numberOf("select last from feed_position"),
        numberOf("select forgotten from feed_position"));
  }

  /** What comes after a position, in order. */
  @Transactional
  List<FeedEntry> after(long position, int atMost) {
    return entries("", position, atMost, List.of());
  }

  /** What comes after a position and concerns one of these municipalities, in order. */
  @Transactional
  List<FeedEntry> after(long position, Collection<String> municipalities, int atMost) {
    return entries(
        " and (municipality = any (?) or left_municipality = any (?))",
        position,
        atMost,
        List.of(municipalities.toArray(new String[0]), municipalities.toArray(new String[0])));
  }

  /** What comes after a position and happened to this partner's referrals, in order. */
  @Transactional
  List<FeedEntry> after(long position, String partner, int atMost) {
    return entries(" and partner = ?", position, atMost, List.of(partner));
  }

  /**
   * Forgets what is before a moment, from the beginning on, so that what is kept has no holes.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean forget(Instant before) {
    // Held so that two replicas do not disagree on what is forgotten.
    long forgotten = numberOf("select forgotten from feed_position for update");
    long upTo =
        Math.min(
            numberOf(
                "select coalesce(max(position), 0) from feed_entry where at < ?",
                before.atOffset(ZoneOffset.UTC)),
            forgotten + MOST_FORGOTTEN_AT_ONCE);
    if (upTo <= forgotten) {
      return false;
    }
    execute("delete from feed_entry where position <= ?", upTo);
    execute("update feed_position set forgotten = ?", upTo);
    return upTo == forgotten + MOST_FORGOTTEN_AT_ONCE;
  }

  private List<FeedEntry> entries(
      String condition, long position, int atMost, List<Object> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(COLUMNS + condition + " order by position limit ?")) {
      List<Object> all = new ArrayList<>();
      all.add(position);
      all.addAll(parameters);
      all.add(atMost);
      fill(connection, select, all.toArray());
      ResultSet row = select.executeQuery();
      List<FeedEntry> entries = new ArrayList<>();
      while (row.next()) {
        entries.add(entry(row));
      }
      return entries;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The feed could not be read", e);
    }
  }

  private FeedEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
    return FeedEntry.of(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getObject("referral_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("municipality"),
        row.getLong("position"),
        mapper.readTree(row.getString("data")),
        new Audience(row.getString("partner"), row.getString("left_municipality")));
  }

  private String json(ReferralEvent event) {
    try {
      return mapper.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event could not be written as JSON", e);
    }
  }

  private long numberOf(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      fill(connection, select, parameters);
      ResultSet row = select.executeQuery();
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The feed could not be read", e);
    }
  }

  private int execute(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The feed could not be written", e);
    }
  }

  private static void fill(Connection connection, PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof String[] texts) {
        Array array = connection.createArrayOf("text", texts);
        statement.setArray(i + 1, array);
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
  }
}
