package be.nabij.interventions.editing;

import be.nabij.platform.csv.Csv;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The entries of a kind as a spreadsheet, for who edits them: every field, back and forth. */
@Path("/v1")
@Tag(name = "editing")
@RolesAllowed(Roles.CATALOGUE_EDITOR)
class EntryFilesResource {
  private final EntryFiles files;

  EntryFilesResource(EntryFiles files) {
    this.files = files;
  }

  /** Everything of a kind that the caller keeps. */
  @GET
  @Path(EditedEntriesResource.KIND + "/export")
  @Produces(Csv.MEDIA_TYPE)
  @Operation(
      operationId = "exportEntries",
      summary = "Take out the entries of a kind as CSV, with every field",
      description =
          "One row for each that the caller keeps, also drafts that were never published and what is"
              + " retired; drafts beside something published are left out. What is taken out and taken"
              + " in again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "UTF-8 with a byte order mark and semicolons, as Excel in Belgium opens it",
      content =
          @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
  public RestResponse<byte[]> export(@PathParam("kind") String kind) {
    return Csv.download(files.export(EditedEntriesResource.of(kind)), kind + ".csv").build();
  }

  /** Adds, changes and retires what a file says: all of it or nothing. */
  @POST
  @Path(EditedEntriesResource.KIND + "/import")
  @Consumes(Csv.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importEntries",
      summary = "Take in entries of a kind from CSV",
      description =
          "The columns are those of the export. A row with `id` changes that entry, one without adds"
              + " one; with `revision`, only when nobody changed it meanwhile. All or nothing: when a"
              + " row is faulty nothing is taken over, and 422 names the faults by row and column"
              + " (`rows`, the first 100; `total`). At most 10 MB and 20,000 rows.")
  public ImportReport take(
      @PathParam("kind") String kind,
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
    return files.take(EditedEntriesResource.of(kind), body, onlySay);
  }
}
