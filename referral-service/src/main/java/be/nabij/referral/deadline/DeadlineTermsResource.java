package be.nabij.referral.deadline;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.Revised;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How long the contact point of a municipality has. */
@Path("/v1/deadlineTerms")
@Tag(name = "Deadlines")
class DeadlineTermsResource {
  private final TermSetting setting;

  DeadlineTermsResource(TermSetting setting) {
    this.setting = setting;
  }

  /** The terms of one municipality; the defaults while nobody set others. */
  @GET
  @Path("/{municipality}")
  @RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
  @Operation(
      operationId = "getDeadlineTerms",
      summary = "Within how many working days a contact point answers",
      description = "The ETag is the revision, to be sent as If-Match with a change.")
  public RestResponse<TermsView> get(
      @Parameter(description = "NIS code") @PathParam("municipality") String municipality) {
    return Revised.tagged(setting.look(municipality));
  }

  /** Sets the terms of one municipality, for what begins from now on. */
  @PUT
  @Path("/{municipality}")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "putDeadlineTerms",
      summary = "Set within how many working days a contact point answers",
      description =
          "By a coordinator who works for the municipality (404 otherwise). 1 to 20 working days."
              + " What runs already keeps its deadline.")
  public RestResponse<TermsView> put(
      @Parameter(description = "NIS code") @PathParam("municipality") String municipality,
      @Parameter(description = "ETag of the revision that is to be replaced")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid NewTerms terms) {
    return Revised.tagged(setting.set(municipality, terms, new ExpectedRevision(ifMatch)));
  }
}
