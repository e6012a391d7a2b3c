package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.location.Location;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A service that somebody may use. */
@Entity
@Table(name = "offer")
public class Offer {
  /** Stands for no condition about where one lives, so that an index finds it. */
  static final String ANYWHERE = "anywhere";

  private static final int LARGEST_PAGE = 100;

  @Id private UUID id;
  private String slug;
  private UUID organisation;
  private String name;
  private String type;
  private String audience;

  @Column(columnDefinition = "uuid[]")
  private List<UUID> terms;

  @Column(columnDefinition = "text[]")
  private List<String> areas;

  @Column(name = "contact_point")
  private String contactPoint;

  @JdbcTypeCode(SqlTypes.JSON)
  private OfferEntry content;

  @Column(name = "confirmed_on")
  private LocalDate confirmedOn;

  @Column(name = "last_modified")
  private Instant lastModified;

  private String names;
  private String keywords;
  private String description;
  private String related;

  @OneToMany(mappedBy = "offer", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  @BatchSize(size = LARGEST_PAGE)
  private List<OfferLocation> locations = new ArrayList<>();

  protected Offer() {}

  /**
   * @param contactPoint NIS code when it is the contact point of a municipality, or null
   */
  Offer(OfferEntry entry, String contactPoint) {
    this.id = entry.offerId();
    this.slug = entry.id();
    this.contactPoint = contactPoint;
  }

  /**
   * Takes over what the data file says.
   *
   * @return whether anything changed
   */
  boolean update(OfferEntry listed, OfferTexts texts, List<UUID> terms, List<Location> places) {
    OfferEntry entry = confirmed(listed);
    boolean same =
        entry.equals(content)
            && texts.equals(new OfferTexts(names, keywords, description, related))
            && terms.equals(this.terms)
            && places.equals(locations.stream().map(OfferLocation::location).toList());
    if (same) {
      return false;
    }
    this.organisation = entry.organisationId();
    this.name = entry.name();
    this.type = entry.type();
    this.audience = entry.audience();
    this.terms = new ArrayList<>(terms);
    this.areas = new ArrayList<>(entry.areas().stream().map(Area::toString).toList());
    if (areas.isEmpty()) {
      areas.add(ANYWHERE);
    }
    this.content = entry;
    this.names = texts.names();
    this.keywords = texts.keywords();
    this.description = texts.description();
    this.related = texts.related();
    locations.removeIf(at -> !places.contains(at.location()));
    for (int position = 0; position < places.size(); position++) {
      at(places.get(position), position);
    }
    return true;
  }

  private void at(Location place, int position) {
    locations.stream()
        .filter(known -> known.location().equals(place))
        .findFirst()
        .ifPresentOrElse(
            known -> known.move(position),
            () -> locations.add(new OfferLocation(this, place, position)));
  }

  /**
   * Somebody who should know says that it is still right.
   *
   * @return whether that is news today
   */
  boolean confirm(LocalDate today, Instant now) {
    confirmedOn = today;
    if (content.verifiedAt().equals(today)) {
      return false;
    }
    content = content.verifiedOn(today);
    touch(now);
    return true;
  }

  /** The data file does not know that somebody has confirmed it since. */
  private OfferEntry confirmed(OfferEntry listed) {
    boolean since = confirmedOn != null && listed.verifiedAt().isBefore(confirmedOn);
    return since ? listed.verifiedOn(confirmedOn) : listed;
  }

  void touch(Instant now) {
    lastModified = now;
  }

  public UUID id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  public String name() {
    return name;
  }

  /** Code of the taxonomy offer-type. */
  public String type() {
    return type;
  }

  /** Code of the taxonomy audience. */
  public String audience() {
    return audience;
  }

  public UUID organisation() {
    return organisation;
  }

  /** Ids of the taxonomy terms that classify it. */
  public List<UUID> terms() {
    return List.copyOf(terms);
  }

  /** NIS code when it is the contact point of a municipality; null otherwise. */
  public String contactPoint() {
    return contactPoint;
  }

  public OfferEntry content() {
    return content;
  }

  public Instant lastModified() {
    return lastModified;
  }

  public List<OfferLocation> locations() {
    return List.copyOf(locations);
  }
}
