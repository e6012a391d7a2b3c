package be.nabij.referral.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who looked at whom to call or at who was concerned, and when. Never changed or removed. */
@Entity
@Table(name = "contact_read")
class ContactRead {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  private What what;

  private String reader;

  @Column(name = "read_at")
  private Instant readAt;

  protected ContactRead() {}

  ContactRead(UUID referralId, What what, String reader, Instant readAt) {
    this.referralId = referralId;
    this.what = what;
    this.reader = reader;
    this.readAt = readAt;
  }

  /** Whose details were looked at. */
  enum What {
    CONTACT,
    REPORTER
  }
}
