package be.nabij.directory.hsds;

import static be.nabij.directory.hsds.HsdsParameters.FORMAT;
import static be.nabij.directory.hsds.HsdsParameters.FULL;
import static be.nabij.directory.hsds.HsdsParameters.MODIFIED;
import static be.nabij.directory.hsds.HsdsParameters.ORGANIZATION;
import static be.nabij.directory.hsds.HsdsParameters.PER_PAGE;
import static be.nabij.directory.hsds.HsdsParameters.POSTCODE;
import static be.nabij.directory.hsds.HsdsParameters.PROXIMITY;
import static be.nabij.directory.hsds.HsdsParameters.SEARCH;
import static be.nabij.directory.hsds.HsdsParameters.TAXONOMY;
import static be.nabij.directory.hsds.HsdsParameters.TERM;

import be.nabij.directory.hsds.shape.HsdsServiceAtLocation;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The services at each of their locations, as HSDS 3.0 shows them. */
@Path("/hsds/v3/service_at_locations")
@Tag(name = "hsds")
class ServiceAtLocationsResource {
  private final HsdsReading reading;
  private final HsdsAnswers answers;

  ServiceAtLocationsResource(HsdsReading reading, HsdsAnswers answers) {
    this.reading = reading;
    this.answers = answers;
  }

  /** A page of the list. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, HsdsAnswers.NDJSON})
  @Operation(
      operationId = "listHsdsServiceAtLocations",
      summary = "List services at their locations")
  @APIResponse(
      responseCode = "200",
      description = "A page, or with `format=ndjson` all results, one a line",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HsdsPage.class)))
  public Response list(
      @Parameter(description = SEARCH) @QueryParam("search") String search,
      @QueryParam("page") String page,
      @Parameter(description = PER_PAGE) @QueryParam("per_page") String perPage,
      @Parameter(description = FORMAT) @QueryParam("format") String format,
      @Parameter(description = TERM) @QueryParam("taxonomy_term_id") String taxonomyTermId,
      @Parameter(description = TAXONOMY) @QueryParam("taxonomy_id") String taxonomyId,
      @Parameter(description = ORGANIZATION) @QueryParam("organization_id") String organizationId,
      @Parameter(description = MODIFIED) @QueryParam("modified_after") String modifiedAfter,
      @Parameter(description = FULL) @QueryParam("full") String full,
      @Parameter(description = POSTCODE) @QueryParam("postcode") String postcode,
      @Parameter(description = PROXIMITY) @QueryParam("proximity") String proximity) {
    return answer(
        new HsdsQuery.Raw(
                search,
                page,
                perPage,
                format,
                taxonomyTermId,
                taxonomyId,
                organizationId,
                modifiedAfter,
                null,
                full,
                postcode,
                proximity)
            .inQuery());
  }

  /** The same list, for a search about a person: nothing of it stands in an address. */
  @POST
  @Path("/search")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, HsdsAnswers.NDJSON})
  @Operation(
      operationId = "searchHsdsServiceAtLocations",
      summary = "List services at their locations, for a search about a person",
      description = "The same as the GET, with its parameters in the body.")
  @APIResponse(
      responseCode = "200",
      description = "A page, or with `format=ndjson` all results, one a line",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HsdsPage.class)))
  public Response search(@NotNull HsdsSearch search) {
    return answer(search.raw().inBody());
  }

  private Response answer(HsdsQuery query) {
    return answers.list(query, reading::countAtLocations, reading::atLocations);
  }

  /** One of them, with everything nested. */
  @GET
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "getHsdsServiceAtLocation",
      summary = "Read one service at a location, with everything nested")
  public HsdsServiceAtLocation get(@PathParam("id") String id) {
    return HsdsAnswers.one(id, "service at a location", reading::atLocation);
  }
}
