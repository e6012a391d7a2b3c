package be.nabij.directory.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A primary care zone (eerstelijnszone): a few municipalities whose care is organised together. */
@Entity
@Table(name = "zone")
class Zone {
  @Id private String name;

  @Embedded private Coordinator coordinator;

  private long revision;

  @Column(name = "edited_at")
  private Instant editedAt;

  protected Zone() {}

  Zone(String name, Coordinator coordinator) {
    this.name = name;
    this.coordinator = coordinator;
    this.revision = 1;
  }

  /**
   * Takes over what the data file lists, unless a person has edited it.
   *
   * @param listed null when none is listed
   * @return whether anything changed
   */
  boolean refresh(Coordinator listed) {
    return editedAt == null && change(listed);
  }

  /**
   * Takes over what a coordinator wrote; from now on the data file no longer overwrites it.
   *
   * @return whether anything changed
   */
  boolean edit(Coordinator edited, Instant now) {
    editedAt = now;
    return change(edited);
  }

  private boolean change(Coordinator changed) {
    if (Objects.equals(changed, coordinator)) {
      return false;
    }
    coordinator = changed;
    revision++;
    return true;
  }

  String name() {
    return name;
  }

  Optional<Coordinator> coordinator() {
    return Optional.ofNullable(coordinator);
  }

  /** From 1; one more with every change of the coordinator. */
  long revision() {
    return revision;
  }
}
