package be.nabij.referral.withdrawal;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The screening service, where a person's consent is kept. */
@Path("/v1/consents")
@RegisterRestClient(configKey = "consents")
@OidcClientFilter
interface ConsentsService {
  @GET
  @Path("/{consentId}")
  void look(UUID consentId);
}
