package be.nabij.screening.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** A municipality as the directory last told of it. */
@Entity
public class Municipality {
  @Id
  @Column(name = "nis_code")
  private String nisCode;

  private String name;

  @Column(name = "postal_codes", columnDefinition = "text[]")
  private String[] postalCodes;

  private long revision;

  protected Municipality() {}

  Municipality(String nisCode) {
    this.nisCode = nisCode;
    this.revision = -1;
  }

  /** Takes over a newer state; an older or equal one, arriving late, changes nothing. */
  void update(String newName, List<String> newPostalCodes, long newRevision) {
    if (newRevision > revision) {
      name = newName;
      postalCodes = newPostalCodes.toArray(String[]::new);
      revision = newRevision;
    }
  }

  public String nisCode() {
    return nisCode;
  }

  public String name() {
    return name;
  }

  boolean hasPostalCode(String postalCode) {
    return List.of(postalCodes).contains(postalCode);
  }
}
