package be.nabij.interventions.element;

import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The elements that interventions are built from, in Dutch. */
@Path("/v1/elements")
@Tag(name = "elements")
class ElementsResource {
  private static final String DUTCH = "nl";

  private final Elements elements;

  ElementsResource(Elements elements) {
    this.elements = elements;
  }

  /** Searches in Dutch; the most relevant first. */
  @GET
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = DUTCH)
  @Operation(
      operationId = "listElements",
      summary = "Search the elements that may lessen loneliness",
      description =
          "Every word of `q` must fit, in any form and roughly in any spelling; the most relevant"
              + " come first. Without `q`, in the order of the toolkit. The facets count what fits"
              + " `q`, whatever evidence is asked for.")
  public ElementPage list(
      @Parameter(
              description = "Dutch words",
              schema = @Schema(type = SchemaType.STRING, maxLength = 200))
          @QueryParam("q")
          String q,
      @Parameter(
              description = "Only elements with this class of evidence",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"strong", "promising"}))
          @QueryParam("evidence")
          String evidence,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    InputErrors errors = new InputErrors();
    PageQuery paging = PageQuery.of(page, pageSize, errors);
    ElementQuery query = ElementQuery.of(q, evidence, errors);
    errors.throwIfAny();
    Map<Evidence, Long> counts = elements.countByEvidence(query);
    long total =
        query.evidence() == null
            ? counts.values().stream().mapToLong(Long::longValue).sum()
            : counts.get(query.evidence());
    return ElementPage.of(
        Page.of(
            elements.matching(query, paging).stream().map(ElementView::of).toList(),
            total,
            paging,
            uri),
        counts);
  }

  /** One element. */
  @GET
  @Path("/{id: [a-z-]+}")
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = DUTCH)
  @Operation(operationId = "getElement", summary = "Read one element")
  public ElementView get(
      @Parameter(description = "Id of the element, such as `mindfulness`") @PathParam("id")
          String id) {
    return elements
        .findByIdOptional(id)
        .map(ElementView::of)
        .orElseThrow(() -> ProblemException.notFound("element"));
  }
}
