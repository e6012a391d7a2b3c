package be.nabij.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A record that no consumer can ever handle.
 *
 * @param cause the code it must be set aside with
 */
record BadRecord(String cause, ProducerRecord<byte[], byte[]> message) {
  private static final int OVERSIZED = 900_000;

  /** One of every kind on every partition, so that whatever comes next comes after one. */
  static List<BadRecord> onEveryPartition(Topics topics, String topic) {
    List<BadRecord> records = new ArrayList<>();
    for (TopicPartition partition : topics.partitions(topic)) {
      String type = typeOn(topic);
      records.add(event("unreadable-data", partition, type, "{\"screeningId\": "));
      records.add(event("unknown-type", partition, "be.nabij.e2e.unknown.v1", "{}"));
      records.add(event("too-large", partition, type, "\"" + "x".repeat(OVERSIZED) + "\""));
      records.add(event("empty", partition, type, ""));
      records.add(new BadRecord("no-cloud-event", record(partition, "{}")));
    }
    return records;
  }

  String key() {
    return new String(message.key(), StandardCharsets.UTF_8);
  }

  String topic() {
    return message.topic();
  }

  private static String typeOn(String topic) {
    return topic.equals(Topics.SCREENINGS)
        ? "be.nabij.screening.completed.v1"
        : "be.nabij.contact-point.changed.v1";
  }

  private static BadRecord event(String cause, TopicPartition partition, String type, String data) {
    ProducerRecord<byte[], byte[]> message = record(partition, data);
    message.headers().add("ce_specversion", utf8("1.0"));
    message.headers().add("ce_id", utf8(UUID.randomUUID().toString()));
    message.headers().add("ce_source", utf8("/nabij/e2e"));
    message.headers().add("ce_type", utf8(type));
    return new BadRecord(cause, message);
  }

  private static ProducerRecord<byte[], byte[]> record(TopicPartition partition, String data) {
    return new ProducerRecord<>(
        partition.topic(), partition.partition(), utf8("bad-" + UUID.randomUUID()), utf8(data));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
