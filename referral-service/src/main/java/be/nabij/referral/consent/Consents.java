package be.nabij.referral.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The consents that were given without a screening. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<Consent, UUID> {
  public Optional<Consent> ofReferral(UUID referralId) {
    return find("referralId", referralId).firstResultOptional();
  }

  void forgetWording(UUID referralId) {
    update("wording = null where referralId = ?1", referralId);
  }
}
