package be.nabij.referral.contact;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Shows whom to call, once the contact point has taken the referral up; each look is written down.
 */
@ApplicationScoped
public class ContactReading {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final ContactReads reads;
  private final Vault vault;
  private final Caller caller;
  private final Clock clock;

  ContactReading(
      Referrals referrals,
      ReferralAccess access,
      ContactReads reads,
      Vault vault,
      Caller caller,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.reads = reads;
    this.vault = vault;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 for another municipality's referral, 403 before acceptance and
   *     once closed, 410 after erasure
   */
  @Transactional
  public ContactDetails read(UUID referralId) {
    Referral referral =
        referrals
            .findByIdOptional(referralId)
            .orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    if (referral.isContactErased()) {
      throw ProblemException.of(
          410, "contact-erased", "The contact details are gone", "They were erased.");
    }
    if (referral.closedAt() != null) {
      throw ProblemException.of(
          403,
          "referral-closed",
          "The referral is closed",
          "Contact details are shown while the contact point works on it. It can be reopened.");
    }
    if (!referral.isInHandling()) {
      throw ProblemException.of(
          403,
          "not-accepted-yet",
          "Contact details are shown after acceptance",
          "Accept the referral first: whoever sees whom to call has promised to call.");
    }
    reads.persist(new ContactRead(referralId, caller.name(), clock.instant()));
    return vault.open(referral.contact(), referralId, ContactDetails.class);
  }
}
