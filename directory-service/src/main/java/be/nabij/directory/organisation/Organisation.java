package be.nabij.directory.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who offers services. */
@Entity
@Table(name = "organisation")
public class Organisation {
  @Id private UUID id;
  private String slug;

  /** Only the database reads these two, to search by. */
  @SuppressWarnings("UnusedVariable")
  private String name;

  @SuppressWarnings("UnusedVariable")
  private String description;

  @JdbcTypeCode(SqlTypes.JSON)
  private OrganisationEntry content;

  @Column(name = "last_modified")
  private Instant lastModified;

  protected Organisation() {}

  Organisation(OrganisationEntry entry, Instant now) {
    this.id = StableId.of("organisation", entry.id());
    this.slug = entry.id();
    take(entry, now);
  }

  /**
   * Takes over what the data file says.
   *
   * @return whether anything changed
   */
  boolean update(OrganisationEntry entry, Instant now) {
    if (entry.equals(content)) {
      return false;
    }
    take(entry, now);
    return true;
  }

  private void take(OrganisationEntry entry, Instant now) {
    this.name = entry.names();
    this.description = entry.description();
    this.content = entry;
    this.lastModified = now;
  }

  public UUID id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  public OrganisationEntry content() {
    return content;
  }

  public Instant lastModified() {
    return lastModified;
  }
}
