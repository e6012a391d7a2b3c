package be.nabij.helm;

import static be.nabij.helm.AcceptedValuesTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.LocalKafka;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service may read what it reads and write what it writes, and nothing else. */
class KafkaAccessTest {
  static Stream<ValueSet> withStrimzi() {
    return ValueSet.accepted().filter(values -> values.all().at("/strimzi/enabled").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("withStrimzi")
  void a_service_may_do_what_its_code_does(ValueSet values) {
    Map<String, Set<String>> rights = rights(values);
    Set<String> topics = Set.copyOf(LocalKafka.TOPICS);
    Chart.services()
        .fieldNames()
        .forEachRemaining(
            service -> {
              ServiceCode code = ServiceCode.of(service);
              Set<String> expected = new TreeSet<>();
              for (String topic : code.names(topics)) {
                boolean read = code.reads().contains(topic);
                expected.add(
                    "literal topic " + topic + " [Describe, " + (read ? "Read]" : "Write]"));
                if (read) {
                  expected.add("literal topic " + topic + ".dlq [Describe, Write]");
                  expected.add("literal group " + code.module() + " [Describe, Read]");
                }
              }
              if (service.equals("referral")) {
                ownTopics(values)
                    .forEach(
                        topic ->
                            expected.add("literal topic " + topic + " [Create, Describe, Write]"));
              }
              assertThat(rights.get("nabij-" + service + "-kafka")).as(service).isEqualTo(expected);
            });
  }

  @ParameterizedTest
  @MethodSource("withStrimzi")
  void the_user_for_lag_only_looks(ValueSet values) {
    rights(values)
        .getOrDefault("nabij-lag-kafka", Set.of())
        .forEach(right -> assertThat(right).endsWith("[Describe]").startsWith("literal"));
  }

  @ParameterizedTest
  @MethodSource("withStrimzi")
  void a_contact_point_reads_its_own_topic_and_nothing_else(ValueSet values) {
    rights(values)
        .forEach(
            (user, rights) -> {
              if (user.startsWith("nabij-contact-point-")) {
                String topic =
                    user.substring("nabij-".length())
                        .replaceFirst("contact-point-(\\d{5})-?", "nabij.contact-point.$1.")
                        .replaceFirst("\\.$", "");
                assertThat(rights)
                    .containsExactlyInAnyOrder(
                        "literal topic " + topic + " [Describe, Read]",
                        "prefix group " + topic + " [Describe, Read]");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("withStrimzi")
  void every_topic_that_somebody_may_use_is_made_and_no_other(ValueSet values) {
    Set<String> used = new TreeSet<>();
    rights(values).values().stream()
        .flatMap(Set::stream)
        .filter(right -> right.startsWith("literal topic "))
        .forEach(right -> used.add(right.split(" ")[2]));
    Set<String> made = new TreeSet<>();
    values.rendered("KafkaTopic").forEach(topic -> made.add(topic.at("/metadata/name").asText()));
    assertThat(made).isEqualTo(used).containsAll(LocalKafka.TOPICS);
  }

  @ParameterizedTest
  @MethodSource("withStrimzi")
  void state_is_kept_news_goes_and_a_dead_letter_fits(ValueSet values) {
    for (JsonNode topic : values.rendered("KafkaTopic")) {
      String name = topic.at("/metadata/name").asText();
      boolean state = name.equals("nabij.contact-points") || name.equals("nabij.interventions");
      JsonNode config = topic.at("/spec/config");
      assertThat(config.path("cleanup.policy").asText()).isEqualTo(state ? "compact" : "delete");
      // The inbox of a service knows an event again for 30 days.
      assertThat(config.path("retention.ms").asLong()).isLessThanOrEqualTo(30L * 86_400_000);
      if (name.endsWith(".dlq")) {
        assertThat(config.path("max.message.bytes").asInt()).isEqualTo(2 << 20);
      }
    }
  }

  private static Set<String> ownTopics(ValueSet values) {
    Set<String> topics = new TreeSet<>();
    for (JsonNode contactPoint : values.all().at("/strimzi/contactPoints")) {
      String suffix = contactPoint.path("suffix").asText();
      topics.add(
          "nabij.contact-point."
              + contactPoint.path("nis").asText()
              + (suffix.isEmpty() ? "" : "." + suffix));
    }
    return topics;
  }

  /** By user: {@code literal topic nabij.referrals [Describe, Read]}. */
  private static Map<String, Set<String>> rights(ValueSet values) {
    Map<String, Set<String>> rights = new TreeMap<>();
    for (JsonNode user : values.rendered("KafkaUser")) {
      Set<String> own = new TreeSet<>();
      for (JsonNode acl : user.at("/spec/authorization/acls")) {
        JsonNode resource = acl.path("resource");
        own.add(
            "%s %s %s %s"
                .formatted(
                    resource.path("patternType").asText(),
                    resource.path("type").asText(),
                    resource.path("name").asText(),
                    texts(acl.path("operations"))));
      }
      rights.put(user.at("/metadata/name").asText(), own);
    }
    return rights;
  }
}
