package be.nabij.referral.audit;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why somebody may look at contact details: {@code audit/purposes.json}. */
@Startup
@ApplicationScoped
public class Purposes {
  /** Somebody wants to know what is kept about them. */
  public static final String PERSON_ASKED = "person-asked";

  private final Listed listed;

  Purposes(ObjectMapper mapper) {
    this.listed =
        DataFile.read("audit/purposes.json", "audit/purposes.schema.json", Listed.class, mapper);
  }

  /**
   * The purpose that a caller names in the query parameter {@code purpose}.
   *
   * @param code null for the usual one: to call
   * @throws ProblemException 400 when it is not in the list
   */
  public String asked(String code) {
    if (code == null) {
      return listed.usual();
    }
    if (find(code).filter(purpose -> !purpose.ofBefore()).isEmpty()) {
      new InputErrors()
          .addInQuery(
              "purpose",
              "not-allowed",
              listed.purposes().stream()
                  .filter(purpose -> !purpose.ofBefore())
                  .map(Purpose::code)
                  .collect(Collectors.joining(", ", "Allowed: ", ".")))
          .throwIfAny();
    }
    return code;
  }

  /** The words of a purpose; the code itself when the list no longer has it. */
  String text(String code, Locale language) {
    return find(code).map(purpose -> purpose.text().in(language)).orElse(code);
  }

  private Optional<Purpose> find(String code) {
    return listed.purposes().stream().filter(purpose -> purpose.code().equals(code)).findFirst();
  }

  /**
   * @param usual code of the purpose when none is named
   */
  record Listed(String usual, List<Purpose> purposes) {}

  /**
   * @param ofBefore only stands in the log, and can no longer be named
   */
  record Purpose(String code, boolean ofBefore, Translated text) {}
}
