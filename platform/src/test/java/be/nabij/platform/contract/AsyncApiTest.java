package be.nabij.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

  @Test
  void every_event_schema_stands_in_the_document_and_every_one_it_names_exists()
      throws IOException {
    JsonNode document = new ObjectMapper().readTree(CONTRACTS.resolve("asyncapi.json").toFile());
    Set<String> named =
        document.findValues("schema").stream()
            .map(schema -> schema.get("$ref").asText().replaceFirst("^\\./", ""))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> file.endsWith(".schema.json"))
          .containsExactlyInAnyOrderElementsOf(named)
          .isNotEmpty();
    }
  }

  @Test
  void every_reference_inside_the_document_leads_somewhere() throws IOException {
    JsonNode document = new ObjectMapper().readTree(CONTRACTS.resolve("asyncapi.json").toFile());
    assertThat(document.findValuesAsText("$ref"))
        .filteredOn(reference -> reference.startsWith("#"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }
}
