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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What others may learn from. */
@Path("/v1/goodPractices")
@Tag(name = "catalogue")
class GoodPracticesResource {
  private final Browsing browsing;

  GoodPracticesResource(Browsing browsing) {
    this.browsing = browsing;
  }

  /** The most relevant first; without words, in the order of the catalogue. */
  @GET
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
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getGoodPractice", summary = "Read one good practice")
  public GoodPractice get(
      @Parameter(description = "Id of the good practice, such as `buurtbanken-grobbendonk`")
          @PathParam("id")
          String id) {
    return browsing.one(Kind.GOOD_PRACTICE, GoodPractice.class, id);
  }
}
