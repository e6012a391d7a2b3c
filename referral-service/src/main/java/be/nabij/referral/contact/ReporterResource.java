package be.nabij.referral.contact;

import be.nabij.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Who told of a concern. */
@Path("/v1/referrals/{id}/reporter")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Referrals")
public class ReporterResource {
  private final ContactReading reading;

  ReporterResource(ContactReading reading) {
    this.reading = reading;
  }

  @GET
  @Cache(noStore = true)
  @Operation(
      operationId = "getReporter",
      summary =
          "Who told of a concern, to arrange the visit together; from acceptance until it is closed,"
              + " and every look is written down",
      description =
          "With `anonymous` the person is never told who it was. 404 for a referral that is no"
              + " concern, 410 once it is erased.")
  public ReporterDetails get(
      UUID id,
      @Parameter(description = "Why: as of the contact details") @QueryParam("purpose")
          String purpose) {
    return reading.readReporter(id, purpose);
  }
}
