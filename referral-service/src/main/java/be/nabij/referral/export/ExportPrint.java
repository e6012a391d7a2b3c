package be.nabij.referral.export;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Languages;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.print.Pdf;
import be.nabij.referral.direct.ContextCodes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts an export on paper, for the person it is about: names and codes in plain Dutch. */
@Startup
@ApplicationScoped
class ExportPrint {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What people can type and a page cannot hold. */
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Brussels"));

  private final Words words;
  private final ContextCodes codes;

  ExportPrint(ContextCodes codes, ObjectMapper mapper) {
    this.codes = codes;
    this.words =
        DataFile.read("export/words.json", "export/words.schema.json", Words.class, mapper);
  }

  Words words() {
    return words;
  }

  byte[] pdf(Export export) {
    return Pdf.of(xhtml(export));
  }

  String xhtml(Export export) {
    List<Section> sections =
        export.parts().stream()
            .map(part -> new Section(part.name(), rows((JsonNode) part.data())))
            .filter(section -> !section.rows().isEmpty())
            .toList();
    return new Sheet(export.reference(), DutchDates.day(export.madeAt()), sections).render();
  }

  private List<Row> rows(JsonNode data) {
    List<Row> rows = new ArrayList<>();
    add(data, "", 0, rows);
    return rows;
  }

  /** A list of objects is a row for each; what is in them stands under it. */
  private void add(JsonNode node, String label, int depth, List<Row> rows) {
    if (node.isObject()) {
      if (!label.isEmpty()) {
        rows.add(new Row(label, "", depth));
      }
      int below = label.isEmpty() ? depth : depth + 1;
      node.properties().forEach(field -> add(field.getValue(), word(field.getKey()), below, rows));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      int number = 1;
      for (JsonNode item : node) {
        add(item, (label + " " + number++).strip(), depth, rows);
      }
    } else if (node.isArray()) {
      List<String> values = new ArrayList<>();
      node.forEach(item -> values.add(text(item)));
      addText(label, String.join(", ", values), depth, rows);
    } else if (!node.isNull()) {
      addText(label, text(node), depth, rows);
    }
  }

  /** An id says nothing to the person whose it is. */
  private static void addText(String label, String text, int depth, List<Row> rows) {
    if (!text.isBlank() && !ID.matcher(text).matches()) {
      rows.add(new Row(label, text, depth));
    }
  }

  private String word(String field) {
    return words.fields().getOrDefault(field, field);
  }

  private String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean() ? "ja" : "nee";
    }
    String text = value.asText();
    if (MOMENT.matcher(text).matches()) {
      Instant moment = Instant.parse(text);
      return DutchDates.day(moment) + " om " + TIME.format(moment);
    }
    if (DAY.matcher(text).matches()) {
      return DutchDates.day(LocalDate.parse(text));
    }
    String word = words.values().get(text);
    return word != null
        ? word
        : NOT_IN_XML.matcher(codes.text(text, Languages.DUTCH)).replaceAll("");
  }

  /**
   * What fields and codes are called.
   *
   * @param fields by name in JSON
   * @param values by code
   */
  record Words(Map<String, String> fields, Map<String, String> values) {}

  /** What is held of one kind. */
  record Section(String name, List<Row> rows) {}

  /**
   * A field and what stands in it.
   *
   * @param value empty for a heading over the rows that follow
   * @param depth under how many headings it stands
   */
  record Row(String label, String value, int depth) {
    public boolean isHeading() {
      return value.isEmpty();
    }
  }

  @CheckedTemplate(basePath = "export", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sheet(String reference, String day, List<Section> sections) implements TemplateInstance {}
}
