package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Municipality;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Whom a person, or whoever refers them, reaches in a municipality. Every municipality has one: the
 * fallback where nobody is known.
 */
@Entity
@Table(name = "contact_point")
class ContactPoint {
  @Id private String nisCode;

  @MapsId
  @OneToOne(optional = false)
  @JoinColumn(name = "municipality")
  private Municipality municipality;

  @Embedded private ContactDetails details;

  private long revision;

  @Column(name = "edited_at")
  private Instant editedAt;

  protected ContactPoint() {}

  ContactPoint(Municipality municipality, ContactDetails details) {
    this.municipality = municipality;
    this.details = details;
    this.revision = 1;
  }

  /** The contact point of a municipality that inherits it from a predecessor. */
  ContactPoint(Municipality municipality, ContactPoint predecessor) {
    this(municipality, predecessor.details);
    this.editedAt = predecessor.editedAt;
  }

  /** Takes over the contact point of a municipality that this one was merged from. */
  void inherit(ContactPoint predecessor) {
    details = predecessor.details;
    editedAt = predecessor.editedAt;
    revision++;
  }

  /**
   * Takes over what the data file lists, unless a person has edited this contact point.
   *
   * @param municipalityChanged whether the data files changed the municipality itself, which is
   *     part of what is published
   */
  void refresh(ContactDetails listed, boolean municipalityChanged) {
    boolean detailsChanged = editedAt == null && !listed.equals(details);
    if (detailsChanged) {
      details = listed;
    }
    if (detailsChanged || municipalityChanged) {
      revision++;
    }
  }

  /**
   * Takes over what an editor wrote; from now on the data file no longer overwrites it.
   *
   * @return the event, or none when it says what was known already
   */
  Optional<ContactPointChanged> edit(ContactDetails edited, Instant now) {
    editedAt = now;
    if (edited.equals(details)) {
      return Optional.empty();
    }
    details = edited;
    revision++;
    return Optional.of(current());
  }

  /** The event that tells the full current state. */
  ContactPointChanged current() {
    return ContactPointChanged.of(municipality, details, revision);
  }

  /** For the rest of the directory; none when this is the fallback. */
  Optional<KnownContactPoint> known() {
    return details.fallback()
        ? Optional.empty()
        : Optional.of(KnownContactPoint.of(municipality, details));
  }

  Municipality municipality() {
    return municipality;
  }

  ContactDetails details() {
    return details;
  }

  /** From 1; one more with every change of what is published. */
  long revision() {
    return revision;
  }
}
