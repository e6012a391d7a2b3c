package be.nabij.referral.duplicate;

import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** By what a second referral of the person is known, and the referrals that were joined. */
@ApplicationScoped
class FingerprintData implements PersonalData {
  private final EntityManager database;
  private final Referrals referrals;

  FingerprintData(EntityManager database, Referrals referrals) {
    this.database = database;
    this.referrals = referrals;
  }

  @Override
  public String kind() {
    return "fingerprints";
  }

  @Override
  public String inDutch() {
    return "Versleutelde kenmerken om een tweede vraag te herkennen";
  }

  @Override
  public Set<String> tables() {
    return Set.of("fingerprint");
  }

  @Override
  public long erase(UUID referral) {
    return database
        .createNativeQuery("delete from fingerprint where referral_id = ?1")
        .setParameter(1, referral)
        .executeUpdate();
  }

  /** Nobody can read them: they follow from the contact details, which are shown. */
  @Override
  public Object export(UUID referral) {
    return null;
  }

  @Override
  public Set<UUID> linked(UUID id) {
    Set<UUID> joined = new HashSet<>();
    referrals.list("joinedTo", id).stream().map(Referral::id).forEach(joined::add);
    UUID goesOnIn = referrals.findById(id).joinedTo();
    if (goesOnIn != null) {
      joined.add(goesOnIn);
    }
    return joined;
  }
}
