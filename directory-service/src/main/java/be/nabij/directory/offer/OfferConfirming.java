package be.nabij.directory.offer;

import be.nabij.directory.contactpoint.BelgianDate;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who was asked says that a service is still right. */
@ApplicationScoped
public class OfferConfirming {
  private static final String HISTORY = "service";

  private final Offers offers;
  private final History history;
  private final BelgianDate date;
  private final Clock clock;

  OfferConfirming(Offers offers, History history, BelgianDate date, Clock clock) {
    this.offers = offers;
    this.history = history;
    this.date = date;
    this.clock = clock;
  }

  /**
   * A second time on the same day changes nothing.
   *
   * @param by how it was said, for the history
   * @throws ProblemException 404 when it is no longer there
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void confirm(UUID id, String by) {
    Offer offer =
        offers
            .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> ProblemException.notFound("service"));
    Verified before = new Verified(offer.content().verifiedAt());
    if (offer.confirm(date.today(), clock.instant())) {
      String entry = id.toString();
      history.record(
          HISTORY,
          entry,
          history.count(HISTORY, entry) + 1,
          "confirm",
          by,
          before,
          new Verified(offer.content().verifiedAt()));
    }
  }

  /** What a confirmation changes. */
  private record Verified(LocalDate verifiedAt) {}
}
