package be.nabij.interventions.editing;

import be.nabij.interventions.catalogue.CatalogueLists;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.datafile.SchemaFaults;
import be.nabij.platform.problem.InputErrors;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an entry of a kind must look like: the schema of the data files, so that an entry of an
 * editor and one of the guides are the same thing. Only the source is in words, and where an editor
 * writes there may be no text with lines.
 */
final class EntrySchema {
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private static final int LONGEST_TEXT = 5_000;
  private static final int LONGEST_TITLE = 200;

  private final ObjectNode properties;
  private final JsonNode tag;
  private final List<String> requiredLists = new ArrayList<>();
  private final JsonSchema schema;

  EntrySchema(Kind kind, ObjectMapper mapper) {
    ObjectNode file = CatalogueLists.schema(kind, mapper);
    ObjectNode entry = file.at("/$defs/entry").deepCopy();
    entry.set("$schema", file.get("$schema"));
    entry.set("$defs", file.get("$defs"));
    properties = (ObjectNode) entry.get("properties");
    tag = file.at("/$defs/tag");
    ArrayNode required = mapper.createArrayNode();
    for (JsonNode name : entry.get("required")) {
      if (!name.asText().equals("lines")) {
        required.add(name);
      }
      if (properties.at("/" + name.asText() + "/type").asText().equals("array")) {
        requiredLists.add(name.asText());
      }
    }
    entry.set("required", required);
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(entry);
  }

  /** Fields with their schemas, in the order of the data files. */
  ObjectNode properties() {
    return properties;
  }

  /** The schema of what classifies an entry. */
  JsonNode tag() {
    return tag;
  }

  boolean has(String field) {
    return properties.has(field);
  }

  /** A list that has to be there may be left out by who writes: then it is empty. */
  void fillIn(ObjectNode entry) {
    requiredLists.stream().filter(name -> !entry.has(name)).forEach(name -> entry.putArray(name));
  }

  /**
   * Adds every fault to the errors.
   *
   * @return the outermost fields at fault
   */
  Set<String> check(ObjectNode entry, InputErrors errors) {
    Set<String> fields = SchemaFaults.check(schema, entry, errors);
    checkTexts("", entry, errors, fields);
    if (entry.path("title").asText().length() > LONGEST_TITLE) {
      errors.add("title", "wrong-length", "At most " + LONGEST_TITLE + " characters.");
    }
    return fields;
  }

  /** Texts are shown to people as they are: none may hold markup. */
  private static void checkTexts(
      String path, JsonNode node, InputErrors errors, Set<String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  checkTexts(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      errors,
                      fields));
    } else if (node.isArray()) {
      for (int number = 0; number < node.size(); number++) {
        checkTexts(path + "[" + number + "]", node.get(number), errors, fields);
      }
    } else if (node.isTextual()) {
      int before = errors.all().size();
      check(path, node.asText(), errors);
      if (errors.all().size() > before) {
        fields.add(SchemaFaults.outermost(path));
      }
    }
  }

  /** Refuses a text that is too long, or that is more than text. */
  static void check(String field, String text, InputErrors errors) {
    if (MARKUP.matcher(text).find()) {
      errors.add(field, "not-allowed", "No HTML: plain text is expected.");
    } else if (CONTROL.matcher(text).find()) {
      errors.add(field, "not-allowed", "No control characters: plain text is expected.");
    } else if (text.length() > LONGEST_TEXT) {
      errors.add(field, "wrong-length", "At most " + LONGEST_TEXT + " characters.");
    }
  }
}
