package be.nabij.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What releases published stays an event of its type: a contract may grow, and never break. */
class GoldenEventsTest {
  private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

  @TestFactory
  Stream<DynamicTest> the_contract_of_today_takes_the_events_of_all_releases() {
    return GoldenEvent.all().stream()
        .map(
            event ->
                DynamicTest.dynamicTest(
                    event.type(), () -> Contract.assertKept(event.type(), event.record())));
  }

  @Test
  void every_type_of_event_has_been_recorded() throws IOException {
    List<String> recorded = GoldenEvent.all().stream().map(GoldenEvent::type).distinct().toList();
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith(".schema.json"))
                  .map(file -> "be.nabij." + file.replace(".schema.json", ""))
                  .collect(Collectors.toSet()))
          .as("A new type is recorded with the test that publishes it: docs/upgrading.md")
          .containsExactlyInAnyOrderElementsOf(recorded);
    }
  }
}
