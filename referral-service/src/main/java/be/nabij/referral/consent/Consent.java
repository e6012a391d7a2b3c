package be.nabij.referral.consent;

import be.nabij.referral.transition.Step.Method;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person agreed to, when no screening came before. A consent that came with a screening is
 * kept by screening-service.
 */
@Entity
public class Consent {
  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  private Method method;

  private String wording;

  @Column(name = "wording_version")
  private String wordingVersion;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Consent() {}

  /**
   * @param wording the sentence that the person agreed to
   * @param wordingVersion of that sentence, null when the referrer used its own
   * @param expiresAt null when it was given to the contact point itself
   */
  Consent(
      UUID id,
      UUID referralId,
      Method method,
      String wording,
      String wordingVersion,
      Instant givenAt,
      Instant expiresAt) {
    this.id = id;
    this.referralId = referralId;
    this.method = method;
    this.wording = wording;
    this.wordingVersion = wordingVersion;
    this.givenAt = givenAt;
    this.expiresAt = expiresAt;
  }

  public UUID id() {
    return id;
  }

  public Method method() {
    return method;
  }

  /** The sentence that the person agreed to, null once the contact details are erased. */
  public String wording() {
    return wording;
  }

  public Instant givenAt() {
    return givenAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
