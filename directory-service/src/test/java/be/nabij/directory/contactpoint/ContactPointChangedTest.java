package be.nabij.directory.contactpoint;

import static be.nabij.platform.testing.PublishedRecords.data;
import static be.nabij.platform.testing.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ContactPointChangedTest {
  private static final int MUNICIPALITIES = 304;

  @Test
  void every_municipality_is_told_at_start_as_the_contract_says() {
    List<ConsumerRecord<String, byte[]>> published;
    try (PublishedRecords topic = PublishedRecords.of("nabij.contact-points")) {
      published = topic.await(messages -> keys(messages).size() == MUNICIPALITIES);
    }

    assertThat(published)
        .allSatisfy(
            message -> {
              Contract.assertKept("be.nabij.contact-point.changed.v1", message);
              assertThat(data(message).at("/municipality/nisCode").asText())
                  .isEqualTo(message.key());
              assertThat(header(message, "ce_source")).isEqualTo("/nabij/directory-service");
              assertThat(header(message, "ce_subject")).isEqualTo(message.key());
              assertThat(header(message, "content-type")).isEqualTo("application/json");
            });
    assertThat(published)
        .filteredOn(message -> message.key().equals("11001"))
        .allSatisfy(message -> assertThat(data(message).get("fallback").asBoolean()).isTrue());
  }

  private static Set<String> keys(List<ConsumerRecord<String, byte[]>> messages) {
    return messages.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
  }
}
