package be.nabij.referral.inbox;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.referral.consent.AgreementText;
import be.nabij.referral.duplicate.Duplicates;
import be.nabij.referral.inbox.ReferralView.AgreementView;
import be.nabij.referral.inbox.ReferralView.ContactPointView;
import be.nabij.referral.inbox.ReferralView.DeadlineView;
import be.nabij.referral.inbox.ReferralView.IntroductionView;
import be.nabij.referral.inbox.ReferralView.OutcomeView;
import be.nabij.referral.inbox.ReferralView.TimelineView;
import be.nabij.referral.message.Messages;
import be.nabij.referral.reason.CodeList;
import be.nabij.referral.reason.Reasons;
import be.nabij.referral.referral.Kind;
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
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows referrals in the caller's language, and to a partner without what is the handlers' own. */
@Startup
@ApplicationScoped
class ReferralViews {
  private static final Translated SOMEONE = new Translated("Het Meldpunt", "The contact point");

  private final ReferralAccess access;
  private final Reasons reasons;
  private final Duplicates duplicates;
  private final Messages messages;
  private final AgreementText agreementText;
  private final Map<String, Translated> sentences;
  private final Clock clock;

  ReferralViews(
      ReferralAccess access,
      Reasons reasons,
      Duplicates duplicates,
      Messages messages,
      AgreementText agreementText,
      ObjectMapper mapper,
      Clock clock) {
    this.access = access;
    this.reasons = reasons;
    this.duplicates = duplicates;
    this.clock = clock;
    this.messages = messages;
    this.agreementText = agreementText;
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
        referral.kind(),
        referral.screeningId(),
        referral.status(),
        referral.urgency(),
        referral.municipality(),
        referral.contactPoint() == null
            ? null
            : new ContactPointView(referral.contactPoint(), referral.isRoutedToFallback()),
        referral.receivedAt(),
        referral.partner(),
        forHandlers ? null : referral.partnerReference(),
        forHandlers ? referral.reporterAnonymous() : null,
        forHandlers && referral.isOpen() && referral.waitsForAgreement()
            ? new AgreementView(agreementText.version(), agreementText.text().in(language))
            : null,
        forHandlers ? referral.handledBy() : null,
        DeadlineView.of(referral, clock.instant()),
        referral.closedAt(),
        referral.heldUntil(),
        forHandlers && referral.isOpen() ? referral.followUpOn() : null,
        referral.summary(),
        forHandlers ? introductions(referral) : null,
        forHandlers ? noneRatherThanEmpty(duplicates.of(referral)) : null,
        duplicates.goesOnIn(referral, language),
        referral.isOpen() ? null : outcome(referral, language),
        referral.hasReferrerReading() ? messages.unread(referral.id(), access.side()) : null,
        referral.possibleTransitions().stream()
            .filter(transition -> access.mayTake(transition, referral))
            .toList(),
        timeline(referral, forHandlers, language));
  }

  ReferralView.Line line(Referral referral) {
    return ReferralView.Line.of(referral, access.worksForMunicipalities(), clock.instant());
  }

  private static List<IntroductionView> introductions(Referral referral) {
    return noneRatherThanEmpty(
        referral.introductions().stream().map(IntroductionView::of).toList());
  }

  private static <T> List<T> noneRatherThanEmpty(List<T> list) {
    return list.isEmpty() ? null : list;
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
              sentence(referral.kind(), entry, lyingWith, next, language)));
      next = lyingWith;
    }
    return lines;
  }

  /** The last line that closed it: what came of it, or why not. */
  private OutcomeView outcome(Referral referral, Locale language) {
    return referral.timeline().reversed().stream()
        .filter(entry -> entry.what().equals(referral.status().code()))
        .findFirst()
        .map(
            entry ->
                entry.outcome() == null
                    ? new OutcomeView(
                        entry.reason(), words(entry, entry.reason(), Input.REASON, language))
                    : new OutcomeView(
                        entry.outcome(), words(entry, entry.outcome(), Input.OUTCOME, language)))
        .orElse(null);
  }

  private String sentence(
      Kind kind, TimelineEntry entry, String lyingWith, String next, Locale language) {
    String what = sentenceOf(entry);
    return sentences
        .getOrDefault(what + "-" + kind.code(), sentences.get(what))
        .in(language)
        .replace("{contactPoint}", lyingWith)
        .replace("{to}", next)
        .replace("{reason}", words(entry, entry.reason(), Input.REASON, language))
        .replace("{outcome}", words(entry, entry.outcome(), Input.OUTCOME, language))
        .replace("{until}", day(entry, language))
        .strip();
  }

  /** Some steps have a sentence of their own for why, or for what comes next. */
  private String sentenceOf(TimelineEntry entry) {
    String until = entry.until() == null ? null : "until";
    return Stream.of(until, entry.reason(), entry.outcome())
        .filter(Objects::nonNull)
        .map(more -> entry.what() + "-" + more)
        .filter(sentences::containsKey)
        .findFirst()
        .orElse(entry.what());
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
