package be.nabij.referral.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The interventions service, which knows what works for whom; it keeps nothing of what is asked.
 */
@Path("/v1/matches")
@RegisterRestClient(configKey = "interventions")
@OidcClientFilter
interface InterventionsService {
  @POST
  JsonNode matches(Situation situation);
}
