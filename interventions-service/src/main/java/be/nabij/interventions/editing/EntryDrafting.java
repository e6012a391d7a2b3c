package be.nabij.interventions.editing;

import be.nabij.interventions.catalogue.CatalogueCheck;
import be.nabij.interventions.catalogue.CatalogueEntries;
import be.nabij.interventions.catalogue.CatalogueLists;
import be.nabij.interventions.catalogue.Lists;
import be.nabij.interventions.edited.EditedEntry;
import be.nabij.interventions.entry.Kind;
import be.nabij.platform.datafile.SchemaFaults;
import be.nabij.platform.problem.InputErrors;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From what an editor writes, in JSON or in a row of a file, to a draft: fills in what may be left
 * out, writes texts in one way, and names every fault.
 */
@ApplicationScoped
class EntryDrafting {
  private static final String MUNICIPALITY = "municipality";
  private static final String SOURCE = "source";
  private static final String ORIGIN = "origin";

  private final CatalogueLists lists;
  private final CatalogueEntries entries;
  private final ObjectMapper mapper;
  private final Map<Kind, EntrySchema> schemas = new EnumMap<>(Kind.class);

  EntryDrafting(CatalogueLists lists, CatalogueEntries entries, ObjectMapper mapper) {
    this.lists = lists;
    this.entries = entries;
    this.mapper = mapper;
    for (Kind kind : Kind.values()) {
      if (kind.isIntervention()) {
        schemas.put(kind, new EntrySchema(kind, mapper));
      }
    }
  }

  EntrySchema schema(Kind kind) {
    return schemas.get(kind);
  }

  /** What entries may refer to now. */
  CatalogueCheck.Known known() {
    return lists.known(entries.idsOf(Kind.ELEMENT));
  }

  /**
   * The draft that is meant.
   *
   * @param before the entry as it is; null for a new one
   * @param owner NIS code of the municipality that keeps it, or null
   * @param written the fields of an entry
   * @return null when there are faults, which are then among the errors
   */
  JsonNode draft(
      Kind kind,
      String id,
      EditedEntry before,
      String owner,
      JsonNode written,
      CatalogueCheck.Known known,
      InputErrors errors) {
    EntrySchema schema = schema(kind);
    ObjectNode fields = (ObjectNode) plain(written);
    if (fields.has("id") && !fields.get("id").asText().equals(before == null ? "" : id)) {
      errors.add(
          "id", "not-allowed", before == null ? "It is made from the title." : "It is " + id + ".");
    }
    fields.put("id", id);
    fillIn(fields, schema, before, owner, known.lists());
    ObjectNode draft = fields.deepCopy();
    Set<String> faulty = schema.check(fields, errors);
    fields.remove(faulty);
    schema.fillIn(fields);
    faults(kind, fields, known).stream()
        .filter(fault -> !faulty.contains(SchemaFaults.outermost(fault.field())))
        .forEach(fault -> errors.add(fault.field(), fault.code(), fault.detail()));
    if (owner != null && !owner.isEmpty() && !owner.equals(draft.path(MUNICIPALITY).asText())) {
      errors.add(MUNICIPALITY, "not-allowed", "It is kept by " + owner + ".");
    }
    return errors.isEmpty() ? draft : null;
  }

  /** Faults in what an entry refers to, which may have gone since it was written. */
  List<CatalogueCheck.Fault> faults(Kind kind, JsonNode entry, CatalogueCheck.Known known) {
    return CatalogueCheck.faults(entries.read(kind, entry), known);
  }

  private static void fillIn(
      ObjectNode fields, EntrySchema schema, EditedEntry before, String owner, Lists lists) {
    schema.fillIn(fields);
    if (owner != null && !owner.isEmpty()) {
      if (!fields.has(MUNICIPALITY)) {
        fields.put(MUNICIPALITY, owner);
      }
      if (!fields.has(SOURCE)) {
        fields.put(SOURCE, "Gemeente " + lists.municipality(owner).orElse(owner));
      }
    }
    if (schema.has(ORIGIN) && !fields.has(ORIGIN)) {
      fields.put(ORIGIN, before == null ? "editor" : before.latest().path(ORIGIN).asText("editor"));
    }
  }

  /** Texts without blanks around them; what is null or blank is left out. */
  private JsonNode plain(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode plain = mapper.createObjectNode();
        object
            .properties()
            .forEach(
                field -> {
                  JsonNode value = plain(field.getValue());
                  if (!value.isNull() && !(value.isTextual() && value.asText().isEmpty())) {
                    plain.set(field.getKey(), value);
                  }
                });
        yield plain;
      }
      case ArrayNode array -> {
        ArrayNode plain = mapper.createArrayNode();
        array.forEach(item -> plain.add(plain(item)));
        yield plain;
      }
      case TextNode text -> TextNode.valueOf(text.asText().strip());
      default -> node;
    };
  }
}
