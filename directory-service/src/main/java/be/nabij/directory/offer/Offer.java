package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.location.Location;
import be.nabij.platform.problem.ProblemException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A service that somebody may use. What is shown comes from the data files or from the editors of
 * one municipality, who may have a draft beside it.
 */
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

  private String owner;

  @Enumerated(EnumType.STRING)
  private OfferStatus status;

  private long revision;

  @Column(name = "edited_at")
  private Instant editedAt;

  private String responsible;

  @Column(name = "retired_because")
  private String retiredBecause;

  @JdbcTypeCode(SqlTypes.JSON)
  private OfferDraft draft;

  protected Offer() {}

  /**
   * One of the data files.
   *
   * @param contactPoint NIS code when it is the contact point of a municipality, or null
   */
  Offer(OfferEntry entry, String contactPoint) {
    this.id = entry.offerId();
    this.slug = entry.id();
    this.contactPoint = contactPoint;
    this.status = OfferStatus.PUBLISHED;
  }

  /** What an editor writes for the first time; nobody else sees it yet. */
  Offer(OfferDraft draft, String owner, String responsible, Instant now) {
    this.id = draft.entry().offerId();
    this.slug = draft.entry().id();
    this.owner = owner;
    this.status = OfferStatus.DRAFT;
    write(draft, responsible, now);
  }

  /**
   * Takes over what the data file says, unless a person has edited it.
   *
   * @return whether anything changed
   */
  boolean refresh(OfferEntry listed, OfferTexts texts, List<UUID> terms, List<Location> places) {
    if (keptByEditors()) {
      return false;
    }
    OfferEntry entry = confirmed(listed);
    String keeper = contactPoint == null ? onlyMunicipality(entry) : null;
    boolean same = Objects.equals(keeper, owner) && shows(entry, texts, terms, places);
    if (same) {
      return false;
    }
    owner = keeper;
    show(entry, texts, terms, places);
    return true;
  }

  /** Whether a person has edited it: the data files then leave it alone. */
  boolean keptByEditors() {
    return editedAt != null || draft != null;
  }

  /** Keeps what an editor writes beside what is shown. */
  public void write(OfferDraft written, String responsibleFrom, Instant now) {
    draft = written;
    responsible = responsibleFrom;
    if (status == OfferStatus.DRAFT) {
      describe(written.entry());
      editedAt = now;
      if (lastModified == null) {
        lastModified = now;
      }
    }
    revision++;
  }

  /** Says who answers for what is published next. */
  public void answerFor(String email) {
    responsible = email;
  }

  /** Shows what an editor wrote, also when it was retired before. */
  void publish(
      OfferEntry entry, OfferTexts texts, List<UUID> terms, List<Location> places, Instant now) {
    status = OfferStatus.PUBLISHED;
    retiredBecause = null;
    draft = null;
    editedAt = now;
    lastModified = now;
    show(entry, texts, terms, places);
  }

  /** Throws away what was written, of something that was published before. */
  public void discardDraft() {
    require(OfferTransition.DISCARD_DRAFT);
    draft = null;
    revision++;
  }

  /** Takes it out of every list and search; words that only it had are no longer found. */
  public void retire(String reason, Instant now) {
    require(OfferTransition.RETIRE);
    status = OfferStatus.RETIRED;
    retiredBecause = reason;
    editedAt = now;
    lastModified = now;
    searchedBy(new OfferTexts("", "", "", ""));
    revision++;
  }

  /** What an editor can do now. */
  public Set<OfferTransition> possibleTransitions() {
    Set<OfferTransition> possible = EnumSet.of(OfferTransition.CHANGE);
    if (draft != null) {
      possible.add(OfferTransition.DISCARD_DRAFT);
    }
    if (draft != null || status == OfferStatus.RETIRED) {
      possible.add(OfferTransition.PUBLISH);
    }
    if (status == OfferStatus.PUBLISHED) {
      possible.add(OfferTransition.RETIRE);
    }
    return possible;
  }

  /**
   * @throws ProblemException 409 that names what is possible
   */
  public void require(OfferTransition transition) {
    if (!possibleTransitions().contains(transition)) {
      throw ProblemException.of(
          409,
          "transition-not-possible",
          "This step is not possible now",
          "The service cannot " + transition.code() + " now.",
          Map.of(
              "allowedTransitions",
              possibleTransitions().stream().map(OfferTransition::code).toList()));
    }
  }

  private boolean shows(
      OfferEntry entry, OfferTexts texts, List<UUID> terms, List<Location> places) {
    return entry.equals(content)
        && texts.equals(new OfferTexts(names, keywords, description, related))
        && terms.equals(this.terms)
        && places.equals(locations.stream().map(OfferLocation::location).toList());
  }

  private void show(OfferEntry entry, OfferTexts texts, List<UUID> terms, List<Location> places) {
    describe(entry);
    this.organisation = entry.organisationId();
    this.terms = new ArrayList<>(terms);
    searchedBy(texts);
    locations.removeIf(at -> !places.contains(at.location()));
    for (int position = 0; position < places.size(); position++) {
      at(places.get(position), position);
    }
    revision++;
  }

  private void describe(OfferEntry entry) {
    this.name = entry.name();
    this.type = entry.type();
    this.audience = entry.audience();
    this.areas = new ArrayList<>(entry.areas().stream().map(Area::toString).toList());
    if (areas.isEmpty()) {
      areas.add(ANYWHERE);
    }
    this.content = entry;
    if (terms == null) {
      terms = new ArrayList<>();
      searchedBy(new OfferTexts("", "", "", ""));
    }
  }

  private void searchedBy(OfferTexts texts) {
    this.names = texts.names();
    this.keywords = texts.keywords();
    this.description = texts.description();
    this.related = texts.related();
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
    revision++;
    touch(now);
    return true;
  }

  /** The data file does not know that somebody has confirmed it since. */
  private OfferEntry confirmed(OfferEntry listed) {
    boolean since = confirmedOn != null && listed.verifiedAt().isBefore(confirmedOn);
    return since ? listed.verifiedOn(confirmedOn) : listed;
  }

  /** NIS code of the municipality that it is for, when it is for one and nowhere else. */
  private static String onlyMunicipality(OfferEntry entry) {
    return entry.areas().size() == 1 && entry.areas().getFirst().kind() == Area.Kind.MUNICIPALITY
        ? entry.areas().getFirst().code()
        : null;
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

  /** Who offers it; null only while it was never published. */
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

  /** What is shown; what was written when it was never published. */
  public OfferEntry content() {
    return content;
  }

  public Instant lastModified() {
    return lastModified;
  }

  public List<OfferLocation> locations() {
    return List.copyOf(locations);
  }

  /** NIS code of the municipality whose editors keep it; null for what the data files keep. */
  public String owner() {
    return owner;
  }

  public OfferStatus status() {
    return status;
  }

  /** From 1; one more with every change. */
  public long revision() {
    return revision;
  }

  /** When a person last published or retired it; null when none did. */
  public Instant editedAt() {
    return editedAt;
  }

  /** E-mail address of who answers for it, or null. */
  public String responsible() {
    return responsible;
  }

  /** Why it is no longer offered; null unless it is retired. */
  public String retiredBecause() {
    return retiredBecause;
  }

  /** What was written and not yet published, or null. */
  public OfferDraft draft() {
    return draft;
  }
}
