package be.nabij.screening.consent;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands the contact details to the service that carries the referral. The event only holds the id
 * of the consent: whether it still stands is looked at here, at the moment of handing over.
 */
@ApplicationScoped
public class ClaimCheck {
  private final Consents consents;
  private final Vault vault;
  private final Clock clock;

  ClaimCheck(Consents consents, Vault vault, Clock clock) {
    this.consents = consents;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when there is no such consent, 410 when it was withdrawn, has
   *     expired or the details were handed over before
   */
  @Transactional
  public ContactDetails redeem(UUID consentId) {
    Consent consent = given(consentId);
    if (consent.isWithdrawn()) {
      throw withdrawn();
    }
    if (consent.isExpiredAt(clock.instant())) {
      throw gone("consent-expired", "The consent has expired.");
    }
    if (consent.contact() == null) {
      throw gone("contact-erased", "The contact details were handed over and erased here.");
    }
    return vault.open(consent.contact(), consent.id(), ContactDetails.class);
  }

  /**
   * Whether the person has not taken it back. That it has expired says only that it can no longer
   * be handed over: who was told before then may go on.
   *
   * @throws ProblemException 404 when there is no such consent, 410 when it was withdrawn
   */
  @Transactional
  public void requireStanding(UUID consentId) {
    if (given(consentId).isWithdrawn()) {
      throw withdrawn();
    }
  }

  /**
   * Erases the contact details of this screening: the contact point has them.
   *
   * @return false when no consent of this screening is known, or no longer
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean handedOver(UUID screeningId) {
    Optional<Consent> consent = consents.ofScreening(screeningId);
    consent.ifPresent(Consent::handedOver);
    return consent.isPresent();
  }

  /** The contact details as long as they are here, for the person's own copy. */
  public Optional<ContactDetails> stillHeld(Consent consent) {
    return Optional.ofNullable(consent.contact())
        .map(contact -> vault.open(contact, consent.id(), ContactDetails.class));
  }

  private Consent given(UUID consentId) {
    return consents
        .findByIdOptional(consentId)
        .filter(Consent::isGiven)
        .orElseThrow(() -> ProblemException.notFound("consent"));
  }

  private static ProblemException withdrawn() {
    return gone("consent-withdrawn", "The person withdrew the consent.");
  }

  private static ProblemException gone(String name, String detail) {
    return ProblemException.of(410, name, "The contact details are gone", detail);
  }
}
