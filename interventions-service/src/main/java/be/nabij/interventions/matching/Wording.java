package be.nabij.interventions.matching;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.Match.Distance;
import be.nabij.interventions.matching.Match.Missing;
import be.nabij.interventions.matching.MatchWeights.FitWeights;
import be.nabij.interventions.matching.MatchWeights.RuleWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts into words what was counted for an entry: nothing else, so a score is the sum of what is
 * said.
 */
final class Wording {
  private final Scoring scoring;
  private final MatchWeights weights;
  private final Matcher.Names names;
  private final Map<MatchRule, RuleWeights> ruleWeights;
  private final Map<Fit, FitWeights> fitWeights;
  private final List<Missing> asked;

  /**
   * @param profileElements of the person's profile
   */
  Wording(
      Scoring scoring, MatchWeights weights, Matcher.Names names, List<String> profileElements) {
    this.scoring = scoring;
    this.weights = weights;
    this.names = names;
    this.ruleWeights = weights.byRule();
    this.fitWeights = weights.byFit();
    this.asked = asked(profileElements);
  }

  Match match() {
    return new Match(
        scoring.candidate(),
        scoring.score(),
        scoring.wished(),
        why(),
        cautions(),
        new Distance(asked.size(), asked.stream().filter(one -> !meets(one)).toList()),
        weights.offerTypesOf(scoring.candidate()));
  }

  Match.Excluded excluded() {
    return new Match.Excluded(
        scoring.candidate(),
        reasons(Fit.OTHER_AGE, Fit.OTHER_MUNICIPALITY, Fit.TRIED_IN_VAIN, Fit.PURELY_SOCIAL));
  }

  private List<Missing> asked(List<String> profileElements) {
    Person person = scoring.person();
    Set<Missing> all = new LinkedHashSet<>();
    person.wishes().elements().stream()
        .sorted()
        .forEach(code -> all.add(new Missing("wishes.elements", code)));
    person.wishes().categories().stream()
        .sorted()
        .forEach(code -> all.add(new Missing("wishes.categories", code)));
    if (person.wishes().inWords()) {
      all.add(new Missing("wishes.text", "text"));
    }
    for (MatchRule rule : scoring.rules()) {
      boolean favours =
          rule == MatchRule.PROFILE_IS_AN_AID
              ? !profileElements.isEmpty()
              : !ruleWeights.get(rule).favours().isEmpty();
      String field = rule.askedBy(person);
      if (field != null && favours) {
        all.add(new Missing(field, rule.code()));
      }
    }
    if (!scoring.groups().isEmpty()) {
      all.add(new Missing("riskFactors", Fit.TARGET_GROUP.code()));
    }
    if (person.municipality() != null) {
      all.add(new Missing("municipality", Fit.OWN_MUNICIPALITY.code()));
    }
    return List.copyOf(all);
  }

  private boolean meets(Missing one) {
    Candidate candidate = scoring.candidate();
    return switch (one.input()) {
      case "wishes.elements" -> candidate.elements().contains(one.code());
      case "wishes.categories" -> one.code().equals(candidate.category());
      case "wishes.text" -> scoring.person().wishes().found().contains(candidate.id());
      case "municipality" -> scoring.has(Fit.OWN_MUNICIPALITY);
      default ->
          one.code().equals(Fit.TARGET_GROUP.code())
              ? scoring.has(Fit.TARGET_GROUP)
              : scoring.rules().stream()
                  .anyMatch(rule -> rule.code().equals(one.code()) && scoring.favour(rule) > 0);
    };
  }

  private List<Reason> why() {
    List<Reason> why = new ArrayList<>(reasons(Fit.WISHED));
    for (MatchRule rule : scoring.rules()) {
      if (scoring.favour(rule) > 0) {
        why.add(
            new Reason(
                rule.origin(),
                rule.code(),
                ruleWeights.get(rule).text() + favouredElements(rule),
                scoring.favour(rule)));
      }
    }
    why.addAll(
        reasons(
            Fit.TARGET_GROUP,
            Fit.AGE_GROUP,
            Fit.OWN_MUNICIPALITY,
            Fit.TRIED_AND_HELPED,
            Fit.COMBINES_ELEMENTS,
            Fit.EVERYONE,
            Fit.RISK_GROUPS,
            Fit.LONELY_PEOPLE,
            Fit.SHOWN_IN_REVIEWS,
            Fit.EVIDENCE_BASED,
            Fit.PROMISING,
            Fit.STUDIED));
    return why;
  }

  private List<Reason> cautions() {
    List<Reason> cautions = new ArrayList<>(reasons(Fit.PURELY_SOCIAL));
    for (MatchRule rule : scoring.rules()) {
      if (scoring.hindrance(rule) > 0) {
        cautions.add(
            new Reason(
                rule.origin(),
                rule.code(),
                ruleWeights.get(rule).caution(),
                -scoring.hindrance(rule)));
      }
    }
    cautions.addAll(
        reasons(
            Fit.ONLY_MEETING,
            Fit.OTHER_TARGET_GROUP,
            Fit.AGE_UNKNOWN,
            Fit.MINORS_NOT_MENTIONED,
            Fit.MUNICIPALITY_UNKNOWN,
            Fit.TRIED));
    return cautions;
  }

  private List<Reason> reasons(Fit... among) {
    return Stream.of(among)
        .filter(scoring::has)
        .map(fit -> new Reason(origin(fit), fit.code(), text(fit), scoring.points(fit)))
        .toList();
  }

  private Origin origin(Fit fit) {
    Candidate candidate = scoring.candidate();
    Map<String, String> groups = scoring.groups();
    return switch (fit) {
      case STUDIED -> new Origin.Evidence(candidate.source(), candidate.lines());
      case TARGET_GROUP ->
          candidate.targetGroups().stream()
              .filter(groups::containsKey)
              .findFirst()
              .<Origin>map(group -> new Origin.Input(groups.get(group)))
              .orElseThrow();
      default -> fit.origin();
    };
  }

  private String text(Fit fit) {
    Candidate candidate = scoring.candidate();
    Map<String, String> groups = scoring.groups();
    String text = fitWeights.get(fit).text();
    return switch (fit) {
      case TARGET_GROUP ->
          filledIn(
              text, names.groups(), candidate.targetGroups().stream().filter(groups::containsKey));
      case OTHER_TARGET_GROUP -> filledIn(text, names.groups(), candidate.targetGroups().stream());
      case SHOWN_IN_REVIEWS ->
          filledIn(text, names.elements(), candidate.elements().stream().filter(scoring::isStrong));
      case COMBINES_ELEMENTS -> filledIn(text, names.elements(), candidate.elements().stream());
      case ONLY_MEETING -> filledIn(text, names.elements(), Stream.of(combineWith()));
      default -> text;
    };
  }

  private String favouredElements(MatchRule rule) {
    Candidate candidate = scoring.candidate();
    if (candidate.kind() == Kind.ELEMENT) {
      return "";
    }
    List<String> favoured =
        candidate.elements().stream().filter(element -> scoring.favours(rule, element)).toList();
    return favoured.isEmpty()
        ? ""
        : " " + filledIn(weights.words().elements(), names.elements(), favoured.stream());
  }

  /** What this person needs most besides meeting others. */
  private String combineWith() {
    return scoring.favouredElements().entrySet().stream()
        .filter(element -> element.getValue() > 0)
        .filter(element -> !weights.onlyMeeting().elements().contains(element.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(weights.words().combineWith());
  }

  private static String filledIn(String text, Map<String, String> titles, Stream<String> codes) {
    List<String> named = codes.map(code -> titles.getOrDefault(code, code)).toList();
    return text.replace("{}", String.join(", ", named));
  }
}
