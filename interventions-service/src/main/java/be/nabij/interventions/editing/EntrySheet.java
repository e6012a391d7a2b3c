package be.nabij.interventions.editing;

import be.nabij.platform.csv.CellNotation;
import be.nabij.platform.csv.CsvColumns;
import be.nabij.platform.csv.CsvRow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries of a kind as rows of a spreadsheet. The columns are the fields of the kind's schema; an
 * object has a column for each of its fields, such as {@code ages.from}. What is written is what is
 * read: see {@link CellNotation} for lists, and for what classifies an entry ({@code
 * code;derived;why}).
 */
final class EntrySheet {
  static final String ID = "id";
  static final String REVISION = "revision";
  static final String STATUS = "status";
  private static final String TITLE = "title";
  private static final List<String> ABOUT = List.of(ID, REVISION, STATUS);

  private final Map<String, Column> columns;

  /**
   * One column.
   *
   * @param object the field that holds this one, or null
   * @param list whether the cell holds a list
   * @param parts the fields of each item, with their types; none when the cell holds plain values
   * @param type of the value, or of each item: as a JSON Schema names it
   */
  private record Column(
      String object, String field, boolean list, Map<String, String> parts, String type) {
    String name() {
      return object == null ? field : object + "." + field;
    }
  }

  EntrySheet(EntrySchema schema) {
    JsonNode tag = schema.tag();
    columns =
        schema.properties().properties().stream()
            .filter(property -> !property.getKey().equals(ID))
            .flatMap(property -> columns(property.getKey(), property.getValue(), tag))
            .collect(
                Collectors.toMap(
                    Column::name, column -> column, (one, other) -> one, LinkedHashMap::new));
  }

  private static Stream<Column> columns(String field, JsonNode property, JsonNode tag) {
    return property.path("type").asText().equals("object")
        ? property.get("properties").properties().stream()
            .map(inner -> column(field, inner.getKey(), inner.getValue(), tag))
        : Stream.of(column(null, field, property, tag));
  }

  private static Column column(String object, String field, JsonNode property, JsonNode tag) {
    boolean list = property.path("type").asText().equals("array");
    JsonNode value = list ? property.get("items") : property;
    JsonNode item = value.has("$ref") ? tag : value;
    Map<String, String> parts = new LinkedHashMap<>();
    item.path("properties")
        .properties()
        .forEach(part -> parts.put(part.getKey(), type(part.getValue())));
    return new Column(object, field, list, parts, type(item));
  }

  /** What has no type in the schema is one of some texts, or true. */
  private static String type(JsonNode schema) {
    return schema.path("type").asText(schema.path("const").isBoolean() ? "boolean" : "string");
  }

  List<String> names() {
    return Stream.concat(ABOUT.stream(), columns.keySet().stream()).toList();
  }

  CsvColumns csvColumns() {
    List<String> required = List.of(STATUS, TITLE);
    return new CsvColumns(
        required, names().stream().filter(column -> !required.contains(column)).toList());
  }

  /** The column that holds a field, such as {@code elements} for {@code elements[0].code}. */
  String columnOf(String field) {
    String path = field.split("\\[", 2)[0];
    if (columns.containsKey(path) || ABOUT.contains(path)) {
      return path;
    }
    return columns.values().stream()
        .filter(column -> path.equals(column.object()))
        .map(Column::name)
        .findFirst()
        .orElse(path);
  }

  /** The cells of an entry in the order of the columns. */
  List<String> cells(JsonNode entry, String revision, String status) {
    return Stream.concat(
            Stream.of(entry.path(ID).asText(), revision, status),
            columns.values().stream().map(column -> cell(entry, column)))
        .toList();
  }

  private static String cell(JsonNode entry, Column column) {
    JsonNode holder = column.object() == null ? entry : entry.path(column.object());
    JsonNode value = holder.path(column.field());
    if (!column.list()) {
      return value.asText("");
    }
    List<String> items = new ArrayList<>();
    value.forEach(
        item ->
            items.add(
                column.parts().isEmpty()
                    ? CellNotation.escaped(item.asText())
                    : CellNotation.parts(
                        column.parts().keySet().stream()
                            .map(part -> item.path(part).asText(""))
                            .toList())));
    return String.join(String.valueOf(CellNotation.ITEM), items);
  }

  /** The fields of an entry as REST names them; what a cell says wrongly, the schema finds. */
  ObjectNode fields(CsvRow row) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Column column : columns.values()) {
      String text = row.text(column.name());
      if (text != null) {
        ObjectNode holder =
            column.object() == null ? fields : fields.withObjectProperty(column.object());
        holder.set(column.field(), value(text, column));
      }
    }
    return fields;
  }

  private static JsonNode value(String text, Column column) {
    if (!column.list()) {
      return value(text, column.type());
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String item : CellNotation.split(text, CellNotation.ITEM)) {
      list.add(
          column.parts().isEmpty()
              ? value(CellNotation.plain(item), column.type())
              : object(item, column.parts()));
    }
    return list;
  }

  private static ObjectNode object(String item, Map<String, String> parts) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    List<String> names = List.copyOf(parts.keySet());
    List<String> pieces = CellNotation.split(item, CellNotation.PART);
    for (int part = 0; part < pieces.size(); part++) {
      if (!pieces.get(part).isEmpty()) {
        // A part too many gets a name that no schema knows.
        String name = part < names.size() ? names.get(part) : "part" + (part + 1);
        object.set(
            name, value(CellNotation.plain(pieces.get(part)), parts.getOrDefault(name, "string")));
      }
    }
    return object;
  }

  private static JsonNode value(String text, String type) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (type.equals("integer") && text.matches("-?[0-9]{1,9}")) {
      return json.numberNode(Integer.parseInt(text));
    }
    if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
      return json.booleanNode(text.equals("true"));
    }
    return json.textNode(text);
  }
}
