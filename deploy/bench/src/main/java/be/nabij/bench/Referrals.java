package be.nabij.bench;

import be.nabij.local.LocalPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The referrals as everybody sees them who reads the database of referral-service: committed. */
final class Referrals implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement ofScreenings;
  private final PreparedStatement count;

  /** As superuser: rows are hidden from whoever reads them for no municipality. */
  Referrals(LocalPostgres postgres) throws SQLException {
    connection = postgres.connectAsSuperuser("referral");
    ofScreenings =
        connection.prepareStatement(
            "select screening_id from referral where screening_id = any (?)");
    count = connection.prepareStatement("select count(*) from referral");
  }

  /** Of these screenings, those whose referral is there. */
  List<UUID> visible(Collection<UUID> screenings) throws SQLException {
    ofScreenings.setArray(1, connection.createArrayOf("uuid", screenings.toArray()));
    List<UUID> found = new ArrayList<>();
    try (ResultSet row = ofScreenings.executeQuery()) {
      while (row.next()) {
        found.add(row.getObject(1, UUID.class));
      }
    }
    return found;
  }

  int count() throws SQLException {
    try (ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
