package be.nabij.platform.contract;

import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * An event as a release published it, kept as a file under {@code golden/<release>}. Every later
 * release must read all of them: such a file is never changed.
 *
 * @param topic where it was published
 * @param key its key there
 * @param headers the headers of the record, sorted by name
 * @param data the JSON of its value
 */
public record GoldenEvent(
    String topic, String key, Map<String, String> headers, @JsonProperty("data") JsonNode data) {
  /** The release whose events are recorded by a test run; without it nothing is recorded. */
  private static final String RECORD = "nabij.golden.record";

  private static final Path FOLDER = Path.of("../platform/src/test/resources/golden");
  private static final String RESOURCES = "golden";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All events on these topics of all releases, in the order of their names. */
  public static List<GoldenEvent> on(String... topics) {
    List<String> wanted = List.of(topics);
    return all().stream().filter(event -> wanted.contains(event.topic())).toList();
  }

  /** All events of all releases. */
  public static List<GoldenEvent> all() {
    try {
      URI folder = Thread.currentThread().getContextClassLoader().getResource(RESOURCES).toURI();
      if (!"jar".equals(folder.getScheme())) {
        return read(Path.of(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return read(jar.getPath("/" + RESOURCES));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<GoldenEvent> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GoldenEvent::of)
          .toList();
    }
  }

  private static GoldenEvent of(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), GoldenEvent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /**
   * Keeps the record when a release is being recorded. Of several events of a type the one that
   * says most is kept.
   */
  static void keep(String type, ConsumerRecord<String, byte[]> message) throws IOException {
    String release = System.getProperty(RECORD);
    if (release == null) {
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    message
        .headers()
        .forEach(one -> headers.put(one.key(), new String(one.value(), StandardCharsets.UTF_8)));
    GoldenEvent event =
        new GoldenEvent(message.topic(), message.key(), headers, JSON.readTree(message.value()));
    Path file =
        Files.createDirectories(FOLDER.resolve(release))
            .resolve(type.replaceFirst("^be\\.nabij\\.", "") + ".json");
    if (!Files.exists(file) || of(file).size() < event.size()) {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n");
    }
  }

  private int size() {
    return data.toString().length();
  }

  /** The type of the event, as its CloudEvents header says. */
  @JsonIgnore
  public String type() {
    return headers.get("ce_type");
  }

  /**
   * The same event about something else: a field of its data replaced.
   *
   * @param path the field, and those around it, with slashes: {@code /municipality/nisCode}
   */
  public GoldenEvent with(String path, String value) {
    JsonNode changed = data.deepCopy();
    JsonPointer field = JsonPointer.compile(path);
    ((ObjectNode) changed.at(field.head())).put(field.last().getMatchingProperty(), value);
    return new GoldenEvent(topic, key, headers, changed);
  }

  /** The event as a consumer receives it. */
  @JsonIgnore
  public ConsumerRecord<String, byte[]> record() {
    ConsumerRecord<String, byte[]> message =
        new ConsumerRecord<>(topic, 0, 0, key, data.toString().getBytes(StandardCharsets.UTF_8));
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  /** Publishes the event where the release did, under this key. */
  public void publish(String under) {
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", RealComponents.config().get("NABIJ_KAFKA_BOOTSTRAP_SERVERS"));
    try (var producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer())) {
      ConsumerRecord<String, byte[]> event = record();
      producer.send(new ProducerRecord<>(topic, null, under, event.value(), event.headers())).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
