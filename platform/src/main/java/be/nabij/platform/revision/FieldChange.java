package be.nabij.platform.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One field that a change touched.
 *
 * @param field its name as REST shows it
 * @param from what it said before; JSON null when it was not there
 * @param to what it says since; JSON null when it is no longer there
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldChange(String field, JsonNode from, JsonNode to) {

  /** The outermost fields in which two objects differ, in the order of the objects. */
  static List<FieldChange> between(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      JsonNode from = valueOrNull(before.path(name));
      JsonNode to = valueOrNull(after.path(name));
      if (!from.equals(to)) {
        changes.add(new FieldChange(name, from, to));
      }
    }
    return List.copyOf(changes);
  }

  private static JsonNode valueOrNull(JsonNode node) {
    return node instanceof MissingNode ? NullNode.getInstance() : node;
  }
}
