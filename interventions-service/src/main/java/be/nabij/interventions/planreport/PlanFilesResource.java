package be.nabij.interventions.planreport;

import be.nabij.interventions.actionplan.ActionPlanView;
import be.nabij.interventions.actionplan.ActionPlanning;
import be.nabij.interventions.actionplan.PlanPath;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.print.Pdf;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A plan as a file: on paper to lay on the table, or for a spreadsheet. */
@Path("/v1/actionPlans")
@Tag(name = "action plans")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.COORDINATOR})
class PlanFilesResource {
  private static final String ID = "/{id: " + PlanPath.UUID_PATTERN + "}";
  private static final String PDF = "application/pdf";
  private static final String NO_COPY = "no-store";

  private final ActionPlanning plans;
  private final ReportMaking making;

  PlanFilesResource(ActionPlanning plans, ReportMaking making) {
    this.plans = plans;
    this.making = making;
  }

  /** In Dutch, on A4. */
  @GET
  @Path(ID + "/report")
  @Blocking
  @Produces(PDF)
  @Operation(
      operationId = "getActionPlanReport",
      summary = "Read an action plan as a PDF to print",
      description =
          "Where the plan is, the checklist of its actions, the gap analysis with charts (each in"
              + " words too), and the questions about impact with room to write. Tagged, in Dutch,"
              + " on A4.")
  public RestResponse<byte[]> report(@PathParam("id") UUID id) {
    ActionPlanView plan = plans.get(id);
    return ResponseBuilder.ok(Pdf.of(making.report(plan)), PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"actieplan-" + plan.municipality() + ".pdf\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .header(HttpHeaders.CACHE_CONTROL, NO_COPY)
        .build();
  }

  /** What `getActionPlan` gives to who asks for CSV: a row for each action. */
  @GET
  @Path(ID)
  @Blocking
  @Produces(Csv.MEDIA_TYPE)
  @Operation(hidden = true)
  public RestResponse<byte[]> csv(@PathParam("id") UUID id, @QueryParam("format") String format) {
    ActionPlanView plan = plans.get(id);
    return Csv.download(ActionPlanCsv.of(plan), "actieplan-" + plan.municipality() + ".csv")
        .header(HttpHeaders.CACHE_CONTROL, NO_COPY)
        .build();
  }
}
