package be.nabij.referral.export;

import be.nabij.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * All that is held about a person, for that person. A POST, because it is written down as a look at
 * the contact details.
 */
@Path("/v1/exports")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Exports")
public class ExportsResource {
  private final Exporting exporting;
  private final ExportPrint print;

  ExportsResource(Exporting exporting, ExportPrint print) {
    this.exporting = exporting;
    this.print = print;
  }

  @POST
  @Cache(noStore = true)
  @Operation(
      operationId = "makeExport",
      summary = "All that is held about the person of a referral, in every service",
      description =
          "For a person who asks what is known of them, whatever the state of the referral: who makes"
              + " one is written down as a look at the contact details. 404 once it is erased, 503"
              + " while a service that holds a part does not answer.")
  public Export export(@NotNull(message = "Say which referral.") @Valid ExportRequest request) {
    return exporting.export(request.referral());
  }

  @POST
  @Path("/pdf")
  @Produces("application/pdf")
  @Cache(noStore = true)
  @Operation(
      operationId = "printExport",
      summary = "The same on paper, in plain Dutch",
      description = "A4, tagged for screen readers.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> print(
      @NotNull(message = "Say which referral.") @Valid ExportRequest request) {
    Export export = exporting.export(request.referral());
    return ResponseBuilder.ok(print.pdf(export), "application/pdf")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"gegevens-" + export.reference() + ".pdf\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .build();
  }

  /**
   * @param referral its id
   */
  record ExportRequest(@NotNull(message = "Say which referral.") UUID referral) {}
}
