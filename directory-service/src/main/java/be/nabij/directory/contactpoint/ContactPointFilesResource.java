package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Municipality;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contact points as a spreadsheet. */
@Path("/v1/contactPoints")
@Tag(name = "contactPoints")
class ContactPointFilesResource {
  private final ContactPointFiles files;

  ContactPointFilesResource(ContactPointFiles files) {
    this.files = files;
  }

  /** What is public of those that are known. */
  @GET
  @Path("/export")
  @PermitAll
  @Produces(Csv.MEDIA_TYPE)
  @Operation(
      operationId = "exportContactPoints",
      summary = "Take out the contact points that are known as CSV",
      description =
          "By name of the municipality, with what is public of each. What is taken out and taken in"
              + " again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "UTF-8 with a byte order mark and semicolons, as Excel in Belgium opens it",
      content =
          @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
  public RestResponse<byte[]> export(
      @Parameter(description = "NIS code; all when not given") @QueryParam("municipality")
          String municipality,
      @Parameter(description = "Name of a primary care zone; all when not given")
          @QueryParam("zone")
          String zone) {
    Predicate<Municipality> wanted =
        one ->
            (municipality == null || one.nisCode().equals(municipality))
                && (zone == null || one.primaryCareZones().contains(zone));
    return Csv.download(files.export(wanted), "contact-points.csv").build();
  }

  /** Adds and changes what a file says: all of it or nothing. */
  @POST
  @Path("/import")
  @RolesAllowed(Roles.DIRECTORY_EDITOR)
  @Consumes(Csv.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importContactPoints",
      summary = "Take in contact points from CSV",
      description =
          "The columns are those of the export; channels and the responsible person do not stand in"
              + " the file and stay as they are. Rows of other municipalities are faulty. With"
              + " `revision`, only when nobody changed it meanwhile. All or nothing: when a row is"
              + " faulty nothing is taken over, and 422 names the faults by row and column (`rows`,"
              + " the first 100; `total`).")
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
