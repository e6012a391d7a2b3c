package be.nabij.referral.consent;

import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.transition.Step.Method;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What the person agreed to, when no screening came before. */
@ApplicationScoped
class ConsentData implements PersonalData {
  private final Consents consents;

  ConsentData(Consents consents) {
    this.consents = consents;
  }

  @Override
  public String kind() {
    return "consent";
  }

  @Override
  public String inDutch() {
    return "Toestemming";
  }

  @Override
  public Set<String> tables() {
    return Set.of("consent");
  }

  @Override
  public long erase(UUID referral) {
    return consents.delete("referralId", referral);
  }

  @Override
  public Object export(UUID referral) {
    return consents
        .ofReferral(referral)
        .map(
            consent ->
                new Held(
                    consent.wording(), consent.method(), consent.givenAt(), consent.expiresAt()))
        .orElse(null);
  }

  private record Held(String text, Method method, Instant givenAt, Instant expiresAt) {}
}
