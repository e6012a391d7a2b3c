package be.nabij.referral.advice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The advice of screening-service, which anybody may read. */
@Path("/v1/adviceRules")
@RegisterRestClient(configKey = "advice")
interface AdviceService {
  @GET
  Rules rules(@QueryParam("pageSize") int pageSize);

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Rules(List<AdviceText> items) {}
}
