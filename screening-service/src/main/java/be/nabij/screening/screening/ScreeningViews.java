package be.nabij.screening.screening;

import be.nabij.screening.advice.AdviceTexts;
import be.nabij.screening.consent.Consent;
import be.nabij.screening.consent.Consents;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.progress.ReferralProgresses;
import be.nabij.screening.score.Result;
import be.nabij.screening.screening.ScreeningView.ReferralStatus;
import be.nabij.screening.screening.ScreeningView.ResultView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Shows screenings in the caller's language. */
@ApplicationScoped
class ScreeningViews {
  private static final ReferralStatus SENT = new ReferralStatus(null, "sent");

  private final Instruments instruments;
  private final AdviceTexts adviceTexts;
  private final Consents consents;
  private final ReferralProgresses progresses;

  ScreeningViews(
      Instruments instruments,
      AdviceTexts adviceTexts,
      Consents consents,
      ReferralProgresses progresses) {
    this.instruments = instruments;
    this.adviceTexts = adviceTexts;
    this.consents = consents;
    this.progresses = progresses;
  }

  @Transactional
  ScreeningView of(Screening screening, Locale language) {
    return new ScreeningView(
        screening.id(),
        screening.status(),
        screening.instrument(),
        screening.instrumentVersion(),
        screening.municipality(),
        screening.startedAt(),
        screening.completedAt(),
        screening.result() == null ? null : result(screening, language),
        adviceTexts.of(screening.rules(), language),
        referral(screening.id()));
  }

  private ResultView result(Screening screening, Locale language) {
    Result result = screening.result();
    String disclaimer =
        instruments.find(screening.instrument()).orElseThrow().disclaimer().in(language);
    return new ResultView(
        result.total(),
        result.max(),
        result.category(),
        result.valid(),
        result.missing(),
        result.dimensions(),
        disclaimer);
  }

  private ReferralStatus referral(UUID screeningId) {
    return progresses
        .findByIdOptional(screeningId)
        .map(progress -> new ReferralStatus(progress.referralId(), progress.status()))
        .or(() -> consents.ofScreening(screeningId).filter(Consent::isGiven).map(consent -> SENT))
        .orElse(null);
  }
}
