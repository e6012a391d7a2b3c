package be.nabij.referral.referral;

import be.nabij.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Tells what happened to a referral: other services by an event, the slices here at once. */
@ApplicationScoped
public class Telling {
  private final Outbox outbox;
  private final Event<Told> told;

  Telling(Outbox outbox, Event<Told> told) {
    this.outbox = outbox;
    this.told = told;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Referral referral, ReferralEvent event) {
    outbox.publish(event.toOutgoing());
    told.fire(new Told(referral, event));
  }
}
