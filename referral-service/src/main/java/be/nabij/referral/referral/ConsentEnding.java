package be.nabij.referral.referral;

import be.nabij.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A person withdrew the consent: the referral stops and whom to call is erased. */
@ApplicationScoped
public class ConsentEnding {
  private final Referrals referrals;
  private final Outbox outbox;
  private final Clock clock;

  ConsentEnding(Referrals referrals, Outbox outbox, Clock clock) {
    this.referrals = referrals;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Cancels the referral of this screening when there is one and it is still open. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(UUID screeningId) {
    referrals
        .lockedOfScreening(screeningId)
        .filter(Referral::isOpen)
        .ifPresent(
            referral ->
                outbox.publish(
                    referral.cancel(Reasons.CONSENT_WITHDRAWN, clock.instant()).toOutgoing()));
  }
}
