package be.nabij.interventions.catalogue;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Profile;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files in {@code data}, each held against its schema, and all of them against each other.
 *
 * @param entries of all kinds, in the order of the files
 */
record CatalogueFiles(Lists lists, List<Loaded> entries) {
  /** The files' names where they are not the plural of the kind. */
  private static final Map<Kind, String> NAMES =
      Map.of(Kind.GOOD_PRACTICE, "good-practices", Kind.FRONT_RUNNER, "front-runners");

  /**
   * An entry with the JSON it was read from, its source in words.
   *
   * @param position in the file of its kind
   */
  record Loaded(Entry entry, JsonNode json, int position) {}

  List<Profile> profiles() {
    return entries.stream()
        .map(Loaded::entry)
        .filter(Profile.class::isInstance)
        .map(Profile.class::cast)
        .toList();
  }

  /**
   * @throws IllegalStateException naming every fault of the first faulty file, or every reference
   *     to something unknown in any file
   */
  static CatalogueFiles read(ObjectMapper mapper) {
    List<String> faults = new ArrayList<>();
    Sources sources = Sources.read(mapper);
    Lists lists = bind(cited("lists", sources, faults, mapper), Lists.class, mapper);
    List<Loaded> loaded = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      JsonNode entries = cited(name(kind), sources, faults, mapper).get(kind.plural());
      for (int position = 0; position < entries.size(); position++) {
        JsonNode json = entries.get(position);
        loaded.add(new Loaded(bind(json, kind.type(), mapper), json, position));
      }
    }
    faults.addAll(CatalogueCheck.faults(lists, loaded.stream().map(Loaded::entry).toList()));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("catalogue: " + String.join("; ", faults));
    }
    return new CatalogueFiles(lists, List.copyOf(loaded));
  }

  /** The JSON Schema of the file of a kind. */
  static ObjectNode schema(Kind kind, ObjectMapper mapper) {
    try (InputStream stream =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("data/" + name(kind) + ".schema.json")) {
      return (ObjectNode) mapper.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Kind kind) {
    return NAMES.getOrDefault(kind, kind.plural());
  }

  private static JsonNode cited(
      String file, Sources sources, List<String> faults, ObjectMapper mapper) {
    JsonNode tree =
        DataFile.read(
            "data/" + file + ".json", "data/" + file + ".schema.json", JsonNode.class, mapper);
    sources.citeIn(tree).forEach(id -> faults.add(file + " refers to the unknown source " + id));
    return tree;
  }

  private static <T> T bind(JsonNode json, Class<T> type, ObjectMapper mapper) {
    try {
      return mapper.treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry does not fit " + type.getSimpleName(), e);
    }
  }
}
