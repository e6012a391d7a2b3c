package be.nabij.platform.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldChangeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void only_the_fields_that_differ_are_told() {
    assertThat(between("{'name':'a','phone':'1'}", "{'name':'b','phone':'1'}"))
        .containsExactly("name: \"a\" -> \"b\"");
  }

  @Test
  void what_was_not_there_and_what_is_gone_are_null() {
    assertThat(between("{'email':'a'}", "{'phone':'1'}"))
        .containsExactly("email: \"a\" -> null", "phone: null -> \"1\"");
  }

  @Test
  void null_and_not_there_are_the_same() {
    assertThat(between("{'email':null}", "{}")).isEmpty();
  }

  @Test
  void a_list_that_grew_is_told_as_a_whole() {
    assertThat(between("{'phones':['1']}", "{'phones':['1','2']}"))
        .containsExactly("phones: [\"1\"] -> [\"1\",\"2\"]");
  }

  private static List<String> between(String before, String after) {
    return FieldChange.between(json(before), json(after)).stream()
        .map(change -> change.field() + ": " + change.from() + " -> " + change.to())
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
