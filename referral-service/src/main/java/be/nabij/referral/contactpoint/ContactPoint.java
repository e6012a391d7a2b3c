package be.nabij.referral.contactpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who receives the referrals of a municipality, as the directory last told of it. */
@Entity
@Table(name = "contact_point")
public class ContactPoint {
  private static final Channel INBOX = new Channel(Channel.Kind.INBOX, null, null, null);

  @Id private String municipality;

  @Column(name = "municipality_name")
  private String municipalityName;

  @Column(name = "postal_codes", columnDefinition = "text[]")
  private String[] postalCodes;

  private String kind;
  private String name;
  private String email;
  private String phone;

  @Column(name = "opening_hours")
  private String openingHours;

  @JdbcTypeCode(SqlTypes.JSON)
  private Capacity capacity;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Channel> channels;

  @Column(name = "fallback_chain")
  @JdbcTypeCode(SqlTypes.JSON)
  private List<StandIn> fallbackChain;

  private boolean fallback;
  private long revision;

  protected ContactPoint() {}

  ContactPoint(String municipality) {
    this.municipality = municipality;
    this.revision = -1;
  }

  /** Takes over a state, again when it is the same one; an older one, arriving late, is not. */
  void update(ContactPointChanged change) {
    if (change.revision() >= revision) {
      municipalityName = change.municipality().name();
      postalCodes = change.municipality().postalCodes().toArray(String[]::new);
      kind = change.kind();
      name = change.name();
      email = change.email();
      phone = change.phone();
      openingHours = change.openingHours();
      capacity = change.capacity();
      channels = change.channels();
      fallbackChain = change.fallbackChain();
      fallback = change.fallback();
      revision = change.revision();
    }
  }

  public String municipality() {
    return municipality;
  }

  public String name() {
    return name;
  }

  public String municipalityName() {
    return municipalityName;
  }

  /** Address of the service, null when there is none. */
  public String email() {
    return email;
  }

  /** Number of the service, E.164. */
  public String phone() {
    return phone;
  }

  /** As OpenStreetMap writes them, or in plain words; null when not known. */
  public String openingHours() {
    return openingHours;
  }

  /** Whether it has room on this day. */
  public boolean isFull(LocalDate today) {
    return capacity != null
        && capacity.state() == Capacity.State.FULL
        && (capacity.until() == null || !today.isAfter(capacity.until()));
  }

  /** How it hears of a referral; at least the inbox. */
  public List<Channel> channels() {
    return channels == null ? List.of(INBOX) : channels;
  }

  /** Whom to turn to in its place, in order; nobody while the directory has not told. */
  public List<StandIn> fallbackChain() {
    return fallbackChain == null ? List.of() : fallbackChain;
  }

  /** Who coordinates the zone, when one is known. */
  public Optional<StandIn> zoneCoordinator() {
    return standIn("zone-coordinator");
  }

  /** The contact point that stands in for this one; none when it is that one itself. */
  public Optional<StandIn> fallbackContactPoint() {
    return fallback ? Optional.empty() : standIn("caw");
  }

  private Optional<StandIn> standIn(String wanted) {
    return fallbackChain().stream().filter(one -> one.kind().equals(wanted)).findFirst();
  }

  /** True when the municipality has no contact point of its own that is known. */
  public boolean isFallback() {
    return fallback;
  }
}
