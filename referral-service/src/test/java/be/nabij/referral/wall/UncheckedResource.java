package be.nabij.referral.wall;

import be.nabij.platform.identity.Roles;
import be.nabij.referral.referral.Referrals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation of the tests alone, in which somebody forgot to ask whether the caller may. */
@Path("/test/unchecked")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR, Roles.PARTNER, Roles.SERVICE})
public class UncheckedResource {
  private final Referrals referrals;

  UncheckedResource(Referrals referrals) {
    this.referrals = referrals;
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public String find(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> referrals.findByIdOptional(id).map(found -> "seen").orElse("not seen"));
  }
}
