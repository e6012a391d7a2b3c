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

/** Whom to call. */
@Path("/v1/referrals/{id}/contact")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Referrals")
public class ContactResource {
  private final ContactReading reading;

  ContactResource(ContactReading reading) {
    this.reading = reading;
  }

  @GET
  @Cache(noStore = true)
  @Operation(
      operationId = "getContact",
      summary =
          "The person's contact details; from acceptance until it is closed, and every look is written"
              + " down",
      description =
          "410 as soon as the person has withdrawn the consent; 503 with `Retry-After` while"
              + " nobody can tell whether it still stands.")
  public ContactDetails get(
      UUID id,
      @Parameter(
              description =
                  "Why: `call` when left out, or `visit`, `introduce`, `handover`, `print`,"
                      + " `duplicate`, `person-asked`")
          @QueryParam("purpose")
          String purpose) {
    return reading.read(id, purpose);
  }
}
