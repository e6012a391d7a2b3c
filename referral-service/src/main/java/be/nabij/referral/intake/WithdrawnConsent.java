package be.nabij.referral.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Says that no referral may be made from this screening any more. */
@Entity
@Table(name = "withdrawn_consent")
class WithdrawnConsent {
  @Id
  @Column(name = "screening_id")
  private UUID screeningId;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected WithdrawnConsent() {}

  WithdrawnConsent(UUID screeningId, Instant withdrawnAt) {
    this.screeningId = screeningId;
    this.withdrawnAt = withdrawnAt;
  }
}
