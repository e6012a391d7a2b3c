package be.nabij.directory.hsds;

import static be.nabij.directory.hsds.HsdsParameters.FORMAT;
import static be.nabij.directory.hsds.HsdsParameters.PER_PAGE;
import static be.nabij.directory.hsds.HsdsParameters.SEARCH;

import be.nabij.directory.hsds.shape.HsdsTaxonomy;
import be.nabij.directory.taxonomy.Taxonomies;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The taxonomies that classify services, as HSDS 3.0 shows them. */
@Path("/hsds/v3/taxonomies")
@Tag(name = "hsds")
class TaxonomiesResource {
  private final Taxonomies taxonomies;
  private final HsdsAnswers answers;

  TaxonomiesResource(Taxonomies taxonomies, HsdsAnswers answers) {
    this.taxonomies = taxonomies;
    this.answers = answers;
  }

  /** A page of the list. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, HsdsAnswers.NDJSON})
  @Operation(operationId = "listHsdsTaxonomies", summary = "List taxonomies")
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
      @Parameter(description = FORMAT) @QueryParam("format") String format) {
    HsdsQuery query = HsdsSearch.raw(search, page, perPage, format, null).inQuery();
    HsdsShapes shapes = new HsdsShapes(taxonomies, Map.of(), day -> false);
    return answers.list(
        query,
        taxonomies.all().stream()
            .filter(one -> query.fits(one.name() + " " + one.description()))
            .map(shapes::taxonomy)
            .toList());
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getHsdsTaxonomy", summary = "Read one taxonomy")
  public HsdsTaxonomy get(@PathParam("id") String id) {
    return HsdsAnswers.one(
        id,
        "taxonomy",
        known ->
            taxonomies
                .find(known)
                .map(new HsdsShapes(taxonomies, Map.of(), day -> false)::taxonomy));
  }
}
