package be.nabij.directory.contactpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * How to reach a contact point.
 *
 * @param email null when there is none
 * @param phone E.164
 * @param openingHours null when not known
 * @param verifiedAt the day somebody last compared this with its source
 * @param source who said so, or where it is published
 * @param fallback whether this stands in for a contact point that is not known
 */
@Embeddable
record ContactDetails(
    @Enumerated(EnumType.STRING) ContactPointKind kind,
    String name,
    String email,
    String phone,
    @Column(name = "opening_hours") String openingHours,
    @Column(name = "verified_at") LocalDate verifiedAt,
    String source,
    boolean fallback) {

  ContactDetails verifiedOn(LocalDate day) {
    return new ContactDetails(kind, name, email, phone, openingHours, day, source, fallback);
  }
}
