package be.nabij.e2e;

import be.nabij.local.MailSink.ReceivedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Somewhere something could have been written down.
 *
 * @param where what to call it
 * @param content read when it is searched; null when there is nothing
 */
record Place(String where, Supplier<byte[]> content) {

  /** The traces that are in any of these places. */
  static List<Found> holding(List<Trace> traces, Stream<Place> places) {
    return places.flatMap(place -> place.holding(traces)).distinct().toList();
  }

  static Place ofFile(Path file) {
    return new Place(file.getFileName().toString(), () -> read(file));
  }

  /** Key, headers and value of every record of every topic. */
  static Stream<Place> onTopics(Topics topics) {
    return topics.all().stream()
        .flatMap(topic -> topics.read(topic).stream())
        .flatMap(Place::inRecord);
  }

  /** Every mail that was sent, as it was received. */
  static Stream<Place> inMails(List<ReceivedMail> mails) {
    return mails.stream()
        .map(mail -> new Place("a mail", () -> mail.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Every file in these folders, however deep. */
  static Stream<Place> inFolders(Path... folders) {
    return Stream.of(folders).flatMap(Place::inFolder);
  }

  private static Stream<Place> inFolder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith("index"))
          .toList()
          .stream()
          .map(file -> new Place(file.toString(), () -> read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Place> inRecord(ConsumerRecord<byte[], byte[]> message) {
    Stream<Place> headers =
        StreamSupport.stream(message.headers().spliterator(), false)
            .map(header -> new Place(message.topic() + " header", header::value));
    return Stream.concat(
        Stream.of(
            new Place(message.topic() + " key", message::key),
            new Place(message.topic() + " value", message::value)),
        headers);
  }

  private Stream<Found> holding(List<Trace> traces) {
    byte[] bytes = content.get();
    if (bytes == null) {
      return Stream.empty();
    }
    String searchable = Trace.searchable(bytes);
    return traces.stream()
        .filter(trace -> searchable.contains(trace.bytes()))
        .map(trace -> new Found(where, trace.of()));
  }

  /** PostgreSQL and Kafka remove files while they run. */
  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param what what there is a trace of
   */
  record Found(String where, String what) {}
}
