package be.nabij.referral.contact;

import be.nabij.platform.encryption.Sealed;
import be.nabij.platform.encryption.Vault;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Who told of a concern, sealed as whom to call is. */
@Entity
class Reporter {
  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Embedded
  @AttributeOverride(name = "keyId", column = @Column(name = "key_id"))
  private Sealed details;

  protected Reporter() {}

  Reporter(UUID referralId, ReporterDetails details, Vault vault) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.referralId = referralId;
    this.details = vault.seal(details, id);
  }

  ReporterDetails open(Vault vault) {
    return vault.open(details, id, ReporterDetails.class);
  }
}
