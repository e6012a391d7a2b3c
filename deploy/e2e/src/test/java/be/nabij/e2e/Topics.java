package be.nabij.e2e;

import static org.awaitility.Awaitility.await;

import be.nabij.local.LocalKafka;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as they are, bytes and all: read from the beginning, and written to at will. */
final class Topics {
  static final String SCREENINGS = "nabij.screenings";
  static final String REFERRALS = "nabij.referrals";
  static final String CONTACT_POINTS = "nabij.contact-points";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration CONSUMERS_COMMIT_WITHIN = Duration.ofSeconds(20);

  private static final Duration CONSUMERS_ARE_BACK_WITHIN = Duration.ofSeconds(60);

  private final LocalKafka kafka;

  Topics(LocalKafka kafka) {
    this.kafka = kafka;
  }

  /** Every topic there is, but not Kafka's own. */
  List<String> all() {
    return LocalKafka.TOPICS.stream()
        .flatMap(topic -> Stream.of(topic, deadLetters(topic)))
        .toList();
  }

  static String deadLetters(String topic) {
    return topic + ".dlq";
  }

  /** Every record of a topic up to now. */
  List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** The records about one thing, in order. */
  List<ConsumerRecord<byte[], byte[]>> about(String topic, String key) {
    return read(topic).stream().filter(message -> key.equals(key(message))).toList();
  }

  /** Waits for the first record about something. */
  ConsumerRecord<byte[], byte[]> awaitFirst(String topic, String key) {
    return await("an event about " + key + " on " + topic)
        .atMost(Duration.ofSeconds(5))
        .until(() -> about(topic, key), found -> !found.isEmpty())
        .getFirst();
  }

  /** Writes records and waits until the broker has them. */
  void write(List<ProducerRecord<byte[], byte[]>> records) {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (var sent : records.stream().map(producer::send).toList()) {
        sent.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A record could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same record once more: same key, same headers, same value. */
  static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> message) {
    return new ProducerRecord<>(
        message.topic(), message.partition(), message.key(), message.value(), message.headers());
  }

  /** Waits until a service has handled everything that is on the topic now. */
  void awaitHandled(String topic, String service) {
    try (Admin admin = kafka.admin()) {
      Map<TopicPartition, Long> ends = ends(admin, topic);
      await(service + " to be done with " + topic)
          .atMost(CONSUMERS_COMMIT_WITHIN)
          .until(() -> committed(admin, service, ends.keySet()), done -> covers(done, ends));
    }
  }

  /** Has a service that is stopped read a topic again from a moment on. */
  void rewind(String topic, String service, Instant moment) {
    try (Admin admin = kafka.admin()) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listOffsets(
                  partitions(topic).stream()
                      .collect(
                          Collectors.toMap(
                              one -> one, one -> OffsetSpec.forTimestamp(moment.toEpochMilli()))))
              .all()
              .get()
              .entrySet()
              .stream()
              // Where nothing was written since, there is nothing to read again.
              .filter(found -> found.getValue().offset() >= 0)
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      found -> new OffsetAndMetadata(found.getValue().offset())));
      await(service + " to have left")
          .atMost(CONSUMERS_ARE_BACK_WITHIN)
          .until(
              () ->
                  admin
                      .describeConsumerGroups(List.of(service))
                      .all()
                      .get()
                      .get(service)
                      .members()
                      .isEmpty());
      admin.alterConsumerGroupOffsets(service, offsets).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until a service reads its topics: nothing but its own consumers is in its group, and they
   * share all partitions. A member that crashed stays in the group until Kafka gives it up.
   */
  void awaitConsumers(String service, int consumers) {
    try (Admin admin = kafka.admin()) {
      await(service + " to read its topics")
          .atMost(CONSUMERS_ARE_BACK_WITHIN)
          .until(() -> isReading(admin, service, consumers));
    }
  }

  private static boolean isReading(Admin admin, String group, int consumers) throws Exception {
    ConsumerGroupDescription description =
        admin.describeConsumerGroups(List.of(group)).all().get().get(group);
    return description.groupState() == GroupState.STABLE
        && description.members().size() == consumers
        && description.members().stream()
            .noneMatch(member -> member.assignment().topicPartitions().isEmpty());
  }

  List<TopicPartition> partitions(String topic) {
    try (Admin admin = kafka.admin()) {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .stream()
          .map(partition -> new TopicPartition(topic, partition.partition()))
          .toList();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String key(ConsumerRecord<byte[], byte[]> message) {
    return message.key() == null ? null : new String(message.key(), StandardCharsets.UTF_8);
  }

  /**
   * The event's data.
   *
   * @throws AssertionError when it is not JSON
   */
  static JsonNode json(ConsumerRecord<byte[], byte[]> message) {
    try {
      return MAPPER.readTree(message.value());
    } catch (IOException e) {
      throw new AssertionError("No JSON in " + message, e);
    }
  }

  /** A header's value, null when it is not there. */
  static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private Map<TopicPartition, Long> ends(Admin admin, String topic) {
    try {
      return admin
          .listOffsets(
              partitions(topic).stream()
                  .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
          .all()
          .get()
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<TopicPartition, Long> committed(
      Admin admin, String group, Set<TopicPartition> partitions) throws Exception {
    Map<TopicPartition, Long> committed = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata offset = offsets.get(partition);
      committed.put(partition, offset == null ? 0 : offset.offset());
    }
    return committed;
  }

  private static boolean covers(
      Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> committed.get(end.getKey()) >= end.getValue());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka.bootstrapServers(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
