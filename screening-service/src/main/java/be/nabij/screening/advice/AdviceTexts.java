package be.nabij.screening.advice;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.screening.advice.Advice.Line;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words that go with each advice rule, in Dutch and English. */
@Startup
@ApplicationScoped
public class AdviceTexts {
  private final Map<String, Entry> byRule = new LinkedHashMap<>();

  AdviceTexts(ObjectMapper mapper) {
    DataFile.read("advice/advice.json", "advice/advice.schema.json", Entries.class, mapper)
        .entries()
        .forEach(entry -> byRule.put(entry.rule(), entry));
    for (AdviceRule rule : AdviceRule.values()) {
      if (!byRule.containsKey(rule.id())) {
        throw new IllegalStateException("advice/advice.json has no text for rule " + rule.id());
      }
    }
  }

  /** The advice of these rules, in the order given. */
  public List<Advice> of(List<String> rules, Locale language) {
    return rules.stream().map(byRule::get).map(entry -> entry.in(language)).toList();
  }

  /** All advice, most urgent first. */
  List<Advice> all(Locale language) {
    return byRule.values().stream().map(entry -> entry.in(language)).toList();
  }

  record Entries(List<Entry> entries) {}

  record Entry(
      String rule,
      @JsonProperty("do") Translated whatToDo,
      Translated doNot,
      List<Line> contacts,
      String source) {
    Advice in(Locale language) {
      return new Advice(
          rule, whatToDo.in(language), doNot == null ? null : doNot.in(language), contacts, source);
    }
  }
}
