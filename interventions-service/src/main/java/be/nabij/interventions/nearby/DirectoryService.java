package be.nabij.interventions.nearby;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The directory, which knows what there is near whom. It is open to everyone; with this service's
 * own token, the questions of many people do not count as those of one address.
 */
@Path("/v1/offers")
@RegisterRestClient(configKey = "directory")
@OidcClientFilter
interface DirectoryService {
  @POST
  @Path("/search")
  Offers search(OfferQuestion question, @QueryParam("pageSize") int pageSize);

  /** The part of its answer that is read here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Offers(List<LocalOffer> items) {}
}
