package be.nabij.directory.console;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What stands in a form, and what is wrong with it: whatever happens, an editor finds back what was
 * typed.
 *
 * @param values by name of the field
 * @param faults in the order of the page
 */
@TemplateData
public record Filled(Map<String, List<String>> values, List<Fault> faults) {
  private static final int MOST_ROWS = 30;

  /** One thing that is wrong, at a field. */
  @TemplateData
  public record Fault(String field, String text) {}

  static Filled of(MultivaluedMap<String, String> fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    fields.forEach(
        (name, texts) ->
            values.put(name, texts.stream().map(text -> text.replace("\0", "").strip()).toList()));
    return new Filled(values, List.of());
  }

  static Filled empty() {
    return new Filled(new LinkedHashMap<>(), List.of());
  }

  /** Fills in a field; with null nothing stands in it. */
  Filled put(String name, Object value) {
    values.put(name, value == null ? List.of() : List.of(value.toString()));
    return this;
  }

  Filled putAll(String name, List<String> several) {
    values.put(name, several == null ? List.of() : several);
    return this;
  }

  Filled with(List<Fault> found) {
    return new Filled(values, found);
  }

  /** What stands in a field; empty when nothing does. */
  public String value(String name) {
    List<String> texts = values.getOrDefault(name, List.of());
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether this is chosen or ticked. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** What is wrong at a field; null when nothing is. */
  public String error(String name) {
    return faults.stream()
        .filter(fault -> fault.field().equals(name))
        .map(Fault::text)
        .findFirst()
        .orElse(null);
  }

  /** The text of a field, or null when nothing stands in it. */
  String text(String name) {
    String value = value(name);
    return value.isEmpty() ? null : value;
  }

  /** The numbers of a row of fields, {@code name-1} and on: those in use, and room for more. */
  public List<Integer> rows(String name) {
    int last =
        IntStream.rangeClosed(1, MOST_ROWS)
            .filter(number -> text(name + "-" + number) != null)
            .max()
            .orElse(0);
    return IntStream.rangeClosed(1, Math.max(2, last + 1)).boxed().toList();
  }

  /** The name of a field in such a row. */
  public String row(String name, Integer number) {
    return name + "-" + number;
  }

  /**
   * Where this differs from another form.
   *
   * @param names which fields, in the order to show them
   */
  List<Difference> against(Filled other, List<String> names, ConsoleTexts texts) {
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      if (!all(name).equals(other.all(name)) && !(value(name) + other.value(name)).isEmpty()) {
        differences.add(
            new Difference(
                texts.label(name),
                texts.shown(name, other.all(name)),
                texts.shown(name, all(name))));
      }
    }
    return differences;
  }

  /**
   * A field that says one thing there and another here.
   *
   * @param there what the other form says; empty for nothing
   * @param here what stands in this form; empty for nothing
   */
  @TemplateData
  public record Difference(String label, String there, String here) {}
}
