package be.nabij.platform.outbox;

import java.util.Map;

/**
 * An event to publish (CloudEvents 1.0, Kafka binary mode).
 *
 * @param topic the topic it goes to
 * @param key what it is about; events with the same key keep their order
 * @param type the CloudEvents type, such as {@code be.nabij.screening.completed.v1}
 * @param data the payload, written as JSON; never personal data. {@code null} is a tombstone
 * @param extensions CloudEvents extension attributes, such as {@code municipality}
 */
public record OutgoingEvent(
    String topic, String key, String type, Object data, Map<String, String> extensions) {

  public OutgoingEvent(String topic, String key, String type, Object data) {
    this(topic, key, type, data, Map.of());
  }
}
