package be.nabij.referral.intake;

import be.nabij.platform.encryption.Sealed;
import be.nabij.platform.encryption.Vault;
import be.nabij.referral.contact.ContactDetails;
import be.nabij.referral.duplicate.Fingerprints;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referral.Origin;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Routing;
import be.nabij.referral.referral.Summary;
import be.nabij.referral.referral.Telling;
import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Opens a referral, whichever way it came in: seals whom to call, lays it with the contact point.
 */
@ApplicationScoped
public class Opening {
  private final Referrals referrals;
  private final Telling telling;
  private final Routing routing;
  private final Vault vault;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Opening(
      Referrals referrals,
      Telling telling,
      Routing routing,
      Vault vault,
      Fingerprints fingerprints,
      Clock clock) {
    this.referrals = referrals;
    this.telling = telling;
    this.routing = routing;
    this.vault = vault;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * @param contact null for a concern: nothing of the person is kept before they agree
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Referral open(Origin origin, Summary summary, ContactDetails contact) {
    UUID id = Generators.timeBasedEpochGenerator().generate();
    Sealed sealed = contact == null ? null : vault.seal(contact, id);
    Referral referral = new Referral(id, origin, summary, sealed, clock.instant());
    referrals.persist(referral);
    telling.tell(referral, referral.received());
    routing.route(referral);
    fingerprints.keep(referral, contact);
    return referral;
  }
}
