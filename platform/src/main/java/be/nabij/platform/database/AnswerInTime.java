package be.nabij.platform.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.jdbc.PgConnection;

/**
 * How long a connection waits for an answer of the database before it is given up: short while
 * somebody waits for a request, long for events, jobs and migrations. A network that swallows
 * everything ends no connection by itself.
 */
@ApplicationScoped
class AnswerInTime implements AgroalPoolInterceptor {
  private final ServedRequest request;
  private final int ofRequest;
  private final int otherwise;

  AnswerInTime(
      ServedRequest request,
      @ConfigProperty(name = "nabij.database.answer-within") Duration ofRequest,
      @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
          int otherwiseSeconds) {
    this.request = request;
    this.ofRequest = Math.toIntExact(ofRequest.toMillis());
    this.otherwise = Math.toIntExact(Duration.ofSeconds(otherwiseSeconds).toMillis());
  }

  /** Costs nothing on the network: it is a setting of the socket. */
  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      connection
          .unwrap(PgConnection.class)
          .setNetworkTimeout(Runnable::run, request.isThere() ? ofRequest : otherwise);
    } catch (SQLException e) {
      throw new IllegalStateException("The connection could not be told how long to wait", e);
    }
  }
}
