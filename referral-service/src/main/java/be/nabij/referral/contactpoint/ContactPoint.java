package be.nabij.referral.contactpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who receives the referrals of a municipality, as the directory last told of it. */
@Entity
@Table(name = "contact_point")
public class ContactPoint {
  @Id private String municipality;

  @Column(name = "municipality_name")
  private String municipalityName;

  private String kind;
  private String name;
  private String email;
  private String phone;
  private boolean fallback;
  private long revision;

  protected ContactPoint() {}

  ContactPoint(String municipality) {
    this.municipality = municipality;
    this.revision = -1;
  }

  /** Takes over a newer state; an older or equal one, arriving late, changes nothing. */
  void update(ContactPointChanged change) {
    if (change.revision() > revision) {
      municipalityName = change.municipality().name();
      kind = change.kind();
      name = change.name();
      email = change.email();
      phone = change.phone();
      fallback = change.fallback();
      revision = change.revision();
    }
  }

  public String municipality() {
    return municipality;
  }

  public String name() {
    return name;
  }

  /** True when the municipality has no contact point of its own that is known. */
  public boolean isFallback() {
    return fallback;
  }
}
