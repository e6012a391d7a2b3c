package be.nabij.referral.referral;

import be.nabij.platform.outbox.Outbox;
import be.nabij.referral.referral.ReferralEvent.Cancelled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Tells what happened to a referral: other services by an event, the slices here at once. */
@ApplicationScoped
public class Telling {
  private final Outbox outbox;
  private final Event<Told> told;
  private final Event<Erased> erased;

  Telling(Outbox outbox, Event<Told> told, Event<Erased> erased) {
    this.outbox = outbox;
    this.told = told;
    this.erased = erased;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Referral referral, ReferralEvent event) {
    outbox.publish(event.toOutgoing());
    told.fire(new Told(referral, event));
    if (event instanceof Cancelled) {
      tellErased(referral);
    }
  }

  /** Whom to call was erased: what the slices here keep of the person goes too. No event. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tellErased(Referral referral) {
    erased.fire(new Erased(referral));
  }
}
