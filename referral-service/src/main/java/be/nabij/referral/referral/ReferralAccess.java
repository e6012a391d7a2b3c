package be.nabij.referral.referral;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
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

  private boolean maySee(Referral referral) {
    return worksForMunicipalities()
        ? caller.municipalities().contains(referral.municipality())
        : referral.partner().equals(caller.client());
  }

  /**
   * @throws ProblemException 403 when none of the caller's roles may take this step
   */
  void requireRoleFor(Transition transition) {
    if (transition.roles().stream().noneMatch(caller::has)) {
      throw ProblemException.of(
          403,
          "forbidden",
          "Not allowed",
          "The role of this caller does not allow to " + transition.code() + " a referral.");
    }
  }

  boolean mayTake(Transition transition) {
    return transition.roles().stream().anyMatch(caller::has);
  }

  /**
   * What a list may hold for this caller.
   *
   * @param municipality narrows it to one, null for all of the caller's
   */
  Scope scope(String municipality, ReferralStatus status) {
    Set<String> asked = municipality == null ? null : Set.of(municipality);
    if (!worksForMunicipalities()) {
      return new Scope(caller.client(), asked, status);
    }
    Set<String> own = new HashSet<>(caller.municipalities());
    if (asked != null) {
      own.retainAll(asked);
    }
    return new Scope(null, Collections.unmodifiableSet(own), status);
  }

  boolean worksForMunicipalities() {
    return caller.has(Roles.CASE_HANDLER) || caller.has(Roles.COORDINATOR);
  }
}
