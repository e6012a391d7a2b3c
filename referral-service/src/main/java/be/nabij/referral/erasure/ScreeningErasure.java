package be.nabij.referral.erasure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the screening service; asking twice is the same as once. */
@Path("/v1/erasures")
@RegisterRestClient(configKey = "screening")
@OidcClientFilter
interface ScreeningErasure {
  @POST
  Erased erase(Order order);

  /**
   * @param screening its id
   */
  record Order(UUID screening) {}

  /**
   * @param records how many rows went, by table
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Erased(Map<String, Long> records) {}
}
