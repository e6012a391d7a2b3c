package be.nabij.referral.referral;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPoints;
import be.nabij.referral.transition.Input;
import be.nabij.referral.transition.Step;
import be.nabij.referral.transition.StepCheck;
import be.nabij.referral.transition.Transition;
import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What people do with a referral. */
@ApplicationScoped
public class ReferralHandling {
  private static final ExpectedRevision ANY_REVISION = new ExpectedRevision(null);
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private final Referrals referrals;
  private final ReferralAccess access;
  private final ContactPoints contactPoints;
  private final Routing routing;
  private final StepCheck stepCheck;
  private final Telling telling;
  private final Vault vault;
  private final Caller caller;
  private final Clock clock;
  private final Period followUpAfter;

  ReferralHandling(
      Referrals referrals,
      ReferralAccess access,
      ContactPoints contactPoints,
      Routing routing,
      StepCheck stepCheck,
      Telling telling,
      Vault vault,
      Caller caller,
      Clock clock,
      @ConfigProperty(name = "nabij.referral.follow-up-after") Period followUpAfter) {
    this.referrals = referrals;
    this.access = access;
    this.contactPoints = contactPoints;
    this.routing = routing;
    this.stepCheck = stepCheck;
    this.telling = telling;
    this.vault = vault;
    this.caller = caller;
    this.clock = clock;
    this.followUpAfter = followUpAfter;
  }

  /**
   * Takes a step, and tells of it in the same transaction.
   *
   * @throws ProblemException 404 when the caller may not see it, 403 when its role may not do this,
   *     409 when the step is not possible now, 400 when its input is not right
   */
  @Transactional
  public Referral take(UUID id, Step step) {
    return take(id, step, ANY_REVISION);
  }

  /**
   * The same, for who looked at a revision of it before.
   *
   * @throws ProblemException also 412 when somebody took another step meanwhile
   */
  @Transactional
  public Referral take(UUID id, Step step, ExpectedRevision seen) {
    Referral referral =
        referrals.locked(id).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    access.requireRoleFor(step.transition());
    seen.require(referral.revision());
    referral.require(step.transition(), possible -> access.mayTake(possible, referral));
    access.requireMayTake(step.transition(), referral);
    Instant now = clock.instant();
    requireInput(referral, step, LocalDate.ofInstant(now, BELGIUM));
    telling.tell(referral, taken(referral, step, now));
    if (step.transition() == Transition.REOPEN && referral.contactPoint() == null) {
      // Its contact point may have become known while it was closed.
      routing.route(referral);
    }
    return referral;
  }

  private ReferralEvent taken(Referral referral, Step step, Instant now) {
    return switch (step.transition()) {
      case ACCEPT -> referral.accept(caller.name(), now);
      case DECLINE -> referral.decline(step.reason(), now);
      case UN_ACCEPT -> referral.unaccept(step.reason(), now);
      case FORWARD ->
          referral.forward(
              recipient(step).orElseThrow(), step.reason(), step.consent().method(), now);
      case ASSIGN -> referral.assign(step.handler(), now);
      case RECORD_CONTACT_ATTEMPT ->
          referral.recordContactAttempt(step.result(), step.channel(), now);
      case RECORD_AGREEMENT ->
          referral.recordAgreement(
              Generators.timeBasedEpochGenerator().generate(),
              vault.seal(step.contact().normalised(), referral.id()),
              step.consent().method(),
              now);
      case HOLD -> referral.hold(step.reason(), step.until(), now);
      case RESUME -> referral.resume(now);
      case INTRODUCE -> referral.introduce(step.introduction(), followUpAfter, now);
      case REVIEW_INTRODUCTION ->
          referral.reviewIntroduction(step.introductionNumber(), step.outcome(), now);
      case RECORD_FOLLOW_UP -> referral.recordFollowUp(step.outcome(), step.screening(), now);
      case COMPLETE -> referral.complete(step.outcome(), now);
      case FAIL -> referral.fail(step.reason(), now);
      case REOPEN -> referral.reopen(step.reason(), now);
      case CANCEL -> referral.cancel(step.reason(), now);
    };
  }

  private void requireInput(Referral referral, Step step, LocalDate today) {
    InputErrors errors = stepCheck.faults(step, today);
    Transition transition = step.transition();
    if (transition.takes(Input.TO) && step.to() != null) {
      if (step.to().equals(referral.municipality())) {
        errors.add("to", "not-allowed", "It lies with this municipality already.");
      } else if (recipient(step).isEmpty()) {
        errors.add("to", "not-allowed", "No contact point of this municipality is known.");
      }
    }
    if (transition.takes(Input.HANDLER)
        && step.handler() != null
        && step.handler().equals(referral.handledBy())) {
      errors.add("handler", "not-allowed", "This person handles it already.");
    }
    if (transition.takes(Input.INTRODUCTION_NUMBER)
        && step.introductionNumber() != null
        && !referral.hasIntroduction(step.introductionNumber())) {
      errors.add(
          "introductionNumber",
          "not-allowed",
          "This referral has " + referral.introductions().size() + " introductions.");
    }
    errors.throwIfAny();
  }

  private Optional<ContactPoint> recipient(Step step) {
    return contactPoints.findByIdOptional(step.to());
  }
}
