package be.nabij.referral.direct;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a referrer may have noticed: codes of screening-service, with their words. */
@Startup
@ApplicationScoped
public class ContextCodes {
  private final Lists lists;

  ContextCodes(ObjectMapper mapper) {
    this.lists =
        DataFile.read("direct/codes.json", "direct/codes.schema.json", Lists.class, mapper);
  }

  List<String> signals() {
    return codes(lists.signals());
  }

  List<String> lifeEvents() {
    return codes(lists.lifeEvents());
  }

  /** The words of a signal or a life event; the code itself when it is not known. */
  public String text(String code, Locale language) {
    return Stream.concat(lists.signals().stream(), lists.lifeEvents().stream())
        .filter(one -> one.code().equals(code))
        .map(one -> one.text().in(language))
        .findFirst()
        .orElse(code);
  }

  private static List<String> codes(List<Word> words) {
    return words.stream().map(Word::code).toList();
  }

  record Lists(List<Word> signals, List<Word> lifeEvents) {}

  record Word(String code, Translated text) {}
}
