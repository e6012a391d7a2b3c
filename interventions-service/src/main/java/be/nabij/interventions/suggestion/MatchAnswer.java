package be.nabij.interventions.suggestion;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.Candidate;
import be.nabij.interventions.matching.Match;
import be.nabij.interventions.matching.Origin;
import be.nabij.interventions.matching.Reason;
import be.nabij.interventions.nearby.LocalOffer;
import be.nabij.interventions.nearby.NearbyOffers;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may suit a person, and why. */
@Schema(name = "Matches")
record MatchAnswer(
    @Schema(required = true, description = "The best first") List<Item> items,
    @Schema(required = true, description = "How many may be suggested, shown or not") int total,
    @Schema(required = true, description = "What is said of the answer as a whole")
        List<AdviceView> advice,
    @Schema(
            description =
                "With `includeExcluded`: what is not suggested, at most 50, nearest first")
        List<ExcludedView> excluded,
    @Schema(
            required = true,
            description =
                "Whether the directory was asked for offers near the person (it is when a place is"
                    + " given), and what it knew")
        NearbyOffers.Outcome localOffers) {

  @Schema(name = "MatchedIntervention")
  record Item(
      @Schema(
              required = true,
              enumeration = {"activity", "good-practice", "element"})
          String kind,
      @Schema(required = true) String id,
      @Schema(required = true, description = "As published") String title,
      @Schema(required = true, examples = "/v1/activities/resto-vanharte") String href,
      String category,
      @Schema(required = true, description = "Sum of the points of `why` and `cautions`") int score,
      @Schema(
              required = true,
              description = "How many of the person's wishes it meets; counts before the score")
          int wishesMet,
      @Schema(required = true) List<ReasonView> why,
      @Schema(required = true) List<ReasonView> cautions,
      @Schema(required = true) EvidenceView evidence,
      @Schema(required = true) DistanceView distance,
      @Schema(required = true, description = "The nearest offer that comes near it, if any")
          List<LocalOffer> offers) {

    static Item of(Match match, String notStudied, List<LocalOffer> offers) {
      Candidate candidate = match.candidate();
      return new Item(
          candidate.kind().code(),
          candidate.id(),
          candidate.title(),
          address(candidate),
          candidate.category(),
          match.score(),
          match.wishesMet(),
          match.why().stream().map(ReasonView::of).toList(),
          match.cautions().stream().map(ReasonView::of).toList(),
          new EvidenceView(
              candidate.evidence(),
              candidate.statement() == null ? notStudied : candidate.statement(),
              candidate.source(),
              candidate.lines()),
          new DistanceView(
              match.distance().asked(),
              match.distance().missing().size(),
              match.distance().missing().stream()
                  .map(missing -> new MissingView(missing.input(), missing.code()))
                  .toList()),
          offers);
    }
  }

  /** Exactly one of rule, evidence and input is there: where it comes from. */
  @Schema(name = "MatchReason")
  record ReasonView(
      @Schema(description = "A decision rule", examples = "DR-01") String rule,
      @Schema(description = "What the catalogue says of the evidence") EvidenceRef evidence,
      @Schema(description = "A field of the request", examples = "age") String input,
      @Schema(required = true, description = "Stable name of the reason") String code,
      @Schema(required = true, description = "In plain Dutch words") String text,
      @Schema(required = true, description = "What it adds to the score, or takes from it")
          int points) {

    static ReasonView of(Reason reason) {
      return switch (reason.origin()) {
        case Origin.Rule(String id) ->
            new ReasonView(id, null, null, reason.code(), reason.text(), reason.points());
        case Origin.Evidence(String source, String lines) ->
            new ReasonView(
                null,
                new EvidenceRef(source, lines),
                null,
                reason.code(),
                reason.text(),
                reason.points());
        case Origin.Input(String field) ->
            new ReasonView(null, null, field, reason.code(), reason.text(), reason.points());
      };
    }
  }

  @Schema(name = "EvidenceReference")
  record EvidenceRef(
      @Schema(required = true) String source,
      @Schema(description = "Lines in the text version of the source") String lines) {}

  @Schema(name = "MatchEvidence")
  record EvidenceView(
      @Schema(
              name = "class",
              description = "Absent where the source gives none",
              enumeration = {"strong", "evidence-based", "promising"})
          @JsonProperty("class")
          String evidenceClass,
      @Schema(required = true, description = "What is known, in plain Dutch words")
          String statement,
      @Schema(required = true, description = "Where it is published") String source,
      @Schema(description = "Lines in the text version of the source") String lines) {}

  @Schema(name = "MatchDistance", description = "How far it is from what was asked")
  record DistanceView(
      @Schema(required = true, description = "How many things the request asks for") int asked,
      @Schema(required = true, description = "How many of them it does not meet") int missed,
      @Schema(required = true) List<MissingView> missing) {}

  @Schema(name = "MissedAspect")
  record MissingView(
      @Schema(required = true, description = "A field of the request") String input,
      @Schema(required = true, description = "Which of its values, or what reads it")
          String code) {}

  @Schema(name = "MatchAdvice")
  record AdviceView(
      @Schema(required = true, examples = "DR-37") String rule,
      @Schema(required = true, description = "In plain Dutch words") String text) {}

  @Schema(name = "ExcludedIntervention")
  record ExcludedView(
      @Schema(required = true) String kind,
      @Schema(required = true) String id,
      @Schema(required = true) String title,
      @Schema(required = true) String href,
      @Schema(required = true) List<ReasonView> whyNot) {

    static ExcludedView of(Match.Excluded excluded) {
      Candidate candidate = excluded.candidate();
      return new ExcludedView(
          candidate.kind().code(),
          candidate.id(),
          candidate.title(),
          address(candidate),
          excluded.whyNot().stream().map(ReasonView::of).toList());
    }
  }

  private static String address(Candidate candidate) {
    Kind kind = candidate.kind();
    return "/v1/" + kind.plural() + "/" + candidate.id();
  }
}
