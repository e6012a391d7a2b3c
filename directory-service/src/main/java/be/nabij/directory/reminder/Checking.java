package be.nabij.directory.reminder;

import be.nabij.directory.contactpoint.ContactPointConfirming;
import be.nabij.directory.freshness.Entries;
import be.nabij.directory.freshness.EntryRef;
import be.nabij.directory.freshness.StaleEntry;
import be.nabij.directory.offer.OfferConfirming;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What somebody with a link may do with the entry it is for. */
@ApplicationScoped
class Checking {
  /** How the history calls whoever held a link. */
  static final String BY_LINK = "link";

  /** Nobody needs more to say what is wrong; more would let one link fill the database. */
  private static final int MOST_REMARKS = 20;

  private final Entries entries;
  private final Remarks remarks;
  private final ContactPointConfirming contactPoints;
  private final OfferConfirming offers;
  private final Clock clock;

  Checking(
      Entries entries,
      Remarks remarks,
      ContactPointConfirming contactPoints,
      OfferConfirming offers,
      Clock clock) {
    this.entries = entries;
    this.remarks = remarks;
    this.contactPoints = contactPoints;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when the entry is no longer there
   */
  StaleEntry look(EntryRef entry) {
    return entries.find(entry).orElseThrow(CheckLinks::unknown);
  }

  /** It is still right; what was remarked on it before is settled. A second time is no change. */
  @Transactional
  StaleEntry confirm(EntryRef entry) {
    StaleEntry before = look(entry);
    switch (entry.kind()) {
      case CONTACT_POINT -> contactPoints.confirm(entry.id(), BY_LINK);
      case SERVICE -> offers.confirm(UUID.fromString(entry.id()), BY_LINK);
    }
    remarks.forget(entry);
    return before;
  }

  /** Something is wrong; kept for the editors, and mailed. */
  @Transactional
  StaleEntry remark(EntryRef entry, String text) {
    StaleEntry about = look(entry);
    if (remarks.countOn(entry) < MOST_REMARKS) {
      remarks.persist(new Remark(entry, text, clock.instant()));
    }
    return about;
  }
}
