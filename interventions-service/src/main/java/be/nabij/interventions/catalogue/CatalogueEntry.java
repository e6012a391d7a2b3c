package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry as the database has it: found by its texts and facets, read as a whole. */
@Entity
@Table(name = "catalogue_entry")
class CatalogueEntry {
  @Id private String id;
  private String kind;
  private int position;
  private String title;

  @Column(columnDefinition = "text[]")
  private List<String> facets;

  @JdbcTypeCode(SqlTypes.JSON)
  private JsonNode content;

  private long revision;

  private String names;
  private String keywords;
  private String description;
  private String related;

  protected CatalogueEntry() {}

  CatalogueEntry(String id, Kind kind) {
    this.id = id;
    this.kind = kind.code();
  }

  /**
   * Shows this content.
   *
   * @param revision what it becomes if this changes anything; null for one more than it was
   * @return whether anything changed
   */
  boolean show(
      Entry entry,
      JsonNode shown,
      int position,
      Long revision,
      EntryTexts texts,
      List<String> facets) {
    boolean same =
        Kind.of(entry) == kind()
            && position == this.position
            && shown.equals(content)
            && facets.equals(this.facets)
            && texts.equals(new EntryTexts(names, keywords, description, related));
    if (same) {
      return false;
    }
    this.kind = Kind.of(entry).code();
    this.position = position;
    this.revision = revision == null ? this.revision + 1 : revision;
    this.title = entry.title();
    this.facets = new ArrayList<>(facets);
    this.content = shown;
    this.names = texts.names();
    this.keywords = texts.keywords();
    this.description = texts.description();
    this.related = texts.related();
    return true;
  }

  String id() {
    return id;
  }

  Kind kind() {
    return Kind.ofCode(kind).orElseThrow();
  }

  JsonNode content() {
    return content;
  }

  /** In the order of the catalogue, among those of its kind. */
  int position() {
    return position;
  }

  /** From 1; more with every change of what is shown. */
  long revision() {
    return revision;
  }
}
