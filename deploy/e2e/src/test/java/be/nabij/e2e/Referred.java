package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What became of screenings: whoever agreed to be called is referred, and only once. */
final class Referred {
  private static final Duration EVERYTHING_ARRIVES_WITHIN = Duration.ofSeconds(30);

  private final Nabij nabij;
  private final Databases databases;
  private final Topics topics;

  Referred(Nabij nabij) {
    this(nabij, nabij.databases(), nabij.topics());
  }

  /**
   * @param databases where the services keep what they store
   * @param topics where they tell of it
   */
  Referred(Nabij nabij, Databases databases, Topics topics) {
    this.nabij = nabij;
    this.databases = databases;
    this.topics = topics;
  }

  /** Waits until all are referred, and checks that none is twice: not here, and not on Kafka. */
  void onceEach(Collection<String> screenings) {
    onceEach(screenings, EVERYTHING_ARRIVES_WITHIN);
  }

  void onceEach(Collection<String> screenings, Duration within) {
    await("a referral of every screening")
        .atMost(within)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> of(screenings).size(), known -> known >= screenings.size());
    List<String> inbox =
        nabij.handlerOfLier().inbox().stream()
            .map(line -> line.path("screeningId").asText())
            .filter(Set.copyOf(screenings)::contains)
            .toList();
    assertThat(inbox).containsExactlyInAnyOrderElementsOf(screenings);
    await().atMost(within).until(() -> databases.count("referral", "outbox") == 0);
    assertThat(told(screenings))
        .hasSize(screenings.size())
        .allSatisfy((screening, referrals) -> assertThat(referrals).hasSize(1));
  }

  /** The referral's id by screening. */
  Map<String, String> of(Collection<String> screenings) {
    Set<String> wanted = Set.copyOf(screenings);
    return databases.column("referral", "select screening_id || ' ' || id from referral").stream()
        .map(row -> row.split(" "))
        .filter(row -> wanted.contains(row[0]))
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  /** Every referral that the world was told of, by screening. */
  private Map<String, Set<String>> told(Collection<String> screenings) {
    Set<String> wanted = Set.copyOf(screenings);
    Map<String, Set<String>> told = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> message : topics.read(Topics.REFERRALS)) {
      String screening = Topics.json(message).path("screeningId").asText();
      if (wanted.contains(screening)) {
        told.computeIfAbsent(screening, one -> new HashSet<>()).add(Topics.key(message));
      }
    }
    return told;
  }
}
