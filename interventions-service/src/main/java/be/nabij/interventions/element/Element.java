package be.nabij.interventions.element;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;

/** Something that may lessen loneliness, and that an intervention can be built from. */
@Entity
@Table(name = "element")
class Element {
  private static final int LARGEST_PAGE = 100;

  @Id private String id;
  private int position;
  private String title;

  @Column(name = "also_known_as", columnDefinition = "text[]")
  private List<String> alsoKnownAs;

  private String meaning;

  @Enumerated(EnumType.STRING)
  private Evidence evidence;

  @ElementCollection
  @CollectionTable(name = "element_reading", joinColumns = @JoinColumn(name = "element"))
  @OrderColumn(name = "position")
  @BatchSize(size = LARGEST_PAGE)
  private List<EvidenceReading> readings = new ArrayList<>();

  private String source;

  @Column(name = "based_on")
  private String basedOn;

  private String names;
  private String keywords;
  private String spelling;

  protected Element() {}

  Element(ElementEntry entry, int position) {
    this.id = entry.id();
    update(entry, position);
  }

  /** Takes over what the data file says; what is the same stays untouched. */
  final void update(ElementEntry entry, int position) {
    this.position = position;
    this.title = entry.title();
    if (!entry.alsoKnownAs().equals(alsoKnownAs)) {
      this.alsoKnownAs = new ArrayList<>(entry.alsoKnownAs());
    }
    this.meaning = entry.meaning();
    this.evidence = entry.evidence();
    if (!readings().equals(entry.readings())) {
      this.readings.clear();
      this.readings.addAll(entry.readings());
    }
    this.source = entry.source();
    this.basedOn = entry.basedOn();
    this.names = entry.names();
    this.keywords = String.join(", ", entry.keywords());
    this.spelling = entry.spelling();
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  List<String> alsoKnownAs() {
    return List.copyOf(alsoKnownAs);
  }

  String meaning() {
    return meaning;
  }

  Evidence evidence() {
    return evidence;
  }

  List<EvidenceReading> readings() {
    return List.copyOf(readings);
  }

  String source() {
    return source;
  }

  /** The research that the source cites. */
  Optional<String> basedOn() {
    return Optional.ofNullable(basedOn);
  }
}
