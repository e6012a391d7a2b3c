package be.nabij.directory.hsds;

import static be.nabij.directory.hsds.HsdsParameters.FORMAT;
import static be.nabij.directory.hsds.HsdsParameters.FULL;
import static be.nabij.directory.hsds.HsdsParameters.FULL_SERVICE;
import static be.nabij.directory.hsds.HsdsParameters.PER_PAGE;
import static be.nabij.directory.hsds.HsdsParameters.SEARCH;

import be.nabij.directory.hsds.shape.HsdsOrganization;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
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

/** The organizations of the directory, as HSDS 3.0 shows them. */
@Path("/hsds/v3/organizations")
@Tag(name = "hsds")
class OrganizationsResource {
  private final HsdsReading reading;
  private final HsdsAnswers answers;

  OrganizationsResource(HsdsReading reading, HsdsAnswers answers) {
    this.reading = reading;
    this.answers = answers;
  }

  /** A page of the list. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, HsdsAnswers.NDJSON})
  @Operation(operationId = "listHsdsOrganizations", summary = "List organizations")
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
      @Parameter(description = FULL) @QueryParam("full") String full,
      @Parameter(description = FULL_SERVICE) @QueryParam("full_service") String fullService) {
    boolean nested = HsdsQuery.flag("full_service", fullService);
    return answers.list(
        HsdsSearch.raw(search, page, perPage, format, full).inQuery(),
        reading::countOrganizations,
        (query, offset, limit) -> reading.organizations(query, nested, offset, limit));
  }

  /** One of them, with its services. */
  @GET
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "getHsdsOrganization",
      summary = "Read one organization with its services")
  public HsdsOrganization get(
      @PathParam("id") String id,
      @Parameter(description = FULL_SERVICE) @QueryParam("full_service") String fullService) {
    boolean nested = HsdsQuery.flag("full_service", fullService);
    return HsdsAnswers.one(id, "organization", known -> reading.organization(known, nested));
  }
}
