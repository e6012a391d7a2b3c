package be.nabij.screening.testing;

import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What this service published on {@code nabij.screenings}. */
public final class PublishedEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);

  private PublishedEvents() {}

  /** The data of the completed event of a screening; waits for it. */
  public static JsonNode ofScreening(String screening) {
    return data(record(screening));
  }

  /** The completed event of a screening as it stands on the topic; waits for it. */
  public static ConsumerRecord<String, byte[]> record(String screening) {
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", RealComponents.config().get("NABIJ_KAFKA_BOOTSTRAP_SERVERS"));
    try (var consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("nabij.screenings").stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long until = System.nanoTime() + LONGEST_WAIT;
      while (System.nanoTime() < until) {
        for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(100))) {
          if (screening.equals(one.key())) {
            return one;
          }
        }
      }
      throw new AssertionError("No event of screening " + screening);
    }
  }

  private static JsonNode data(ConsumerRecord<String, byte[]> message) {
    try {
      return JSON.readTree(message.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
