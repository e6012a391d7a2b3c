package be.nabij.referral.wall;

import be.nabij.platform.database.ServedRequest;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells each connection for whom it works before it is used; PostgreSQL then shows it the referrals
 * of those and no others (see {@code V11__row_level_security.sql}). Most connections have worked
 * for the same before, and are told nothing.
 */
@ApplicationScoped
class ConnectionScope implements AgroalPoolInterceptor {
  static final String EVERYTHING = "everything";

  /** Sees nothing. */
  private static final String NOBODY = "nobody";

  private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());
  private final ServedRequest request;
  private final Caller caller;

  ConnectionScope(ServedRequest request, Caller caller) {
    this.request = request;
    this.caller = caller;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    String scope = scope();
    try {
      PgConnection physical = connection.unwrap(PgConnection.class);
      if (!scope.equals(told.get(physical))) {
        tell(physical, scope);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The connection could not be told for whom it works", e);
    }
  }

  /**
   * On its own, not in the transaction that is about to begin: a rollback would take it back, and
   * the connection would work for whoever had it before.
   */
  private void tell(PgConnection physical, String scope) throws SQLException {
    told.remove(physical);
    boolean autoCommit = physical.getAutoCommit();
    physical.setAutoCommit(true);
    try (PreparedStatement set =
        physical.prepareStatement("select set_config('nabij.scope', ?, false)")) {
      set.setString(1, scope);
      set.execute();
    } finally {
      physical.setAutoCommit(autoCommit);
    }
    told.put(physical, scope);
  }

  /** What nobody asked for over HTTP is the service's own work: events, jobs, migrations. */
  private String scope() {
    if (!request.isThere()) {
      return EVERYTHING;
    }
    if (caller.has(Roles.CASE_HANDLER) || caller.has(Roles.COORDINATOR)) {
      return caller.municipalities(Roles.CASE_HANDLER, Roles.COORDINATOR).stream()
          .sorted()
          .collect(Collectors.joining(",", "municipalities:", ""));
    }
    if (caller.has(Roles.PARTNER)) {
      return "partner:" + caller.client();
    }
    return caller.has(Roles.OPERATOR) || caller.has(Roles.SERVICE) ? EVERYTHING : NOBODY;
  }
}
