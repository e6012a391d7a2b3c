package be.nabij.directory.hsds;

import be.nabij.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that a municipality or zone has, in one file, for a region to copy and adapt. */
@Path("/v1/hsdsExport")
@Tag(name = "hsds")
class ExportResource {
  private final HsdsExport export;
  private final HsdsAnswers answers;

  ExportResource(HsdsExport export, HsdsAnswers answers) {
    this.export = export;
    this.answers = answers;
  }

  /** The services, with everything nested. */
  @GET
  @PermitAll
  @RateLimited
  @Produces({MediaType.APPLICATION_JSON, HsdsAnswers.NDJSON})
  @Operation(
      operationId = "exportHsds",
      summary = "Take out everything of a municipality or primary care zone as HSDS 3.0",
      description =
          "The services that are for who lives there, that are located there or that its editors"
              + " keep, with organizations and locations nested, as `/hsds/v3/services/{id}` shows"
              + " them. What is for everybody in Flanders is left out. Open to everyone, so many"
              + " requests per address and minute (429).")
  @APIResponse(
      responseCode = "200",
      description = "All services; with `format=ndjson` one a line",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExportedServices.class)))
  public Response export(
      @Parameter(description = "NIS code", example = "12021") @QueryParam("municipality")
          String municipality,
      @Parameter(description = "Or the name of a primary care zone") @QueryParam("zone")
          String zone,
      @Parameter(description = "`json`, or `ndjson` for one a line") @QueryParam("format")
          String format) {
    HsdsExport.Order order = export.order(municipality, zone, format);
    return answers.file(order.lines(), export.ids(order), export::services);
  }
}
