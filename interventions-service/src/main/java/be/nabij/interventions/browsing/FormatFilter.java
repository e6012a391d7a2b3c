package be.nabij.interventions.browsing;

import be.nabij.platform.csv.Csv;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A link cannot say what it accepts: {@code format} says it instead. */
class FormatFilter {
  @ServerRequestFilter(preMatching = true)
  public void accept(ContainerRequestContext request) {
    String format = request.getUriInfo().getQueryParameters().getFirst("format");
    if ("csv".equals(format)) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, Csv.MEDIA_TYPE);
    } else if ("json".equals(format)) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
  }
}
