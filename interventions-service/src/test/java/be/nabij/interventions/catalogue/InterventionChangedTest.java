package be.nabij.interventions.catalogue;

import static be.nabij.interventions.editing.Editors.RESTO;
import static be.nabij.interventions.editing.Editors.added;
import static be.nabij.interventions.editing.Editors.ofLier;
import static be.nabij.interventions.editing.Editors.retire;
import static be.nabij.platform.testing.PublishedRecords.data;
import static be.nabij.platform.testing.PublishedRecords.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class InterventionChangedTest {
  private static final int INTERVENTIONS = 20 + 63 + 34;

  @AfterEach
  void remove() {
    Restart.withoutEdits();
  }

  @Test
  void the_catalogue_is_told_once_as_the_contract_says() {
    List<ConsumerRecord<String, byte[]>> published;
    try (PublishedRecords topic = PublishedRecords.of("nabij.interventions")) {
      published = topic.await(messages -> keys(messages) >= INTERVENTIONS);
    }

    assertThat(published)
        .filteredOn(message -> message.value() != null)
        .hasSizeGreaterThanOrEqualTo(INTERVENTIONS)
        .allSatisfy(
            message -> {
              Contract.assertKept("be.nabij.intervention.changed.v1", message);
              assertThat(data(message).get("id").asText()).isEqualTo(message.key());
              assertThat(header(message, "ce_source")).isEqualTo("/nabij/interventions-service");
            });
    assertThat(published)
        .extracting(ConsumerRecord::key)
        .contains("mindfulness", "buurtbanken-grobbendonk")
        .doesNotContain("achterblijvers", "koploperplaats-boxtel");

    Restart.now();
    added("Voorbeeld: djembe een", true);
    try (PublishedRecords topic = PublishedRecords.of("nabij.interventions")) {
      List<ConsumerRecord<String, byte[]>> later =
          topic.await(messages -> of("voorbeeld-djembe-een", messages).size() == 1);
      assertThat(of("mindfulness", later)).hasSameSizeAs(of("mindfulness", published));
    }
  }

  @Test
  void what_is_published_is_told_and_what_is_retired_leaves_a_tombstone() {
    added("Voorbeeld: djembe twee", false);
    String address = added("Voorbeeld: djembe drie", true);
    ofLier()
        .body("{\"text\": \"Ook in Lier.\"}")
        .put(RESTO + "/additions/12021")
        .then()
        .statusCode(200);
    retire(address).statusCode(200);

    try (PublishedRecords topic = PublishedRecords.of("nabij.interventions")) {
      List<ConsumerRecord<String, byte[]>> published =
          topic.await(messages -> of("voorbeeld-djembe-drie", messages).size() == 2);
      List<ConsumerRecord<String, byte[]>> own = of("voorbeeld-djembe-drie", published);
      assertThat(data(own.getFirst()).get("elements").get(0).asText()).isEqualTo("ontmoeten");
      assertThat(data(own.getFirst()).get("href").asText()).isEqualTo(address);
      assertThat(data(own.getFirst()).get("revision").asLong()).isEqualTo(2);
      assertThat(own.getLast().value()).isNull();
      assertThat(header(own.getLast(), "ce_type")).isEqualTo("be.nabij.intervention.changed.v1");
      assertThat(of("voorbeeld-djembe-twee", published)).isEmpty();
      assertThat(of("resto-vanharte", published))
          .filteredOn(message -> message.value() != null)
          .allSatisfy(
              message -> assertThat(new String(message.value(), UTF_8)).doesNotContain("Lier"));
    }
  }

  private static long keys(List<ConsumerRecord<String, byte[]>> messages) {
    return messages.stream().map(ConsumerRecord::key).distinct().count();
  }

  private static List<ConsumerRecord<String, byte[]>> of(
      String key, List<ConsumerRecord<String, byte[]>> messages) {
    return messages.stream()
        .filter(message -> key.equals(message.key()))
        .collect(Collectors.toList());
  }
}
