package be.nabij.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.UriInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers an oversized body with a problem: before a byte of it is read when it announces its
 * length, and otherwise once more was read than is allowed. Some addresses, such as those that take
 * whole files, may be sent more: who calls is checked before a body is read, so that they give
 * nothing to callers without the role. Quarkus's own limit, which answers without a body, stands
 * behind it and is larger.
 */
@ApplicationScoped
class BodyLimit {
  private static final int BEFORE_EVERYTHING = 10_000;

  private final long limit;
  private final long largerLimit;
  private final Set<String> largerAt;
  private final UriInfo uri;
  private final String body;

  BodyLimit(
      @ConfigProperty(name = "nabij.http.largest-body") MemorySize limit,
      @ConfigProperty(name = "nabij.http.largest-file") MemorySize largerLimit,
      @ConfigProperty(name = "nabij.http.files-at") Optional<Set<String>> largerAt,
      UriInfo uri,
      ObjectMapper mapper)
      throws JsonProcessingException {
    this.limit = limit.asLongValue();
    this.largerLimit = largerLimit.asLongValue();
    this.largerAt = largerAt.orElse(Set.of());
    this.uri = uri;
    this.body = mapper.writeValueAsString(ProblemMappers.standard(413));
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseOversized, BEFORE_EVERYTHING);
  }

  /** The body of the current request, of which no more can be read than is allowed. */
  InputStream limited(InputStream input) {
    return new LimitedInput(input, limitAt(uri.getPath()));
  }

  private long limitAt(String path) {
    return largerAt.contains(path) ? largerLimit : limit;
  }

  private void refuseOversized(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null
        && length.length() < 19
        && Long.parseLong(length) > limitAt(request.request().path())) {
      if (request.request().version() != HttpVersion.HTTP_2) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
      }
      request
          .response()
          .setStatusCode(413)
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(body);
    } else {
      request.next();
    }
  }

  private static final class LimitedInput extends FilterInputStream {
    private long left;

    LimitedInput(InputStream input, long limit) {
      super(input);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw ProblemException.of(ProblemMappers.standard(413));
      }
    }
  }
}
