package be.nabij.referral.direct;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Whoever is in danger now is never put in a queue: the answer says whom to call. */
@Startup
@ApplicationScoped
class AcuteDanger {
  private final Entry entry;

  AcuteDanger(ObjectMapper mapper) {
    this.entry =
        DataFile.read("direct/danger.json", "direct/danger.schema.json", Entry.class, mapper);
  }

  /** The answer, with {@code advice} as screening-service gives it. */
  ProblemException answer(Locale language) {
    return ProblemException.of(
            422,
            "acute-danger",
            "Call now: this is not put in a queue",
            "Nothing was kept. Call one of the lines at once; refer when the danger has passed.")
        .with(
            "advice",
            List.of(
                new Advice(
                    "ACUTE", entry.whatToDo().in(language), entry.contacts(), entry.source())));
  }

  record Advice(
      String rule, @JsonProperty("do") String whatToDo, List<Line> contacts, String source) {}

  record Line(String name, String phone) {}

  record Entry(@JsonProperty("do") Translated whatToDo, List<Line> contacts, String source) {}
}
