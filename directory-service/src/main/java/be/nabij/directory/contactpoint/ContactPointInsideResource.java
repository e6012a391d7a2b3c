package be.nabij.directory.contactpoint;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.revision.RecordedChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is not for everyone: how referrals reach a contact point, and who changed it. */
@Path("/v1/contactPoints")
@Tag(name = "contactPoints")
class ContactPointInsideResource {
  private final ContactPointReading reading;

  ContactPointInsideResource(ContactPointReading reading) {
    this.reading = reading;
  }

  /** How referrals reach it. */
  @GET
  @Path("/{nis: [0-9]{5}}/routing")
  @RolesAllowed({Roles.DIRECTORY_EDITOR, Roles.COORDINATOR, Roles.CASE_HANDLER, Roles.SERVICE})
  @Operation(
      operationId = "getContactPointRouting",
      summary = "Read how referrals reach a contact point",
      description =
          "For services, and for the editors, coordinators and case handlers of that municipality"
              + " (404 otherwise).")
  public RoutingView routing(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode) {
    return reading.routing(nisCode);
  }

  /** Who changed what, and when. */
  @GET
  @Path("/{nis: [0-9]{5}}/history")
  @RolesAllowed({Roles.DIRECTORY_EDITOR, Roles.COORDINATOR})
  @Operation(
      operationId = "listContactPointHistory",
      summary = "List the changes of a contact point",
      description =
          "The newest first, for the editors and coordinators of that municipality (404 otherwise)."
              + " `action`: `change`, `capacity`, `retire`, `publish-draft`, `import`, `confirm` (by"
              + " `link`), `zone-coordinator` or `data-file`. The first entry of the data file is no"
              + " change.")
  public Page<RecordedChange> history(
      @Parameter(description = "NIS code of the municipality") @PathParam("nis") String nisCode,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    return Page.of(reading.history(nisCode, paging), reading.countHistory(nisCode), paging, uri);
  }
}
