package be.nabij.referral.contact;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.audit.Audit;
import be.nabij.referral.audit.Purposes;
import be.nabij.referral.audit.Shown;
import be.nabij.referral.referral.Kind;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.withdrawal.ConsentCheck;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows whom to call, and who was concerned, once the contact point has taken the referral up; each
 * look is written down.
 */
@ApplicationScoped
public class ContactReading {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final ConsentCheck consentCheck;
  private final Audit audit;
  private final Purposes purposes;
  private final Reporters reporters;
  private final Vault vault;

  ContactReading(
      Referrals referrals,
      ReferralAccess access,
      ConsentCheck consentCheck,
      Audit audit,
      Purposes purposes,
      Reporters reporters,
      Vault vault) {
    this.referrals = referrals;
    this.access = access;
    this.consentCheck = consentCheck;
    this.audit = audit;
    this.purposes = purposes;
    this.reporters = reporters;
    this.vault = vault;
  }

  /**
   * Asks whether the consent still stands, and then shows what is kept. A withdrawal that arrives
   * meanwhile comes before it or waits for it: the row is locked while it is read.
   *
   * @param purpose code of why, null for the usual one
   * @throws ProblemException 400 for an unknown purpose, 404 for another municipality's referral,
   *     403 before acceptance, before the person agreed and once closed, 410 after erasure or a
   *     withdrawal, 503 when nobody can tell whether the consent stands
   */
  @Transactional(Transactional.TxType.NEVER)
  public ContactDetails read(UUID referralId, String purpose) {
    String why = purposes.asked(purpose);
    QuarkusTransaction.requiringNew()
        .call(() -> consent(withContact(referrals.findByIdOptional(referralId))))
        .ifPresent(consent -> consentCheck.require(consent.screeningId(), consent.consentId()));
    return QuarkusTransaction.requiringNew()
        .call(() -> shown(withContact(referrals.lockedForReading(referralId)), why));
  }

  private ContactDetails shown(Referral referral, String purpose) {
    audit.record(referral, Shown.CONTACT, purpose);
    return vault.open(referral.contact(), referral.id(), ContactDetails.class);
  }

  /** Only a screening's consent is kept elsewhere. */
  private static Optional<Consent> consent(Referral referral) {
    return Optional.ofNullable(referral.screeningId())
        .map(screening -> new Consent(screening, referral.consentId()));
  }

  /**
   * Who was concerned about the person.
   *
   * @param purpose code of why, null for the usual one
   * @throws ProblemException 400 for an unknown purpose, 404 for another municipality's referral
   *     and where nobody was concerned, 403 before acceptance and once closed, 410 after erasure
   */
  @Transactional
  public ReporterDetails readReporter(UUID referralId, String purpose) {
    String why = purposes.asked(purpose);
    Referral referral = seen(referrals.lockedForReading(referralId));
    if (referral.kind() != Kind.CONCERN) {
      throw ProblemException.notFound("reporter");
    }
    requireInHandling(referral);
    audit.record(referral, Shown.REPORTER, why);
    return reporters.ofReferral(referralId).open(vault);
  }

  private Referral withContact(Optional<Referral> found) {
    Referral referral = seen(found);
    requireInHandling(referral);
    if (referral.waitsForAgreement()) {
      throw ProblemException.of(
          403,
          "not-agreed-yet",
          "The person has not agreed yet",
          "Nothing is kept of somebody who was not asked. Record the agreement first.");
    }
    return referral;
  }

  private Referral seen(Optional<Referral> found) {
    Referral referral = found.orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    return referral;
  }

  private static void requireInHandling(Referral referral) {
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
  }

  private record Consent(UUID screeningId, UUID consentId) {}
}
