package be.nabij.referral.referral;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people do with referrals. */
@ApplicationScoped
class ReferralHandling {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final Reasons reasons;
  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;

  ReferralHandling(
      Referrals referrals,
      ReferralAccess access,
      Reasons reasons,
      Outbox outbox,
      Caller caller,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.reasons = reasons;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** Those this caller may see. */
  @Transactional
  Referrals.Listed list(String municipality, ReferralStatus status, PageQuery page) {
    return referrals.list(access.scope(municipality, status), page);
  }

  /**
   * @throws ProblemException 404 when the caller may not see it
   */
  @Transactional
  Referral find(UUID id) {
    Referral referral =
        referrals.withTimeline(id).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    return referral;
  }

  /**
   * Takes a step, and tells of it in the same transaction.
   *
   * @param reason code, required to decline or cancel
   * @throws ProblemException 404 when the caller may not see it, 403 when its role may not do this,
   *     409 when the step is not possible now, 400 when the reason is missing or unknown
   */
  @Transactional
  Referral take(UUID id, Transition transition, String reason) {
    Referral referral =
        referrals.locked(id).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    access.requireRoleFor(transition);
    requireReason(transition, reason);
    Instant now = clock.instant();
    ReferralEvent event =
        switch (transition) {
          case ACCEPT -> referral.accept(caller.name(), now);
          case DECLINE -> referral.decline(reason, now);
          case CANCEL -> referral.cancel(reason, now);
        };
    outbox.publish(event.toOutgoing());
    return referral;
  }

  private void requireReason(Transition transition, String reason) {
    List<Reasons.Reason> allowed = reasons.allowedFor(transition);
    InputErrors errors = new InputErrors();
    if (allowed.isEmpty() && reason != null) {
      errors.add("reason", "not-allowed", "This step takes no reason.");
    } else if (!allowed.isEmpty() && reason == null) {
      errors.add("reason", "required", "Allowed: " + Reasons.codes(allowed) + ".");
    } else if (reason != null && allowed.stream().noneMatch(one -> one.code().equals(reason))) {
      errors.add("reason", "not-allowed", "Allowed: " + Reasons.codes(allowed) + ".");
    }
    errors.throwIfAny();
  }
}
