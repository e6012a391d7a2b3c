package be.nabij.screening.print;

import be.nabij.platform.language.Languages;
import be.nabij.platform.print.Pdf;
import be.nabij.screening.advice.AdviceFile;
import be.nabij.screening.advice.Situation;
import be.nabij.screening.context.Context;
import be.nabij.screening.context.Profile;
import be.nabij.screening.context.ProfileFile;
import be.nabij.screening.context.Profiles;
import be.nabij.screening.context.Profiling;
import be.nabij.screening.conversation.ConversationFile;
import be.nabij.screening.instrument.Instrument;
import be.nabij.screening.instrument.InstrumentFiles;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.print.PrintedScreening.PrintedConsent;
import be.nabij.screening.score.Result;
import be.nabij.screening.score.Score;
import be.nabij.screening.screening.Change;
import be.nabij.screening.screening.ScreeningView;
import be.nabij.screening.screening.ScreeningView.ConsentView;
import be.nabij.screening.screening.ScreeningView.ProfileView;
import be.nabij.screening.screening.ScreeningView.RecipientView;
import be.nabij.screening.screening.ScreeningView.ResultView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Printed screenings made without the service: its own rules, texts and template, no database. */
final class Sheets {
  private static final Instruments INSTRUMENTS = InstrumentFiles.all();
  private static final Template TEMPLATE = template();

  private Sheets() {}

  /** Someone moderately lonely who agreed to be called. */
  static PrintedScreening usual() {
    return of(
        "djg-6",
        Map.of(
            "3",
            "yes",
            "9",
            "no",
            "10",
            "more-or-less",
            "4",
            "yes",
            "7",
            "no",
            "8",
            "more-or-less"),
        "{\"duration\": \"situational\"}",
        change(),
        consent());
  }

  /** Everything went wrong and everything was told: nearly every rule applies. */
  static PrintedScreening longest() {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Instrument.Item item : instrument("djg-11").items()) {
      answers.put(item.id(), item.dimension().equals("emotional") ? "yes" : "no");
    }
    return of(
        "djg-11",
        answers,
        """
        {"duration": "chronic", "durationMonths": 30, "problemDuration": "structural-complex",
         "participationOriented": false, "coping": "passive", "contacts": "none",
         "fewContactsWanted": false, "signals": ["headache", "rarely-goes-out"],
         "lifeEvents": ["partner-died"], "partnerDiedMonthsAgo": 4, "riskFactors": ["carer"],
         "existential": true, "mood": ["sad-all-the-time"], "readiness": "not-ready",
         "acuteDanger": true,
         "observations": ["stuck-in-downward-spiral", "no-room-to-talk", "not-expert-enough",
           "beyond-psychologist", "feelings-will-stay", "negative-thoughts",
           "expectations-too-high", "few-ideas", "going-alone-is-hard",
           "activity-did-not-appeal", "wider-needs", "invitation-unanswered",
           "network-is-asked", "structural-obstacle", "prefers-direct-route"]}
        """,
        change(),
        consent());
  }

  /** A questionnaire with nothing told beside it, nobody before, and no call asked for. */
  static PrintedScreening of(String instrument, Map<String, String> answers) {
    return of(instrument, answers, "{}", null, null);
  }

  static PrintedScreening of(
      String id, Map<String, String> answers, String told, Change change, ConsentView consent) {
    Instrument instrument = instrument(id);
    Result result = Score.of(instrument, answers);
    Context context = context(told);
    Profiling profiling = ProfileFile.profiles().of(context);
    Situation situation = new Situation(id, result, context, profiling, consent != null);
    boolean worthTalking = result.lonely() || result.notedSomething();
    ScreeningView view =
        new ScreeningView(
            UUID.fromString("0198f000-0000-7000-8000-000000000001"),
            "completed",
            id,
            instrument.version(),
            "12021",
            Instant.parse("2026-11-21T09:00:00Z"),
            Instant.parse("2026-11-21T23:30:00Z"),
            null,
            null,
            new ResultView(
                result.total(),
                result.max(),
                result.category(),
                result.valid(),
                result.missing(),
                result.dimensions(),
                result.noted(),
                instrument.disclaimer().in(Languages.DUTCH)),
            AdviceFile.of(situation),
            worthTalking ? ConversationFile.help() : null,
            null,
            profiling instanceof Profiling.Found found ? profile(found) : null,
            null,
            change,
            consent,
            null);
    return PrintedScreening.of(view, instrument, words(), "het Meldpunt van Lier");
  }

  static PrintedConsent withdrawableAt(String address) {
    return new PrintedConsent(
        true,
        "het Meldpunt van Lier",
        true,
        false,
        "21 november 2026",
        "19 februari 2027",
        null,
        address);
  }

  static OutcomeWords words() {
    return new OutcomeWords(new ObjectMapper(), INSTRUMENTS);
  }

  static String xhtml(PrintedScreening sheet) {
    return TEMPLATE.data("sheet", sheet).render();
  }

  static byte[] pdf(PrintedScreening sheet) {
    return Pdf.of(xhtml(sheet));
  }

  private static ProfileView profile(Profiling.Found found) {
    Profile profile = found.profile();
    Profiles profiles = ProfileFile.profiles();
    return new ProfileView(
        profile.id(),
        profile.name().in(Languages.DUTCH),
        profile.description().in(Languages.DUTCH),
        profile.band(),
        profile.participationOriented(),
        profile.coping(),
        found.provisional(),
        profiles.remark().in(Languages.DUTCH));
  }

  static Change change() {
    return new Change(
        UUID.fromString("0198f000-0000-7000-8000-000000000000"),
        Instant.parse("2026-05-03T09:00:00Z"),
        "not-lonely",
        true,
        Change.Direction.MORE_LONELY,
        3,
        Map.of());
  }

  static ConsentView consent() {
    return new ConsentView(
        true,
        "warm-referral",
        "summary",
        "spoken",
        new RecipientView("12021", null),
        Instant.parse("2026-11-21T09:05:00Z"),
        Instant.parse("2027-02-19T09:05:00Z"),
        null,
        "http://localhost:8081/intrekken/AV2kBk3m");
  }

  static Map<String, String> everything(String instrument, String answer) {
    Map<String, String> answers = new LinkedHashMap<>();
    instrument(instrument).items().forEach(item -> answers.put(item.id(), answer));
    return answers;
  }

  private static Instrument instrument(String id) {
    return INSTRUMENTS.find(id).orElseThrow();
  }

  private static Context context(String json) {
    try {
      return new ObjectMapper().readValue(json, Context.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Template template() {
    try (InputStream file = Sheets.class.getResourceAsStream("/templates/print/result.html")) {
      return Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of("text/html")))
          .build()
          .parse(
              new String(file.readAllBytes(), StandardCharsets.UTF_8),
              Variant.forContentType("text/html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
