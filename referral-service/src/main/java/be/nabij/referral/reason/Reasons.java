package be.nabij.referral.reason;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The coded reasons, results and outcomes, each with who caused it. */
@Startup
@ApplicationScoped
public class Reasons {
  /** Given when the person withdraws; no caller may give it. */
  public static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  /** Given when a referral goes on in an earlier one of the same person; no caller may give it. */
  public static final String JOINED = "joined";

  /** Given when everything about the person is erased; no caller may give it. */
  public static final String ERASED = "erased";

  /** The contact result that somebody spoke with the person. */
  public static final String REACHED = "reached";

  private static final Set<String> NOT_TO_GIVE = Set.of(CONSENT_WITHDRAWN, JOINED, ERASED);

  private final Lists lists;

  Reasons(ObjectMapper mapper) {
    this.lists =
        DataFile.read("reasons/reasons.json", "reasons/reasons.schema.json", Lists.class, mapper);
  }

  Lists lists() {
    return lists;
  }

  /** Whether a caller may give this code. */
  public boolean mayBeGiven(CodeList list, String code) {
    return toGive(list).stream().anyMatch(reason -> reason.code().equals(code));
  }

  /** The codes that a caller may give, in words for a message. */
  public String codesToGive(CodeList list) {
    return toGive(list).stream().map(Reason::code).collect(Collectors.joining(", "));
  }

  /** The words of a code; the code itself when the list no longer has it. */
  public String text(CodeList list, String code, Locale language) {
    return of(list).stream()
        .filter(reason -> reason.code().equals(code))
        .map(reason -> reason.text().in(language))
        .findFirst()
        .orElse(code);
  }

  /** The codes that a caller may give, each with its words, in the order of the file. */
  public Map<String, String> textsToGive(CodeList list, Locale language) {
    return toGive(list).stream()
        .collect(
            Collectors.toMap(
                Reason::code,
                reason -> reason.text().in(language),
                (first, same) -> first,
                LinkedHashMap::new));
  }

  private List<Reason> toGive(CodeList list) {
    return of(list).stream().filter(reason -> !NOT_TO_GIVE.contains(reason.code())).toList();
  }

  private List<Reason> of(CodeList list) {
    return switch (list) {
      case DECLINE -> lists.decline();
      case UN_ACCEPT -> lists.unAccept();
      case FORWARD -> lists.forward();
      case HOLD -> lists.hold();
      case FAIL -> lists.fail();
      case REOPEN -> lists.reopen();
      case CANCEL -> lists.cancel();
      case CONTACT_RESULT -> lists.contactResults();
      case INTRODUCTION_OUTCOME -> lists.introductionOutcomes();
      case FOLLOW_UP_OUTCOME -> lists.followUpOutcomes();
      case COMPLETION_OUTCOME -> lists.completionOutcomes();
    };
  }

  /** The lists by the step they belong to. */
  record Lists(
      List<Reason> decline,
      List<Reason> unAccept,
      List<Reason> forward,
      List<Reason> hold,
      List<Reason> fail,
      List<Reason> reopen,
      List<Reason> cancel,
      List<Reason> contactResults,
      List<Reason> introductionOutcomes,
      List<Reason> followUpOutcomes,
      List<Reason> completionOutcomes) {}

  /**
   * @param causedBy {@code person}, {@code contact-point}, {@code referrer} or {@code offer}
   */
  record Reason(String code, String causedBy, Translated text) {}
}
