package be.nabij.interventions.gap;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What a municipality does not serve yet, against what is usually missed. */
@Path("/v1/gaps")
@Tag(name = "action plans")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.COORDINATOR})
class GapsResource {
  private static final String NIS_CODE = "[0-9]{5}";

  private final GapAnalysing analysing;

  GapsResource(GapAnalysing analysing) {
    this.analysing = analysing;
  }

  /** Of all plans of a municipality. */
  @GET
  @ResponseHeader(name = HttpHeaders.CONTENT_LANGUAGE, value = "nl")
  @Operation(
      operationId = "getGaps",
      summary = "Read what a municipality does not serve yet",
      description =
          "As for one plan, over all plans of the municipality together; it may have none, then only"
              + " its good practices count.")
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
