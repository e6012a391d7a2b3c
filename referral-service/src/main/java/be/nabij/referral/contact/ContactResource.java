package be.nabij.referral.contact;

import be.nabij.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
              + " down")
  public ContactDetails get(UUID id) {
    return reading.read(id);
  }
}
