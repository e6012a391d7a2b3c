package be.nabij.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads and layers YAML as Helm does. */
final class Yaml {
  static final YAMLMapper MAPPER = new YAMLMapper();

  private Yaml() {}

  static ObjectNode read(Path file) {
    try {
      JsonNode content = MAPPER.readTree(Files.readString(file));
      return content instanceof ObjectNode object ? object : MAPPER.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** The documents of a manifest, without empty ones. */
  static List<JsonNode> documents(String manifest) {
    try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(manifest)) {
      return documents.readAll().stream().filter(JsonNode::isObject).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays values over others: objects are merged, everything else is replaced. */
  static ObjectNode over(ObjectNode under, ObjectNode values) {
    ObjectNode merged = under.deepCopy();
    values
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue() instanceof ObjectNode deeper
                  && merged.get(entry.getKey()) instanceof ObjectNode there) {
                merged.set(entry.getKey(), over(there, deeper));
              } else {
                merged.set(entry.getKey(), entry.getValue());
              }
            });
    return merged;
  }
}
