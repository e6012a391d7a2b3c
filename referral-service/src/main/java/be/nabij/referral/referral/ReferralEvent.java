package be.nabij.referral.referral;

import be.nabij.platform.outbox.OutgoingEvent;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Step.BridgePerson;
import be.nabij.referral.transition.Step.Method;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What happened to a referral; its fields are the event's data. None tells who a person is, nor
 * what somebody typed.
 */
public sealed interface ReferralEvent {
  State state();

  default OutgoingEvent toOutgoing() {
    return new OutgoingEvent(
        "nabij.referrals",
        state().referralId().toString(),
        "be.nabij.referral." + state().what() + ".v1",
        this,
        Map.of("municipality", state().municipality()));
  }

  /** The referral arrived and the contact details are kept here now. */
  record Received(@JsonUnwrapped State state) implements ReferralEvent {}

  /** It lies with a contact point. */
  record Routed(@JsonUnwrapped State state) implements ReferralEvent {}

  record Accepted(@JsonUnwrapped State state) implements ReferralEvent {}

  record Declined(@JsonUnwrapped State state, String reason) implements ReferralEvent {}

  /** Who had taken it up gave it back. */
  record Unaccepted(@JsonUnwrapped State state, String reason) implements ReferralEvent {}

  /** It lies with the contact point of another municipality now, which is the one in the state. */
  record Forwarded(@JsonUnwrapped State state, String fromMunicipality, String reason)
      implements ReferralEvent {}

  /** A colleague handles it from now on. */
  record Assigned(@JsonUnwrapped State state) implements ReferralEvent {}

  record ContactAttempted(@JsonUnwrapped State state, String result) implements ReferralEvent {}

  /** The person about whom somebody was concerned agreed; nothing of what was told of them. */
  record Agreed(@JsonUnwrapped State state, Method method) implements ReferralEvent {}

  record PutOnHold(@JsonUnwrapped State state, String reason) implements ReferralEvent {}

  record Resumed(@JsonUnwrapped State state) implements ReferralEvent {}

  /** The person is, or will be, brought to something; ids only. */
  record Introduced(
      @JsonUnwrapped State state,
      int introduction,
      UUID offer,
      String intervention,
      BridgePerson bridgePerson)
      implements ReferralEvent {}

  /** How an introduction went. */
  record IntroductionReviewed(@JsonUnwrapped State state, int introduction, String outcome)
      implements ReferralEvent {}

  /** How the person is, some time after an introduction. */
  record FollowedUp(@JsonUnwrapped State state, String outcome, UUID repeatScreening)
      implements ReferralEvent {}

  record Completed(@JsonUnwrapped State state, String outcome) implements ReferralEvent {}

  record Failed(@JsonUnwrapped State state, String reason) implements ReferralEvent {}

  record Reopened(@JsonUnwrapped State state, String reason) implements ReferralEvent {}

  record Cancelled(@JsonUnwrapped State state, String reason) implements ReferralEvent {}

  /** One side wrote to the other; never what. */
  record MessageSent(@JsonUnwrapped State state, Side from) implements ReferralEvent {}

  /** A later referral of the same person was joined with this one. */
  record Joined(@JsonUnwrapped State state) implements ReferralEvent {}

  /** The person withdrew after it was closed. */
  record ContactErased(@JsonUnwrapped State state, String reason) implements ReferralEvent {}

  /** Whoever has it is reminded of what is expected, before it is due or on the day itself. */
  record Nudged(@JsonUnwrapped State state, Expected deadline, Instant dueAt)
      implements ReferralEvent {}

  /** What was expected did not happen in time; it can still be done. */
  record DeadlineMissed(
      @JsonUnwrapped State state, Expected deadline, Instant dueAt, Escalation escalatedTo)
      implements ReferralEvent {}

  /** What somebody waits for. */
  enum Expected {
    /** That the contact point takes it up. */
    ACCEPT,
    /** That somebody tries to reach the person. */
    FIRST_CONTACT,
    /** That somebody looks again at what rests until a day. */
    HOLD,
    /** That somebody asks how it is after an introduction. */
    FOLLOW_UP;

    @JsonValue
    public String code() {
      return codeOf(this);
    }
  }

  /** Who is asked next when a deadline was missed. */
  enum Escalation {
    /** Who coordinates the primary care zone; it stays where it lies. */
    ZONE_COORDINATOR,
    /** The fallback contact point, with which it lies from then on. */
    FALLBACK,
    /** Nobody is left to ask: whoever has it is reminded. */
    NONE;

    @JsonValue
    public String code() {
      return codeOf(this);
    }
  }

  private static String codeOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The referral right after the event.
   *
   * @param what last word of the event's type
   * @param screeningId null when it did not come from a screening
   * @param municipality NIS code
   * @param revision grows with each event, so that late arrivals can be told apart
   */
  record State(
      @JsonIgnore String what,
      UUID referralId,
      UUID screeningId,
      String municipality,
      ReferralStatus status,
      long revision) {}
}
