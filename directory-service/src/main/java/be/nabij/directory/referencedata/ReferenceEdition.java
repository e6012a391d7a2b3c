package be.nabij.directory.referencedata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An edition of the reference data that was taken over. */
@Entity
@Table(name = "reference_edition")
class ReferenceEdition {
  @Id
  @Column(name = "valid_from")
  private LocalDate validFrom;

  private boolean imported;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  protected ReferenceEdition() {}

  ReferenceEdition(LocalDate validFrom, boolean imported, Instant now) {
    this.validFrom = validFrom;
    this.imported = imported;
    this.loadedAt = now;
  }

  /** An operator imported a file of the same edition: from now on it counts. */
  void correct(Instant now) {
    imported = true;
    loadedAt = now;
  }

  /** Whether the files that come with the service are older than this, or were corrected since. */
  boolean outranks(LocalDate shipped) {
    return validFrom.isAfter(shipped) || (validFrom.equals(shipped) && imported);
  }

  LocalDate validFrom() {
    return validFrom;
  }
}
