package be.nabij.interventions.addition;

import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.RecordedChange;
import be.nabij.platform.revision.Revised;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** What municipalities add to a published element, activity or good practice. */
@Path("/v1")
@Tag(name = "additions")
class AdditionsResource {
  private static final String ALL = "/{kind: elements|activities|goodPractices}/{id}/additions";
  private static final String ONE = ALL + "/{municipality: [0-9]{5}}";
  private static final String NIS_CODE = "NIS code";

  private final Additions additions;
  private final AdditionEditing editing;
  private final CatalogueEntries entries;

  AdditionsResource(Additions additions, AdditionEditing editing, CatalogueEntries entries) {
    this.additions = additions;
    this.editing = editing;
    this.entries = entries;
  }

  /** Of all municipalities. */
  @GET
  @Path(ALL)
  @PermitAll
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "listAdditions",
      summary = "List what municipalities add to an entry",
      description = "By NIS code.")
  public Page<AdditionView> list(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    published(kind, id);
    return Page.of(additions.of(id, paging), additions.countOf(id), paging, uri);
  }

  /** Of one municipality. */
  @GET
  @Path(ONE)
  @PermitAll
  @Operation(
      operationId = "getAddition",
      summary = "Read what a municipality adds to an entry",
      description = "The ETag is the revision, to be sent as If-Match with a change.")
  public RestResponse<AdditionView> get(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = NIS_CODE) @PathParam("municipality") String municipality) {
    published(kind, id);
    return Revised.tagged(
        additions.of(id, municipality).orElseThrow(() -> ProblemException.notFound("addition")));
  }

  /** Writes it; the entry itself stays as it is. */
  @PUT
  @Path(ONE)
  @RolesAllowed(Roles.CATALOGUE_EDITOR)
  @Operation(
      operationId = "putAddition",
      summary = "Write what a municipality adds to an entry",
      description =
          "By an editor of that municipality (404 to others); shown at once, with the entry for who"
              + " asks for that municipality. The entry itself stays as it is, and searches do not"
              + " look here. When there is something already, If-Match is required (428, 412). The"
              + " same again changes nothing.")
  public RestResponse<AdditionView> put(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = NIS_CODE) @PathParam("municipality") String municipality,
      @Parameter(description = "ETag of the revision that is to be changed")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid AdditionContent addition) {
    return Revised.tagged(editing.put(kind(kind), id, municipality, addition, ifMatch));
  }

  /** Takes it away. */
  @DELETE
  @Path(ONE)
  @RolesAllowed(Roles.CATALOGUE_EDITOR)
  @Operation(
      operationId = "removeAddition",
      summary = "Take away what a municipality adds to an entry",
      description = "If-Match is required (428, 412).")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void remove(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = NIS_CODE) @PathParam("municipality") String municipality,
      @Parameter(description = "ETag of the revision that is to be taken away")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    editing.remove(kind(kind), id, municipality, ExpectedRevision.required(ifMatch));
  }

  /** Who changed what. */
  @GET
  @Path(ONE + "/history")
  @RolesAllowed(Roles.CATALOGUE_EDITOR)
  @Operation(
      operationId = "getAdditionHistory",
      summary = "Read who changed what a municipality adds to an entry",
      description =
          "For an editor of that municipality (404 to others): the newest change first, also when it"
              + " was taken away.")
  public Page<RecordedChange> history(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @Parameter(description = NIS_CODE) @PathParam("municipality") String municipality,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    published(kind, id);
    AdditionEditing.Changes changes = editing.changes(id, municipality, paging);
    return Page.of(changes.items(), changes.total(), paging, uri);
  }

  private void published(String kind, String id) {
    if (entries.ofKind(kind(kind), id).isEmpty()) {
      throw ProblemException.notFound("entry");
    }
  }

  private static Kind kind(String plural) {
    return Kind.ofPlural(plural).orElseThrow(() -> ProblemException.notFound("entry"));
  }
}
