package be.nabij.referral.reason;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words behind the codes; nothing secret. */
@Path("/v1/reasons")
@Tag(name = "Referrals")
public class ReasonsResource {
  private final Reasons reasons;

  ReasonsResource(Reasons reasons) {
    this.reasons = reasons;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listReasons",
      summary = "The coded reasons, results and outcomes of steps, and who caused them")
  public Reasons.Lists list() {
    return reasons.lists();
  }
}
