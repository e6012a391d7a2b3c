package be.nabij.referral.referral;

import be.nabij.platform.identity.Roles;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What can be done with a referral: from which states, and by whom. */
public enum Transition {
  ACCEPT(Set.of(ReferralStatus.REQUESTED), Set.of(Roles.CASE_HANDLER, Roles.COORDINATOR)),
  DECLINE(Set.of(ReferralStatus.REQUESTED), Set.of(Roles.CASE_HANDLER, Roles.COORDINATOR)),
  CANCEL(
      Set.of(ReferralStatus.REQUESTED, ReferralStatus.ACCEPTED),
      Set.of(Roles.PARTNER, Roles.CASE_HANDLER, Roles.COORDINATOR));

  private final Set<ReferralStatus> from;
  private final Set<String> roles;

  Transition(Set<ReferralStatus> from, Set<String> roles) {
    this.from = from;
    this.roles = roles;
  }

  boolean isPossibleFrom(ReferralStatus status) {
    return from.contains(status);
  }

  /** Roles of which a caller needs one. */
  Set<String> roles() {
    return roles;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
