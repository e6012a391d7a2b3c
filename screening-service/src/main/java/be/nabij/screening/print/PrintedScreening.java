package be.nabij.screening.print;

import be.nabij.platform.print.QrCode;
import be.nabij.screening.advice.Advice;
import be.nabij.screening.advice.AdviceRule;
import be.nabij.screening.conversation.ConversationHelp.Help;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.print.OutcomeWords.Words;
import be.nabij.screening.screening.Change;
import be.nabij.screening.screening.ScreeningView;
import be.nabij.screening.screening.ScreeningView.ConsentView;
import be.nabij.screening.screening.ScreeningView.ProfileView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A completed screening as it stands on paper, in Dutch. Made from the answer of the REST interface
 * and from nothing else, so it knows neither who the person is nor what was answered.
 *
 * @param title of the questionnaire
 * @param day it was completed, in Belgium
 * @param danger what cannot wait, null when there is no danger
 * @param change null when there was no screening before
 * @param profile null when the conversation did not come to one
 * @param advice most urgent first, without what stands elsewhere on the sheet
 * @param reading how to read the outcome, null for a list without a score
 * @param conversation null when there is no reason to talk
 * @param lines where one can talk without giving a name
 * @param consent null when it was not asked
 * @param sources of all advice, in the order of their numbers
 */
record PrintedScreening(
    String title,
    String version,
    LocalDate day,
    Numbered danger,
    PrintedOutcome outcome,
    PrintedChange change,
    ProfileView profile,
    List<Numbered> advice,
    Numbered reading,
    PrintedConversation conversation,
    Numbered lines,
    PrintedConsent consent,
    List<String> sources,
    String licence,
    List<String> questionnaireSources) {

  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "BE"));

  /**
   * @param view of a completed screening, in Dutch
   * @param recipient what to call the contact point that the consent names, null when there is none
   */
  static PrintedScreening of(
      ScreeningView view, Instrument instrument, OutcomeWords words, String recipient) {
    Sources sources = new Sources();
    Numbered danger = numbered(view, AdviceRule.ACUTE, sources);
    List<Numbered> advice = new ArrayList<>();
    for (Advice one : view.advice()) {
      if (!standsElsewhere(one)) {
        advice.add(Numbered.of(one, sources));
      }
    }
    return new PrintedScreening(
        instrument.title().nl(),
        view.version(),
        dayOf(view.completedAt()),
        danger,
        PrintedOutcome.of(view.result(), instrument, words),
        view.change() == null ? null : PrintedChange.of(view.change(), words),
        view.profile(),
        advice,
        numbered(view, AdviceRule.NO_DIAGNOSIS, sources),
        view.conversation() == null ? null : PrintedConversation.of(view.conversation(), sources),
        numbered(view, AdviceRule.ANONYMOUS_LINES, sources),
        view.consent() == null ? null : PrintedConsent.of(view.consent(), recipient),
        sources.names(),
        instrument.licence(),
        instrument.sources());
  }

  /** The day in words, such as 21 november 2026. */
  public String dayInWords() {
    return day.format(IN_WORDS);
  }

  private static boolean standsElsewhere(Advice advice) {
    return advice.rule().equals(AdviceRule.ACUTE.id())
        || advice.rule().equals(AdviceRule.NO_DIAGNOSIS.id())
        || advice.rule().equals(AdviceRule.ANONYMOUS_LINES.id());
  }

  private static Numbered numbered(ScreeningView view, AdviceRule rule, Sources sources) {
    return view.advice().stream()
        .filter(advice -> advice.rule().equals(rule.id()))
        .map(advice -> Numbered.of(advice, sources))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, BELGIUM);
  }

  private static String inWords(Instant instant) {
    return instant == null ? null : dayOf(instant).format(IN_WORDS);
  }

  /** Advice with the numbers of its sources. */
  record Numbered(Advice advice, String sources) {
    static Numbered of(Advice advice, Sources sources) {
      return new Numbered(advice, sources.numbers(advice.source()));
    }
  }

  /**
   * Help with the talk, with the numbers of its sources.
   *
   * @param sources of all of it: they are mostly the same
   */
  record PrintedConversation(Help help, String sources) {
    static PrintedConversation of(Help help, Sources sources) {
      List<String> all = new ArrayList<>();
      help.techniques().forEach(technique -> all.add(technique.source()));
      help.possibilities().forEach(possibility -> all.add(possibility.source()));
      return new PrintedConversation(help, sources.numbers(String.join(";", all)));
    }
  }

  /**
   * What changed since the screening before.
   *
   * @param before the words of its category, null when it had none
   * @param points how many points the total went up or down, null when not counted
   */
  record PrintedChange(
      String day, Words before, boolean comparable, Change.Direction direction, Integer points) {
    static PrintedChange of(Change change, OutcomeWords words) {
      return new PrintedChange(
          inWords(change.previousCompletedAt()),
          Optional.ofNullable(change.previousCategory()).map(words::ofCategory).orElse(null),
          change.comparable(),
          change.direction(),
          change.totalDifference() == null ? null : Math.abs(change.totalDifference()));
    }
  }

  /**
   * What was agreed about being called.
   *
   * @param recipient who may call, null when the person said no
   * @param withAnswers whether the answers may be told as well
   * @param spoken agreed aloud, not in writing
   * @param withdrawnOn null while it stands
   * @param withdrawalLink where the person can take it back, null when there is no such place
   */
  record PrintedConsent(
      boolean given,
      String recipient,
      boolean withAnswers,
      boolean spoken,
      String recordedOn,
      String expiresOn,
      String withdrawnOn,
      String withdrawalLink) {
    /** The link for whoever holds a phone over it: it is too long to type. */
    public String withdrawalCode() {
      return QrCode.of(withdrawalLink);
    }

    static PrintedConsent of(ConsentView consent, String recipient) {
      return new PrintedConsent(
          consent.given(),
          recipient,
          "summary-and-answers".equals(consent.scope()),
          "spoken".equals(consent.method()),
          inWords(consent.recordedAt()),
          inWords(consent.expiresAt()),
          inWords(consent.withdrawnAt()),
          consent.withdrawalLink());
    }
  }
}
