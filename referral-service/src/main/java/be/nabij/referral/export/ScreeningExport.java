package be.nabij.referral.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the screening service holds. */
@Path("/v1/exports")
@RegisterRestClient(configKey = "screening")
@OidcClientFilter
interface ScreeningExport {
  @POST
  JsonNode export(Request request);

  /**
   * @param screening its id
   */
  record Request(UUID screening) {}
}
