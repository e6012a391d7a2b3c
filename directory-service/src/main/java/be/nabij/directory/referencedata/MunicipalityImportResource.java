package be.nabij.directory.referencedata;

import be.nabij.directory.municipality.Attribution;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.InputErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** For operators: newer official files about the municipalities. */
@Path("/v1/municipalities/import")
@Tag(name = "municipalities")
class MunicipalityImportResource {
  private final MunicipalityImporting importing;

  MunicipalityImportResource(MunicipalityImporting importing) {
    this.importing = importing;
  }

  /** All of the file or nothing. */
  @POST
  @Consumes(Csv.MEDIA_TYPE)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "importMunicipalities",
      summary = "Take over a newer file of municipalities",
      description =
          "CSV in one of three layouts, known by their header: our own `municipalities.csv`,"
              + " Statbel's REFNIS, Statbel's conversion of postal codes. What a layout does not"
              + " hold stays as it is. A municipality that is not in the file is gone; its"
              + " successor names it in `merged_from` and gets its contact point, services and"
              + " locations. Refused with 422: an unknown layout, and rows at fault (`rows`:"
              + " row, column, code, detail). 409: an edition older than the one in the directory,"
              + " or not valid yet.\n\n"
              + Attribution.TEXT)
  public RestResponse<ImportReport> take(
      @Parameter(
              required = true,
              description = "The day from which the file is valid",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("edition")
          String edition,
      @Parameter(
              description = "Whether to say what would change and change nothing; false by default",
              schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("dryRun")
          String dryRun,
      @RequestBody(
              required = true,
              content =
                  @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
          byte[] file) {
    InputErrors errors = new InputErrors();
    LocalDate date = date(edition, errors);
    boolean onlySay = errors.flagInQuery("dryRun", dryRun);
    errors.throwIfAny();
    return RestResponse.ResponseBuilder.ok(importing.take(file, date, onlySay))
        .header(HttpHeaders.LINK, Attribution.LICENCE_LINK)
        .build();
  }

  private static LocalDate date(String text, InputErrors errors) {
    if (text == null) {
      errors.addInQuery("edition", "required", "The day from which the file is valid.");
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.addInQuery("edition", "wrong-format", "A date is expected, such as 2026-01-01.");
      return null;
    }
  }
}
