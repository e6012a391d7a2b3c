package be.nabij.referral.contact;

import be.nabij.platform.encryption.Vault;
import be.nabij.referral.audit.Audit;
import be.nabij.referral.audit.Purposes;
import be.nabij.referral.audit.Shown;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Whom to call, which goes with the referral. */
@ApplicationScoped
class ContactData implements PersonalData {
  private final Referrals referrals;
  private final Audit audit;
  private final Vault vault;

  ContactData(Referrals referrals, Audit audit, Vault vault) {
    this.referrals = referrals;
    this.audit = audit;
    this.vault = vault;
  }

  @Override
  public String kind() {
    return "contact";
  }

  @Override
  public String inDutch() {
    return "Contactgegevens";
  }

  /** The details lie in the referral's own row. */
  @Override
  public Set<String> tables() {
    return Set.of();
  }

  @Override
  public long erase(UUID referral) {
    return 0;
  }

  /** Whoever makes an export sees whom to call, which is written down like every look. */
  @Override
  public Object export(UUID id) {
    Referral referral = referrals.findById(id);
    if (referral.contact() == null) {
      return null;
    }
    audit.record(referral, Shown.EXPORT, Purposes.PERSON_ASKED);
    return vault.open(referral.contact(), id, ContactDetails.class);
  }
}
