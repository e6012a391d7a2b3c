package be.nabij.referral.delivery;

import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPoints;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Told;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes down who has to hear of what happened, in the transaction of what happened. */
@ApplicationScoped
class DeliveryPlanning {
  private final Deliveries deliveries;
  private final ContactPoints contactPoints;
  private final Delivering delivering;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final boolean delivery;

  DeliveryPlanning(
      Deliveries deliveries,
      ContactPoints contactPoints,
      Delivering delivering,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper mapper,
      Clock clock,
      @ConfigProperty(name = "nabij.delivery") boolean delivery) {
    this.deliveries = deliveries;
    this.contactPoints = contactPoints;
    this.delivering = delivering;
    this.transaction = transaction;
    this.mapper = mapper;
    this.clock = clock;
    this.delivery = delivery;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Told told) {
    Referral referral = told.referral();
    if (referral.contactPoint() == null) {
      return; // it lies with nobody yet
    }
    String what = told.event().state().what();
    News.of(what, mapper.valueToTree(told.event()))
        .ifPresent(
            news ->
                contactPoints
                    .findByIdOptional(referral.municipality())
                    .ifPresent(contactPoint -> plan(referral, contactPoint, news, what)));
  }

  private void plan(Referral referral, ContactPoint contactPoint, News news, String what) {
    Instant now = clock.instant();
    for (Recipient recipient : Recipient.of(referral, contactPoint, news, what)) {
      Delivery planned = new Delivery(referral, recipient, now);
      if (recipient.channel() != Channel.Kind.INBOX && !delivery) {
        planned.notSent(Delivery.DELIVERY_OFF);
      } else if (recipient.channel() == Channel.Kind.WEBHOOK
          && deliveries.isClosed(referral.municipality(), recipient.address())) {
        planned.notSent(Delivery.CHANNEL_CLOSED);
      }
      deliveries.persist(planned);
    }
    transaction.registerInterposedSynchronization(new WakeDelivering());
  }

  private final class WakeDelivering implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        delivering.wake();
      }
    }
  }
}
