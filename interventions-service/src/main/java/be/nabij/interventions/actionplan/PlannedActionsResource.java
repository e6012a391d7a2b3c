package be.nabij.interventions.actionplan;

import be.nabij.interventions.plannedaction.PlannedActionEdit;
import be.nabij.interventions.plannedaction.PlannedActionView;
import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.revision.ExpectedRevision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The actions of a plan: records of their own, so that several people can work at one plan. */
@Path("/v1/actionPlans/{id: " + PlanPath.UUID_PATTERN + "}/actions")
@Tag(name = "action plans")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.COORDINATOR})
class PlannedActionsResource {
  private static final String ACTION = "/{actionId: " + PlanPath.UUID_PATTERN + "}";
  private static final String IF_MATCH = "ETag of the revision of the action that is to be changed";

  private final ActionPlanning planning;
  private final Idempotency idempotency;

  PlannedActionsResource(ActionPlanning planning, Idempotency idempotency) {
    this.planning = planning;
    this.idempotency = idempotency;
  }

  /** Those of one plan. */
  @GET
  @Operation(
      operationId = "listPlannedActions",
      summary = "List the actions of an action plan",
      description = "The oldest first; `revision` between quotation marks is the ETag of each.")
  public Page<PlannedActionView> list(
      @PathParam("id") UUID id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    return Page.of(planning.actions(id), paging, uri);
  }

  /** A new row of the checklist. */
  @POST
  @Operation(
      operationId = "addPlannedAction",
      summary = "Add an action to an action plan",
      description =
          "At most 300 (409). A repeated Idempotency-Key with the same body gets the same answer.")
  @APIResponse(responseCode = "201", description = "Added; the ETag is its revision")
  @APIResponseSchema(value = PlannedActionView.class, responseCode = "201")
  public RestResponse<PlannedActionView> add(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull PlannedActionEdit edit,
      @Context UriInfo uri) {
    PlannedActionView added =
        idempotency.once(
            idempotencyKey,
            List.of(id, edit),
            PlannedActionView.class,
            () -> planning.addAction(id, edit));
    return RestResponse.ResponseBuilder.<PlannedActionView>created(
            uri.getAbsolutePathBuilder().path(added.id().toString()).build())
        .entity(added)
        .header(HttpHeaders.ETAG, added.entityTag())
        .build();
  }

  /** Writes an action anew. */
  @PUT
  @Path(ACTION)
  @Operation(
      operationId = "putPlannedAction",
      summary = "Change an action of an action plan",
      description =
          "With If-Match, only when nobody else changed this action meanwhile (412); changes of"
              + " other actions do not matter. The same again changes nothing.")
  public RestResponse<PlannedActionView> put(
      @PathParam("id") UUID id,
      @PathParam("actionId") UUID actionId,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull PlannedActionEdit edit) {
    PlannedActionView changed =
        planning.changeAction(id, actionId, edit, new ExpectedRevision(ifMatch));
    return RestResponse.ResponseBuilder.ok(changed)
        .header(HttpHeaders.ETAG, changed.entityTag())
        .build();
  }

  /** Takes an action out of the plan; the history still has it. */
  @DELETE
  @Path(ACTION)
  @Operation(
      operationId = "deletePlannedAction",
      summary = "Remove an action from an action plan",
      description =
          "What was tried and given up is better kept, with the status `stopped`. With If-Match,"
              + " only when nobody else changed it meanwhile (412).")
  @APIResponse(responseCode = "204", description = "It is gone; the history still has it")
  public void delete(
      @PathParam("id") UUID id,
      @PathParam("actionId") UUID actionId,
      @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    planning.removeAction(id, actionId, new ExpectedRevision(ifMatch));
  }
}
