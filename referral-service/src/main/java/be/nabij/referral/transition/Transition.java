package be.nabij.referral.transition;

import static be.nabij.referral.transition.ReferralStatus.ACCEPTED;
import static be.nabij.referral.transition.ReferralStatus.CANCELLED;
import static be.nabij.referral.transition.ReferralStatus.COMPLETED;
import static be.nabij.referral.transition.ReferralStatus.DECLINED;
import static be.nabij.referral.transition.ReferralStatus.FAILED;
import static be.nabij.referral.transition.ReferralStatus.IN_PROGRESS;
import static be.nabij.referral.transition.ReferralStatus.ON_HOLD;
import static be.nabij.referral.transition.ReferralStatus.REQUESTED;

import be.nabij.platform.identity.Roles;
import be.nabij.referral.reason.CodeList;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one table of what can be done with a referral: from which states, by whom, with which input,
 * where it leads and what is told of it. {@code docs/transitions.md} is made from it.
 */
public enum Transition {
  ACCEPT(
      Rule.from(REQUESTED)
          .to(ACCEPTED)
          .tells("accepted")
          .then("the caller handles it; contact details can be read")),
  DECLINE(
      Rule.from(REQUESTED)
          .needs(Input.REASON, CodeList.DECLINE)
          .to(DECLINED)
          .tells("declined")
          .then("contact details are hidden, and kept for a reopening")),
  UN_ACCEPT(
      Rule.from(ACCEPTED)
          .needs(Input.REASON, CodeList.UN_ACCEPT)
          .to(REQUESTED)
          .tells("unaccepted")
          .then("nobody handles it; contact details are hidden again")),
  FORWARD(
      Rule.from(REQUESTED, ACCEPTED)
          .needs(Input.TO)
          .needs(Input.REASON, CodeList.FORWARD)
          .needs(Input.CONSENT)
          .to(REQUESTED)
          .tells("forwarded")
          .then("lies with the contact point of the other municipality, which alone sees it now")),
  ASSIGN(
      Rule.from(ACCEPTED, IN_PROGRESS, ON_HOLD)
          .needs(Input.HANDLER)
          .to(ACCEPTED, IN_PROGRESS, ON_HOLD)
          .tells("assigned")
          .then(
              "stays where it is; a colleague handles it. A case handler gives away only what is its own")),
  RECORD_CONTACT_ATTEMPT(
      Rule.from(ACCEPTED, IN_PROGRESS)
          .needs(Input.RESULT, CodeList.CONTACT_RESULT)
          .needs(Input.CHANNEL)
          .to(ACCEPTED, IN_PROGRESS)
          .tells("contact-attempted")
          .then("in progress once the person is reached, otherwise as it was")),
  RECORD_AGREEMENT(
      Rule.from(ACCEPTED, IN_PROGRESS)
          .needs(Input.CONSENT)
          .needs(Input.CONTACT)
          .to(ACCEPTED, IN_PROGRESS)
          .tells("agreed")
          .then(
              "only for a concern whose person did not agree before; it stays where it was, and"
                  + " contact details are kept from now on")),
  HOLD(
      Rule.from(ACCEPTED, IN_PROGRESS)
          .needs(Input.REASON, CodeList.HOLD)
          .mayHave(Input.UNTIL)
          .to(ON_HOLD)
          .tells("put-on-hold")
          .then("contact details can still be read")),
  RESUME(
      Rule.from(ON_HOLD)
          .to(ACCEPTED, IN_PROGRESS)
          .tells("resumed")
          .then("where it was when it was put on hold")),
  INTRODUCE(
      Rule.from(IN_PROGRESS)
          .needs(Input.INTRODUCTION)
          .to(IN_PROGRESS)
          .tells("introduced")
          .then(
              "a day for the follow-up is set; 409 `not-agreed-yet` for a concern whose person did"
                  + " not agree yet")),
  REVIEW_INTRODUCTION(
      Rule.from(IN_PROGRESS)
          .needs(Input.INTRODUCTION_NUMBER)
          .needs(Input.OUTCOME, CodeList.INTRODUCTION_OUTCOME)
          .to(IN_PROGRESS)
          .tells("introduction-reviewed")
          .then("the newest review stands")),
  RECORD_FOLLOW_UP(
      Rule.from(IN_PROGRESS)
          .needs(Input.OUTCOME, CodeList.FOLLOW_UP_OUTCOME)
          .mayHave(Input.SCREENING)
          .to(IN_PROGRESS)
          .tells("followed-up")
          .then("the day for the follow-up is cleared")),
  COMPLETE(
      Rule.from(IN_PROGRESS)
          .needs(Input.OUTCOME, CodeList.COMPLETION_OUTCOME)
          .to(COMPLETED)
          .tells("completed")
          .then("contact details are hidden, and kept for a reopening")),
  FAIL(
      Rule.from(ACCEPTED, IN_PROGRESS, ON_HOLD)
          .needs(Input.REASON, CodeList.FAIL)
          .to(FAILED)
          .tells("failed")
          .then("contact details are hidden, and kept for a reopening")),
  REOPEN(
      Rule.from(DECLINED, COMPLETED, FAILED)
          .needs(Input.REASON, CodeList.REOPEN)
          .to(REQUESTED, IN_PROGRESS)
          .tells("reopened")
          .then(
              "in progress when somebody had reached the person; 409 `contact-already-erased`"
                  + " once the contact details are erased")),
  CANCEL(
      Rule.from(REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD)
          .alsoBy(Roles.PARTNER)
          .needs(Input.REASON, CodeList.CANCEL)
          .to(CANCELLED)
          .tells("cancelled")
          .then("contact details are erased at once"));

  private final Rule rule;

  Transition(Rule rule) {
    this.rule = rule;
  }

  public boolean isPossibleFrom(ReferralStatus status) {
    return rule.from.contains(status);
  }

  public Set<ReferralStatus> from() {
    return Collections.unmodifiableSet(rule.from);
  }

  /** States it can lead to; which one of several, {@link #then} says. */
  public Set<ReferralStatus> to() {
    return Collections.unmodifiableSet(rule.to);
  }

  /** Roles of which a caller needs one. */
  public List<String> roles() {
    return List.copyOf(rule.roles);
  }

  public boolean needs(Input input) {
    return rule.needed.contains(input);
  }

  public boolean takes(Input input) {
    return needs(input) || rule.optional.contains(input);
  }

  /** The list that a coded input must come from, by input. */
  public Map<Input, CodeList> codes() {
    return Collections.unmodifiableMap(rule.codes);
  }

  /** Last word of the event's type, and of the line in the timeline. */
  public String event() {
    return rule.event;
  }

  /** What it means, in the words of the documentation. */
  public String then() {
    return rule.then;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A row of the table while it is written down. */
  private static final class Rule {
    private final Set<ReferralStatus> from;
    private final Set<ReferralStatus> to = EnumSet.noneOf(ReferralStatus.class);
    private final List<String> roles =
        new ArrayList<>(List.of(Roles.CASE_HANDLER, Roles.COORDINATOR));
    private final Set<Input> needed = EnumSet.noneOf(Input.class);
    private final Set<Input> optional = EnumSet.noneOf(Input.class);
    private final Map<Input, CodeList> codes = new EnumMap<>(Input.class);
    private String event;
    private String then;

    private Rule(Set<ReferralStatus> from) {
      this.from = from;
    }

    static Rule from(ReferralStatus first, ReferralStatus... more) {
      return new Rule(EnumSet.of(first, more));
    }

    Rule to(ReferralStatus... states) {
      to.addAll(List.of(states));
      return this;
    }

    Rule alsoBy(String role) {
      roles.addFirst(role);
      return this;
    }

    Rule needs(Input input) {
      needed.add(input);
      return this;
    }

    Rule needs(Input input, CodeList list) {
      codes.put(input, list);
      return needs(input);
    }

    Rule mayHave(Input input) {
      optional.add(input);
      return this;
    }

    Rule tells(String what) {
      event = what;
      return this;
    }

    Rule then(String what) {
      then = what;
      return this;
    }
  }
}
