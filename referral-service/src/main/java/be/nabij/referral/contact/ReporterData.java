package be.nabij.referral.contact;

import be.nabij.platform.encryption.Vault;
import be.nabij.referral.contact.ReporterDetails.Role;
import be.nabij.referral.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Who told of a concern. */
@ApplicationScoped
class ReporterData implements PersonalData {
  private final Reporters reporters;
  private final Vault vault;

  ReporterData(Reporters reporters, Vault vault) {
    this.reporters = reporters;
    this.vault = vault;
  }

  @Override
  public String kind() {
    return "reporter";
  }

  @Override
  public String inDutch() {
    return "Wie zich zorgen maakte";
  }

  @Override
  public Set<String> tables() {
    return Set.of("reporter");
  }

  @Override
  public long erase(UUID referral) {
    return reporters.forget(referral);
  }

  /**
   * What the person may know of somebody else: not who it was, and nothing when that was promised.
   */
  @Override
  public Object export(UUID referral) {
    return reporters
        .find("referralId", referral)
        .firstResultOptional()
        .map(reporter -> reporter.open(vault))
        .filter(details -> !details.anonymous())
        .map(details -> new Held(details.role()))
        .orElse(null);
  }

  private record Held(Role role) {}
}
