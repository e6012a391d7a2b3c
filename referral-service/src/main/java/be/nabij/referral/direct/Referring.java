package be.nabij.referral.direct;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.page.PhoneText;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.consent.ConsentKeeping;
import be.nabij.referral.contact.ContactDetails;
import be.nabij.referral.contact.ReporterDetails;
import be.nabij.referral.contact.Reporters;
import be.nabij.referral.direct.NewReferral.ConsentGiven;
import be.nabij.referral.direct.NewReferral.Context;
import be.nabij.referral.direct.NewReferral.Reporter;
import be.nabij.referral.direct.NewReferral.ReporterContact;
import be.nabij.referral.direct.NewReferral.Urgency;
import be.nabij.referral.direct.NewReferral.Way;
import be.nabij.referral.intake.Opening;
import be.nabij.referral.referral.Kind;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referral.Origin;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Summary;
import be.nabij.referral.transition.NewContact;
import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Referrals without a screening: of who agreed, and of somebody whom others are concerned about.
 */
@ApplicationScoped
public class Referring {
  private final NewReferralCheck check;
  private final AcuteDanger acuteDanger;
  private final Opening opening;
  private final ConsentKeeping consents;
  private final Reporters reporters;
  private final ReferralAccess access;
  private final Caller caller;
  private final Clock clock;

  Referring(
      NewReferralCheck check,
      AcuteDanger acuteDanger,
      Opening opening,
      ConsentKeeping consents,
      Reporters reporters,
      ReferralAccess access,
      Caller caller,
      Clock clock) {
    this.check = check;
    this.acuteDanger = acuteDanger;
    this.opening = opening;
    this.consents = consents;
    this.reporters = reporters;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Opens it, and lays it with the contact point of the person's own municipality.
   *
   * @param language of what is said in danger
   * @throws ProblemException 422 in acute danger, before anything else is looked at; 400 naming
   *     every field at fault
   */
  @Transactional
  public Referral refer(NewReferral input, Locale language) {
    if (input.isInDanger()) {
      throw acuteDanger.answer(language);
    }
    Instant now = clock.instant();
    InputErrors errors = new InputErrors();
    check.check(input, now, errors);
    String municipality = check.municipality(input, errors);
    errors.throwIfAny();
    return input.kind() == Way.DIRECT
        ? direct(input, municipality, now)
        : concern(input, municipality);
  }

  private Referral direct(NewReferral input, String municipality, Instant now) {
    ConsentGiven consent = input.consent();
    Instant expiresAt =
        consent.expiresAt() == null
            ? now.plus(ConsentKeeping.DEFAULT_VALIDITY)
            : consent.expiresAt();
    UUID consentId = Generators.timeBasedEpochGenerator().generate();
    boolean byPartner = !access.worksForMunicipalities();
    Origin origin =
        new Origin(
            Kind.DIRECT,
            null,
            consentId,
            expiresAt,
            byPartner ? caller.client() : null,
            input.partnerReference(),
            byPartner,
            null,
            municipality,
            urgency(input));
    Referral referral =
        opening.open(
            origin,
            summary(input),
            details(input.contact().normalised(), input.partnerReference()));
    consents.keep(referral, consent.method(), consent.text(), expiresAt);
    return referral;
  }

  private Referral concern(NewReferral input, String municipality) {
    ReporterDetails reporter = details(input.reporter());
    boolean byPartner = !access.worksForMunicipalities();
    Origin origin =
        new Origin(
            Kind.CONCERN,
            null,
            null,
            null,
            byPartner ? caller.client() : null,
            null,
            byPartner && reporter.role() == ReporterDetails.Role.FRONT_LINE_WORKER,
            reporter.anonymous(),
            municipality,
            urgency(input));
    Referral referral = opening.open(origin, summary(input), null);
    reporters.keep(referral, reporter);
    return referral;
  }

  private static String urgency(NewReferral input) {
    return (input.urgency() == null ? Urgency.NORMAL : input.urgency()).code();
  }

  private static Summary summary(NewReferral input) {
    Context context = input.context() == null ? Context.UNKNOWN : input.context();
    return new Summary(
        null,
        null,
        null,
        List.of(),
        context.duration() == null ? null : context.duration().code(),
        null,
        List.of(),
        context.signals(),
        context.lifeEvents());
  }

  private static ContactDetails details(NewContact contact, String partnerReference) {
    return new ContactDetails(
        contact.name(),
        contact.phone(),
        contact.email(),
        contact.preferredChannel().name().toLowerCase(Locale.ROOT),
        contact.preferredMoment(),
        contact.note(),
        partnerReference,
        null);
  }

  private static ReporterDetails details(Reporter reporter) {
    ReporterContact contact = reporter.contact();
    return new ReporterDetails(
        reporter.role(),
        reporter.anonymous(),
        contact == null
            ? null
            : new ReporterDetails.Contact(
                contact.name(),
                contact.phone() == null ? null : PhoneText.e164(contact.phone()).orElseThrow(),
                contact.email()));
  }
}
