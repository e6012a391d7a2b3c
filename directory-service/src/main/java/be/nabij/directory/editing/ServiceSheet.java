package be.nabij.directory.editing;

import be.nabij.platform.csv.CellNotation;
import be.nabij.platform.csv.CsvColumns;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.datafile.SchemaFaults;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Services as rows of a spreadsheet, one row for each; the columns are explained in the service's
 * README. What is written is what is read: see {@link CellNotation} for lists.
 */
final class ServiceSheet {
  static final String ID = "id";
  static final String REVISION = "revision";
  static final String STATUS = "status";
  static final String MUNICIPALITY = "municipality";
  static final String RESPONSIBLE = "responsible";

  private static final List<String> TEXTS =
      List.of(
          "organisation",
          "organisationName",
          "name",
          "alternateName",
          "type",
          "audience",
          "description",
          "url",
          "email",
          "anonymous",
          "note",
          "source",
          "verifiedAt");
  private static final List<String> LISTS =
      List.of("channels", "keywords", "locations", "areas", "languages");
  private static final Map<String, List<String>> IN_ORDER =
      Map.of(
          "phones", List.of("number", "description"),
          "contacts", List.of("name", "title", "email"));
  private static final List<String> BY_NAME = List.of("costs", "schedules");
  private static final String RULE = "rule";
  private static final String ELIGIBILITY = "eligibility";
  private static final String DESCRIPTION = "description";
  private static final String WAYS = "ways";
  private static final String BY_DAY = "byDay";
  private static final String QUESTION = "question";
  private static final Map<String, String> QUESTION_IN =
      Map.of(QUESTION, "code", "questionNl", "nl", "questionEn", "en");
  private static final Set<String> NUMBERS = Set.of("ageFrom", "ageBelow", "sessions", "amount");

  /** In the order of an export. */
  static final List<String> COLUMNS =
      List.of(
          ID,
          REVISION,
          STATUS,
          MUNICIPALITY,
          "name",
          "alternateName",
          "organisation",
          "organisationName",
          "type",
          "audience",
          "channels",
          DESCRIPTION,
          "keywords",
          "url",
          "email",
          "phones",
          "contacts",
          "locations",
          "areas",
          "anonymous",
          "languages",
          ELIGIBILITY,
          WAYS,
          RULE,
          "costs",
          "schedules",
          "note",
          "source",
          "verifiedAt",
          RESPONSIBLE);

  private static final List<String> REQUIRED = List.of(STATUS, MUNICIPALITY, "name");

  private ServiceSheet() {}

  static CsvColumns columns() {
    return new CsvColumns(
        REQUIRED, COLUMNS.stream().filter(column -> !REQUIRED.contains(column)).toList());
  }

  /**
   * The column that holds a field, such as {@code ways} for {@code eligibility.ways[0].ageFrom}.
   */
  static String columnOf(String field) {
    if (field.startsWith("eligibility.ways")) {
      return WAYS;
    }
    return field.equals("eligibility.rule") ? RULE : SchemaFaults.outermost(field);
  }

  /** The cells of a service, in the order of the columns, without those that the fields lack. */
  static List<String> cells(ObjectNode fields, Map<String, String> about) {
    List<String> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      cells.add(about.containsKey(column) ? about.get(column) : cell(fields, column));
    }
    return cells;
  }

  private static String cell(ObjectNode fields, String column) {
    JsonNode field = fields.path(column);
    if (column.equals(ELIGIBILITY)) {
      return field.path(DESCRIPTION).asText("");
    } else if (column.equals(RULE)) {
      return fields.at("/eligibility/rule").asText("");
    } else if (column.equals(WAYS)) {
      return items(fields.at("/eligibility/ways"), ServiceSheet::named);
    } else if (LISTS.contains(column)) {
      return items(field, item -> CellNotation.escaped(item.asText()));
    } else if (IN_ORDER.containsKey(column)) {
      return items(
          field,
          item ->
              CellNotation.parts(
                  IN_ORDER.get(column).stream().map(part -> item.path(part).asText("")).toList()));
    } else if (BY_NAME.contains(column)) {
      return items(field, ServiceSheet::named);
    }
    return field.asText("");
  }

  private static String items(JsonNode list, Function<JsonNode, String> written) {
    List<String> items = new ArrayList<>();
    list.forEach(item -> items.add(written.apply(item)));
    return CellNotation.items(items);
  }

  /** As in {@code ageFrom=60;ageBelow=76}. */
  private static String named(JsonNode item) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> part : item.properties()) {
      JsonNode value = part.getValue();
      if (part.getKey().equals(QUESTION)) {
        QUESTION_IN.keySet().stream()
            .sorted()
            .forEach(key -> parts.add(key + "=" + value.path(QUESTION_IN.get(key)).asText()));
      } else if (value.isArray()) {
        List<String> values = new ArrayList<>();
        value.forEach(each -> values.add(each.asText()));
        parts.add(part.getKey() + "=" + String.join(",", values));
      } else if (value.isNumber()) {
        parts.add(part.getKey() + "=" + value.decimalValue().toPlainString());
      } else if (!value.isNull()) {
        parts.add(part.getKey() + "=" + value.asText());
      }
    }
    return CellNotation.parts(parts);
  }

  /** The fields of a service as REST names them; what a cell says wrongly, the schema finds. */
  static ObjectNode fields(CsvRow row) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (String column : TEXTS) {
      if (row.text(column) != null) {
        fields.put(column, row.text(column));
      }
    }
    for (String column : LISTS) {
      if (row.text(column) != null) {
        ArrayNode list = fields.putArray(column);
        CellNotation.split(row.text(column), CellNotation.ITEM)
            .forEach(item -> list.add(CellNotation.plain(item)));
      }
    }
    IN_ORDER.forEach((column, names) -> each(row, column, fields, item -> inOrder(item, names)));
    BY_NAME.forEach(column -> each(row, column, fields, ServiceSheet::byName));
    eligibility(row, fields);
    return fields;
  }

  private static void eligibility(CsvRow row, ObjectNode fields) {
    ObjectNode eligibility = JsonNodeFactory.instance.objectNode();
    if (row.text(RULE) != null) {
      eligibility.put(RULE, row.text(RULE));
    }
    each(row, WAYS, eligibility, ServiceSheet::byName);
    if (row.text(ELIGIBILITY) != null) {
      eligibility.put(DESCRIPTION, row.text(ELIGIBILITY));
    }
    if (!eligibility.isEmpty()) {
      fields.set(ELIGIBILITY, eligibility);
    }
  }

  private static void each(
      CsvRow row, String column, ObjectNode into, Function<String, ObjectNode> read) {
    if (row.text(column) != null) {
      ArrayNode list = into.putArray(column);
      CellNotation.split(row.text(column), CellNotation.ITEM)
          .forEach(item -> list.add(read.apply(item)));
    }
  }

  private static ObjectNode inOrder(String item, List<String> names) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    List<String> parts = CellNotation.partsOf(item);
    for (int part = 0; part < parts.size(); part++) {
      if (!parts.get(part).isEmpty()) {
        // A part too many gets a name that no schema knows.
        object.put(part < names.size() ? names.get(part) : "part" + (part + 1), parts.get(part));
      }
    }
    return object;
  }

  private static ObjectNode byName(String item) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String part : CellNotation.partsOf(item)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals).strip();
      String value = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (QUESTION_IN.containsKey(name)) {
        object.withObjectProperty(QUESTION).put(QUESTION_IN.get(name), value);
      } else if (name.equals(BY_DAY)) {
        ArrayNode days = object.putArray(BY_DAY);
        CellNotation.values(value).forEach(days::add);
      } else if (NUMBERS.contains(name) && value.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
        object.put(name, new BigDecimal(value));
      } else if (value.equals("true") || value.equals("false")) {
        object.put(name, value.equals("true"));
      } else {
        object.put(name, value);
      }
    }
    return object;
  }
}
