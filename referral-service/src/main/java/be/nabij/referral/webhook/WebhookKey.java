package be.nabij.referral.webhook;

import be.nabij.platform.encryption.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** With which the webhooks of a municipality's contact point are signed. */
@Entity
@Table(name = "webhook_key")
class WebhookKey {
  @Id private UUID id;
  private String municipality;

  @Embedded
  @AttributeOverride(name = "keyId", column = @Column(name = "secret_key_id"))
  @AttributeOverride(name = "ciphertext", column = @Column(name = "secret"))
  private Sealed secret;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "signs_until")
  private Instant signsUntil;

  protected WebhookKey() {}

  /**
   * @param secret sealed with the id of this key
   */
  WebhookKey(UUID id, String municipality, Sealed secret, String madeBy, Instant now) {
    this.id = id;
    this.municipality = municipality;
    this.secret = secret;
    this.madeBy = madeBy;
    this.madeAt = now;
  }

  /** A newer one is there: this one signs along for a while, so that receivers can change. */
  void signAlongUntil(Instant moment) {
    if (signsUntil == null || signsUntil.isAfter(moment)) {
      signsUntil = moment;
    }
  }

  UUID id() {
    return id;
  }

  Sealed secret() {
    return secret;
  }

  String madeBy() {
    return madeBy;
  }

  Instant madeAt() {
    return madeAt;
  }

  /** Until when it signs, null while it is the newest. */
  Instant signsUntil() {
    return signsUntil;
  }
}
