package be.nabij.referral.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** What a contact point is told of; the kind alone, never more. */
public enum News {
  /** A referral lies with it from now on. */
  NEW_REFERRAL,
  REOPENED,
  /** Something is to be done with it: half the time is over, or its day has come. */
  REMINDER,
  /** The time is over. */
  OVERDUE,
  /** For who coordinates the zone: the time is over at a contact point. */
  OVERDUE_IN_ZONE,
  /** The referrer wrote. */
  MESSAGE,
  CANCELLED;

  static final String DEADLINE_MISSED = "deadline-missed";

  /**
   * What is told of an event.
   *
   * @param what last word of the event's type
   * @param data the event's data
   */
  static Optional<News> of(String what, JsonNode data) {
    return Optional.ofNullable(
        switch (what) {
          case "routed", "forwarded" -> NEW_REFERRAL;
          case "reopened" -> REOPENED;
          case "nudged" -> REMINDER;
          // The stand-in that it was handed to sees it for the first time.
          case DEADLINE_MISSED ->
              data.path("escalatedTo").asText().equals("fallback") ? NEW_REFERRAL : OVERDUE;
          // What the contact point wrote itself is no news to it.
          case "message-sent" -> data.path("from").asText().equals("referrer") ? MESSAGE : null;
          case "cancelled" -> CANCELLED;
          default -> null;
        });
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
