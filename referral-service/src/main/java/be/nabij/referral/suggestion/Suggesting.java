package be.nabij.referral.suggestion;

import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks what may help somebody who was referred. The referral itself never waits for it. */
@ApplicationScoped
class Suggesting {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final InterventionsService interventions;

  Suggesting(
      Referrals referrals, ReferralAccess access, @RestClient InterventionsService interventions) {
    this.referrals = referrals;
    this.access = access;
    this.interventions = interventions;
  }

  /**
   * @throws ProblemException 404 when the caller may not see the referral
   */
  @Transactional
  Situation situation(UUID referralId) {
    Referral referral =
        referrals
            .findByIdOptional(referralId)
            .orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    return Situation.of(referral);
  }

  /**
   * Outside any transaction: no connection to the database is held while waiting. After two calls
   * that failed, nobody waits for ten seconds.
   */
  @CircuitBreaker(
      requestVolumeThreshold = 2,
      failureRatio = 1,
      delay = 10,
      delayUnit = ChronoUnit.SECONDS)
  JsonNode matches(Situation situation) {
    return interventions.matches(situation);
  }
}
