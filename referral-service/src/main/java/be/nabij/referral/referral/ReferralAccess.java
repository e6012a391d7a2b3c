package be.nabij.referral.referral;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.transition.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * May this caller see this referral? A partner its own, a case handler those of its municipalities.
 */
@ApplicationScoped
public class ReferralAccess {
  private final Caller caller;

  ReferralAccess(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws ProblemException 404 for a referral of another municipality or partner: that it exists
   *     is not told either
   */
  public void require(Referral referral) {
    if (!maySee(referral)) {
      throw ProblemException.notFound("referral");
    }
  }

  public boolean maySee(Referral referral) {
    return worksForMunicipalities()
        ? municipalities().contains(referral.municipality())
        : caller.client().equals(referral.partner());
  }

  /**
   * @throws ProblemException 403 when none of the caller's roles may take this step
   */
  void requireRoleFor(Transition transition) {
    if (!mayTake(transition)) {
      throw ProblemException.of(
          403,
          "forbidden",
          "Not allowed",
          "The role of this caller does not allow the step " + transition.code() + ".");
    }
  }

  /**
   * What the role allows may still be somebody else's to do.
   *
   * @throws ProblemException 403 when a case handler gives away what a colleague handles
   */
  void requireMayTake(Transition transition, Referral referral) {
    if (!mayTake(transition, referral)) {
      throw ProblemException.of(
          403,
          "not-the-handler",
          "Only who handles it gives it to a colleague",
          "Ask who handles it, or a coordinator.");
    }
  }

  /** Whether the caller may take this step with this referral, when its state allows it. */
  public boolean mayTake(Transition transition, Referral referral) {
    return transition.roles().stream().anyMatch(role -> has(role, referral))
        && (transition != Transition.ASSIGN
            || has(Roles.COORDINATOR, referral)
            || caller.name().equals(referral.handledBy()));
  }

  /** Whether one of the caller's roles may take this step. */
  public boolean mayTake(Transition transition) {
    return transition.roles().stream().anyMatch(caller::has);
  }

  /** Whether the caller has this role for the municipality where the referral lies now. */
  public boolean has(String role, Referral referral) {
    return role.equals(Roles.CASE_HANDLER) || role.equals(Roles.COORDINATOR)
        ? caller.municipalities(role).contains(referral.municipality())
        : caller.has(role);
  }

  /** NIS codes of the municipalities whose referrals the caller handles or coordinates. */
  public Set<String> municipalities() {
    return caller.municipalities(Roles.CASE_HANDLER, Roles.COORDINATOR);
  }

  /** For which side of a referral the caller writes and reads. */
  public Side side() {
    return worksForMunicipalities() ? Side.CONTACT_POINT : Side.REFERRER;
  }

  /** Whether the caller is a case handler or coordinator; otherwise it is a partner. */
  public boolean worksForMunicipalities() {
    return caller.has(Roles.CASE_HANDLER) || caller.has(Roles.COORDINATOR);
  }
}
