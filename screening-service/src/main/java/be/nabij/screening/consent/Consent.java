package be.nabij.screening.consent;

import be.nabij.platform.encryption.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person said about being referred: yes or no, to what, and how. A no is kept as such
 * (DR-10); a yes carries the contact details until they are handed over, withdrawn or expired.
 */
@Entity
public class Consent {
  static final String PURPOSE = "warm-referral";

  /** When nothing is said, and at most. */
  public static final Duration DEFAULT_VALIDITY = Duration.ofDays(90);

  public static final Duration LONGEST_VALIDITY = Duration.ofDays(365);

  @Id private UUID id;

  @Column(name = "screening_id")
  private UUID screeningId;

  private boolean given;
  private String purpose;
  private String scope;
  private String method;
  private String wording;
  private String urgency;

  private String recipient;

  @Column(name = "recipient_name")
  private String recipientName;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Embedded
  @AttributeOverride(name = "keyId", column = @Column(name = "contact_key_id"))
  @AttributeOverride(name = "ciphertext", column = @Column(name = "contact"))
  private Sealed contact;

  @Version private int version;

  protected Consent() {}

  private Consent(UUID id, UUID screeningId, boolean given, Wording wording, Instant now) {
    this.id = id;
    this.screeningId = screeningId;
    this.given = given;
    this.purpose = PURPOSE;
    this.scope = wording.scope();
    this.method = wording.method();
    this.wording = wording.text();
    this.urgency = wording.urgency();
    this.recordedAt = now;
  }

  /**
   * The person agreed, to this contact point and no other; the contact details are sealed with this
   * consent's id.
   */
  public static Consent given(
      UUID id,
      UUID screeningId,
      Wording wording,
      Recipient recipient,
      Sealed contact,
      Instant expiresAt,
      Instant now) {
    Consent consent = new Consent(id, screeningId, true, wording, now);
    consent.recipient = recipient.municipality();
    consent.recipientName = recipient.name();
    consent.contact = contact;
    consent.expiresAt = expiresAt;
    return consent;
  }

  /** The person said no; nothing of their contact details is kept. */
  public static Consent refused(UUID id, UUID screeningId, Wording wording, Instant now) {
    return new Consent(id, screeningId, false, wording, now);
  }

  /**
   * Takes the consent back and erases the contact details.
   *
   * @return false when it was withdrawn before, or never given
   */
  boolean withdraw(Instant now) {
    if (!given || withdrawnAt != null) {
      return false;
    }
    withdrawnAt = now;
    contact = null;
    return true;
  }

  /** The contact point has the contact details now; here they are no longer needed. */
  void handedOver() {
    contact = null;
  }

  /** Given, and not taken back. */
  public boolean stands() {
    return given && withdrawnAt == null;
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  public UUID id() {
    return id;
  }

  public UUID screeningId() {
    return screeningId;
  }

  public boolean isGiven() {
    return given;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public String urgency() {
    return urgency;
  }

  /** The sentence that the person agreed to, or said no to. */
  public String wording() {
    return wording;
  }

  public String purpose() {
    return purpose;
  }

  public String scope() {
    return scope;
  }

  public String method() {
    return method;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** When it was taken back, null while it stands. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  /** Who may get the contact details, null when the person said no. */
  public Recipient recipient() {
    return recipient == null ? null : new Recipient(recipient, recipientName);
  }

  /** The sealed contact details, null once they are gone. */
  Sealed contact() {
    return contact;
  }

  /**
   * The contact point that the consent names.
   *
   * @param municipality NIS code of the municipality it serves
   * @param name its name at the time, null when the directory had not told it yet
   */
  public record Recipient(String municipality, String name) {}

  /**
   * What was said and how.
   *
   * @param scope {@code summary} or {@code summary-and-answers}
   * @param method {@code spoken}, {@code written} or {@code self}
   * @param text the sentence the person agreed to, or said no to
   * @param urgency {@code normal} or {@code soon}
   */
  public record Wording(String scope, String method, String text, String urgency) {}
}
