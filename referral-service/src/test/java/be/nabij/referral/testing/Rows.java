package be.nabij.referral.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What stands in the database, where no endpoint shows or changes it. */
public final class Rows {
  private Rows() {}

  /** The one number that a query gives. */
  public static long number(DataSource database, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepared(connection, sql, parameters)) {
      ResultSet row = select.executeQuery();
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** All that stands in the rows that a query finds, as text. */
  public static String text(DataSource database, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepared(connection, sql, parameters)) {
      ResultSet rows = select.executeQuery();
      StringBuilder text = new StringBuilder();
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          text.append(rows.getString(column)).append('\n');
        }
      }
      return text.toString();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Changes rows, such as to make them old. */
  public static int change(DataSource database, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = prepared(connection, sql, parameters)) {
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
