package be.nabij.platform.database;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what somebody asked for over HTTP from the service's own work. */
@ApplicationScoped
public class ServedRequest {
  private final CurrentVertxRequest request;

  ServedRequest(CurrentVertxRequest request) {
    this.request = request;
  }

  /** Whether there is one; without one it is events, jobs or migrations. */
  public boolean isThere() {
    return Arc.container().requestContext().isActive() && request.getCurrent() != null;
  }
}
