package be.nabij.screening.export;

import be.nabij.platform.language.Languages;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.consent.ClaimCheck;
import be.nabij.screening.consent.Consent;
import be.nabij.screening.consent.Consents;
import be.nabij.screening.export.HeldScreening.Answered;
import be.nabij.screening.export.HeldScreening.HeldConsent;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.screening.Screening;
import be.nabij.screening.screening.ScreeningView;
import be.nabij.screening.screening.ScreeningViews;
import be.nabij.screening.screening.Screenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Gathers all that is held of a screening. */
@ApplicationScoped
class Exporting {
  private final Screenings screenings;
  private final ScreeningViews views;
  private final Instruments instruments;
  private final Consents consents;
  private final ClaimCheck claimCheck;

  Exporting(
      Screenings screenings,
      ScreeningViews views,
      Instruments instruments,
      Consents consents,
      ClaimCheck claimCheck) {
    this.screenings = screenings;
    this.views = views;
    this.instruments = instruments;
    this.consents = consents;
    this.claimCheck = claimCheck;
  }

  /**
   * @throws ProblemException 404 when there is no such screening, or no longer
   */
  @Transactional
  HeldScreening export(UUID id) {
    Screening screening =
        screenings.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("screening"));
    ScreeningView view = views.of(screening, Languages.DUTCH);
    Instrument instrument = instruments.takenWith(view.instrument(), view.version());
    return new HeldScreening(
        id,
        screening.partner(),
        screening.partnerReference(),
        view.status(),
        instrument.title().in(Languages.DUTCH),
        view.version(),
        screening.birthYear(),
        view.municipality(),
        view.startedAt(),
        view.completedAt(),
        answers(screening, instrument),
        screening.context(),
        view.result(),
        view.profile(),
        view.advice(),
        consents.ofScreening(id).map(this::consent).orElse(null),
        view.referral());
  }

  /** In the order of the questionnaire. */
  private static List<Answered> answers(Screening screening, Instrument instrument) {
    return instrument.items().stream()
        .filter(item -> screening.answers().containsKey(item.id()))
        .map(
            item ->
                new Answered(
                    item.text().in(Languages.DUTCH),
                    instrument.textOf(screening.answers().get(item.id()), Languages.DUTCH)))
        .toList();
  }

  private HeldConsent consent(Consent consent) {
    Consent.Recipient recipient = consent.recipient();
    return new HeldConsent(
        consent.isGiven(),
        consent.purpose(),
        consent.scope(),
        consent.method(),
        consent.wording(),
        consent.urgency(),
        recipient == null ? null : recipient.name(),
        consent.recordedAt(),
        consent.expiresAt(),
        consent.withdrawnAt(),
        claimCheck.stillHeld(consent).orElse(null));
  }
}
