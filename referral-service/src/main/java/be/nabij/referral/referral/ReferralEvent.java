package be.nabij.referral.referral;

import be.nabij.platform.outbox.OutgoingEvent;
import java.util.Map;
import java.util.UUID;

/** What happened to a referral. */
public sealed interface ReferralEvent {
  State state();

  /** Last word of the event's type. */
  String what();

  /** Coded reason, null when the event has none. */
  default String reason() {
    return null;
  }

  default OutgoingEvent toOutgoing() {
    State state = state();
    return new OutgoingEvent(
        "nabij.referrals",
        state.referralId().toString(),
        "be.nabij.referral." + what() + ".v1",
        new Data(
            state.referralId(),
            state.screeningId(),
            state.municipality(),
            state.status().code(),
            state.revision(),
            reason()),
        Map.of("municipality", state.municipality()));
  }

  /** The referral arrived and the contact details are kept here now. */
  record Received(State state) implements ReferralEvent {
    @Override
    public String what() {
      return "received";
    }
  }

  /** It lies with a contact point. */
  record Routed(State state) implements ReferralEvent {
    @Override
    public String what() {
      return "routed";
    }
  }

  record Accepted(State state) implements ReferralEvent {
    @Override
    public String what() {
      return "accepted";
    }
  }

  record Declined(State state, String reason) implements ReferralEvent {
    @Override
    public String what() {
      return "declined";
    }
  }

  record Cancelled(State state, String reason) implements ReferralEvent {
    @Override
    public String what() {
      return "cancelled";
    }
  }

  /**
   * The referral right after the event.
   *
   * @param revision grows with each event, so that late arrivals can be told apart
   */
  record State(
      UUID referralId,
      UUID screeningId,
      String municipality,
      ReferralStatus status,
      long revision) {}

  /** Data of the events {@code be.nabij.referral.*.v1}. */
  record Data(
      UUID referralId,
      UUID screeningId,
      String municipality,
      String status,
      long revision,
      String reason) {}
}
