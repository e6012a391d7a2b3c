package be.nabij.referral.console;

import be.nabij.platform.datafile.DataFile;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The inbox's words for steps, fields, codes and faults; a faulty file stops the start. */
@Startup
@ApplicationScoped
class ConsoleTexts {
  private static final String OTHERWISE = "other";

  private final Content content;

  ConsoleTexts(ObjectMapper mapper) {
    this.content =
        DataFile.read(
            "console/console-texts.json",
            "console/console-texts.schema.json",
            Content.class,
            mapper);
    List<String> missing =
        Arrays.stream(Transition.values())
            .map(Transition::code)
            .filter(code -> stepTexts(code) == null)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "console/console-texts.json has no words for the steps " + missing);
    }
  }

  /** How a step is called and explained. */
  StepText step(Transition transition) {
    return stepTexts(transition.code());
  }

  /** The likely next step comes first: in the order of the file. */
  Comparator<Transition> usualOrder() {
    List<String> order = content.steps().stream().map(StepText::step).toList();
    return Comparator.comparingInt(transition -> order.indexOf(transition.code()));
  }

  /** What a form calls a field of a step. */
  FieldText field(Transition transition, String name) {
    return Stream.of(transition.code() + "." + name, name)
        .map(content.fields()::get)
        .filter(text -> text != null)
        .findFirst()
        .orElseGet(() -> new FieldText(name, null));
  }

  /** The choices of a field whose codes are few and fixed, in the order of the file. */
  Map<String, String> choices(String group) {
    return content.words().get(group);
  }

  /** A code in words; the code itself when this file does not know it, empty for none. */
  String word(String group, String code) {
    return code == null ? "" : content.words().get(group).getOrDefault(code, code);
  }

  /** What is wrong with a field. */
  String error(String field, String code) {
    Map<String, String> ofField = content.errors().getOrDefault(field, Map.of());
    Map<String, String> ofAll = content.errors().get("");
    return ofField.getOrDefault(
        code, ofField.getOrDefault(OTHERWISE, ofAll.getOrDefault(code, ofAll.get(OTHERWISE))));
  }

  private StepText stepTexts(String code) {
    return content.steps().stream()
        .filter(text -> text.step().equals(code))
        .findFirst()
        .orElse(null);
  }

  /**
   * @param name on the button that opens the form
   * @param button on the button that takes the step
   * @param about what it means, null when the name says enough
   * @param done what the page says once it is taken
   */
  record StepText(String step, String name, String button, String about, String done) {}

  record FieldText(String label, String hint) {}

  record Content(
      List<StepText> steps,
      Map<String, FieldText> fields,
      Map<String, Map<String, String>> words,
      Map<String, Map<String, String>> errors) {}
}
