package be.nabij.screening.conversation;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Help with the talk itself: it travels along with every result that is worth talking about. */
@Startup
@ApplicationScoped
public class ConversationHelp {
  private final File file;

  ConversationHelp(ObjectMapper mapper) {
    file =
        DataFile.read(
            "conversation/conversation.json",
            "conversation/conversation.schema.json",
            File.class,
            mapper);
  }

  /** The help in one language. */
  public Help in(Locale language) {
    return new Help(
        file.setting().in(language),
        file.techniques().stream().map(technique -> technique.in(language)).toList(),
        file.possibilities().stream().map(possibility -> possibility.in(language)).toList());
  }

  /**
   * Help with a talk.
   *
   * @param setting what the talk needs around it
   * @param techniques OEN, LSD, OMA and NIVEA
   * @param possibilities the three realistic possibilities, as questions to look at together
   */
  public record Help(String setting, List<Technique> techniques, List<Possibility> possibilities) {}

  /**
   * A way of talking that care workers learn by its letters.
   *
   * @param letters what they stand for, in Dutch
   */
  public record Technique(String id, String name, String letters, String text, String source) {}

  /** Something that may realistically help. */
  public record Possibility(String id, String text, String source) {}

  record File(
      Translated setting,
      List<TranslatedTechnique> techniques,
      List<TranslatedPossibility> possibilities) {}

  record TranslatedTechnique(
      String id, String name, String letters, Translated text, String source) {
    Technique in(Locale language) {
      return new Technique(id, name, letters, text.in(language), source);
    }
  }

  record TranslatedPossibility(String id, Translated text, String source) {
    Possibility in(Locale language) {
      return new Possibility(id, text.in(language), source);
    }
  }
}
