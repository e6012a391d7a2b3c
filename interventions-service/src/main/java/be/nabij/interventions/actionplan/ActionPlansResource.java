package be.nabij.interventions.actionplan;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.History;
import be.nabij.platform.revision.RecordedChange;
import be.nabij.platform.revision.Revised;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Plans of action: table 2 of the toolkit as a living checklist. To who does not work for the
 * municipality, nothing is there (404).
 */
@Path("/v1/actionPlans")
@Tag(name = "action plans")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.COORDINATOR})
class ActionPlansResource {
  private static final String ID = "/{id: " + PlanPath.UUID_PATTERN + "}";
  private static final String IF_MATCH = "ETag of the revision that is to be changed";

  private final ActionPlanning planning;
  private final History history;
  private final Idempotency idempotency;

  ActionPlansResource(ActionPlanning planning, History history, Idempotency idempotency) {
    this.planning = planning;
    this.history = history;
    this.idempotency = idempotency;
  }

  /** Those of the caller's municipalities. */
  @GET
  @Operation(
      operationId = "listActionPlans",
      summary = "List the action plans of the caller's municipalities",
      description =
          "The newest first, without their actions. A coordinator sees those of the municipalities"
              + " in its token; so does a catalogue editor, and all of them when its token names"
              + " none.")
  public Page<ActionPlanSummary> list(
      @Parameter(description = "NIS code of one of the caller's municipalities; all when not given")
          @QueryParam("municipality")
          String municipality,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    return Page.of(planning.page(municipality, paging), planning.count(municipality), paging, uri);
  }

  /** A new plan, still without actions. */
  @POST
  @Operation(
      operationId = "addActionPlan",
      summary = "Add an action plan",
      description =
          "Its actions are added one by one afterwards. A repeated Idempotency-Key with the same"
              + " body gets the same answer.")
  @APIResponse(responseCode = "201", description = "Added; the ETag is its revision")
  @APIResponseSchema(value = ActionPlanView.class, responseCode = "201")
  public RestResponse<ActionPlanView> add(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull ActionPlanEdit edit,
      @Context UriInfo uri) {
    ActionPlanView added =
        idempotency.once(idempotencyKey, edit, ActionPlanView.class, () -> planning.add(edit));
    return RestResponse.ResponseBuilder.<ActionPlanView>created(
            uri.getBaseUriBuilder().path("v1/actionPlans").path(added.id().toString()).build())
        .entity(added)
        .header(HttpHeaders.ETAG, added.entityTag())
        .build();
  }

  /** One of them, with its actions. */
  @GET
  @Path(ID)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getActionPlan",
      summary = "Read an action plan with its actions",
      description =
          "The ETag is the revision of the plan itself, to be sent as If-Match with a change of it."
              + " `warnings` says where it does not keep to DR-49 or DR-50. `format=csv` or"
              + " `Accept: text/csv` gives a file with a row for each action.")
  public RestResponse<ActionPlanView> get(
      @PathParam("id") UUID id,
      @Parameter(
              description = "`csv` for a file of the actions, as `Accept: text/csv` does",
              schema = @Schema(enumeration = {"json", "csv"}))
          @QueryParam("format")
          String format) {
    if (format != null && !format.equals("json") && !format.equals("csv")) {
      new InputErrors().addInQuery("format", "not-allowed", "Allowed: json, csv.").throwIfAny();
    }
    return Revised.tagged(planning.get(id));
  }

  /** Writes the plan anew; its actions stay as they are. */
  @PUT
  @Path(ID)
  @Operation(
      operationId = "putActionPlan",
      summary = "Change an action plan",
      description =
          "All of the plan itself is written anew; its actions stay as they are. With If-Match, only"
              + " when nobody else changed it meanwhile (412). The same again changes nothing.")
  public RestResponse<ActionPlanView> put(
      @PathParam("id") UUID id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull ActionPlanEdit edit) {
    return Revised.tagged(planning.change(id, edit, new ExpectedRevision(ifMatch)));
  }

  /** Throws a plan away. */
  @DELETE
  @Path(ID)
  @Operation(
      operationId = "deleteActionPlan",
      summary = "Remove an action plan with its actions",
      description = "With If-Match, only when nobody else changed the plan itself meanwhile (412).")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(
      @PathParam("id") UUID id,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    planning.remove(id, new ExpectedRevision(ifMatch));
  }

  /** Who changed what. */
  @GET
  @Path(ID + "/history")
  @Operation(
      operationId = "getActionPlanHistory",
      summary = "Read who changed what in an action plan",
      description =
          "The newest change first, with each field before and after. An action is the field"
              + " `actions/` with its id, and `revision` is then that of the action.")
  public Page<RecordedChange> history(
      @PathParam("id") UUID id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    String entry = planning.get(id).id().toString();
    return Page.of(
        history.of(ActionPlanning.HISTORY, entry, paging),
        history.count(ActionPlanning.HISTORY, entry),
        paging,
        uri);
  }
}
