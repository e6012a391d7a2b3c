package be.nabij.referral.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who looked at a person's contact details, and when. Never changed or removed. */
@Entity
@Table(name = "contact_read")
class ContactRead {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "referral_id")
  private UUID referralId;

  private String reader;

  @Column(name = "read_at")
  private Instant readAt;

  protected ContactRead() {}

  ContactRead(UUID referralId, String reader, Instant readAt) {
    this.referralId = referralId;
    this.reader = reader;
    this.readAt = readAt;
  }

  String reader() {
    return reader;
  }

  Instant readAt() {
    return readAt;
  }
}
