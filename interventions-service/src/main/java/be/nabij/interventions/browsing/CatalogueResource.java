package be.nabij.interventions.browsing;

import be.nabij.platform.csv.Csv;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Everything the catalogue knows, in one search. */
@Path("/v1/catalogue")
@Tag(name = "catalogue")
class CatalogueResource {
  private final Browsing browsing;

  CatalogueResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** Personas are left out: they do not exist. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listCatalogue",
      summary = "Search elements, activities, good practices, front-runner places and profiles",
      description = SearchNote.TEXT)
  public EntryPage<EntrySummary> list(
      @Parameter(
              description =
                  "One of `element`, `activity`, `good-practice`, `front-runner`, `profile`")
          @QueryParam("kind")
          List<String> kind,
      @BeanParam EntryParameters parameters,
      @Context UriInfo uri) {
    return browsing.list(kind, parameters, uri);
  }
}
