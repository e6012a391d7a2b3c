package be.nabij.referral.referral;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coded reasons for declining or cancelling, grouped by who caused them. */
@Startup
@ApplicationScoped
class Reasons {
  /** Given when the person withdraws; no caller may give it. */
  static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  private final Lists lists;

  Reasons(ObjectMapper mapper) {
    this.lists =
        DataFile.read("reasons/reasons.json", "reasons/reasons.schema.json", Lists.class, mapper);
  }

  Lists lists() {
    return lists;
  }

  /** The reasons that a caller may give for this step; none when it needs no reason. */
  List<Reason> allowedFor(Transition transition) {
    return switch (transition) {
      case ACCEPT -> List.of();
      case DECLINE -> lists.decline();
      case CANCEL ->
          lists.cancel().stream()
              .filter(reason -> !reason.code().equals(CONSENT_WITHDRAWN))
              .toList();
    };
  }

  /** The words of a code; the code itself when the list no longer has it. */
  String text(String code, Locale language) {
    return Stream.concat(lists.decline().stream(), lists.cancel().stream())
        .filter(reason -> reason.code().equals(code))
        .map(reason -> reason.text().in(language))
        .findFirst()
        .orElse(code);
  }

  static String codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).collect(Collectors.joining(", "));
  }

  /** The reasons by the step they belong to. */
  record Lists(List<Reason> decline, List<Reason> cancel) {}

  /**
   * @param causedBy {@code person}, {@code contact-point} or {@code referrer}
   */
  record Reason(String code, String causedBy, Translated text) {}
}
