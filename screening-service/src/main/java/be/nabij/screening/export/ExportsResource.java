package be.nabij.screening.export;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** This service's part in the export of all that is held about a person. */
@Path("/v1/exports")
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Export")
public class ExportsResource {
  private final Exporting exporting;

  ExportsResource(Exporting exporting) {
    this.exporting = exporting;
  }

  /**
   * @throws ProblemException 404 when there is no such screening, or no longer
   */
  @POST
  @Cache(noStore = true)
  @Operation(
      operationId = "exportScreening",
      summary = "All that is held of a screening, in words: for the service that hands it over")
  public HeldScreening export(
      @NotNull(message = "Say which screening.") @Valid ExportRequest request) {
    return exporting.export(request.screening());
  }

  /**
   * @param screening its id
   */
  record ExportRequest(@NotNull(message = "Say which screening.") UUID screening) {}
}
