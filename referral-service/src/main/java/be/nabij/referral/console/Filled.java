package be.nabij.referral.console;

import be.nabij.platform.problem.Problem.FieldError;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody filled in, and what is wrong with it: whatever happens, it is found back.
 *
 * @param values by name of the field; names are those of REST
 */
record Filled(Map<String, String> values, List<FieldError> errors) {
  static final Filled NOTHING = new Filled(Map.of(), List.of());

  static Filled of(MultivaluedMap<String, String> fields) {
    Map<String, String> values = new HashMap<>();
    fields.forEach((name, texts) -> values.put(name, texts.getFirst().replace("\0", "").strip()));
    return new Filled(values, List.of());
  }

  Filled with(List<FieldError> found) {
    return new Filled(values, found);
  }

  /** What stands in a field; empty when nothing does. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** The text of a field, null when nothing stands in it. */
  String text(String name) {
    String value = value(name);
    return value.isEmpty() ? null : value;
  }
}
