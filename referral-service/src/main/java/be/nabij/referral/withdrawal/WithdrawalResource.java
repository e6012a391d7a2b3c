package be.nabij.referral.withdrawal;

import be.nabij.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The person's yes, taken back. */
@Path("/v1/referrals/{id}/consent")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR, Roles.PARTNER})
@Tag(name = "Referrals")
public class WithdrawalResource {
  private final Withdrawing withdrawing;

  WithdrawalResource(Withdrawing withdrawing) {
    this.withdrawing = withdrawing;
  }

  @DELETE
  @Operation(
      operationId = "withdrawReferralConsent",
      summary = "The person withdraws the consent: contact details are erased everywhere",
      description =
          "An open referral is cancelled; one that was closed stays as it ended. The screening hears"
              + " of it, and forgets its part. Can be repeated.")
  public void withdraw(UUID id) {
    withdrawing.withdraw(id);
  }
}
