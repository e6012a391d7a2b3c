package be.nabij.screening.consent;

import be.nabij.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The claim check: consents and contact details for the service that carries the referral. */
@Path("/v1/consents")
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Consents")
public class ConsentsResource {
  private final ClaimCheck claimCheck;

  ConsentsResource(ClaimCheck claimCheck) {
    this.claimCheck = claimCheck;
  }

  /** Asked before each look at contact details, so it says nothing else. */
  @GET
  @Path("/{consentId}")
  @Cache(noStore = true)
  @Operation(
      operationId = "checkConsent",
      summary = "Whether a consent still stands: 204, or 410 once the person has withdrawn it")
  public void check(UUID consentId) {
    claimCheck.requireStanding(consentId);
  }

  @GET
  @Path("/{consentId}/contact")
  @Cache(noStore = true)
  @Operation(
      operationId = "redeemConsent",
      summary = "Contact details under a consent that still stands; 410 otherwise")
  public ContactDetails contact(UUID consentId) {
    return claimCheck.redeem(consentId);
  }
}
