package be.nabij.referral.testing;

import static org.awaitility.Awaitility.await;

import be.nabij.platform.testing.RealComponents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What this service published on {@code nabij.referrals}. */
public final class PublishedEvents {
  private PublishedEvents() {}

  /** All events so far, after those that were still waiting to be published. */
  public static List<ConsumerRecord<String, byte[]>> all(DataSource database) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Rows.number(database, "select count(*) from outbox") == 0);
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", RealComponents.config().get("NABIJ_KAFKA_BOOTSTRAP_SERVERS"));
    try (var consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("nabij.referrals").stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(100)).forEach(events::add);
      }
      return events;
    }
  }

  /** The events of one referral, in order. */
  public static List<ConsumerRecord<String, byte[]>> of(String referral, DataSource database) {
    return all(database).stream().filter(event -> referral.equals(event.key())).toList();
  }

  public static String header(ConsumerRecord<String, byte[]> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
