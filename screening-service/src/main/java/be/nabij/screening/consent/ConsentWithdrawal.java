package be.nabij.screening.consent;

import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.outbox.OutgoingEvent;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.metrics.ScreeningCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes a consent back: the details are erased here at once, and everyone concerned is told. */
@ApplicationScoped
public class ConsentWithdrawal {
  private final Consents consents;
  private final Outbox outbox;
  private final ScreeningCounts counts;
  private final Clock clock;

  ConsentWithdrawal(Consents consents, Outbox outbox, ScreeningCounts counts, Clock clock) {
    this.consents = consents;
    this.outbox = outbox;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * Withdraws the consent of this screening; withdrawing twice is the same as once.
   *
   * @throws ProblemException 404 when the person never gave one
   */
  @Transactional
  public void withdraw(UUID screeningId) {
    withdraw(given(consents.ofScreening(screeningId)));
  }

  /** The person told the contact point; nothing to do when it was withdrawn here first. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdrawnElsewhere(UUID screeningId) {
    consents.ofScreening(screeningId).ifPresent(this::withdraw);
  }

  /**
   * Withdraws a consent by its own id, for the person who holds the link to it; twice is the same
   * as once.
   *
   * @throws ProblemException 404 when there is no such consent
   */
  @Transactional
  GivenConsent withdrawById(UUID consentId) {
    Consent consent = given(consents.findByIdOptional(consentId));
    withdraw(consent);
    return GivenConsent.of(consent);
  }

  /**
   * What the person who holds the link is told of it: never whose it is.
   *
   * @throws ProblemException 404 when there is no such consent
   */
  @Transactional
  GivenConsent look(UUID consentId) {
    return GivenConsent.of(given(consents.findByIdOptional(consentId)));
  }

  private static Consent given(Optional<Consent> found) {
    return found.filter(Consent::isGiven).orElseThrow(() -> ProblemException.notFound("consent"));
  }

  private void withdraw(Consent consent) {
    Instant now = clock.instant();
    if (consent.withdraw(now)) {
      counts.withdrawn();
      outbox.publish(
          new OutgoingEvent(
              "nabij.screenings",
              consent.screeningId().toString(),
              "be.nabij.consent.withdrawn.v1",
              new ConsentWithdrawn(consent.screeningId(), consent.id(), now)));
    }
  }

  /**
   * A consent as the person who holds the link may see it.
   *
   * @param recipient whose contact point may call, null where it was not kept yet
   */
  record GivenConsent(Consent.Recipient recipient, Instant givenAt, boolean withdrawn) {
    private static GivenConsent of(Consent consent) {
      return new GivenConsent(consent.recipient(), consent.recordedAt(), consent.isWithdrawn());
    }
  }

  /** Data of {@code be.nabij.consent.withdrawn.v1}. */
  record ConsentWithdrawn(UUID screeningId, UUID consentId, Instant withdrawnAt) {}
}
