package be.nabij.referral.referral;

import be.nabij.referral.reason.Reasons;
import be.nabij.referral.referral.ReferralEvent.ContactErased;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets whom to call: at once when the person withdraws the consent, and some time after a
 * referral was closed.
 */
@ApplicationScoped
public class ContactErasure {
  private static final Logger LOG = Logger.getLogger(ContactErasure.class);
  private static final int BATCH = 100;

  private final Referrals referrals;
  private final Telling telling;
  private final Clock clock;
  private final Period keptAfterClosing;

  ContactErasure(
      Referrals referrals,
      Telling telling,
      Clock clock,
      @ConfigProperty(name = "nabij.referral.contact-kept-after-closing") Period keptAfterClosing) {
    this.referrals = referrals;
    this.telling = telling;
    this.clock = clock;
    this.keptAfterClosing = keptAfterClosing;
  }

  /**
   * A person withdrew. The referral of this screening is cancelled when it is open. When it was
   * closed before, what came of it stays true and only whom to call is erased.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(UUID screeningId) {
    referrals.lockedOfScreening(screeningId).ifPresent(this::withdraw);
  }

  /** Before everything about the person goes: an open referral is cancelled, so that all hear. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void cancelErased(Referral referral) {
    if (referral.isOpen()) {
      telling.tell(referral, referral.cancel(Reasons.ERASED, clock.instant()));
    }
  }

  /** The same for a referral that is locked; a second time changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(Referral referral) {
    if (referral.isOpen()) {
      telling.tell(referral, referral.cancel(Reasons.CONSENT_WITHDRAWN, clock.instant()));
    } else {
      forget(referral, Reasons.CONSENT_WITHDRAWN, clock.instant())
          .ifPresent(erased -> telling.tell(referral, erased));
    }
  }

  /**
   * Erases contact details of referrals that were closed long enough ago. In batches of their own
   * transaction, and several replicas may do it at once: each takes rows that no other one holds.
   */
  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    Instant now = clock.instant();
    Instant before = now.atZone(ZoneOffset.UTC).minus(keptAfterClosing).toInstant();
    int forgotten;
    do {
      forgotten = QuarkusTransaction.requiringNew().call(() -> forgetBatch(before, now));
      if (forgotten > 0) {
        LOG.infof("Erased the contact details of %d closed referrals", forgotten);
      }
    } while (forgotten == BATCH);
  }

  private int forgetBatch(Instant before, Instant now) {
    List<Referral> old = referrals.lockedWithContactClosedBefore(before, BATCH);
    old.forEach(referral -> forget(referral, null, now));
    return old.size();
  }

  private Optional<ContactErased> forget(Referral referral, String reason, Instant now) {
    Optional<ContactErased> erased = referral.forgetContact(reason, now);
    telling.tellErased(referral);
    return erased;
  }
}
