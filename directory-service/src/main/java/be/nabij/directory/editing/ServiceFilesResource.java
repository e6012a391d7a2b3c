package be.nabij.directory.editing;

import be.nabij.platform.csv.Csv;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The services of a municipality as a spreadsheet, for its editors. */
@Path("/v1/services")
@Tag(name = "services")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
class ServiceFilesResource {
  private final ServiceFiles files;
  private final ServiceAccess access;

  ServiceFilesResource(ServiceFiles files, ServiceAccess access) {
    this.files = files;
    this.access = access;
  }

  /** Everything that a municipality keeps. */
  @GET
  @Path("/export")
  @Produces(Csv.MEDIA_TYPE)
  @Operation(
      operationId = "exportServices",
      summary = "Take out the services that a municipality keeps as CSV",
      description =
          "One row for each, also drafts that were never published and what is retired; drafts"
              + " beside something published are left out. What is taken out and taken in again"
              + " changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "UTF-8 with a byte order mark and semicolons, as Excel in Belgium opens it",
      content =
          @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
  public RestResponse<byte[]> export(
      @Parameter(description = "NIS code of one of the editor's municipalities; all when not given")
          @QueryParam("municipality")
          String municipality) {
    return Csv.download(files.export(access.own(municipality)), "services.csv").build();
  }

  /** Adds, changes and retires what a file says: all of it or nothing. */
  @POST
  @Path("/import")
  @Consumes(Csv.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importServices",
      summary = "Take in services from CSV",
      description =
          "The columns are those of the export. A row with `id` changes that service, one without"
              + " adds one; with `revision`, only when nobody changed it meanwhile. All or nothing:"
              + " when a row is faulty nothing is taken over, and 422 names the faults by row and"
              + " column (`rows`, the first 100; `total`). At most 10 MB and 20,000 rows.")
  public ImportReport take(
      @Parameter(
              description = "`true` only says what would happen; `false` by default",
              schema = @Schema(enumeration = {"true", "false"}))
          @QueryParam("dryRun")
          String dryRun,
      @RequestBody(
              content =
                  @Content(
                      mediaType = Csv.MEDIA_TYPE,
                      schema = @Schema(implementation = String.class)))
          byte[] body) {
    InputErrors errors = new InputErrors();
    boolean onlySay = errors.flagInQuery("dryRun", dryRun);
    errors.throwIfAny();
    return files.take(body, onlySay);
  }
}
