package be.nabij.screening.consent;

import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.outbox.OutgoingEvent;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes a consent back: the details are erased here at once, and everyone concerned is told. */
@ApplicationScoped
public class ConsentWithdrawal {
  private final Consents consents;
  private final Outbox outbox;
  private final Clock clock;

  ConsentWithdrawal(Consents consents, Outbox outbox, Clock clock) {
    this.consents = consents;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Withdraws the consent of this screening; withdrawing twice is the same as once.
   *
   * @throws ProblemException 404 when the person never gave one
   */
  @Transactional
  public void withdraw(UUID screeningId) {
    Instant now = clock.instant();
    Consent consent =
        consents
            .ofScreening(screeningId)
            .filter(Consent::isGiven)
            .orElseThrow(() -> ProblemException.notFound("consent"));
    if (consent.withdraw(now)) {
      outbox.publish(
          new OutgoingEvent(
              "nabij.screenings",
              screeningId.toString(),
              "be.nabij.consent.withdrawn.v1",
              new ConsentWithdrawn(screeningId, consent.id(), now)));
    }
  }

  /** Data of {@code be.nabij.consent.withdrawn.v1}. */
  record ConsentWithdrawn(UUID screeningId, UUID consentId, Instant withdrawnAt) {}
}
