package be.nabij.referral.intake;

import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** That no referral may be made from a screening any more: known after the person is erased. */
@ApplicationScoped
class WithdrawalData implements PersonalData {
  private final Referrals referrals;
  private final WithdrawnConsents withdrawnConsents;
  private final Clock clock;

  WithdrawalData(Referrals referrals, WithdrawnConsents withdrawnConsents, Clock clock) {
    this.referrals = referrals;
    this.withdrawnConsents = withdrawnConsents;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "withdrawal";
  }

  @Override
  public String inDutch() {
    return "Een ingetrokken toestemming";
  }

  @Override
  public Set<String> tables() {
    return Set.of("withdrawn_consent");
  }

  /** Adds rather than removes: an event of the screening that comes again must find this. */
  @Override
  public long erase(UUID id) {
    Referral referral = referrals.findById(id);
    if (referral.screeningId() != null) {
      withdrawnConsents.add(referral.screeningId(), clock.instant());
    }
    return 0;
  }

  @Override
  public Optional<String> kept() {
    return Optional.of(
        "Het nummer van de vragenlijst: zo kan uit een bericht dat te laat aankomt geen nieuwe vraag"
            + " ontstaan.");
  }

  /** Of a referral that is still there, the timeline tells it. */
  @Override
  public Object export(UUID referral) {
    return null;
  }
}
