package be.nabij.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that the API shows, held against the published schemas of HSDS 3.0. They are not part
 * of this project: {@code NABIJ_HSDS_SCHEMAS} names the folder that they are in, and this check is
 * asked for by name ({@code -Dtest=PublishedSchemasCheck}).
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class PublishedSchemasCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "services, service_list.json, service.json",
    "organizations, organization_list.json, organization.json",
    "service_at_locations, service_at_location_list.json, service_at_location.json",
    "taxonomies, taxonomy.json, taxonomy.json",
    "taxonomy_terms, taxonomy_term.json, taxonomy_term.json",
  })
  void every_answer_fits_the_published_schema(String list, String ofRow, String ofOne)
      throws IOException {
    String folder = System.getenv("NABIJ_HSDS_SCHEMAS");
    assertThat(folder).as("NABIJ_HSDS_SCHEMAS names the folder of the schemas").isNotNull();
    JsonSchema row = schema(Path.of(folder, ofRow));
    JsonSchema one = schema(Path.of(folder, ofOne));
    Set<ValidationMessage> faults = new LinkedHashSet<>();
    List<JsonNode> rows = HsdsConformanceTest.lines(list, "");
    rows.forEach(each -> faults.addAll(row.validate(each)));
    for (JsonNode each : rows) {
      faults.addAll(
          one.validate(
              JSON.readTree(
                  given().get("/hsds/v3/" + list + "/" + each.get("id").asText()).asString())));
    }
    if (HsdsConformanceTest.hasForms(list)) {
      HsdsConformanceTest.lines(list, "&full=true")
          .forEach(each -> faults.addAll(one.validate(each)));
    }
    assertThat(rows).isNotEmpty();
    assertThat(faults).isEmpty();
  }

  private static JsonSchema schema(Path file) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            SchemaLocation.of(file.toUri().toString()),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }
}
