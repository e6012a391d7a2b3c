package be.nabij.screening.context;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.platform.problem.InputErrors;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.Instruments;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to ask or note beside the questionnaire, in the order of a conversation. */
@Startup
@ApplicationScoped
public class ContextQuestions {
  private static final String SIGNAL_CARD = "signal-card";

  private final List<Question> questions;
  private final Map<String, Set<String>> codes = new HashMap<>();

  ContextQuestions(ObjectMapper mapper, Instruments instruments) {
    questions =
        DataFile.read("context/questions.json", "context/questions.schema.json", File.class, mapper)
            .questions();
    for (String field : List.of("lifeEvents", "riskFactors", "mood", "observations", "analysis")) {
      codes.put(field, sorted(optionsOf(field).map(Option::code)));
    }
    codes.put(
        "signals",
        sorted(
            instruments.find(SIGNAL_CARD).stream()
                .flatMap(card -> card.items().stream())
                .map(Instrument.Item::id)));
  }

  /** All questions. */
  public List<Question> all() {
    return questions;
  }

  /** Adds every code that is not among the answers of its question. */
  public void check(Context context, InputErrors errors) {
    check("signals", context.signals(), errors);
    check("lifeEvents", context.lifeEvents(), errors);
    check("riskFactors", context.riskFactors(), errors);
    check("mood", context.mood(), errors);
    check("observations", context.observations(), errors);
    check("analysis", context.analysis(), errors);
  }

  /** The answers to the depression-or-loneliness questions that point this way. */
  public List<String> moodPointingTo(Direction direction, Context context) {
    return optionsOf("mood")
        .filter(option -> context.mood() != null && context.mood().contains(option.code()))
        .filter(option -> option.pointsTo() == direction || option.pointsTo() == Direction.BOTH)
        .map(Option::code)
        .toList();
  }

  /** Says that the answers about the mood are no diagnosis. */
  public Translated moodRemark() {
    return question("mood").help();
  }

  private void check(String field, List<String> told, InputErrors errors) {
    if (told == null) {
      return;
    }
    Set<String> known = codes.get(field);
    for (int index = 0; index < told.size(); index++) {
      String code = told.get(index);
      if (code != null && !known.contains(code)) {
        errors.add(
            "context." + field + "[" + index + "]",
            "unknown",
            "Known: " + String.join(", ", known) + ".");
      }
    }
  }

  private static Set<String> sorted(Stream<String> codes) {
    return codes.collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Option> optionsOf(String field) {
    return question(field).options().stream();
  }

  private Question question(String field) {
    return questions.stream()
        .filter(question -> question.field().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no question about " + field));
  }

  record File(List<Question> questions) {}

  /**
   * One question or thing to note.
   *
   * @param field name of the field in the {@code context} of a screening
   * @param kind {@code yes-no}, {@code number}, {@code choice} or {@code choices}
   * @param options the answers to choose from, null where there is nothing to choose
   */
  public record Question(
      String id,
      String field,
      String kind,
      Translated text,
      Translated help,
      List<Option> options,
      String source) {}

  /**
   * One answer.
   *
   * @param pointsTo where an answer about the mood points, null elsewhere
   */
  public record Option(String code, Translated text, Direction pointsTo) {}

  /** Where a mood points: both may be there at the same time (DR-24). */
  public enum Direction {
    DEPRESSION,
    LONELINESS,
    BOTH;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
