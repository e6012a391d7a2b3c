package be.nabij.referral.contact;

import be.nabij.platform.encryption.Vault;
import be.nabij.referral.referral.Erased;
import be.nabij.referral.referral.Referral;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who told of a concern; forgotten when the contact details of the person are. */
@ApplicationScoped
public class Reporters implements PanacheRepositoryBase<Reporter, UUID> {
  private final Vault vault;

  Reporters(Vault vault) {
    this.vault = vault;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Referral concern, ReporterDetails details) {
    persist(new Reporter(concern.id(), details, vault));
  }

  Reporter ofReferral(UUID referralId) {
    return find("referralId", referralId).singleResult();
  }

  long forget(UUID referralId) {
    return delete("referralId", referralId);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Erased erased) {
    forget(erased.referral().id());
  }
}
