package be.nabij.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A page leaves no copy behind, unless it says itself how long it may be kept. */
@ApplicationScoped
public class PageCaching {
  static final String NO_COPY = "no-store";

  private final Pages pages;

  PageCaching(Pages pages) {
    this.pages = pages;
  }

  @ServerResponseFilter
  public void keepNoCopy(ContainerRequestContext request, ContainerResponseContext response) {
    if (pages.contain(request.getUriInfo().getPath())) {
      response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(NO_COPY));
    }
  }
}
