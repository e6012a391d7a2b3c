package be.nabij.referral.consent;

import be.nabij.referral.referral.Erased;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent.Agreed;
import be.nabij.referral.referral.Told;
import be.nabij.referral.transition.Step.Method;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps what people agreed to: of every contact detail kept here it is known why. */
@ApplicationScoped
public class ConsentKeeping {
  /** When nothing is said, and at most; the same as for a consent that comes with a screening. */
  public static final Duration DEFAULT_VALIDITY = Duration.ofDays(90);

  public static final Duration LONGEST_VALIDITY = Duration.ofDays(365);

  private final Consents consents;
  private final AgreementText agreementText;
  private final Clock clock;

  ConsentKeeping(Consents consents, AgreementText agreementText, Clock clock) {
    this.consents = consents;
    this.agreementText = agreementText;
    this.clock = clock;
  }

  /**
   * Keeps what the person agreed to before being referred, under {@link Referral#consentId}.
   *
   * @param text the sentence that the person agreed to
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Referral referral, Method method, String text, Instant expiresAt) {
    consents.persist(
        new Consent(
            referral.consentId(),
            referral.id(),
            method,
            text,
            null,
            referral.receivedAt(),
            expiresAt));
  }

  /** The person about whom somebody was concerned agreed, to the sentence of this moment. */
  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Told told) {
    if (told.event() instanceof Agreed agreed) {
      Referral referral = told.referral();
      consents.persist(
          new Consent(
              referral.consentId(),
              referral.id(),
              agreed.method(),
              agreementText.text().nl(),
              agreementText.version(),
              clock.instant(),
              null));
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Erased erased) {
    consents.forgetWording(erased.referral().id());
  }
}
