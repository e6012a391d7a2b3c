package be.nabij.platform.inbox;

import java.sql.SQLException;

/** Something this event needs is down for now: the partition waits and the event is tried again. */
public final class PassingFault extends RuntimeException {
  // SQLSTATE classes: connection lost, out of resources, server stopping, transaction undone or in
  // no state to go on. A driver or pool that has no connection says none, or, when the pool was
  // tired of waiting for the driver to connect, 99999.
  private static final String PASSING_STATES = "(08|53|57|40|25).*|99999";

  public PassingFault(String what, Throwable cause) {
    super(what, cause);
  }

  /**
   * Whether waiting can help: a declared passing fault, or a database that is away or overloaded.
   */
  public static boolean isBehind(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PassingFault) {
        return true;
      }
      if (cause instanceof SQLException sql
          && (sql.getSQLState() == null || sql.getSQLState().matches(PASSING_STATES))) {
        return true;
      }
    }
    return false;
  }
}
