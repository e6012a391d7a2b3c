package be.nabij.referral.inbox;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.referral.inbox.ReferralView.ContactPointView;
import be.nabij.referral.inbox.ReferralView.IntroductionView;
import be.nabij.referral.inbox.ReferralView.TimelineView;
import be.nabij.referral.reason.CodeList;
import be.nabij.referral.reason.Reasons;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.TimelineEntry;
import be.nabij.referral.transition.Input;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows referrals in the caller's language, and to a partner without what is the handlers' own. */
@Startup
@ApplicationScoped
class ReferralViews {
  private static final Translated SOMEONE = new Translated("Het Meldpunt", "The contact point");

  private final ReferralAccess access;
  private final Reasons reasons;
  private final Map<String, Translated> sentences;

  ReferralViews(ReferralAccess access, Reasons reasons, ObjectMapper mapper) {
    this.access = access;
    this.reasons = reasons;
    JsonNode file =
        DataFile.read(
            "timeline/timeline.json", "timeline/timeline.schema.json", JsonNode.class, mapper);
    this.sentences = mapper.convertValue(file, new TypeReference<>() {});
  }

  ReferralView of(Referral referral, Locale language) {
    boolean forHandlers = access.worksForMunicipalities();
    return new ReferralView(
        referral.id(),
        referral.reference(),
        referral.screeningId(),
        referral.status(),
        referral.urgency(),
        referral.municipality(),
        referral.contactPoint() == null
            ? null
            : new ContactPointView(referral.contactPoint(), referral.isRoutedToFallback()),
        referral.receivedAt(),
        referral.partner(),
        forHandlers ? referral.handledBy() : null,
        referral.deadlineAt(),
        referral.closedAt(),
        referral.heldUntil(),
        forHandlers && referral.isOpen() ? referral.followUpOn() : null,
        referral.summary(),
        forHandlers ? introductions(referral) : null,
        referral.possibleTransitions().stream()
            .filter(transition -> access.mayTake(transition, referral))
            .toList(),
        timeline(referral, forHandlers, language));
  }

  ReferralView.Line line(Referral referral) {
    return ReferralView.Line.of(referral, access.worksForMunicipalities());
  }

  /** None rather than an empty list: most referrals are not that far. */
  private static List<IntroductionView> introductions(Referral referral) {
    List<IntroductionView> introductions =
        referral.introductions().stream().map(IntroductionView::of).toList();
    return introductions.isEmpty() ? null : introductions;
  }

  /** From the last line back: where a line is silent on it, it lay where the next one says. */
  private List<TimelineView> timeline(Referral referral, boolean forHandlers, Locale language) {
    LinkedList<TimelineView> lines = new LinkedList<>();
    String next = referral.contactPoint() == null ? SOMEONE.in(language) : referral.contactPoint();
    for (TimelineEntry entry : referral.timeline().reversed()) {
      String lyingWith = entry.contactPoint() == null ? next : entry.contactPoint();
      lines.addFirst(
          new TimelineView(
              entry.at(),
              entry.what(),
              entry.reason(),
              entry.outcome(),
              forHandlers ? entry.repeatScreening() : null,
              sentence(entry, lyingWith, next, language)));
      next = lyingWith;
    }
    return lines;
  }

  private String sentence(TimelineEntry entry, String lyingWith, String next, Locale language) {
    return sentences
        .get(entry.until() == null ? entry.what() : entry.what() + "-until")
        .in(language)
        .replace("{contactPoint}", lyingWith)
        .replace("{to}", next)
        .replace("{reason}", words(entry, entry.reason(), Input.REASON, language))
        .replace("{outcome}", words(entry, entry.outcome(), Input.OUTCOME, language))
        .replace("{until}", day(entry, language))
        .strip();
  }

  private String words(TimelineEntry entry, String code, Input input, Locale language) {
    return code == null ? "" : reasons.text(list(entry.what(), input), code, language);
  }

  /**
   * The list that the codes of a line come from; contact details are erased as in a cancellation.
   */
  private static CodeList list(String what, Input input) {
    return Arrays.stream(Transition.values())
        .filter(transition -> transition.event().equals(what))
        .findFirst()
        .map(
            transition ->
                transition.codes().containsKey(input)
                    ? transition.codes().get(input)
                    : transition.codes().get(Input.RESULT))
        .orElse(CodeList.CANCEL);
  }

  private static String day(TimelineEntry entry, Locale language) {
    return entry.until() == null
        ? ""
        : DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(entry.until());
  }
}
