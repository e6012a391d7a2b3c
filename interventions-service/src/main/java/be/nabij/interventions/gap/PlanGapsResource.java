package be.nabij.interventions.gap;

import be.nabij.interventions.actionplan.ActionPlanning;
import be.nabij.interventions.actionplan.PlanPath;
import be.nabij.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What one plan does not serve yet, against what is usually missed. */
@Path("/v1/actionPlans")
@Tag(name = "action plans")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.COORDINATOR})
class PlanGapsResource {
  private final GapAnalysing analysing;
  private final ActionPlanning plans;

  PlanGapsResource(GapAnalysing analysing, ActionPlanning plans) {
    this.analysing = analysing;
    this.plans = plans;
  }

  /** Of one plan. */
  @GET
  @Path("/{id: " + PlanPath.UUID_PATTERN + "}/gaps")
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "getActionPlanGaps",
      summary = "Read what an action plan does not serve yet",
      description =
          "Over its actions that are not stopped and the good practices that the catalogue knows of"
              + " the municipality: how often each element, level, age group and target group is"
              + " served, and by what; then findings, each with its rule and source.")
  public GapAnalysis ofPlan(@PathParam("id") UUID id) {
    return analysing.of(plans.get(id));
  }
}
