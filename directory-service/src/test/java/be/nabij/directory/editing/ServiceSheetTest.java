package be.nabij.directory.editing;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.offer.GuideServices;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.platform.csv.CsvRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSheetTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .findAndRegisterModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setSerializationInclusion(JsonInclude.Include.NON_EMPTY);

  @Test
  void every_service_of_the_guides_is_the_same_after_a_spreadsheet() {
    for (OfferEntry entry : GuideServices.all()) {
      ObjectNode fields = JSON.valueToTree(entry);
      fields.remove("id");
      assertThat(readBack(fields)).as(entry.id()).isEqualTo(read(withoutEmpty(fields)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a;b", "a\\b", "a\\|b\\", "a=b;c", "|", "\\"})
  void separators_in_a_text_are_kept(String text) {
    ObjectNode fields = JSON.createObjectNode();
    fields.putArray("keywords").add(text).add("x");
    fields.putArray("phones").addObject().put("number", "112").put("description", text);
    fields.putArray("costs").addObject().put("option", text);
    assertThat(readBack(fields)).isEqualTo(read(fields));
  }

  @Test
  void eligibility_is_written_so_that_people_can_read_it() {
    ObjectNode fields = JSON.valueToTree(GuideServices.named("nieuwejaarekezoete-vorselaar"));
    assertThat(cells(fields).get("ways"))
        .startsWith("ageFrom=65;ageBelow=76;question=single-or-unmarried;")
        .contains("questionNl=Is de persoon alleenstaand of niet getrouwd?");
  }

  /** Nobody writes down that somebody may use something in no special way. */
  private static ObjectNode withoutEmpty(ObjectNode fields) {
    if (fields.path("eligibility").isEmpty()) {
      fields.remove("eligibility");
    }
    return fields;
  }

  private static JsonNode readBack(ObjectNode fields) {
    return read(ServiceSheet.fields(new CsvRow(2, cells(fields))));
  }

  /** As text and back: numbers are the same whatever type they had. */
  private static JsonNode read(ObjectNode fields) {
    try {
      return JSON.readTree(fields.toString());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> cells(ObjectNode fields) {
    List<String> cells = ServiceSheet.cells(fields, Map.of());
    Map<String, String> row = new HashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        row.put(ServiceSheet.COLUMNS.get(column), cells.get(column));
      }
    }
    return row;
  }
}
