package be.nabij.screening.screening;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.outbox.Outbox;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.consent.CheckedReferral;
import be.nabij.screening.consent.Consent;
import be.nabij.screening.consent.ConsentWithdrawal;
import be.nabij.screening.consent.Consents;
import be.nabij.screening.consent.ReferralCheck;
import be.nabij.screening.consent.WarmReferral;
import be.nabij.screening.context.Context;
import be.nabij.screening.context.Profiles;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.metrics.ScreeningCounts;
import be.nabij.screening.municipality.ContactPoint;
import be.nabij.screening.municipality.Municipalities;
import be.nabij.screening.municipality.Municipality;
import com.fasterxml.uuid.Generators;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Takes screenings. Everything that belongs to one is committed together: answers, score, consent,
 * sealed contact details and the event. No other service and no broker is asked on the way.
 */
@Startup // a faulty key set must show at start, not with the first person
@ApplicationScoped
public class ScreeningTaking {
  /** Stands where a partner app would, when a person came without one. */
  private static final String SELF_TEST = "self-test";

  private final ScreeningCheck check;
  private final ReferralCheck referralCheck;
  private final Screenings screenings;
  private final Consents consents;
  private final ConsentWithdrawal withdrawal;
  private final Instruments instruments;
  private final Profiles profiles;
  private final Municipalities municipalities;
  private final Vault vault;
  private final ScreeningCounts counts;
  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;

  ScreeningTaking(
      ScreeningCheck check,
      ReferralCheck referralCheck,
      Screenings screenings,
      Consents consents,
      ConsentWithdrawal withdrawal,
      Instruments instruments,
      Profiles profiles,
      Municipalities municipalities,
      Vault vault,
      ScreeningCounts counts,
      Outbox outbox,
      Caller caller,
      Clock clock) {
    this.check = check;
    this.referralCheck = referralCheck;
    this.screenings = screenings;
    this.consents = consents;
    this.withdrawal = withdrawal;
    this.instruments = instruments;
    this.profiles = profiles;
    this.municipalities = municipalities;
    this.vault = vault;
    this.counts = counts;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Starts a screening of the calling partner, and completes it at once unless it is a draft.
   *
   * @throws ProblemException 400 naming every field at fault
   */
  @Transactional
  public Taken take(NewScreening input) {
    return take(caller.client(), input);
  }

  /**
   * Keeps what a person filled in alone and wants to share with the contact point.
   *
   * @throws ProblemException 400 naming every field at fault
   */
  @Transactional
  public Taken takeSelfTest(NewScreening input) {
    return take(SELF_TEST, input);
  }

  private Taken take(String partner, NewScreening input) {
    Instant now = clock.instant();
    CheckedScreening checked = check.check(input, now);
    Screening screening =
        Screening.start(Generators.timeBasedEpochGenerator().generate(), partner, checked, now);
    if (!input.complete()) {
      screenings.persist(screening);
      return new Taken(screening, null);
    }
    return new Taken(screening, complete(screening, checked.referral(), now));
  }

  /**
   * Replaces the answers of a draft, and its context when a new one is given.
   *
   * @throws ProblemException 404 when it is not this partner's, 409 when completed, 400 for an
   *     answer that the instrument does not know
   */
  @Transactional
  Screening answer(UUID id, Map<String, String> answers, Context context) {
    Screening screening = own(id);
    check.checkAnswers(instrumentOf(screening), answers, context);
    screening.answer(answers, context);
    return screening;
  }

  /**
   * Completes a draft.
   *
   * @param wish may be null
   * @throws ProblemException 404 when it is not this partner's, 409 when completed before, 400 for
   *     faulty input
   */
  @Transactional
  Taken complete(UUID id, WarmReferral wish) {
    Screening screening = own(id);
    Instant now = clock.instant();
    InputErrors errors = new InputErrors();
    if (screening.answers().isEmpty()) {
      errors.add("answers", "required", "A completed screening has at least one answer.");
    }
    CheckedReferral referral = referralCheck.check(wish, screening.answers(), now, errors);
    if (referral != null && referral.given() && screening.municipality() == null) {
      errors.add("warmReferral", "not-allowed", "The draft does not tell the municipality.");
    }
    errors.throwIfAny();
    return new Taken(screening, complete(screening, referral, now));
  }

  /**
   * @throws ProblemException 404 when it does not exist or is another partner's
   */
  @Transactional
  public Screening own(UUID id) {
    return screenings
        .findByIdOptional(id)
        .filter(screening -> screening.belongsTo(caller.client()))
        .orElseThrow(() -> ProblemException.notFound("screening"));
  }

  /** Withdraws the person's consent to be referred. */
  @Transactional
  void withdrawConsent(UUID id) {
    withdrawal.withdraw(own(id).id());
  }

  /** Gives the consent that was recorded, or null. */
  private Consent complete(Screening screening, CheckedReferral referral, Instant now) {
    Consent consent = referral == null ? null : consent(screening, referral, now);
    var completed =
        screening.complete(instrumentOf(screening), profiles.of(screening.context()), consent, now);
    // Not sooner: what changes after persist costs an update besides the insert. A draft is known.
    screenings.persist(screening);
    if (consent != null) {
      consents.persist(consent);
    }
    outbox.publish(completed.toOutgoing());
    counts.completed(screening.instrument(), screening.result(), screening.belongsTo(SELF_TEST));
    return consent;
  }

  private Consent consent(Screening screening, CheckedReferral referral, Instant now) {
    UUID id = Generators.timeBasedEpochGenerator().generate();
    return referral.given()
        ? Consent.given(
            id,
            screening.id(),
            referral.wording(),
            recipient(screening.municipality()),
            vault.seal(referral.contact().knownAs(screening.partnerReference()), id),
            referral.expiresAt(),
            now)
        : Consent.refused(id, screening.id(), referral.wording(), now);
  }

  private Consent.Recipient recipient(String municipality) {
    String name =
        municipalities
            .byNisCode(municipality)
            .flatMap(Municipality::contactPoint)
            .map(ContactPoint::name)
            .orElse(null);
    return new Consent.Recipient(municipality, name);
  }

  /** The version it was started with, even when a newer one is on offer now. */
  private Instrument instrumentOf(Screening screening) {
    return instruments
        .find(screening.instrument(), screening.instrumentVersion())
        .orElseThrow(
            () ->
                ProblemException.of(
                    409,
                    "instrument-withdrawn",
                    "This version of the questionnaire is no longer on offer",
                    "Start a new screening."));
  }
}
