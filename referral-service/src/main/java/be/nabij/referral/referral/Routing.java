package be.nabij.referral.referral;

import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPoints;
import be.nabij.referral.contactpoint.StandIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Lays a referral with the contact point of the person's own municipality (DR-06), or with the
 * fallback where none is known or the contact point has no room. A referral that is earlier than
 * the contact point waits for it.
 */
@ApplicationScoped
public class Routing {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private final ContactPoints contactPoints;
  private final Referrals referrals;
  private final Telling telling;
  private final Clock clock;

  Routing(ContactPoints contactPoints, Referrals referrals, Telling telling, Clock clock) {
    this.contactPoints = contactPoints;
    this.referrals = referrals;
    this.telling = telling;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void route(Referral referral) {
    contactPoints
        .findByIdOptional(referral.municipality())
        .ifPresent(contactPoint -> route(referral, contactPoint));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onContactPointChanged(@Observes ContactPoint changed) {
    referrals.unrouted(changed.municipality()).stream()
        .filter(Referral::isOpen)
        .forEach(referral -> route(referral, changed));
  }

  private void route(Referral referral, ContactPoint contactPoint) {
    Instant now = clock.instant();
    Optional<StandIn> fallback = contactPoint.fallbackContactPoint();
    if (contactPoint.isFull(LocalDate.ofInstant(now, BELGIUM)) && fallback.isPresent()) {
      telling.tell(referral, referral.routePast(contactPoint, fallback.get(), now));
    } else {
      telling.tell(referral, referral.route(contactPoint, now));
    }
  }
}
