package be.nabij.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that the API shows, held against our own list of the fields of each object of HSDS
 * 3.0; {@link PublishedSchemasCheck} holds it against the published schemas.
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class HsdsConformanceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

  @ParameterizedTest
  @CsvSource({
    "services, service, 116",
    "organizations, organization, 50",
    "service_at_locations, service_at_location, 80",
    "taxonomies, taxonomy, 3",
    "taxonomy_terms, taxonomy_term, 22",
  })
  void every_object_has_the_fields_of_the_standard_and_no_others(
      String list, String object, int atLeast) throws IOException {
    JsonNode objects =
        JSON.readTree(Files.readString(Path.of("src/test/resources/hsds/objects.json")));
    List<JsonNode> all = all(list);
    assertThat(all).hasSizeGreaterThanOrEqualTo(3 * atLeast);
    List<String> faults = new ArrayList<>();
    all.forEach(one -> check(one, object, objects, object, faults));
    assertThat(faults).isEmpty();
  }

  @Test
  void what_a_region_takes_out_has_the_fields_of_the_standard_too() throws IOException {
    JsonNode objects =
        JSON.readTree(Files.readString(Path.of("src/test/resources/hsds/objects.json")));
    JsonNode export =
        JSON.readTree(given().queryParam("zone", "Pallieterland").get("/v1/hsdsExport").asString());
    assertThat(export.get("services")).hasSizeGreaterThan(5);
    List<String> faults = new ArrayList<>();
    export.get("services").forEach(one -> check(one, "service", objects, "service", faults));
    assertThat(faults).isEmpty();
  }

  @Test
  void page_has_the_fields_of_the_standard() throws IOException {
    JsonNode objects =
        JSON.readTree(Files.readString(Path.of("src/test/resources/hsds/objects.json")));
    List<String> fields = new ArrayList<>();
    objects.get("page").get("required").forEach(field -> fields.add(field.asText()));
    JsonNode page = JSON.readTree(given().get("/hsds/v3/services").asString());
    assertThat(page.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(fields);
  }

  /** As rows, with everything nested, and one by one. */
  private static List<JsonNode> all(String list) throws IOException {
    List<JsonNode> rows = lines(list, "");
    List<JsonNode> all = new ArrayList<>(rows);
    all.addAll(lines(list, hasForms(list) ? "&full=true" : ""));
    if (list.equals("services")) {
      all.addAll(lines(list, "&minimal=true"));
    }
    if (list.equals("organizations")) {
      all.addAll(lines(list, "&full_service=true"));
    }
    for (JsonNode row : rows) {
      all.add(
          JSON.readTree(
              given()
                  .get("/hsds/v3/" + list + "/" + row.get("id").asText())
                  .then()
                  .statusCode(200)
                  .extract()
                  .asString()));
    }
    return all;
  }

  static boolean hasForms(String list) {
    return !list.startsWith("taxonom");
  }

  static List<JsonNode> lines(String list, String more) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    String body =
        given()
            .get("/hsds/v3/" + list + "?format=ndjson" + more)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    for (String line : body.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static void check(
      JsonNode one, String object, JsonNode objects, String path, List<String> faults) {
    JsonNode known = objects.get(object);
    known
        .get("required")
        .forEach(
            field -> {
              if (!one.hasNonNull(field.asText())) {
                faults.add(path + " lacks " + field.asText());
              }
            });
    one.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              JsonNode value = field.getValue();
              String nested = known.path("nested").path(name).asText(null);
              if (nested != null) {
                Iterable<JsonNode> children = value.isArray() ? value : List.of(value);
                children.forEach(child -> check(child, nested, objects, path + "." + name, faults));
              } else if (!isIn(known.get("required"), name) && !isIn(known.get("optional"), name)) {
                faults.add(path + " has the unknown " + name);
              } else if ((name.equals("id") || name.endsWith("_id"))
                  && !value.asText().matches(UUID)) {
                faults.add(path + "." + name + " is no stable UUID: " + value);
              }
            });
  }

  private static boolean isIn(JsonNode names, String name) {
    for (JsonNode each : names) {
      if (each.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
