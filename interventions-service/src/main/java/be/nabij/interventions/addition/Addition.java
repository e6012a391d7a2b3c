package be.nabij.interventions.addition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one municipality adds to one entry. */
@Entity
@Table(name = "addition")
class Addition {
  @Id private String id;
  private String entry;
  private String municipality;

  @JdbcTypeCode(SqlTypes.JSON)
  private AdditionContent content;

  private long revision;

  @Column(name = "edited_at")
  private Instant editedAt;

  protected Addition() {}

  /**
   * @param earlierChanges how often it was changed before it was taken away, so that no revision
   *     comes twice
   */
  Addition(
      String entry,
      String municipality,
      AdditionContent content,
      long earlierChanges,
      Instant now) {
    this.id = idOf(entry, municipality);
    this.entry = entry;
    this.municipality = municipality;
    this.revision = earlierChanges;
    write(content, now);
  }

  void write(AdditionContent written, Instant now) {
    content = written;
    editedAt = now;
    revision++;
  }

  static String idOf(String entry, String municipality) {
    return entry + "/" + municipality;
  }

  String id() {
    return id;
  }

  String municipality() {
    return municipality;
  }

  AdditionContent content() {
    return content;
  }

  /** One more with every change, also when it was taken away in between. */
  long revision() {
    return revision;
  }

  Instant editedAt() {
    return editedAt;
  }
}
