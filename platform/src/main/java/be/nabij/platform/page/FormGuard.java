package be.nabij.platform.page;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only small forms of our own pages through, and files where an address takes them, before
 * their body is read: another site must not make its visitors ask for something here.
 */
@ApplicationScoped
class FormGuard {
  /** Before the platform's own limit, which answers applications. */
  private static final int BEFORE_EVERYTHING = 11_000;

  /**
   * All fields at their longest, percent-encoded at nine bytes a character, stay below half of it.
   */
  private static final long LARGEST_FORM = 32 * 1024;

  /** {@code none}: the person did it in the browser itself, such as sending a form once more. */
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final Pages pages;
  private final String ownAuthority;
  private final long largestFile;
  private final Set<String> filesAt;

  FormGuard(
      Pages pages,
      @ConfigProperty(name = "nabij.public-url") URI publicUrl,
      @ConfigProperty(name = "nabij.http.largest-file") MemorySize largestFile,
      @ConfigProperty(name = "nabij.http.files-at") Optional<Set<String>> filesAt) {
    this.pages = pages;
    this.ownAuthority = publicUrl.getAuthority();
    this.largestFile = largestFile.asLongValue();
    this.filesAt = filesAt.orElse(Set.of());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!HttpMethod.POST.equals(request.method()) || !pages.contain(context.normalizedPath())) {
      context.next();
    } else if (!comesFromOwnPage(request)) {
      refuse(context, 403);
    } else {
      long length = length(request);
      if (length < 0) {
        refuse(context, 411);
      } else if (length > largestAt(request.path())) {
        refuse(context, 413);
      } else {
        context.next();
      }
    }
  }

  /**
   * Browsers say where a request comes from in Sec-Fetch-Site; those that do not yet say it in
   * Origin, or hide it ({@code null}) because our pages ask for no referrer.
   */
  private boolean comesFromOwnPage(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN_SITE.contains(site);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || origin.equals("null")) {
      return true;
    }
    String authority = origin.replaceFirst("^https?://", "");
    return authority.equals(ownAuthority) || authority.equals(request.getHeader(HttpHeaders.HOST));
  }

  private long largestAt(String path) {
    return filesAt.contains(path) ? largestFile : LARGEST_FORM;
  }

  /** -1 when it is not announced, as no browser sends a form. */
  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
    }
    boolean empty =
        request.version() != HttpVersion.HTTP_2
            && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    return empty ? 0 : -1;
  }

  private static void refuse(RoutingContext context, int status) {
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
    }
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CACHE_CONTROL, PageCaching.NO_COPY)
        .putHeader(HttpHeaders.CONTENT_TYPE, Pages.HTML)
        .end(PageErrors.html(status));
  }
}
