package be.nabij.interventions.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.matching.CatalogueOfFiles;
import be.nabij.interventions.matching.MatchWeights;
import be.nabij.interventions.matching.Matcher;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Which of the personas see other first suggestions when a weight changes: whoever edits a weight
 * reads here whom it touches. The table is in the log.
 */
class WeightChangeTest {
  private static final Logger LOG = Logger.getLogger(WeightChangeTest.class);

  private final MatchWeights weights = MatchWeights.read(CatalogueOfFiles.JSON);

  @Test
  void the_same_weights_change_nobody() {
    assertThat(changedBy(tree())).isEmpty();
  }

  @Test
  void visiting_service_for_the_widowed_touches_only_who_needs_expert_help_too() {
    JsonNode changed = tree();
    favour(changed, "widowed", "bezoekdienst-weduwen-en-weduwnaars").put("points", 1);

    assertThat(changedBy(changed).keySet())
        .containsExactly("weduwe van 74 in Lier, vier maanden, al jaren eenzaam");
  }

  @Test
  void training_for_thoughts_touches_only_who_is_held_back_by_them() {
    JsonNode changed = tree();
    favour(changed, "turn-thoughts", "sociaal-cognitieve-training").put("points", 1);

    assertThat(changedBy(changed).keySet())
        .containsExactly("vrouw van 29, sombere gedachten houden tegen");
  }

  private static ObjectNode favour(JsonNode weights, String rule, String code) {
    return weights
        .get("rules")
        .valueStream()
        .filter(one -> one.get("name").asText().equals(rule))
        .flatMap(one -> one.get("favours").valueStream())
        .filter(one -> one.get("code").asText().equals(code))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private JsonNode tree() {
    return CatalogueOfFiles.JSON.valueToTree(weights);
  }

  /** The first three before and after, of those for whom they differ. */
  private Map<String, String> changedBy(JsonNode changed) {
    Matcher before = CatalogueOfFiles.matcher(weights);
    Matcher after = CatalogueOfFiles.matcher(read(changed));
    Map<String, String> table = new TreeMap<>();
    for (ExpectedMatches persona : ExpectedMatches.all()) {
      List<String> was = ExpectedMatches.firstThree(persona.matched(before));
      List<String> is = ExpectedMatches.firstThree(persona.matched(after));
      if (!was.equals(is)) {
        table.put(persona.name(), was + " -> " + is);
      }
    }
    table.forEach((name, change) -> LOG.infof("%s: %s", name, change));
    return table;
  }

  private static MatchWeights read(JsonNode changed) {
    try {
      return CatalogueOfFiles.JSON.treeToValue(changed, MatchWeights.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
