package be.nabij.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one service is made of, as its CycloneDX file says. */
record BillOfMaterials(List<Component> components) {

  static BillOfMaterials of(Path file) throws IOException {
    JsonNode bill = new ObjectMapper().readTree(file.toFile());
    return new BillOfMaterials(
        bill.get("components").valueStream().map(BillOfMaterials::component).toList());
  }

  private static Component component(JsonNode one) {
    SortedSet<String> licences = new TreeSet<>();
    for (JsonNode choice : one.path("licenses")) {
      JsonNode licence = choice.path("license");
      licences.add(
          choice.has("expression")
              ? choice.get("expression").asText()
              : licence.path("id").asText(licence.path("name").asText()));
    }
    return new Component(
        one.path("group").asText(),
        one.get("name").asText(),
        one.get("version").asText(),
        licences);
  }

  /**
   * A library.
   *
   * @param licences as its makers write them; several are a choice
   */
  record Component(String group, String name, String version, SortedSet<String> licences) {
    /** Without the version. */
    String coordinates() {
      return group + ":" + name;
    }

    /** How the packaged service names its file. */
    String file() {
      return group + "." + name + "-" + version;
    }
  }
}
