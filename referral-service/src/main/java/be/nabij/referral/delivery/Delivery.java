package be.nabij.referral.delivery;

import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.referral.Referral;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One piece of news for one recipient: what was promised, and how far it is. */
@Entity
public class Delivery {
  /** How far it is. */
  public enum State {
    WAITING,
    DELIVERED,
    /** Nobody took it, and nobody tries any more. */
    FAILED,
    /** It was not tried. */
    NOT_SENT;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why something was not tried. */
  static final String DELIVERY_OFF = "delivery-off";

  static final String CHANNEL_CLOSED = "channel-closed";

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  private String reference;
  private String municipality;

  @Enumerated(EnumType.STRING)
  private News news;

  @Enumerated(EnumType.STRING)
  private Channel.Kind channel;

  private String recipient;
  private String lane;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;
  private String answer;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "attempted_at")
  private Instant attemptedAt;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  protected Delivery() {}

  /** Waits to be sent; in the inbox it lies already. */
  Delivery(Referral referral, Recipient to, Instant now) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.referralId = referral.id();
    this.reference = referral.reference();
    this.municipality = referral.municipality();
    this.news = to.news();
    this.channel = to.channel();
    this.recipient = to.address();
    this.lane = lane(to);
    this.happenedAt = now;
    if (channel == Channel.Kind.INBOX) {
      this.state = State.DELIVERED;
    } else {
      sendAgain(now);
    }
  }

  private static String lane(Recipient to) {
    return to.channel() == Channel.Kind.WEBHOOK ? to.address() : to.channel().name();
  }

  /** It is not tried, and why. */
  void notSent(String why) {
    state = State.NOT_SENT;
    answer = why;
    nextAttemptAt = null;
  }

  /** Somebody is about to send it; nobody else does until this moment. */
  void claim(Instant now, Instant until) {
    attempts++;
    attemptedAt = now;
    nextAttemptAt = until;
  }

  /** Whether this attempt is the last one that was begun, and none has ended it. */
  boolean isUnderWay(int attempt) {
    return state == State.WAITING && attempts == attempt;
  }

  /** The other side took it. */
  void taken(String by) {
    state = State.DELIVERED;
    answer = by;
    nextAttemptAt = null;
  }

  /**
   * The other side did not take it.
   *
   * @param pause until the next attempt; empty when there is none
   */
  void notTaken(String why, Optional<Duration> pause, Instant now) {
    answer = why;
    state = pause.isPresent() ? State.WAITING : State.FAILED;
    nextAttemptAt = pause.map(now::plus).orElse(null);
  }

  /** From the first attempt on, with the same id, so that a receiver knows it again. */
  final void sendAgain(Instant now) {
    state = State.WAITING;
    attempts = 0;
    nextAttemptAt = now;
  }

  UUID id() {
    return id;
  }

  UUID referralId() {
    return referralId;
  }

  String reference() {
    return reference;
  }

  String municipality() {
    return municipality;
  }

  News news() {
    return news;
  }

  Channel.Kind channel() {
    return channel;
  }

  /** Mail address, url or topic; null for the inbox. */
  String recipient() {
    return recipient;
  }

  /** Deliveries of one lane wait for each other, those of others never. */
  String lane() {
    return lane;
  }

  State state() {
    return state;
  }

  /** Since it was made or repeated. */
  int attempts() {
    return attempts;
  }

  /** What came of the last attempt: a status or a code; null before. */
  String answer() {
    return answer;
  }

  Instant happenedAt() {
    return happenedAt;
  }

  /** When it was last tried, null before. */
  Instant attemptedAt() {
    return attemptedAt;
  }

  /** When it is tried again, null when it is not. */
  Instant nextAttemptAt() {
    return nextAttemptAt;
  }
}
