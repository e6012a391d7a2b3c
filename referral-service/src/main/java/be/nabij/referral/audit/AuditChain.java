package be.nabij.referral.audit;

import be.nabij.referral.audit.Verification.Broken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** The entries of one municipality in the database, each holding the hash of the one before. */
final class AuditChain {
  static final String COLUMNS =
      "municipality, position, referral_id, at, by_user, by_client, by_role, shown, purpose,"
          + " previous_hash, hash";
  private static final int ROWS_AT_ONCE = 1_000;

  private final Connection connection;
  private final String municipality;

  AuditChain(Connection connection, String municipality) {
    this.connection = connection;
    this.municipality = municipality;
  }

  /** Takes the lock of the chain until the transaction ends, and gives its end. */
  End lock() throws SQLException {
    try (PreparedStatement end =
        connection.prepareStatement(
            "insert into audit_chain (municipality, position, hash) values (?, 0, ?)"
                + " on conflict (municipality) do update set position = audit_chain.position"
                + " returning position, hash")) {
      end.setString(1, municipality);
      end.setBytes(2, AuditEntry.nothingYet());
      ResultSet row = end.executeQuery();
      row.next();
      return new End(row.getLong(1), row.getBytes(2));
    }
  }

  /** Adds the entry and makes it the end; the chain is locked. */
  void add(AuditEntry entry, byte[] previous) throws SQLException {
    byte[] hash = entry.hashAfter(previous);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "with added as (insert into audit_entry ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning municipality, position, hash)"
                + " update audit_chain c set position = a.position, hash = a.hash"
                + " from added a where c.municipality = a.municipality")) {
      insert.setString(1, entry.municipality());
      insert.setLong(2, entry.position());
      insert.setObject(3, entry.referralId());
      insert.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
      insert.setString(5, entry.user());
      insert.setString(6, entry.client());
      insert.setString(7, entry.role());
      insert.setString(8, entry.shown());
      insert.setString(9, entry.purpose());
      insert.setBytes(10, previous);
      insert.setBytes(11, hash);
      insert.executeUpdate();
    }
  }

  /**
   * Reads it from the first entry to what was its end, and stops at the first that does not follow.
   */
  Verification.Chain verified(End end) throws SQLException {
    long position = 0;
    byte[] hash = AuditEntry.nothingYet();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from audit_entry where municipality = ? and position <= ? order by position")) {
      select.setString(1, municipality);
      select.setLong(2, end.position());
      select.setFetchSize(ROWS_AT_ONCE);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        AuditEntry entry = entry(row);
        if (entry.position() != position + 1) {
          return chain(end, new Broken(position + 1, null, "missing"));
        }
        if (!Arrays.equals(row.getBytes("previous_hash"), hash)) {
          return chain(end, new Broken(entry.position(), entry.referralId(), "does-not-follow"));
        }
        if (!entry.isAfter(hash, row.getBytes("hash"))) {
          return chain(end, new Broken(entry.position(), entry.referralId(), "changed"));
        }
        position = entry.position();
        hash = row.getBytes("hash");
      }
    }
    if (position < end.position()) {
      return chain(end, new Broken(position + 1, null, "missing"));
    }
    return chain(
        end, Arrays.equals(hash, end.hash()) ? null : new Broken(position, null, "end-changed"));
  }

  private Verification.Chain chain(End end, Broken broken) {
    return new Verification.Chain(
        municipality, end.position(), HexFormat.of().formatHex(end.hash()), broken == null, broken);
  }

  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getString("municipality"),
        row.getLong("position"),
        row.getObject("referral_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_user"),
        row.getString("by_client"),
        row.getString("by_role"),
        row.getString("shown"),
        row.getString("purpose"));
  }

  /** The last entry, or what comes before the first. */
  record End(long position, byte[] hash) {}
}
