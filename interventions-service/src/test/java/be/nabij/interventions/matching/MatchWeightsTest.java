package be.nabij.interventions.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchWeightsTest {
  private static final Path SCREENING = Path.of("../screening-service/src");

  private final MatchWeights weights = MatchWeights.read(CatalogueOfFiles.JSON);

  @Test
  void what_may_be_said_of_a_person_is_what_a_screening_asks() {
    assertThat(weights.lifeEventCodes()).containsExactlyInAnyOrderElementsOf(asked("lifeEvents"));
    assertThat(weights.riskFactorCodes()).containsExactlyInAnyOrderElementsOf(asked("riskFactors"));
    assertThat(weights.codes().observations())
        .containsExactlyInAnyOrderElementsOf(asked("observations"));
    assertThat(weights.codes().durations()).containsExactlyInAnyOrderElementsOf(asked("duration"));
    assertThat(weights.codes().readiness()).containsExactlyInAnyOrderElementsOf(asked("readiness"));
  }

  @Test
  void every_category_of_a_result_is_known() throws IOException {
    Path contract =
        Path.of("../platform/src/main/resources/contracts/screening.completed.v1.schema.json");
    List<String> categories = new ArrayList<>();
    tree(contract).at("/properties/category/enum").forEach(one -> categories.add(one.asText()));
    assertThat(categories).isNotEmpty();
    assertThat(weights.codes().categories()).containsExactlyInAnyOrderElementsOf(categories);
  }

  @Test
  void every_rule_that_is_named_exists() throws IOException {
    List<String> existing =
        tree(SCREENING.resolve("test/resources/rules/decision-rules.json"))
            .findValuesAsText("rule");
    List<String> named =
        Stream.concat(
                Arrays.stream(MatchRule.values()).map(MatchRule::origin),
                Arrays.stream(Fit.values()).map(Fit::origin))
            .filter(Origin.Rule.class::isInstance)
            .map(origin -> ((Origin.Rule) origin).id())
            .filter(id -> !id.equals("ACUTE"))
            .toList();
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(existing).containsAll(named);
  }

  @Test
  void types_of_offers_are_those_of_the_directory() throws IOException {
    JsonNode taxonomies =
        tree(Path.of("../directory-service/src/main/resources/data/services/taxonomies.json"));
    List<String> known = taxonomies.findValuesAsText("id");
    assertThat(weights.offerTypes()).isNotEmpty();
    assertThat(weights.offerTypes().stream().flatMap(offer -> offer.types().stream()))
        .isSubsetOf(known);
  }

  @Test
  void reference_to_something_unknown_stops_the_start() {
    assertThatThrownBy(() -> weights.check(Set.of(), Set.of(), Set.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expert-help-first weighs the unknown psychologische-interventie")
        .hasMessageContaining("widen weighs the unknown meeting")
        .hasMessageContaining("unknown target group grief");
  }

  private static List<String> asked(String field) {
    try {
      return tree(SCREENING.resolve("main/resources/context/questions.json"))
          .get("questions")
          .valueStream()
          .filter(question -> question.get("field").asText().equals(field))
          .flatMap(question -> question.get("options").valueStream())
          .map(option -> option.get("code").asText())
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode tree(Path file) throws IOException {
    return CatalogueOfFiles.JSON.readTree(Files.readString(file));
  }
}
