package be.nabij.screening.fhir;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The parameter {@code _format}, with which a caller of FHIR can say what otherwise stands in
 * {@code Accept}, and which outranks it.
 */
public class RequestedFormat {
  static final String PARAMETER = "_format";

  private static final Set<String> JSON = Set.of("json", "application/json", FhirJson.MEDIA_TYPE);

  @ServerRequestFilter(preMatching = true)
  public void accept(ContainerRequestContext request) {
    String format = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
    if (format == null || !OperationOutcomes.appliesTo(request)) {
      return;
    }
    // A plus that was not escaped arrives as a space.
    if (!JSON.contains(format.replace(' ', '+'))) {
      throw new NotAcceptableException();
    }
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, FhirJson.MEDIA_TYPE);
  }
}
