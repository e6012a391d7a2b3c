package be.nabij.referral.intake;

import be.nabij.platform.inbox.Inbox;
import be.nabij.platform.inbox.IncomingEvent;
import be.nabij.referral.contact.ContactDetails;
import be.nabij.referral.referral.ContactErasure;
import be.nabij.referral.referral.Kind;
import be.nabij.referral.referral.Referral.Origin;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Summary;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The transactions that turn events of a screening into a referral, or into the end of one. */
@Startup // a faulty key set must show at start, not with the first person
@ApplicationScoped
class ReferralIntake {
  /** What screening-service calls the partner when a person did the self-test alone. */
  private static final String SELF_TEST = "self-test";

  private final Referrals referrals;
  private final WithdrawnConsents withdrawnConsents;
  private final ContactErasure contactErasure;
  private final Opening opening;
  private final Inbox inbox;
  private final Clock clock;

  ReferralIntake(
      Referrals referrals,
      WithdrawnConsents withdrawnConsents,
      ContactErasure contactErasure,
      Opening opening,
      Inbox inbox,
      Clock clock) {
    this.referrals = referrals;
    this.withdrawnConsents = withdrawnConsents;
    this.contactErasure = contactErasure;
    this.opening = opening;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Whether this screening still needs a referral: not made before, consent not withdrawn. */
  @Transactional
  boolean isWanted(UUID screeningId) {
    return !withdrawnConsents.has(screeningId) && !referrals.existsForScreening(screeningId);
  }

  /** Makes the referral, routes it and tells of both; a repeated event changes nothing. */
  @Transactional
  void receive(IncomingEvent event, ScreeningCompleted screening, ContactDetails contact) {
    if (!inbox.isNew(event) || !isWanted(screening.screeningId())) {
      return;
    }
    opening.open(origin(screening), summary(screening), contact);
  }

  /** Stops the referral, or keeps one from being made when this event is the earlier one. */
  @Transactional
  void withdraw(IncomingEvent event, UUID screeningId) {
    if (inbox.isNew(event)) {
      withdrawnConsents.add(screeningId, clock.instant());
      contactErasure.withdraw(screeningId);
    }
  }

  private static Origin origin(ScreeningCompleted screening) {
    ScreeningCompleted.WarmReferral wish = screening.warmReferral();
    return Origin.screening(
        SELF_TEST.equals(wish.partner()) ? Kind.SELF : Kind.SCREENING,
        screening.screeningId(),
        wish.consentId(),
        wish.expiresAt(),
        wish.partner(),
        screening.municipality(),
        wish.urgency());
  }

  private static Summary summary(ScreeningCompleted screening) {
    return new Summary(
        screening.instrument(),
        screening.version(),
        screening.category(),
        screening.lonelyDimensions(),
        screening.duration(),
        screening.profile(),
        screening.rules(),
        null,
        null);
  }
}
