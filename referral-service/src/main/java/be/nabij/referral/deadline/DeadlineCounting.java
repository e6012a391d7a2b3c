package be.nabij.referral.deadline;

import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPoints;
import be.nabij.referral.contactpoint.StandIn;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent.Expected;
import be.nabij.referral.workingtime.OpeningHours;
import be.nabij.referral.workingtime.WorkingTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How long whoever has a referral gets, by their opening hours and the terms of the place. */
@ApplicationScoped
class DeadlineCounting {
  private static final WorkingTime OFFICE = new WorkingTime(OpeningHours.OFFICE);

  private final ContactPoints contactPoints;
  private final TermSetting terms;

  DeadlineCounting(ContactPoints contactPoints, TermSetting terms) {
    this.contactPoints = contactPoints;
    this.terms = terms;
  }

  /** It is to be taken up, counted from now. */
  Deadline acceptance(Referral referral, Instant now) {
    WorkingTime time = time(referral);
    Instant due = time.dueWithin(terms.of(referral.municipality()).acceptWithin(), now);
    return Deadline.term(referral.id(), Expected.ACCEPT, now, time.halfway(now, due), due);
  }

  /**
   * The person is to be called, counted from when the wait began. Who takes up what is late already
   * gets the rest of the day, or the next working day.
   */
  Deadline firstContact(Referral referral, Instant waitsSince, Instant now) {
    WorkingTime time = time(referral);
    int within = terms.of(referral.municipality()).firstContactWithin();
    Instant promised = time.dueWithin(within, waitsSince);
    Instant soonest = time.dueWithin(1, now);
    Instant due = promised.isAfter(soonest) ? promised : soonest;
    return Deadline.term(
        referral.id(), Expected.FIRST_CONTACT, waitsSince, time.halfway(now, due), due);
  }

  /** On this day, or when it is closed then on the first day after it that it is open. */
  Deadline day(Referral referral, Expected expected, LocalDate day) {
    WorkingTime time = time(referral);
    Instant from = time.firstOpen(day);
    return Deadline.day(referral.id(), expected, from, time.dueWithin(1, from));
  }

  /** As long as the contact point got, for the fallback with which it lies now. */
  Instant fallbackTerm(Referral referral, Expected expected, Instant now) {
    DeadlineTerm term = terms.of(referral.municipality());
    int within = expected == Expected.ACCEPT ? term.acceptWithin() : term.firstContactWithin();
    return time(referral).dueWithin(within, now);
  }

  /** One working day in office hours: those of a zone coordinator are not known. */
  Instant oneWorkingDay(Instant now) {
    return OFFICE.dueWithin(1, now);
  }

  Optional<StandIn> zoneCoordinator(Referral referral) {
    return contactPoint(referral).flatMap(ContactPoint::zoneCoordinator);
  }

  /** The fallback with which it does not lie yet. */
  Optional<StandIn> fallback(Referral referral) {
    return referral.isRoutedToFallback()
        ? Optional.empty()
        : contactPoint(referral).flatMap(ContactPoint::fallbackContactPoint);
  }

  /** Of whom it lies with; of a fallback that stands in for the contact point, nobody tells. */
  WorkingTime time(Referral referral) {
    return contactPoint(referral)
        .filter(one -> one.isFallback() == referral.isRoutedToFallback())
        .map(one -> new WorkingTime(OpeningHours.of(one.openingHours())))
        .orElse(OFFICE);
  }

  private Optional<ContactPoint> contactPoint(Referral referral) {
    return contactPoints.findByIdOptional(referral.municipality());
  }
}
