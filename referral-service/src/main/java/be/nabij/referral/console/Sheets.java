package be.nabij.referral.console;

import be.nabij.platform.language.Languages;
import be.nabij.platform.page.DutchDates;
import be.nabij.referral.advice.AdviceText;
import be.nabij.referral.advice.AdviceTexts;
import be.nabij.referral.console.Sheet.Alike;
import be.nabij.referral.console.Sheet.Event;
import be.nabij.referral.console.Sheet.Met;
import be.nabij.referral.console.StepForm.Choice;
import be.nabij.referral.direct.ContextCodes;
import be.nabij.referral.inbox.Inbox.Opened;
import be.nabij.referral.inbox.ReferralView;
import be.nabij.referral.reason.CodeList;
import be.nabij.referral.reason.Reasons;
import be.nabij.referral.referral.Kind;
import be.nabij.referral.referral.Summary;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a referral into words. */
@ApplicationScoped
class Sheets {
  private final ConsoleTexts texts;
  private final AdviceTexts advice;
  private final Reasons reasons;
  private final Desk desk;
  private final ContextCodes context;
  private final Clock clock;

  Sheets(
      ConsoleTexts texts,
      AdviceTexts advice,
      Reasons reasons,
      Desk desk,
      ContextCodes context,
      Clock clock) {
    this.texts = texts;
    this.advice = advice;
    this.reasons = reasons;
    this.desk = desk;
    this.context = context;
    this.clock = clock;
  }

  Sheet of(Opened opened) {
    ReferralView referral = opened.referral();
    InWords words = new InWords(clock.instant());
    Instant deadline = referral.deadline() == null ? null : referral.deadline().dueAt();
    return new Sheet(
        referral.id().toString(),
        referral.reference(),
        opened.revision(),
        referral.status().code(),
        texts.word("statuses", referral.status().code()),
        texts.word("urgencies", referral.urgency()),
        municipality(referral.municipality()),
        referral.contactPoint() == null ? null : referral.contactPoint().name(),
        referral.contactPoint() != null && referral.contactPoint().fallback(),
        words.waiting(referral.receivedAt()),
        InWords.moment(referral.receivedAt()),
        deadline == null ? null : words.due(deadline),
        referral.deadline() != null && referral.deadline().overdue(),
        referral.handledBy(),
        desk.user().equals(referral.handledBy()),
        referral.heldUntil() == null ? null : DutchDates.day(referral.heldUntil()),
        referral.followUpOn() == null ? null : DutchDates.day(referral.followUpOn()),
        facts(referral.summary()),
        profile(referral.summary()),
        advice(referral.summary()),
        introductions(referral),
        referral.timeline().stream()
            .map(one -> new Event(InWords.moment(one.at()), one.text()))
            .toList(),
        contactState(referral),
        isConcern(referral),
        referral.unreadMessages(),
        alike(referral),
        referral.goesOnIn() == null ? null : referral.goesOnIn().text());
  }

  /** While somebody works on it, who was concerned can be asked along. */
  private static boolean isConcern(ReferralView referral) {
    return referral.kind() == Kind.CONCERN
        && switch (referral.status()) {
          case ACCEPTED, IN_PROGRESS, ON_HOLD -> true;
          case REQUESTED, COMPLETED, FAILED, DECLINED, CANCELLED -> false;
        };
  }

  private List<Alike> alike(ReferralView referral) {
    return referral.possibleDuplicates() == null
        ? List.of()
        : referral.possibleDuplicates().stream()
            .map(
                one ->
                    new Alike(
                        one.id().toString(),
                        one.reference(),
                        texts.word("statuses", one.status().code()),
                        InWords.moment(one.receivedAt()),
                        referral.closedAt() == null
                            && Transition.CANCEL.isPossibleFrom(one.status())))
            .toList();
  }

  private String profile(Summary summary) {
    return summary == null || summary.profile() == null
        ? null
        : texts.word("profiles", summary.profile());
  }

  private List<AdviceText> advice(Summary summary) {
    return summary == null || summary.rules() == null
        ? List.of()
        : advice.of(summary.rules()).orElse(null);
  }

  /** Nothing when no screening went before and nobody told what was noticed. */
  private List<Choice> facts(Summary summary) {
    List<Choice> facts = new ArrayList<>();
    if (summary == null) {
      return facts;
    }
    if (summary.instrument() != null) {
      facts.add(
          new Choice(
              "Uitkomst",
              texts.word("categories", summary.category() == null ? "" : summary.category())));
    }
    if (summary.lonelyDimensions() != null && !summary.lonelyDimensions().isEmpty()) {
      facts.add(
          new Choice(
              "Wat er ontbreekt",
              summary.lonelyDimensions().stream()
                  .map(one -> texts.word("dimensions", one))
                  .collect(Collectors.joining("; "))));
    }
    if (summary.duration() != null) {
      facts.add(new Choice("Hoelang", texts.word("durations", summary.duration())));
    }
    if (summary.instrument() != null) {
      facts.add(new Choice("Gevraagd met", texts.word("instruments", summary.instrument())));
    }
    noticed(facts, "Wat opviel", summary.signals());
    noticed(facts, "Wat er gebeurde", summary.lifeEvents());
    return facts;
  }

  private void noticed(List<Choice> facts, String label, List<String> codes) {
    if (codes != null && !codes.isEmpty()) {
      facts.add(
          new Choice(
              label,
              codes.stream()
                  .map(code -> context.text(code, Languages.DUTCH))
                  .collect(Collectors.joining("; "))));
    }
  }

  private List<Met> introductions(ReferralView referral) {
    return referral.introductions() == null
        ? List.of()
        : referral.introductions().stream()
            .map(
                one ->
                    new Met(
                        one.number(),
                        one.name(),
                        DutchDates.day(one.on()),
                        texts.word(
                            "bridgePersons", one.bridgePerson().name().toLowerCase(Locale.ROOT)),
                        one.outcome() == null
                            ? null
                            : reasons.text(
                                CodeList.INTRODUCTION_OUTCOME, one.outcome(), Languages.DUTCH)))
            .toList();
  }

  private static String contactState(ReferralView referral) {
    boolean erased =
        referral.status() == ReferralStatus.CANCELLED
            || referral.timeline().stream().anyMatch(one -> one.what().equals("contact-erased"));
    if (erased) {
      return "erased";
    }
    if (referral.agreement() != null) {
      return "unasked";
    }
    return switch (referral.status()) {
      case REQUESTED -> "later";
      case ACCEPTED, IN_PROGRESS, ON_HOLD -> "now";
      case COMPLETED, FAILED, DECLINED, CANCELLED -> "closed";
    };
  }

  private String municipality(String nisCode) {
    return desk.places().stream()
        .filter(place -> place.nisCode().equals(nisCode))
        .map(Desk.Place::name)
        .findFirst()
        .orElse(nisCode);
  }
}
