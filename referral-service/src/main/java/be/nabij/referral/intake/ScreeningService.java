package be.nabij.referral.intake;

import be.nabij.referral.contact.ContactDetails;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The screening service, which keeps the contact details until they are fetched. */
@Path("/v1/consents")
@RegisterRestClient(configKey = "screening")
@OidcClientFilter
interface ScreeningService {
  @GET
  @Path("/{consentId}/contact")
  ContactDetails contact(UUID consentId);
}
