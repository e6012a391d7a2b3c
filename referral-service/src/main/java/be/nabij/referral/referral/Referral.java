package be.nabij.referral.referral;

import be.nabij.platform.encryption.Sealed;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.StandIn;
import be.nabij.referral.reason.Reasons;
import be.nabij.referral.referral.ReferralEvent.Accepted;
import be.nabij.referral.referral.ReferralEvent.Agreed;
import be.nabij.referral.referral.ReferralEvent.Assigned;
import be.nabij.referral.referral.ReferralEvent.Cancelled;
import be.nabij.referral.referral.ReferralEvent.Completed;
import be.nabij.referral.referral.ReferralEvent.ContactAttempted;
import be.nabij.referral.referral.ReferralEvent.ContactErased;
import be.nabij.referral.referral.ReferralEvent.DeadlineMissed;
import be.nabij.referral.referral.ReferralEvent.Declined;
import be.nabij.referral.referral.ReferralEvent.Escalation;
import be.nabij.referral.referral.ReferralEvent.Expected;
import be.nabij.referral.referral.ReferralEvent.Failed;
import be.nabij.referral.referral.ReferralEvent.FollowedUp;
import be.nabij.referral.referral.ReferralEvent.Forwarded;
import be.nabij.referral.referral.ReferralEvent.Introduced;
import be.nabij.referral.referral.ReferralEvent.IntroductionReviewed;
import be.nabij.referral.referral.ReferralEvent.Joined;
import be.nabij.referral.referral.ReferralEvent.MessageSent;
import be.nabij.referral.referral.ReferralEvent.Nudged;
import be.nabij.referral.referral.ReferralEvent.PutOnHold;
import be.nabij.referral.referral.ReferralEvent.Received;
import be.nabij.referral.referral.ReferralEvent.Reopened;
import be.nabij.referral.referral.ReferralEvent.Resumed;
import be.nabij.referral.referral.ReferralEvent.Routed;
import be.nabij.referral.referral.ReferralEvent.State;
import be.nabij.referral.referral.ReferralEvent.Unaccepted;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Step.Channel;
import be.nabij.referral.transition.Step.IntroductionWish;
import be.nabij.referral.transition.Step.Method;
import be.nabij.referral.transition.Transition;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A person carried to the contact point of their municipality. Each verb checks that the step is
 * possible, writes the timeline and returns what happened.
 */
@Entity
public class Referral {
  @Id private UUID id;

  private String reference;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "screening_id")
  private UUID screeningId;

  @Column(name = "consent_id")
  private UUID consentId;

  @Column(name = "consent_expires_at")
  private Instant consentExpiresAt;

  private String partner;

  @Column(name = "partner_reference")
  private String partnerReference;

  @Column(name = "referrer_reads")
  private boolean referrerReads;

  @Column(name = "reporter_anonymous")
  private Boolean reporterAnonymous;

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

  @Column(name = "agreed_at")
  private Instant agreedAt;

  @Column(name = "reached_at")
  private Instant reachedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "held_from")
  private ReferralStatus heldFrom;

  @Column(name = "held_until")
  private LocalDate heldUntil;

  @Column(name = "follow_up_on")
  private LocalDate followUpOn;

  @Column(name = "deadline_at")
  private Instant deadlineAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "joined_to")
  private UUID joinedTo;

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
  // A set: a new line is one insert, where a list would write all lines again.
  private Set<TimelineEntry> timeline = new LinkedHashSet<>();

  @OneToMany(mappedBy = "referral", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<Introduction> introductions = new ArrayList<>();

  protected Referral() {}

  /**
   * Opens a referral, whichever way it came in; {@link #received} is its first event.
   *
   * @param contact sealed with the id of this referral; null for a concern, whose person has not
   *     been asked yet
   */
  public Referral(UUID id, Origin origin, Summary summary, Sealed contact, Instant now) {
    this.id = id;
    this.reference = Reference.of(id);
    this.kind = origin.kind();
    this.screeningId = origin.screeningId();
    this.consentId = origin.consentId();
    this.consentExpiresAt = origin.consentExpiresAt();
    this.partner = origin.partner();
    this.partnerReference = origin.partnerReference();
    this.referrerReads = origin.referrerReads();
    this.reporterAnonymous = origin.reporterAnonymous();
    this.municipality = origin.municipality();
    this.urgency = origin.urgency();
    this.summary = summary;
    this.contact = contact;
    this.status = ReferralStatus.REQUESTED;
    this.receivedAt = now;
  }

  public Received received() {
    return new Received(step(TimelineEntry.of("received"), receivedAt));
  }

  /** Lays it with a contact point. */
  public Routed route(ContactPoint to, Instant now) {
    contactPoint = to.name();
    routedToFallback = to.isFallback();
    return new Routed(step(TimelineEntry.of("routed"), now));
  }

  /** Lays it with the fallback at once: its own contact point has no room. */
  Routed routePast(ContactPoint full, StandIn fallback, Instant now) {
    layWith(fallback);
    return new Routed(step(TimelineEntry.of("routed").because("full"), full.name(), now));
  }

  /**
   * The contact point takes it up.
   *
   * @param handler who will call
   * @throws ProblemException 409, as every verb, when the step is not possible now
   */
  Accepted accept(String handler, Instant now) {
    require(Transition.ACCEPT);
    status = ReferralStatus.ACCEPTED;
    handledBy = handler;
    return new Accepted(step(Transition.ACCEPT, now));
  }

  /** The contact point cannot take it up. */
  Declined decline(String reason, Instant now) {
    require(Transition.DECLINE);
    close(ReferralStatus.DECLINED, now);
    return new Declined(step(because(Transition.DECLINE, reason), now), reason);
  }

  /** Who took it up gives it back: nobody may see any more whom to call. */
  Unaccepted unaccept(String reason, Instant now) {
    require(Transition.UN_ACCEPT);
    backToRequested();
    return new Unaccepted(step(because(Transition.UN_ACCEPT, reason), now), reason);
  }

  /**
   * Lays it with the contact point of another municipality, with the person's consent.
   *
   * @param method how the person agreed
   */
  Forwarded forward(ContactPoint to, String reason, Method method, Instant now) {
    require(Transition.FORWARD);
    String from = municipality;
    TimelineEntry line = because(Transition.FORWARD, reason).by(method);
    String lyingWith = contactPoint;
    backToRequested();
    municipality = to.municipality();
    contactPoint = to.name();
    routedToFallback = to.isFallback();
    return new Forwarded(step(line, lyingWith, now), from, reason);
  }

  /**
   * A colleague takes it over; who that is, is told to nobody outside.
   *
   * @param handler who handles it from now on
   */
  Assigned assign(String handler, Instant now) {
    require(Transition.ASSIGN);
    handledBy = handler;
    return new Assigned(step(Transition.ASSIGN, now));
  }

  /**
   * Somebody tried to reach the person.
   *
   * @param result code; with {@link Reasons#REACHED} it is in progress from now on
   */
  ContactAttempted recordContactAttempt(String result, Channel channel, Instant now) {
    require(Transition.RECORD_CONTACT_ATTEMPT);
    if (result.equals(Reasons.REACHED)) {
      status = ReferralStatus.IN_PROGRESS;
      reachedAt = reachedAt == null ? now : reachedAt;
    }
    TimelineEntry line =
        TimelineEntry.of(Transition.RECORD_CONTACT_ATTEMPT.event()).with(result).by(channel);
    return new ContactAttempted(step(line, now), result);
  }

  /**
   * The person about whom somebody was concerned agrees to be helped: from now on it is known whom
   * to call.
   *
   * @param newConsent id under which the consent is kept
   * @param newContact sealed with the id of this referral
   * @param method how the person agreed
   */
  Agreed recordAgreement(UUID newConsent, Sealed newContact, Method method, Instant now) {
    require(Transition.RECORD_AGREEMENT);
    consentId = newConsent;
    contact = newContact;
    agreedAt = now;
    TimelineEntry line = TimelineEntry.of(Transition.RECORD_AGREEMENT.event()).by(method);
    return new Agreed(step(line, now), method);
  }

  /**
   * Lets it rest.
   *
   * @param until when it is looked at again, null when that is not known
   */
  PutOnHold hold(String reason, LocalDate until, Instant now) {
    require(Transition.HOLD);
    heldFrom = status;
    heldUntil = until;
    status = ReferralStatus.ON_HOLD;
    return new PutOnHold(step(because(Transition.HOLD, reason).until(until), now), reason);
  }

  /** Goes on where it was put on hold. */
  Resumed resume(Instant now) {
    require(Transition.RESUME);
    status = heldFrom;
    heldFrom = null;
    heldUntil = null;
    return new Resumed(step(Transition.RESUME, now));
  }

  /**
   * The person is brought to something or somebody; only who agreed to be helped is (DR-10).
   *
   * @param followUpAfter how long after the introduction somebody asks how it is
   */
  Introduced introduce(IntroductionWish wish, Period followUpAfter, Instant now) {
    require(Transition.INTRODUCE);
    Introduction introduction = new Introduction(this, introductions.size() + 1, wish);
    introductions.add(introduction);
    followUpOn = wish.on().plus(followUpAfter);
    return new Introduced(
        step(Transition.INTRODUCE, now),
        introduction.number(),
        introduction.offer(),
        introduction.intervention(),
        introduction.bridgePerson());
  }

  /**
   * How an introduction went.
   *
   * @param number one that {@link #hasIntroduction}
   */
  IntroductionReviewed reviewIntroduction(int number, String outcome, Instant now) {
    require(Transition.REVIEW_INTRODUCTION);
    introductions.stream()
        .filter(introduction -> introduction.number() == number)
        .forEach(introduction -> introduction.review(outcome));
    TimelineEntry line = TimelineEntry.of(Transition.REVIEW_INTRODUCTION.event()).with(outcome);
    return new IntroductionReviewed(step(line, now), number, outcome);
  }

  /**
   * How the person is, some time after an introduction.
   *
   * @param repeatScreening null when there was none
   */
  FollowedUp recordFollowUp(String outcome, UUID repeatScreening, Instant now) {
    require(Transition.RECORD_FOLLOW_UP);
    followUpOn = null;
    TimelineEntry line =
        TimelineEntry.of(Transition.RECORD_FOLLOW_UP.event())
            .with(outcome)
            .repeating(repeatScreening);
    return new FollowedUp(step(line, now), outcome, repeatScreening);
  }

  /** It came to an end that somebody can tell of. */
  Completed complete(String outcome, Instant now) {
    require(Transition.COMPLETE);
    close(ReferralStatus.COMPLETED, now);
    return new Completed(
        step(TimelineEntry.of(Transition.COMPLETE.event()).with(outcome), now), outcome);
  }

  /** It stopped on the way. */
  Failed fail(String reason, Instant now) {
    require(Transition.FAIL);
    close(ReferralStatus.FAILED, now);
    return new Failed(step(because(Transition.FAIL, reason), now), reason);
  }

  /**
   * Takes a closed referral up again, where it was left: in progress when somebody had reached the
   * person.
   *
   * @throws ProblemException 409 of its own type when the contact details are erased
   */
  Reopened reopen(String reason, Instant now) {
    require(Transition.REOPEN);
    closedAt = null;
    if (reachedAt == null) {
      backToRequested();
    } else {
      status = ReferralStatus.IN_PROGRESS;
    }
    return new Reopened(step(because(Transition.REOPEN, reason), now), reason);
  }

  /** Stops it and erases the contact details. */
  Cancelled cancel(String reason, Instant now) {
    require(Transition.CANCEL);
    close(ReferralStatus.CANCELLED, now);
    eraseContact(now);
    return new Cancelled(step(because(Transition.CANCEL, reason), now), reason);
  }

  /**
   * Something is expected until then.
   *
   * @param dueAt null when nothing is expected now
   */
  public void expectBy(Instant dueAt) {
    deadlineAt = dueAt;
  }

  /** Reminds whoever has it of what is expected. */
  public Nudged nudge(Expected what, Instant dueAt, Instant now) {
    return new Nudged(step(TimelineEntry.of("nudged").because(what.code()), now), what, dueAt);
  }

  /**
   * What was expected did not happen in time; it stays where it lies, and workable.
   *
   * @param askedNext who is asked to help it on
   */
  public DeadlineMissed miss(Expected what, Instant dueAt, Escalation askedNext, Instant now) {
    return new DeadlineMissed(step(missed(what, askedNext), now), what, dueAt, askedNext);
  }

  /** What was expected did not happen in time: from now on it lies with the fallback. */
  public DeadlineMissed miss(Expected what, Instant dueAt, StandIn fallback, Instant now) {
    String lyingWith = contactPoint;
    layWith(fallback);
    return new DeadlineMissed(
        step(missed(what, Escalation.FALLBACK), lyingWith, now), what, dueAt, Escalation.FALLBACK);
  }

  private static TimelineEntry missed(Expected what, Escalation askedNext) {
    return TimelineEntry.of("deadline-missed").because(what.code()).with(askedNext.code());
  }

  /** The municipality stays: its handlers and coordinator go on seeing it, and may work on it. */
  private void layWith(StandIn fallback) {
    contactPoint = fallback.name();
    routedToFallback = true;
  }

  /**
   * Forgets whom to call after the referral was closed; how it ended stays.
   *
   * @param reason {@link Reasons#CONSENT_WITHDRAWN}, or null when they were kept long enough
   * @return empty when they were erased before
   * @throws IllegalStateException while it is open
   */
  Optional<ContactErased> forgetContact(String reason, Instant now) {
    if (isOpen()) {
      throw new IllegalStateException("An open referral is cancelled, not forgotten");
    }
    boolean wasKept = contact != null;
    eraseContact(now);
    if (!wasKept) {
      return Optional.empty();
    }
    return Optional.of(
        new ContactErased(step(TimelineEntry.of("contact-erased").because(reason), now), reason));
  }

  /**
   * Ends here, because an earlier referral of the same person goes on.
   *
   * @throws ProblemException 409 when either is closed
   */
  public Cancelled joinInto(Referral earlier, Instant now) {
    earlier.require(Transition.CANCEL);
    joinedTo = earlier.id;
    return cancel(Reasons.JOINED, now);
  }

  /** A later referral of the same person was joined with this one, which goes on. */
  public Joined takeIn(Instant now) {
    return new Joined(step(TimelineEntry.of("joined"), now));
  }

  /**
   * The referrer and the contact point write to each other. That is no step: the timeline is silent
   * on it.
   *
   * @throws ProblemException 409 of its own type when it is closed, when nobody reads at the other
   *     side, and while it {@link #waitsForAgreement}: nothing is written about who was not asked
   */
  public MessageSent messageSent(Side from) {
    if (!referrerReads) {
      throw ProblemException.of(
          409,
          "nobody-to-write-to",
          "There is nobody to write to",
          "Nobody reads at the side of the referrer: neither after a self-test, nor when a"
              + " neighbour told of a concern, nor when the contact point opened it itself.");
    }
    if (isOpen() && waitsForAgreement()) {
      throw ProblemException.of(
          409,
          "not-agreed-yet",
          "The person has not agreed yet",
          "Nothing is written about somebody who was not asked. Call who is concerned instead.");
    }
    if (!isOpen()) {
      throw ProblemException.of(
          409,
          "referral-closed",
          "The referral is closed",
          "Messages are written while it is open. What was written can still be read.");
    }
    revision++;
    return new MessageSent(state("message-sent"), from);
  }

  /**
   * @throws ProblemException 409 naming the steps that are possible, of those that the caller may
   *     take
   */
  void require(Transition transition, Predicate<Transition> mayTake) {
    if (transition == Transition.REOPEN
        && transition.isPossibleFrom(status)
        && contactErasedAt != null) {
      throw ProblemException.of(
          409,
          "contact-already-erased",
          "The contact details are gone",
          "Nobody could be called: ask the person for a new referral.");
    }
    if (transition == Transition.INTRODUCE
        && transition.isPossibleFrom(status)
        && waitsForAgreement()) {
      throw ProblemException.of(
          409,
          "not-agreed-yet",
          "The person has not agreed yet",
          "Ask the person first, and record the agreement; a person may also say no.");
    }
    if (!isPossible(transition)) {
      throw ProblemException.of(
          409,
          "transition-not-possible",
          "This step is not possible now",
          "The referral is " + status.code() + ".",
          Map.of(
              "allowedTransitions",
              possibleTransitions().stream().filter(mayTake).map(Transition::code).toList()));
    }
  }

  private void require(Transition transition) {
    require(transition, any -> true);
  }

  private void backToRequested() {
    status = ReferralStatus.REQUESTED;
    handledBy = null;
  }

  private void close(ReferralStatus end, Instant now) {
    status = end;
    closedAt = now;
    heldFrom = null;
    heldUntil = null;
  }

  private static TimelineEntry because(Transition transition, String reason) {
    return TimelineEntry.of(transition.event()).because(reason);
  }

  private State step(Transition transition, Instant now) {
    return step(TimelineEntry.of(transition.event()), now);
  }

  private State step(TimelineEntry line, Instant now) {
    return step(line, contactPoint, now);
  }

  /** Every step writes a line in the timeline and raises the revision. */
  private State step(TimelineEntry line, String lyingWith, Instant now) {
    revision++;
    timeline.add(line.written(revision, now, lyingWith));
    return state(line.what());
  }

  private State state(String what) {
    return new State(what, id, screeningId, municipality, status, revision);
  }

  /** Erases the contact details and what was typed; a second time changes nothing. */
  private void eraseContact(Instant now) {
    if (contactErasedAt == null) {
      contact = null;
      partnerReference = null;
      contactErasedAt = now;
      introductions.forEach(Introduction::forgetName);
    }
  }

  /** Whether something can still be done with it. */
  public boolean isOpen() {
    return Transition.CANCEL.isPossibleFrom(status);
  }

  boolean hasIntroduction(int number) {
    return number >= 1 && number <= introductions.size();
  }

  /** What can be done now, whoever does it. */
  public List<Transition> possibleTransitions() {
    return Arrays.stream(Transition.values()).filter(this::isPossible).toList();
  }

  private boolean isPossible(Transition transition) {
    boolean allowed =
        switch (transition) {
          case REOPEN -> contactErasedAt == null;
          case RECORD_AGREEMENT -> waitsForAgreement();
          case INTRODUCE -> !waitsForAgreement();
          default -> true;
        };
    return allowed && transition.isPossibleFrom(status);
  }

  /**
   * Whether somebody is concerned about a person who has not agreed to anything: nothing of that
   * person is kept.
   */
  public boolean waitsForAgreement() {
    return kind == Kind.CONCERN && agreedAt == null;
  }

  /** Whether its handlers may know whom to call: while the contact point works on it. */
  public boolean isInHandling() {
    return switch (status) {
      case ACCEPTED, IN_PROGRESS, ON_HOLD -> true;
      case REQUESTED, DECLINED, COMPLETED, FAILED, CANCELLED -> false;
    };
  }

  public boolean isContactErased() {
    return contactErasedAt != null;
  }

  /** The sealed contact details, null once erased and while it {@link #waitsForAgreement}. */
  public Sealed contact() {
    return contact;
  }

  public UUID id() {
    return id;
  }

  /** What people call it on the phone and in a mail, such as {@code 7KQ2M-4XD9P}. */
  public String reference() {
    return reference;
  }

  /** Which way it came in. */
  public Kind kind() {
    return kind;
  }

  /** Null when it did not come from a screening. */
  public UUID screeningId() {
    return screeningId;
  }

  /** Under which the consent is kept, null while there is none. */
  public UUID consentId() {
    return consentId;
  }

  /** Client id of the partner app that refers, null when the contact point opened it itself. */
  public String partner() {
    return partner;
  }

  /** The partner's own pseudonym for the person, null when it told none and once erased. */
  public String partnerReference() {
    return partnerReference;
  }

  /** Whether somebody at the side of the referrer reads what the contact point writes. */
  public boolean hasReferrerReading() {
    return referrerReads;
  }

  /** Whether the person is never told who was concerned; null when it is no concern. */
  public Boolean reporterAnonymous() {
    return reporterAnonymous;
  }

  public String municipality() {
    return municipality;
  }

  public ReferralStatus status() {
    return status;
  }

  public String urgency() {
    return urgency;
  }

  public Summary summary() {
    return summary;
  }

  public String contactPoint() {
    return contactPoint;
  }

  public boolean isRoutedToFallback() {
    return routedToFallback;
  }

  /** Who takes care of it, null while nobody does. */
  public String handledBy() {
    return handledBy;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** Until when the contact point has for what is expected of it now, null when nothing is. */
  public Instant deadlineAt() {
    return deadlineAt;
  }

  /** What is to be done before {@link #deadlineAt}, null when nothing is. */
  public Expected expected() {
    if (deadlineAt == null) {
      return null;
    }
    return status == ReferralStatus.REQUESTED ? Expected.ACCEPT : Expected.FIRST_CONTACT;
  }

  /** Grows with each step. */
  public long revision() {
    return revision;
  }

  /** When it was closed, null while it is open. */
  public Instant closedAt() {
    return closedAt;
  }

  /** The earlier referral of the same person that goes on in its place, null when there is none. */
  public UUID joinedTo() {
    return joinedTo;
  }

  /** Day on which a referral on hold is looked at again, null when it is not or nobody knows. */
  public LocalDate heldUntil() {
    return heldUntil;
  }

  /** Day on which somebody asks how it is after an introduction, null when there is none. */
  public LocalDate followUpOn() {
    return followUpOn;
  }

  public List<Introduction> introductions() {
    return List.copyOf(introductions);
  }

  /** Screenings that were made again at a follow-up. */
  Set<UUID> repeatScreenings() {
    return timeline.stream()
        .map(TimelineEntry::repeatScreening)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What happened, from the first step. */
  public List<TimelineEntry> timeline() {
    return List.copyOf(timeline);
  }

  /**
   * Where a referral comes from.
   *
   * @param screeningId null unless the kind is a screening or a self-test
   * @param consentId null for a concern
   * @param partner client id of the partner app, null when the contact point opens it itself
   * @param partnerReference the partner's own pseudonym for the person, null when there is none
   * @param referrerReads whether somebody at that side reads messages
   * @param reporterAnonymous whether the person is never told who was concerned; null when it is no
   *     concern
   * @param municipality NIS code of where the person lives
   * @param urgency {@code normal} or {@code soon}
   */
  public record Origin(
      Kind kind,
      UUID screeningId,
      UUID consentId,
      Instant consentExpiresAt,
      String partner,
      String partnerReference,
      boolean referrerReads,
      Boolean reporterAnonymous,
      String municipality,
      String urgency) {

    /** A screening by a partner, or by a person alone. */
    public static Origin screening(
        Kind kind,
        UUID screeningId,
        UUID consentId,
        Instant consentExpiresAt,
        String partner,
        String municipality,
        String urgency) {
      return new Origin(
          kind,
          screeningId,
          consentId,
          consentExpiresAt,
          partner,
          null,
          kind == Kind.SCREENING,
          null,
          municipality,
          urgency);
    }
  }
}
