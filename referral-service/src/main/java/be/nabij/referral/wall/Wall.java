package be.nabij.referral.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The wall between municipalities, and between partners, in the database itself. A use case that
 * has to look over it says so here; there should be few.
 */
@ApplicationScoped
public class Wall {
  private final DataSource database;

  Wall(DataSource database) {
    this.database = database;
  }

  /** Every referral can be reached until the current transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lift() {
    scope(ConnectionScope.EVERYTHING);
  }

  /** Every referral can be reached while this is done; what it changes is to be flushed in it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> T lifted(Supplier<T> work) {
    String before = scope(ConnectionScope.EVERYTHING);
    T result = work.get();
    scope(before);
    return result;
  }

  /** Holds for this transaction only; gives what held before. */
  private String scope(String scope) {
    try (Connection connection = database.getConnection();
        PreparedStatement set =
            connection.prepareStatement(
                "select current_setting('nabij.scope', true), set_config('nabij.scope', ?, true)")) {
      set.setString(1, scope);
      ResultSet row = set.executeQuery();
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The wall could not be lifted", e);
    }
  }
}
