package be.nabij.screening.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far the referral is that came from a screening, as far as its events told. */
@Entity
@Table(name = "referral_progress")
public class ReferralProgress {
  @Id
  @Column(name = "screening_id")
  private UUID screeningId;

  @Column(name = "referral_id")
  private UUID referralId;

  private String status;
  private long revision;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected ReferralProgress() {}

  ReferralProgress(UUID screeningId) {
    this.screeningId = screeningId;
    this.revision = -1;
  }

  /** Takes over a newer state; an older one, arriving late, changes nothing. */
  void update(UUID newReferralId, String newStatus, long newRevision, Instant now) {
    if (newRevision > revision) {
      referralId = newReferralId;
      status = newStatus;
      revision = newRevision;
      changedAt = now;
    }
  }

  public UUID referralId() {
    return referralId;
  }

  public String status() {
    return status;
  }
}
