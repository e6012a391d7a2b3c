package be.nabij.screening.print;

import be.nabij.platform.identity.Roles;
import be.nabij.screening.print.ScreeningPrinting.Sheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** The result of a screening on paper, for partner apps. */
@Path("/v1/screenings/{id}/print")
@RolesAllowed(Roles.PARTNER)
@Tag(name = "Screenings")
public class PrintResource {
  private final ScreeningPrinting printing;

  PrintResource(ScreeningPrinting printing) {
    this.printing = printing;
  }

  @GET
  @Produces("application/pdf")
  @Cache(noStore = true)
  @Operation(
      operationId = "printScreening",
      summary = "The result of a completed screening as a sheet to print, in Dutch",
      description =
          "A4, tagged for screen readers. It holds what the screening answers, and names neither"
              + " the person nor the partner's reference, nor the answers. A draft gives 409.")
  @APIResponse(
      responseCode = "200",
      description = "The sheet",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> print(UUID id) {
    Sheet sheet = printing.print(id);
    return ResponseBuilder.ok(sheet.pdf(), "application/pdf")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"screening-" + sheet.day() + ".pdf\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .build();
  }
}
