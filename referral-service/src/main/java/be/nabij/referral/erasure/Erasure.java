package be.nabij.referral.erasure;

import be.nabij.referral.erasure.ErasurePart.ErasedRecords;
import be.nabij.referral.referral.Referral;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a person was erased, and the little that is left of the referral: ids, place and days. */
@Entity
class Erasure {
  static final String HERE = "referral-service";
  static final String SCREENING_SERVICE = "screening-service";

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Column(name = "screening_id")
  private UUID screeningId;

  private String municipality;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  @Column(name = "ordered_by")
  private String orderedBy;

  @Column(name = "ordered_at")
  private Instant orderedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<UUID> linked;

  @OneToMany(mappedBy = "erasure", cascade = CascadeType.PERSIST)
  @OrderBy("service")
  private List<ErasurePart> parts = new ArrayList<>();

  @Column(name = "done_at")
  private Instant doneAt;

  private String certificate;
  private String sha256;

  protected Erasure() {}

  /**
   * @param referral as it is right before it goes
   * @param orderedBy user name, or what ordered it where no person did
   */
  Erasure(Referral referral, Cause cause, String orderedBy, Set<UUID> linked, Instant now) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.referralId = referral.id();
    this.screeningId = referral.screeningId();
    this.municipality = referral.municipality();
    this.receivedAt = referral.receivedAt();
    this.closedAt = referral.closedAt();
    this.cause = cause;
    this.orderedBy = orderedBy;
    this.orderedAt = now;
    this.linked = linked;
  }

  /** What was erased in this service, with the order itself. */
  void erasedHere(List<ErasedRecords> records, Instant now) {
    ErasurePart here = new ErasurePart(this, HERE, now);
    here.done(records, now);
    parts.add(here);
  }

  /** Another service has a part in it. */
  void ask(String service, Instant now) {
    parts.add(new ErasurePart(this, service, now));
  }

  ErasurePart part(String service) {
    return parts.stream().filter(part -> part.service().equals(service)).findFirst().orElseThrow();
  }

  boolean isEveryPartDone() {
    return parts.stream().allMatch(ErasurePart::isDone);
  }

  /**
   * @param newCertificate JSON in its canonical form
   * @param newSha256 of that JSON, in hexadecimal digits
   */
  void finish(Instant now, String newCertificate, String newSha256) {
    doneAt = now;
    certificate = newCertificate;
    sha256 = newSha256;
  }

  boolean isDone() {
    return doneAt != null;
  }

  UUID id() {
    return id;
  }

  UUID referralId() {
    return referralId;
  }

  /** Null when the referral came in without a screening. */
  UUID screeningId() {
    return screeningId;
  }

  String municipality() {
    return municipality;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /** Null when it was closed before this was kept. */
  Instant closedAt() {
    return closedAt;
  }

  Cause cause() {
    return cause;
  }

  String orderedBy() {
    return orderedBy;
  }

  Instant orderedAt() {
    return orderedAt;
  }

  Set<UUID> linked() {
    return linked;
  }

  List<ErasurePart> parts() {
    return List.copyOf(parts);
  }

  Instant doneAt() {
    return doneAt;
  }

  String certificate() {
    return certificate;
  }

  String sha256() {
    return sha256;
  }

  /** Why a person is erased. */
  public enum Cause {
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("kept-long-enough")
    KEPT_LONG_ENOUGH
  }
}
