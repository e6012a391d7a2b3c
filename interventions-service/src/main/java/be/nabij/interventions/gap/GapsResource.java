package be.nabij.interventions.gap;

import be.nabij.interventions.actionplan.ActionPlanning;
import be.nabij.interventions.actionplan.PlanPath;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Which elements, levels, ages and groups are not served, against what is usually missed. */
@Path("/v1")
@Tag(name = "action plans")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.COORDINATOR})
class GapsResource {
  private static final String NIS_CODE = "[0-9]{5}";

  private final GapAnalysing analysing;
  private final ActionPlanning plans;

  GapsResource(GapAnalysing analysing, ActionPlanning plans) {
    this.analysing = analysing;
    this.plans = plans;
  }

  /** Of one plan. */
  @GET
  @Path("/actionPlans/{id: " + PlanPath.UUID_PATTERN + "}/gaps")
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

  /** Of all plans of a municipality. */
  @GET
  @Path("/gaps")
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "getGaps",
      summary = "Read what a municipality does not serve yet",
      description =
          "The same over all its plans together; it may have none, then only its good practices"
              + " count.")
  public GapAnalysis ofMunicipality(
      @Parameter(description = "NIS code of one of the caller's municipalities", required = true)
          @QueryParam("municipality")
          String municipality) {
    if (municipality == null || !municipality.matches(NIS_CODE)) {
      new InputErrors()
          .addInQuery(
              "municipality",
              municipality == null ? "required" : "wrong-format",
              "A NIS code has five digits.")
          .throwIfAny();
    }
    return analysing.ofMunicipality(municipality);
  }
}
