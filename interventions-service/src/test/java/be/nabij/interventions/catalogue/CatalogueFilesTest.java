package be.nabij.interventions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueFilesTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private final CatalogueFiles files = CatalogueFiles.read(mapper);

  @Test
  void every_entry_of_the_guides_names_its_source_and_the_lines_in_it() {
    assertThat(files.entries())
        .filteredOn(loaded -> Kind.of(loaded.entry()) != Kind.PERSONA)
        .hasSize(20 + 63 + 34 + 21 + 8)
        .allSatisfy(
            loaded -> {
              assertThat(loaded.entry().source()).contains(";").doesNotStartWith("handreiking-");
              assertThat(loaded.entry().lines()).isNotBlank();
            });
  }

  @Test
  void own_texts_are_more_than_a_word() {
    assertThat(files.entries())
        .allSatisfy(loaded -> assertThat(loaded.entry().description()).contains(" "));
  }

  @Test
  void references_to_something_unknown_are_all_named() {
    List<String> faults =
        faultsWith(
            "resto-vanharte",
            json -> {
              json.withArray("elements").addObject().put("code", "toveren");
              json.withArray("levels").addObject().put("code", "quaternary");
              json.withArray("targetGroups").addObject().put("code", "everybody");
              json.withArray("ageGroups").addObject().put("code", "ancient");
              json.withArray("lonelinessTypes").addObject().put("code", "digital");
              json.put("category", "local-action").put("evidence", "proven");
              json.putObject("ages").put("from", 80).put("to", 60).put("words", "80 tot 60");
            });

    assertThat(faults)
        .containsExactlyInAnyOrder(
            "resto-vanharte refers to the unknown element toveren",
            "resto-vanharte refers to the unknown level quaternary",
            "resto-vanharte refers to the unknown target group everybody",
            "resto-vanharte refers to the unknown age group ancient",
            "resto-vanharte refers to the unknown loneliness type digital",
            "resto-vanharte refers to the unknown category local-action",
            "resto-vanharte refers to the unknown evidence class proven",
            "resto-vanharte is for nobody: from 80 to 60");
  }

  @Test
  void an_unknown_municipality_is_named() {
    assertThat(faultsWith("buurtbanken-grobbendonk", json -> json.put("municipality", "99999")))
        .containsExactly("buurtbanken-grobbendonk refers to the unknown municipality 99999");
  }

  @Test
  void a_profile_stands_in_one_place_of_the_scheme() {
    assertThat(
            faultsWith(
                "overlevers",
                json -> ((ObjectNode) json.get("place")).put("durationBand", "situational")))
        .containsExactly("overlevers: the duration structural-complex is not situational");
  }

  @Test
  void an_id_is_used_once_in_the_whole_catalogue() {
    assertThat(faultsWith("mindfulness", json -> json.put("id", "ontmoeten")))
        .contains("two entries have the id ontmoeten");
  }

  private List<String> faultsWith(String id, Consumer<ObjectNode> change) {
    return CatalogueCheck.faults(
        files.lists(),
        files.entries().stream().flatMap(loaded -> changed(loaded, id, change)).toList());
  }

  private Stream<Entry> changed(
      CatalogueFiles.Loaded loaded, String id, Consumer<ObjectNode> change) {
    if (!loaded.entry().id().equals(id)) {
      return Stream.of(loaded.entry());
    }
    ObjectNode json = loaded.json().deepCopy();
    change.accept(json);
    try {
      return Stream.of(mapper.treeToValue(json, loaded.entry().getClass()));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
