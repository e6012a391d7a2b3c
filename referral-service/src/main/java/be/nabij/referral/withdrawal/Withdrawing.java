package be.nabij.referral.withdrawal;

import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.ContactErasure;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A person tells, by phone or to the referrer, that the consent no longer stands. */
@ApplicationScoped
class Withdrawing {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final ContactErasure contactErasure;

  Withdrawing(Referrals referrals, ReferralAccess access, ContactErasure contactErasure) {
    this.referrals = referrals;
    this.access = access;
    this.contactErasure = contactErasure;
  }

  /**
   * Whoever is reading contact details finishes first; nobody begins afterwards.
   *
   * @throws ProblemException 404 when the caller may not see the referral
   */
  @Transactional
  void withdraw(UUID referralId) {
    Referral referral =
        referrals.locked(referralId).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    contactErasure.withdraw(referral);
  }
}
