package be.nabij.referral.referral;

import be.nabij.platform.encryption.Sealed;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.referral.ReferralEvent.Accepted;
import be.nabij.referral.referral.ReferralEvent.Cancelled;
import be.nabij.referral.referral.ReferralEvent.Declined;
import be.nabij.referral.referral.ReferralEvent.Received;
import be.nabij.referral.referral.ReferralEvent.Routed;
import be.nabij.referral.referral.ReferralEvent.State;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A person carried to the contact point of their municipality. Each verb checks that the step is
 * possible, writes the timeline and returns what happened.
 */
@Entity
public class Referral {
  @Id private UUID id;

  @Column(name = "screening_id")
  private UUID screeningId;

  @Column(name = "consent_id")
  private UUID consentId;

  @Column(name = "consent_expires_at")
  private Instant consentExpiresAt;

  private String partner;
  private String municipality;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  private String urgency;

  @JdbcTypeCode(SqlTypes.JSON)
  private Summary summary;

  @Column(name = "contact_point")
  private String contactPoint;

  @Column(name = "routed_to_fallback")
  private boolean routedToFallback;

  @Column(name = "handled_by")
  private String handledBy;

  @Column(name = "received_at")
  private Instant receivedAt;

  private long revision;

  @Embedded
  @AttributeOverride(name = "keyId", column = @Column(name = "contact_key_id"))
  @AttributeOverride(name = "ciphertext", column = @Column(name = "contact"))
  private Sealed contact;

  @Column(name = "contact_erased_at")
  private Instant contactErasedAt;

  @ElementCollection
  @CollectionTable(name = "timeline_entry", joinColumns = @JoinColumn(name = "referral_id"))
  @OrderBy("revision")
  private List<TimelineEntry> timeline = new ArrayList<>();

  protected Referral() {}

  /**
   * Opens a referral from a screening; {@link #received} is its first event.
   *
   * @param contact sealed with the id of this referral
   */
  public Referral(UUID id, Origin origin, Summary summary, Sealed contact, Instant now) {
    this.id = id;
    this.screeningId = origin.screeningId();
    this.consentId = origin.consentId();
    this.consentExpiresAt = origin.consentExpiresAt();
    this.partner = origin.partner();
    this.municipality = origin.municipality();
    this.urgency = origin.urgency();
    this.summary = summary;
    this.contact = contact;
    this.status = ReferralStatus.REQUESTED;
    this.receivedAt = now;
  }

  public Received received() {
    return new Received(step("received", null, receivedAt));
  }

  /** Lays it with a contact point. */
  public Routed route(ContactPoint to, Instant now) {
    contactPoint = to.name();
    routedToFallback = to.isFallback();
    return new Routed(step("routed", null, now));
  }

  /**
   * The contact point takes it up.
   *
   * @param handler who will call
   * @throws ProblemException 409 when it is not open
   */
  Accepted accept(String handler, Instant now) {
    require(Transition.ACCEPT);
    status = ReferralStatus.ACCEPTED;
    handledBy = handler;
    return new Accepted(step("accepted", null, now));
  }

  /**
   * The contact point cannot take it up; what it would have needed to call is erased.
   *
   * @throws ProblemException 409 when it was answered before
   */
  Declined decline(String reason, Instant now) {
    require(Transition.DECLINE);
    status = ReferralStatus.DECLINED;
    eraseContact(now);
    return new Declined(step("declined", reason, now), reason);
  }

  /**
   * Stops it and erases the contact details.
   *
   * @throws ProblemException 409 when it is closed
   */
  Cancelled cancel(String reason, Instant now) {
    require(Transition.CANCEL);
    status = ReferralStatus.CANCELLED;
    eraseContact(now);
    return new Cancelled(step("cancelled", reason, now), reason);
  }

  private void require(Transition transition) {
    if (!transition.isPossibleFrom(status)) {
      throw ProblemException.of(
          409,
          "transition-not-possible",
          "This step is not possible now",
          "The referral is " + status.code() + ".",
          Map.of(
              "allowedTransitions", possibleTransitions().stream().map(Transition::code).toList()));
    }
  }

  /** Every step writes a line in the timeline and raises the revision. */
  private State step(String what, String reason, Instant now) {
    revision++;
    timeline.add(new TimelineEntry(revision, now, what, reason));
    return new State(id, screeningId, municipality, status, revision);
  }

  /** Erases the contact details; a second time changes nothing. */
  private void eraseContact(Instant now) {
    if (contact != null) {
      contact = null;
      contactErasedAt = now;
    }
  }

  /** Whether something can still be done with it. */
  boolean isOpen() {
    return Transition.CANCEL.isPossibleFrom(status);
  }

  List<Transition> possibleTransitions() {
    return Arrays.stream(Transition.values())
        .filter(transition -> transition.isPossibleFrom(status))
        .toList();
  }

  /** Whether the contact point has taken it up, so that its handlers may know whom to call. */
  public boolean isAccepted() {
    return status == ReferralStatus.ACCEPTED;
  }

  public boolean isContactErased() {
    return contactErasedAt != null;
  }

  /** The sealed contact details, null once erased. */
  public Sealed contact() {
    return contact;
  }

  public UUID id() {
    return id;
  }

  UUID screeningId() {
    return screeningId;
  }

  String partner() {
    return partner;
  }

  public String municipality() {
    return municipality;
  }

  ReferralStatus status() {
    return status;
  }

  String urgency() {
    return urgency;
  }

  public Summary summary() {
    return summary;
  }

  String contactPoint() {
    return contactPoint;
  }

  boolean isRoutedToFallback() {
    return routedToFallback;
  }

  String handledBy() {
    return handledBy;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  List<TimelineEntry> timeline() {
    return List.copyOf(timeline);
  }

  /**
   * Where a referral comes from.
   *
   * @param partner client id of the partner app
   * @param municipality NIS code of where the person lives
   * @param urgency {@code normal} or {@code soon}
   */
  public record Origin(
      UUID screeningId,
      UUID consentId,
      Instant consentExpiresAt,
      String partner,
      String municipality,
      String urgency) {}
}
