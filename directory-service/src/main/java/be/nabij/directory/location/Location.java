package be.nabij.directory.location;

import be.nabij.directory.organisation.StableId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where services are. */
@Entity
@Table(name = "location")
public class Location {
  @Id private UUID id;
  private String slug;
  private String municipality;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocationEntry content;

  protected Location() {}

  Location(LocationEntry entry) {
    this.id = StableId.of("location", entry.id());
    this.slug = entry.id();
    update(entry);
  }

  final void update(LocationEntry entry) {
    this.municipality = entry.municipality();
    this.content = entry;
  }

  public UUID id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  /** NIS code; null for a virtual place and abroad. */
  public String municipality() {
    return municipality;
  }

  public LocationEntry content() {
    return content;
  }
}
