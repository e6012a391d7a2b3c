package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.directory.routing.Routing;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Whom a person, or whoever refers them, reaches in a municipality. Every municipality has one: the
 * fallback where nobody is known. Each verb that changes what is published raises the revision and
 * says whether it did.
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

  @Embedded private Routing routing;

  private boolean retired;

  @JdbcTypeCode(SqlTypes.JSON)
  private Draft draft;

  @Column(name = "confirmed_on")
  private LocalDate confirmedOn;

  private long revision;

  @Column(name = "edited_at")
  private Instant editedAt;

  protected ContactPoint() {}

  ContactPoint(Municipality municipality, ContactDetails details) {
    this.municipality = municipality;
    this.details = details;
    this.routing = Routing.DEFAULT;
    this.revision = 1;
  }

  /**
   * Takes over what the data file lists, unless a person has edited this contact point; one that
   * was retired stays with the fallback.
   *
   * @param surroundingsChanged whether the data files changed the municipality itself or who
   *     coordinates its zone, which are part of what is published
   */
  boolean refresh(ContactDetails listed, ContactDetails fallback, boolean surroundingsChanged) {
    ContactDetails current = retired ? fallback : editedAt == null ? confirmed(listed) : details;
    boolean detailsChanged = !current.equals(details);
    details = current;
    if (detailsChanged || surroundingsChanged) {
      revision++;
      return true;
    }
    return false;
  }

  /** Takes over what an editor wrote; from now on the data file no longer overwrites it. */
  boolean edit(ContactDetails edited, Routing routed, Instant now) {
    editedAt = now;
    retired = false;
    return become(edited, routed);
  }

  /** Says whether there is room; nothing else changes. */
  boolean announce(Capacity capacity) {
    return become(details, routing.with(capacity));
  }

  /** Withdraws what an editor or the data file said: from now on the fallback stands in. */
  boolean retire(ContactDetails fallback, Instant now) {
    if (details.fallback()) {
      return false;
    }
    editedAt = now;
    retired = true;
    return become(fallback, Routing.DEFAULT);
  }

  /** Somebody who should know says that it is still right. */
  boolean confirm(LocalDate today) {
    confirmedOn = today;
    return become(details.verifiedOn(today), routing);
  }

  /** The data file does not know that somebody has confirmed it since. */
  private ContactDetails confirmed(ContactDetails listed) {
    boolean since =
        confirmedOn != null && !listed.fallback() && listed.verifiedAt().isBefore(confirmedOn);
    return since ? listed.verifiedOn(confirmedOn) : listed;
  }

  /** Tells the state once more, because something around it changed. */
  boolean tellAgain() {
    revision++;
    return true;
  }

  private boolean become(ContactDetails newDetails, Routing newRouting) {
    if (newDetails.equals(details) && newRouting.equals(routing)) {
      return false;
    }
    details = newDetails;
    routing = newRouting;
    revision++;
    return true;
  }

  /** Keeps an edit for later; one that was kept already is replaced, but begun when it was. */
  void prepare(ContactPointEdit edit, String by, Instant now) {
    draft = new Draft(edit, draft == null ? revision : draft.basedOn(), by, now);
  }

  void discardDraft() {
    draft = null;
  }

  Optional<Draft> draft() {
    return Optional.ofNullable(draft);
  }

  /** The event that tells the full current state. */
  ContactPointChanged current(List<FallbackStep> chain) {
    return ContactPointChanged.of(municipality, details, routing, chain, revision);
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

  Routing routing() {
    return routing;
  }

  /** From 1; one more with every change of what is published. */
  long revision() {
    return revision;
  }
}
