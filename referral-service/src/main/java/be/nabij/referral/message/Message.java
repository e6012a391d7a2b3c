package be.nabij.referral.message;

import be.nabij.platform.encryption.Sealed;
import be.nabij.platform.encryption.Vault;
import be.nabij.referral.referral.Side;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What one side of a referral wrote to the other; sealed, because people write about people. */
@Entity
class Message {
  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  private Side sender;

  private String author;

  @Embedded
  @AttributeOverride(name = "keyId", column = @Column(name = "key_id"))
  private Sealed text;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "read_at")
  private Instant readAt;

  protected Message() {}

  Message(UUID referralId, Side sender, String author, String text, Vault vault, Instant now) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.referralId = referralId;
    this.sender = sender;
    this.author = author;
    this.text = vault.seal(text, id);
    this.sentAt = now;
  }

  /** Somebody of this side reads it; the own side's reading does not count. */
  void readBy(Side reader, Instant now) {
    if (reader == sender.other() && readAt == null) {
      readAt = now;
    }
  }

  UUID id() {
    return id;
  }

  Side sender() {
    return sender;
  }

  String author() {
    return author;
  }

  String text(Vault vault) {
    return vault.open(text, id, String.class);
  }

  Instant sentAt() {
    return sentAt;
  }

  Instant readAt() {
    return readAt;
  }
}
