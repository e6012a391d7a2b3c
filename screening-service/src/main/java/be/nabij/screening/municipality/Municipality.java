package be.nabij.screening.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;

/** A municipality as the directory last told of it. */
@Entity
public class Municipality {
  @Id
  @Column(name = "nis_code")
  private String nisCode;

  private String name;

  @Column(name = "postal_codes", columnDefinition = "text[]")
  private String[] postalCodes;

  @Embedded private ContactPoint contactPoint;

  private long revision;

  protected Municipality() {}

  Municipality(String nisCode) {
    this.nisCode = nisCode;
    this.revision = -1;
  }

  /**
   * Takes over a newer state; an older or equal one, arriving late, changes nothing. Rows from
   * before contact points were kept take theirs from the state that the directory repeats.
   */
  void update(
      String newName, List<String> newPostalCodes, ContactPoint newContactPoint, long newRevision) {
    if (newRevision > revision || (newRevision == revision && contactPoint == null)) {
      name = newName;
      postalCodes = newPostalCodes.toArray(String[]::new);
      contactPoint = newContactPoint;
      revision = newRevision;
    }
  }

  public String nisCode() {
    return nisCode;
  }

  public String name() {
    return name;
  }

  /** Empty until the directory told of it. */
  public Optional<ContactPoint> contactPoint() {
    return Optional.ofNullable(contactPoint);
  }

  boolean hasPostalCode(String postalCode) {
    return List.of(postalCodes).contains(postalCode);
  }
}
