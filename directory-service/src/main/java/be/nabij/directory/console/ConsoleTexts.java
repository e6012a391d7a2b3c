package be.nabij.directory.console;

import be.nabij.directory.console.Filled.Fault;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.directory.taxonomy.Taxonomy;
import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.problem.Problem.FieldError;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The console's words for fields, codes and faults; a faulty file keeps the service from starting.
 */
@Startup
@ApplicationScoped
class ConsoleTexts {
  private static final String OTHERWISE = "other";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private final Content content;
  private final Taxonomies taxonomies;
  private final Map<String, String> terms = new HashMap<>();

  ConsoleTexts(ObjectMapper mapper, Taxonomies taxonomies) {
    this.content =
        DataFile.read(
            "data/console-texts.json", "data/console-texts.schema.json", Content.class, mapper);
    this.taxonomies = taxonomies;
    taxonomies.terms().forEach(term -> terms.put(term.slug(), term.name()));
  }

  /** What a form calls one of its fields. */
  String label(String field) {
    return content.fields().getOrDefault(field.replaceFirst("-[0-9]+$", ""), field);
  }

  /** What the page calls a field of REST or a column of a file. */
  String property(String name) {
    return content.properties().getOrDefault(name, name);
  }

  /** What was done, as the history calls it. */
  String action(String code) {
    return content.actions().getOrDefault(code, code);
  }

  /** What a page says after something was done; null for a code that no page of ours sends. */
  String notice(String code) {
    return code == null ? null : content.notices().get(code);
  }

  /** What a file's row comes to, or what is wrong with it. */
  String ofRow(String code) {
    return content.rows().getOrDefault(code, content.rows().get(OTHERWISE));
  }

  /** What an upload as a whole is refused for. */
  String upload(String code) {
    return content.uploads().getOrDefault(code, content.uploads().get(OTHERWISE));
  }

  String error(String field, String code) {
    Map<String, String> ofField =
        content.errors().getOrDefault(field.replaceFirst("-[0-9]+$", ""), Map.of());
    Map<String, String> ofAll = content.errors().get("");
    return ofField.getOrDefault(
        code, ofField.getOrDefault(OTHERWISE, ofAll.getOrDefault(code, ofAll.get(OTHERWISE))));
  }

  /**
   * Faults at the fields of a page, in their order, one for each field.
   *
   * @param fieldOf from the name in REST to the field of the page
   */
  List<Fault> faults(
      List<FieldError> errors, Function<String, String> fieldOf, List<String> order) {
    return errors.stream()
        .map(
            error -> {
              String field = fieldOf.apply(error.name());
              return new Fault(field, error(field, error.code()));
            })
        .collect(Collectors.toMap(Fault::field, Function.identity(), (first, next) -> first))
        .values()
        .stream()
        .sorted(
            Comparator.comparingInt(
                    (Fault fault) -> order.indexOf(fault.field().replaceFirst("-[0-9]+$", "")))
                .thenComparing(Fault::field))
        .toList();
  }

  /** The values of a field as people read them. */
  String shown(String field, List<String> values) {
    return values.stream().map(this::word).collect(Collectors.joining(", "));
  }

  /** A code, a day or a text as people read it. */
  String word(String value) {
    if (value.matches(DAY)) {
      return DutchDates.day(LocalDate.parse(value));
    }
    return content.values().getOrDefault(value, terms.getOrDefault(value, value));
  }

  /** What can be chosen for a field whose codes this file names. */
  List<Choice> choices(String group) {
    return content.choices().get(group).stream().map(code -> new Choice(code, word(code))).toList();
  }

  /** The terms of a taxonomy, without those that are edited elsewhere. */
  List<Choice> terms(String taxonomy) {
    return taxonomies.of(taxonomy).stream()
        .filter(term -> !content.notChosen().contains(term.slug()))
        .map((Taxonomy.Term term) -> new Choice(term.slug(), term.name()))
        .toList();
  }

  @TemplateData
  public record Choice(String code, String text) {}

  record Content(
      Map<String, String> fields,
      Map<String, String> properties,
      Map<String, String> actions,
      Map<String, String> notices,
      Map<String, String> values,
      Map<String, List<String>> choices,
      List<String> notChosen,
      Map<String, String> rows,
      Map<String, String> uploads,
      Map<String, Map<String, String>> errors) {}
}
