package be.nabij.referral.contactpoint;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a contact point hears of a referral; besides its kind, only the field of that kind is there.
 *
 * @param address of the service, for mail
 * @param url of a webhook
 * @param topic of its own
 */
public record Channel(Kind kind, String address, String url, String topic) {
  /** The inbox is always there. */
  public enum Kind {
    @JsonProperty("inbox")
    INBOX,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("webhook")
    WEBHOOK,
    @JsonProperty("kafka")
    KAFKA
  }
}
