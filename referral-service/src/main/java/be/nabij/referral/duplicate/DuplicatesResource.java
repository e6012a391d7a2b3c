package be.nabij.referral.duplicate;

import be.nabij.platform.identity.Roles;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.transition.ReferralStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two referrals of the same person. */
@Path("/v1/referrals/{id}/duplicates")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Tag(name = "Referrals")
public class DuplicatesResource {
  private final Joining joining;

  DuplicatesResource(Joining joining) {
    this.joining = joining;
  }

  @POST
  @Operation(
      operationId = "joinReferrals",
      summary = "Join two open referrals of the same person: the earlier one goes on",
      description =
          "The later one is cancelled with the reason `joined`, and its contact details are erased;"
              + " the earlier one keeps its own. Whoever made the later one sees what comes of the"
              + " earlier. Look at both before: `possibleDuplicates` of a referral names them. Can"
              + " be repeated.")
  public JoinedReferrals join(UUID id, @Valid Duplicate duplicate) {
    Joining.Joined joined = joining.join(id, duplicate.of());
    return new JoinedReferrals(Side.of(joined.later()), Side.of(joined.earlier()));
  }

  /**
   * @param of id of the other referral, in the same municipality
   */
  public record Duplicate(@NotNull(message = "Say of which referral.") UUID of) {}

  /**
   * @param closed the later one, cancelled now
   * @param goesOn the earlier one
   */
  public record JoinedReferrals(Side closed, Side goesOn) {}

  /**
   * @param reference what people call it
   */
  public record Side(UUID id, String reference, ReferralStatus status) {
    private static Side of(Referral referral) {
      return new Side(referral.id(), referral.reference(), referral.status());
    }
  }
}
