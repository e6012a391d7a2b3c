package be.nabij.referral.delivery;

import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What contact points were told of a referral, for those who handle it. */
@ApplicationScoped
public class DeliveryLog {
  private static final Logger LOG = Logger.getLogger(DeliveryLog.class);

  private final Deliveries deliveries;
  private final Delivering delivering;
  private final Referrals referrals;
  private final ReferralAccess access;
  private final Clock clock;
  private final boolean delivery;
  private final Period kept;

  DeliveryLog(
      Deliveries deliveries,
      Delivering delivering,
      Referrals referrals,
      ReferralAccess access,
      Clock clock,
      @ConfigProperty(name = "nabij.delivery") boolean delivery,
      @ConfigProperty(name = "nabij.delivery.kept") Period kept) {
    this.deliveries = deliveries;
    this.delivering = delivering;
    this.referrals = referrals;
    this.access = access;
    this.clock = clock;
    this.delivery = delivery;
    this.kept = kept;
  }

  /**
   * The newest first; of a forwarded referral, only what was told in the caller's municipalities.
   *
   * @throws ProblemException 404 when the caller may not see the referral
   */
  @Transactional
  public List<DeliveryView> of(UUID referralId) {
    requireVisible(referralId);
    return deliveries.of(referralId, access.municipalities()).stream()
        .map(DeliveryView::of)
        .toList();
  }

  /**
   * Sends it again, to the same recipient and with the same id. A webhook that had answered 410 is
   * open again.
   *
   * @throws ProblemException 404 when the caller may not see it, 409 when delivery is off or it
   *     lies in the inbox
   */
  public DeliveryView repeat(UUID referralId, UUID id) {
    DeliveryView repeated = repeated(referralId, id);
    delivering.wake();
    return repeated;
  }

  @Transactional
  DeliveryView repeated(UUID referralId, UUID id) {
    requireVisible(referralId);
    Delivery found =
        deliveries
            .locked(id)
            .filter(one -> one.referralId().equals(referralId))
            .filter(one -> access.municipalities().contains(one.municipality()))
            .orElseThrow(() -> ProblemException.notFound("delivery"));
    if (found.channel() == Channel.Kind.INBOX) {
      throw ProblemException.of(
          409,
          "nothing-to-repeat",
          "There is nothing to send",
          "The referral lies in the inbox; nothing was sent there.");
    }
    if (!delivery) {
      throw ProblemException.of(
          409,
          "delivery-off",
          "Delivery is off",
          "An operator has to turn delivery on before anything is sent.");
    }
    if (found.channel() == Channel.Kind.WEBHOOK) {
      deliveries.open(found.municipality(), found.recipient());
    }
    found.sendAgain(clock.instant());
    return DeliveryView.of(found);
  }

  private void requireVisible(UUID referralId) {
    Referral referral =
        referrals
            .findByIdOptional(referralId)
            .orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
  }

  /** Several replicas may do it at once: a row that another deletes is simply gone. */
  @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void forgetOld() {
    Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
    long forgotten = deliveries.forgetBefore(before);
    if (forgotten > 0) {
      LOG.infof("Forgot %d deliveries", forgotten);
    }
  }
}
