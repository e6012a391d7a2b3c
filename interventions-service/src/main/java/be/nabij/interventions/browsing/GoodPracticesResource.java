package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.GoodPractice;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.csv.Csv;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What others may learn from. */
@Path("/v1")
@Tag(name = "catalogue")
class GoodPracticesResource {
  private final Browsing browsing;

  GoodPracticesResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** The most relevant first; without words, in the order of the catalogue. */
  @GET
  @Path("/goodPractices")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listGoodPractices",
      summary = "Search the good practices",
      description = SearchNote.TEXT)
  public EntryPage<GoodPractice> list(@BeanParam EntryParameters parameters, @Context UriInfo uri) {
    return browsing.list(Kind.GOOD_PRACTICE, GoodPractice.class, parameters, uri);
  }

  /** Its address stays the same. */
  @GET
  @Path("/goodPractices" + Browsing.ID)
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getGoodPractice", summary = "Read one good practice")
  public EntryInPlace<GoodPractice> get(
      @Parameter(description = "Id of the good practice, such as `buurtbanken-grobbendonk`")
          @PathParam("id")
          String id,
      @Parameter(description = Browsing.MUNICIPALITY) @QueryParam("municipality")
          String municipality) {
    return browsing.inPlace(Kind.GOOD_PRACTICE, GoodPractice.class, id, municipality);
  }
}
