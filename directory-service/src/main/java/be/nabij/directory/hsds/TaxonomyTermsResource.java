package be.nabij.directory.hsds;

import static be.nabij.directory.hsds.HsdsParameters.FORMAT;
import static be.nabij.directory.hsds.HsdsParameters.PER_PAGE;
import static be.nabij.directory.hsds.HsdsParameters.SEARCH;
import static be.nabij.directory.hsds.HsdsParameters.TAXONOMY;

import be.nabij.directory.hsds.shape.HsdsTaxonomyTerm;
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

/** The terms that classify services, as HSDS 3.0 shows them. */
@Path("/hsds/v3/taxonomy_terms")
@Tag(name = "hsds")
class TaxonomyTermsResource {
  private final Taxonomies taxonomies;
  private final HsdsAnswers answers;

  TaxonomyTermsResource(Taxonomies taxonomies, HsdsAnswers answers) {
    this.taxonomies = taxonomies;
    this.answers = answers;
  }

  /** A page of the list. */
  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, HsdsAnswers.NDJSON})
  @Operation(operationId = "listHsdsTaxonomyTerms", summary = "List taxonomy terms")
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
      @Parameter(description = TAXONOMY) @QueryParam("taxonomy_id") String taxonomyId,
      @Parameter(description = "`true`: only terms that have none above them; here, all of them")
          @QueryParam("top_only")
          String topOnly,
      @Parameter(description = "Only terms below this one; here, none") @QueryParam("parent_id")
          String parentId) {
    HsdsQuery.flag("top_only", topOnly);
    HsdsQuery query =
        new HsdsQuery.Raw(
                search, page, perPage, format, null, taxonomyId, null, null, null, null, null, null)
            .inQuery();
    HsdsShapes shapes = new HsdsShapes(taxonomies, Map.of(), day -> false);
    return answers.list(
        query,
        taxonomies.terms().stream()
            .map(shapes::term)
            // No term has another above it.
            .filter(term -> parentId == null)
            .filter(
                term -> query.taxonomyId() == null || query.taxonomyId().equals(term.taxonomyId()))
            .filter(term -> query.fits(term.name() + " " + term.description()))
            .toList());
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(operationId = "getHsdsTaxonomyTerm", summary = "Read one taxonomy term")
  public HsdsTaxonomyTerm get(@PathParam("id") String id) {
    return HsdsAnswers.one(
        id,
        "taxonomy term",
        known ->
            taxonomies.term(known).map(new HsdsShapes(taxonomies, Map.of(), day -> false)::term));
  }
}
