package be.nabij.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers an oversized body with a problem before a byte of it is read. Quarkus's own limit stays
 * in place behind it for bodies that do not announce their length.
 */
@ApplicationScoped
class BodyLimit {
  private static final int BEFORE_EVERYTHING = 10_000;

  private final long limit;
  private final String body;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      ObjectMapper mapper)
      throws JsonProcessingException {
    this.limit = limit.asLongValue();
    this.body = mapper.writeValueAsString(ProblemMappers.standard(413));
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseOversized, BEFORE_EVERYTHING);
  }

  private void refuseOversized(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
      request
          .response()
          .setStatusCode(413)
          .putHeader(HttpHeaders.CONNECTION, "close")
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(body);
    } else {
      request.next();
    }
  }
}
