package be.nabij.referral.feed;

import be.nabij.referral.feed.FeedEntry.Audience;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to a referral, as a CloudEvent (1.0, structured JSON). Nothing in it
 * tells who a person is.
 *
 * @param position where it stands in the sequence of all events, as an extension attribute; grows,
 *     and none appears later behind one that was read
 * @param type such as {@code be.nabij.referral.accepted.v1}
 * @param subject id of the referral
 * @param municipality NIS code, as an extension attribute
 * @param data what the event of this type carries on Kafka
 */
public record FeedEntry(
    String specversion,
    UUID id,
    String source,
    String type,
    UUID subject,
    Instant time,
    String datacontenttype,
    String municipality,
    long position,
    JsonNode data,
    @JsonIgnore Audience audience) {

  /**
   * Who may see it.
   *
   * @param partner client id of the referrer's application
   * @param leftMunicipality where the referral lay before, when this took it away; null otherwise
   */
  record Audience(String partner, String leftMunicipality) {}

  static FeedEntry of(
      UUID id,
      String type,
      UUID referral,
      Instant time,
      String municipality,
      long position,
      JsonNode data,
      Audience audience) {
    return new FeedEntry(
        "1.0",
        id,
        "/nabij/referral-service",
        type,
        referral,
        time,
        "application/json",
        municipality,
        position,
        data,
        audience);
  }

  /** Whether it happened in one of these municipalities, or took a referral away from one. */
  boolean concerns(Set<String> municipalities) {
    return municipalities.contains(municipality)
        || (audience.leftMunicipality() != null
            && municipalities.contains(audience.leftMunicipality()));
  }
}
