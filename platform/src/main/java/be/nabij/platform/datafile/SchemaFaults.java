package be.nabij.platform.datafile;

import be.nabij.platform.problem.InputErrors;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Tells whoever wrote something by hand what does not fit its schema, field by field. */
public final class SchemaFaults {
  private SchemaFaults() {}

  /**
   * Adds every fault to the errors, with the name of its field as in {@code phones[0].number}.
   *
   * @return the outermost fields at fault
   */
  public static Set<String> check(JsonSchema schema, JsonNode written, InputErrors errors) {
    Set<String> fields = new TreeSet<>();
    schema.validate(written).stream()
        .sorted(Comparator.comparing(SchemaFaults::field))
        .forEach(
            fault -> {
              errors.add(field(fault), code(fault), detail(fault));
              fields.add(outermost(field(fault)));
            });
    return fields;
  }

  /** {@code eligibility} of {@code eligibility.ways[0].ageFrom}. */
  public static String outermost(String field) {
    return field.split("[.\\[]", 2)[0];
  }

  private static String field(ValidationMessage fault) {
    String path = fault.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    String property = fault.getProperty();
    return property == null ? path : path.isEmpty() ? property : path + "." + property;
  }

  private static String code(ValidationMessage fault) {
    return switch (fault.getType()) {
      case "required" -> "required";
      case "additionalProperties" -> "unknown-field";
      case "enum", "const" -> "not-allowed";
      case "type" -> "wrong-type";
      case "minimum", "maximum" -> "out-of-range";
      case "minLength", "maxLength", "minItems", "minProperties" -> "wrong-length";
      default -> "wrong-format";
    };
  }

  /** The library puts the place before the sentence; the field's name says it already. */
  private static String detail(ValidationMessage fault) {
    return fault.getMessage().replaceFirst("^\\$[^:]*: ", "");
  }
}
