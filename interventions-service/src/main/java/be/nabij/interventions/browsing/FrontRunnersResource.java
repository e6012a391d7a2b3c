package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.FrontRunner;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.csv.Csv;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Dutch municipalities that went ahead of others. */
@Path("/v1/frontRunners")
@Tag(name = "catalogue")
class FrontRunnersResource {
  private final Browsing browsing;

  FrontRunnersResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** The most relevant first; without words, in the order of the catalogue. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listFrontRunners",
      summary = "Search the front-runner places",
      description = SearchNote.TEXT)
  public EntryPage<FrontRunner> list(@BeanParam EntryParameters parameters, @Context UriInfo uri) {
    return browsing.list(Kind.FRONT_RUNNER, FrontRunner.class, parameters, uri);
  }

  /** Its address stays the same. */
  @GET
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getFrontRunner", summary = "Read one front-runner place")
  public FrontRunner get(
      @Parameter(description = "Id of the front-runner place, such as `koploperplaats-boxtel`")
          @PathParam("id")
          String id) {
    return browsing.one(Kind.FRONT_RUNNER, FrontRunner.class, id);
  }
}
