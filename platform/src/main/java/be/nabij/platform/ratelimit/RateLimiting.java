package be.nabij.platform.ratelimit;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.Problem;
import be.nabij.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 429 to an address that asks too much of a {@link RateLimited} operation. A service of our
 * own asks for many people from one address: with its token it is not limited.
 */
@Startup // its counters show from 0 on
@ApplicationScoped
public class RateLimiting {
  private final RateLimit limit;
  private final CurrentVertxRequest request;
  private final Caller caller;
  private final Counter refused;

  RateLimiting(
      @ConfigProperty(name = "nabij.rate-limit.per-minute") int perMinute,
      @ConfigProperty(name = "nabij.rate-limit.addresses") int mostAddresses,
      CurrentVertxRequest request,
      Caller caller,
      MeterRegistry metrics,
      Clock clock) {
    this.limit = new RateLimit(perMinute, Duration.ofMinutes(1), mostAddresses, clock);
    this.request = request;
    this.caller = caller;
    this.refused = RateLimit.refusals("requests", metrics);
  }

  @RateLimited
  @ServerRequestFilter
  public Optional<Response> refuseTooMany() {
    if (isService()) {
      return Optional.empty();
    }
    SocketAddress address = request.getCurrent().request().remoteAddress();
    Duration wait = limit.request(address == null ? "unknown" : address.hostAddress());
    if (wait.isZero()) {
      return Optional.empty();
    }
    refused.increment();
    Problem problem =
        ProblemException.of(
                429,
                "too-many-requests",
                "Too many requests",
                "This address has asked too much; wait as long as Retry-After says.")
            .problem();
    return Optional.of(
        Response.status(429)
            .header(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds())
            .type(Problem.MEDIA_TYPE)
            .entity(problem)
            .build());
  }

  private boolean isService() {
    return request.getCurrent().request().getHeader(HttpHeaders.AUTHORIZATION) != null
        && caller.has(Roles.SERVICE);
  }
}
