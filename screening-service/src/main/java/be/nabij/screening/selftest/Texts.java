package be.nabij.screening.selftest;

import be.nabij.platform.datafile.DataFile;
import be.nabij.screening.score.Result;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The words for each outcome and each error; a faulty file keeps the service from starting. */
@Startup
@ApplicationScoped
class Texts {
  private static final String NOT_VALID = "not-valid";

  private final Content content;

  Texts(ObjectMapper mapper) {
    this.content =
        DataFile.read("selftest/texts.json", "selftest/texts.schema.json", Content.class, mapper);
  }

  /** What to say about a result; {@code not-valid} when too few statements were answered. */
  Outcome of(Result result) {
    return content.outcomes().get(result.category() == null ? NOT_VALID : result.category());
  }

  /** What may help, for each kind of contact that is missed; none when nothing much is. */
  List<Help> help(Result result) {
    return result.lonely()
        ? result.lonelyDimensions().stream().map(content.help()::get).toList()
        : List.of();
  }

  List<Possibility> possibilities() {
    return content.possibilities();
  }

  /**
   * @param field name of the form's field
   * @param code of the fault, as the API tells it
   */
  String error(String field, String code) {
    Map<String, String> messages = content.errors().get(field);
    return messages.getOrDefault(code, messages.get("other"));
  }

  /**
   * @param callSomeone whether to say first that somebody can be called now
   */
  record Outcome(String title, List<String> text, boolean callSomeone) {}

  record Help(String title, String text, List<String> steps) {}

  record Possibility(String title, String text) {}

  record Content(
      Map<String, Outcome> outcomes,
      Map<String, Help> help,
      List<Possibility> possibilities,
      Map<String, Map<String, String>> errors) {}
}
