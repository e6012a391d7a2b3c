package be.nabij.interventions.catalogue;

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
   * Takes over what the data file says.
   *
   * @return whether anything changed
   */
  boolean update(CatalogueFiles.Loaded loaded, EntryTexts texts, List<String> facets) {
    Kind kind = Kind.of(loaded.entry());
    boolean same =
        kind.code().equals(this.kind)
            && loaded.position() == position
            && loaded.json().equals(content)
            && facets.equals(this.facets)
            && texts.equals(new EntryTexts(names, keywords, description, related));
    if (same) {
      return false;
    }
    this.kind = kind.code();
    this.position = loaded.position();
    this.title = loaded.entry().title();
    this.facets = new ArrayList<>(facets);
    this.content = loaded.json();
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
}
