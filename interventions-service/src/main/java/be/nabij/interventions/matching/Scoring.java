package be.nabij.interventions.matching;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.Match.Distance;
import be.nabij.interventions.matching.Match.Missing;
import be.nabij.interventions.matching.MatchWeights.AgeRange;
import be.nabij.interventions.matching.MatchWeights.By;
import be.nabij.interventions.matching.MatchWeights.FitWeights;
import be.nabij.interventions.matching.MatchWeights.Risk;
import be.nabij.interventions.matching.MatchWeights.RuleWeights;
import be.nabij.interventions.matching.MatchWeights.Weight;
import be.nabij.interventions.matching.Person.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person held against entries, one after the other. {@link #weigh} counts; only the few that
 * are shown are put into words. Both use the same counts, so the score is the sum of what is said.
 */
final class Scoring {
  private static final String ALL_AGES = "all-ages";
  private static final int OF_AGE = 18;

  private final Person person;
  private final MatchWeights weights;
  private final Matcher.Names names;
  private final Set<String> strongElements;
  private final List<MatchRule> rules;
  private final Map<MatchRule, RuleWeights> ruleWeights;
  private final Map<Fit, FitWeights> fitWeights;
  private final Map<By, Map<String, List<Effect>>> effects = new EnumMap<>(By.class);
  private final Map<String, String> groups = new HashMap<>();
  private final List<Missing> asked;

  // Of the entry that was weighed last.
  private Candidate candidate;
  private final int[] favour = new int[MatchRule.values().length];
  private final int[] hindrance = new int[MatchRule.values().length];
  private final int[] fits = new int[Fit.values().length];

  private record Effect(MatchRule rule, int points, List<String> unlessElements) {}

  /**
   * @param profileElements of the person's profile
   */
  Scoring(
      Person person,
      MatchWeights weights,
      Matcher.Names names,
      Set<String> strongElements,
      List<String> profileElements) {
    this.person = person;
    this.weights = weights;
    this.names = names;
    this.strongElements = strongElements;
    this.rules = MatchRule.applyingTo(person);
    this.ruleWeights = weights.byRule();
    this.fitWeights = weights.byFit();
    for (By by : By.values()) {
      effects.put(by, new HashMap<>());
    }
    for (MatchRule rule : rules) {
      RuleWeights of = ruleWeights.get(rule);
      of.favours().forEach(weight -> effect(rule, weight, weight.points(), List.of()));
      of.hinders().forEach(weight -> effect(rule, weight, -weight.points(), of.unlessElements()));
    }
    if (rules.contains(MatchRule.PROFILE_IS_AN_AID)) {
      int points = weights.profiles().points();
      for (String element : profileElements) {
        effect(
            MatchRule.PROFILE_IS_AN_AID,
            new Weight(By.ELEMENT, element, points, null),
            points,
            List.of());
      }
    }
    groups();
    this.asked = asked(profileElements);
  }

  List<MatchRule> rules() {
    return rules;
  }

  /** Counts everything that speaks for or against an entry. */
  void weigh(Candidate weighed) {
    candidate = weighed;
    Arrays.fill(favour, 0);
    Arrays.fill(hindrance, 0);
    Arrays.fill(fits, 0);
    for (String element : candidate.elements()) {
      count(By.ELEMENT, element);
    }
    count(By.CATEGORY, candidate.category());
    count(By.ENTRY, candidate.id());
    candidate.targetGroups().forEach(group -> count(By.TARGET_GROUP, group));
    candidate.lonelinessTypes().forEach(type -> count(By.LONELINESS_TYPE, type));
    fits[Fit.WISHED.ordinal()] = wishesMet();
    countGroups();
    countAge();
    countPlace();
    countTried();
    countElements();
    countLevels();
    countEvidence();
  }

  int score() {
    int score = 0;
    for (int rule = 0; rule < favour.length; rule++) {
      score += favour[rule] - hindrance[rule];
    }
    for (Map.Entry<Fit, FitWeights> fit : fitWeights.entrySet()) {
      score += points(fit.getKey());
    }
    return score;
  }

  int wished() {
    return fits[Fit.WISHED.ordinal()];
  }

  boolean isFavouredByRule() {
    return Arrays.stream(favour).anyMatch(points -> points > 0);
  }

  /** Limits that no wish lifts, and the first step that a rule advises against unless wished. */
  boolean isExcluded() {
    return has(Fit.OTHER_AGE)
        || has(Fit.OTHER_MUNICIPALITY)
        || has(Fit.TRIED_IN_VAIN)
        || has(Fit.PURELY_SOCIAL) && wished() == 0;
  }

  Match match() {
    return new Match(
        candidate,
        score(),
        wished(),
        why(),
        cautions(),
        new Distance(asked.size(), asked.stream().filter(one -> !meets(one)).toList()),
        weights.offerTypesOf(candidate));
  }

  Match.Excluded excluded() {
    return new Match.Excluded(
        candidate,
        reasons(Fit.OTHER_AGE, Fit.OTHER_MUNICIPALITY, Fit.TRIED_IN_VAIN, Fit.PURELY_SOCIAL));
  }

  private void effect(MatchRule rule, Weight weight, int points, List<String> unlessElements) {
    effects
        .get(weight.by())
        .computeIfAbsent(weight.code(), code -> new ArrayList<>())
        .add(new Effect(rule, points, unlessElements));
  }

  /** The groups that the person belongs to, each with the field that says so. */
  private void groups() {
    putAll(weights.riskFactors(), person.riskFactors(), "riskFactors");
    putAll(weights.lifeEvents(), person.lifeEvents(), "lifeEvents");
    if (person.partnerDiedMonthsAgo() != null) {
      weights.lifeEvents().stream()
          .filter(event -> event.code().equals("partner-died"))
          .forEach(
              event ->
                  event
                      .targetGroups()
                      .forEach(group -> groups.putIfAbsent(group, "partnerDiedMonthsAgo")));
    }
    if (person.age() != null) {
      weights.targetGroupsByAge().stream()
          .filter(range -> range.holds(person.age()))
          .flatMap(range -> range.targetGroups().stream())
          .forEach(group -> groups.putIfAbsent(group, "age"));
    }
  }

  private void putAll(List<Risk> risks, Set<String> told, String field) {
    risks.stream()
        .filter(risk -> told.contains(risk.code()))
        .flatMap(risk -> risk.targetGroups().stream())
        .forEach(group -> groups.putIfAbsent(group, field));
  }

  private List<Missing> asked(List<String> profileElements) {
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
    for (MatchRule rule : rules) {
      boolean favours =
          rule == MatchRule.PROFILE_IS_AN_AID
              ? !profileElements.isEmpty()
              : !ruleWeights.get(rule).favours().isEmpty();
      if (rule.asked() != null && favours) {
        all.add(new Missing(rule.asked(), rule.code()));
      }
    }
    if (!groups.isEmpty()) {
      all.add(new Missing("riskFactors", Fit.TARGET_GROUP.code()));
    }
    if (person.municipality() != null) {
      all.add(new Missing("municipality", Fit.OWN_MUNICIPALITY.code()));
    }
    return List.copyOf(all);
  }

  private boolean meets(Missing one) {
    return switch (one.input()) {
      case "wishes.elements" -> candidate.elements().contains(one.code());
      case "wishes.categories" -> one.code().equals(candidate.category());
      case "wishes.text" -> person.wishes().found().contains(candidate.id());
      case "municipality" -> has(Fit.OWN_MUNICIPALITY);
      default ->
          one.code().equals(Fit.TARGET_GROUP.code())
              ? has(Fit.TARGET_GROUP)
              : rules.stream()
                  .anyMatch(rule -> rule.code().equals(one.code()) && favour[rule.ordinal()] > 0);
    };
  }

  private void count(By by, String code) {
    List<Effect> counted = code == null ? null : effects.get(by).get(code);
    if (counted == null) {
      return;
    }
    for (Effect effect : counted) {
      if (effect.points() > 0) {
        favour[effect.rule().ordinal()] += effect.points();
      } else if (effect.unlessElements().stream().noneMatch(candidate.elements()::contains)) {
        hindrance[effect.rule().ordinal()] -= effect.points();
      }
    }
  }

  private int wishesMet() {
    Person.Wishes wishes = person.wishes();
    int met = wishes.found().contains(candidate.id()) ? 1 : 0;
    met +=
        candidate.category() != null && wishes.categories().contains(candidate.category()) ? 1 : 0;
    return met + (int) candidate.elements().stream().filter(wishes.elements()::contains).count();
  }

  private void countGroups() {
    if (!candidate.targetGroups().isEmpty()) {
      int shared = (int) candidate.targetGroups().stream().filter(groups::containsKey).count();
      fits[(shared == 0 ? Fit.OTHER_TARGET_GROUP : Fit.TARGET_GROUP).ordinal()] =
          Math.max(1, shared);
    }
  }

  private void countAge() {
    List<AgeRange> ranges = ages();
    if (ranges.isEmpty()) {
      boolean minor = person.age() != null && person.age() < OF_AGE;
      fits[Fit.MINORS_NOT_MENTIONED.ordinal()] =
          minor && !candidate.ageGroups().contains(ALL_AGES) ? 1 : 0;
    } else {
      Fit fit =
          person.age() == null
              ? Fit.AGE_UNKNOWN
              : ranges.stream().anyMatch(range -> range.holds(person.age()))
                  ? Fit.AGE_GROUP
                  : Fit.OTHER_AGE;
      fits[fit.ordinal()] = 1;
    }
  }

  /** Its limits; where the source gives none, what its age groups stand for. */
  private List<AgeRange> ages() {
    if (candidate.ageFrom() != null || candidate.ageTo() != null) {
      return List.of(new AgeRange(null, candidate.ageFrom(), candidate.ageTo(), List.of(), null));
    }
    return candidate.ageGroups().contains(ALL_AGES)
        ? List.of()
        : weights.ageGroups().stream()
            .filter(range -> candidate.ageGroups().contains(range.code()))
            .toList();
  }

  private void countPlace() {
    if (candidate.municipality() != null) {
      Fit fit =
          person.municipality() == null
              ? Fit.MUNICIPALITY_UNKNOWN
              : person.municipality().equals(candidate.municipality())
                  ? Fit.OWN_MUNICIPALITY
                  : Fit.OTHER_MUNICIPALITY;
      fits[fit.ordinal()] = 1;
    }
  }

  private void countTried() {
    Outcome outcome = person.tried().get(candidate.id());
    if (outcome != null) {
      Fit fit =
          switch (outcome) {
            case HELPED -> Fit.TRIED_AND_HELPED;
            case DID_NOT_HELP -> Fit.TRIED_IN_VAIN;
            case UNKNOWN -> Fit.TRIED;
          };
      fits[fit.ordinal()] = 1;
    }
  }

  private void countElements() {
    if (weights.onlyMeeting().holdsAll(candidate)) {
      fits[Fit.ONLY_MEETING.ordinal()] = 1;
    } else {
      fits[Fit.COMBINES_ELEMENTS.ordinal()] = Math.max(0, candidate.elements().size() - 1);
    }
    if (rules.contains(MatchRule.EXPERT_HELP_FIRST) && weights.purelySocial().holdsAll(candidate)) {
      fits[Fit.PURELY_SOCIAL.ordinal()] = 1;
    }
  }

  private void countLevels() {
    if (!person.isLonely() && candidate.levels().contains("primary")) {
      fits[Fit.EVERYONE.ordinal()] = 1;
    }
    if (has(Fit.TARGET_GROUP) && candidate.levels().contains("secondary")) {
      fits[Fit.RISK_GROUPS.ordinal()] = 1;
    }
    if (person.isLonely() && candidate.levels().contains("tertiary")) {
      fits[Fit.LONELY_PEOPLE.ordinal()] = 1;
    }
  }

  private void countEvidence() {
    fits[Fit.SHOWN_IN_REVIEWS.ordinal()] =
        (int) candidate.elements().stream().filter(strongElements::contains).count();
    if ("evidence-based".equals(candidate.evidence())) {
      fits[Fit.EVIDENCE_BASED.ordinal()] = 1;
    } else if ("promising".equals(candidate.evidence())) {
      fits[Fit.PROMISING.ordinal()] = 1;
    }
    fits[Fit.STUDIED.ordinal()] = candidate.studied() ? 1 : 0;
  }

  private boolean has(Fit fit) {
    return fits[fit.ordinal()] > 0;
  }

  private int points(Fit fit) {
    FitWeights weight = fitWeights.get(fit);
    int times = fits[fit.ordinal()];
    return weight.points() * (weight.most() == null ? times : Math.min(times, weight.most()));
  }

  private List<Reason> why() {
    List<Reason> why = new ArrayList<>(reasons(Fit.WISHED));
    for (MatchRule rule : rules) {
      if (favour[rule.ordinal()] > 0) {
        why.add(
            new Reason(
                rule.origin(),
                rule.code(),
                ruleWeights.get(rule).text() + favouredElements(rule),
                favour[rule.ordinal()]));
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
    for (MatchRule rule : rules) {
      if (hindrance[rule.ordinal()] > 0) {
        cautions.add(
            new Reason(
                rule.origin(),
                rule.code(),
                ruleWeights.get(rule).caution(),
                -hindrance[rule.ordinal()]));
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
        .filter(this::has)
        .map(fit -> new Reason(origin(fit), fit.code(), text(fit), points(fit)))
        .toList();
  }

  private Origin origin(Fit fit) {
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
    String text = fitWeights.get(fit).text();
    return switch (fit) {
      case TARGET_GROUP ->
          filledIn(
              text, names.groups(), candidate.targetGroups().stream().filter(groups::containsKey));
      case OTHER_TARGET_GROUP -> filledIn(text, names.groups(), candidate.targetGroups().stream());
      case SHOWN_IN_REVIEWS ->
          filledIn(
              text,
              names.elements(),
              candidate.elements().stream().filter(strongElements::contains));
      case COMBINES_ELEMENTS -> filledIn(text, names.elements(), candidate.elements().stream());
      case ONLY_MEETING -> filledIn(text, names.elements(), Stream.of(combineWith()));
      default -> text;
    };
  }

  private String favouredElements(MatchRule rule) {
    if (candidate.kind() == Kind.ELEMENT) {
      return "";
    }
    List<String> favoured =
        candidate.elements().stream()
            .filter(
                element ->
                    effects.get(By.ELEMENT).getOrDefault(element, List.of()).stream()
                        .anyMatch(effect -> effect.rule() == rule && effect.points() > 0))
            .toList();
    return favoured.isEmpty()
        ? ""
        : " " + filledIn(weights.words().elements(), names.elements(), favoured.stream());
  }

  /** What this person needs most besides meeting others. */
  private String combineWith() {
    Map<String, Integer> needed = new LinkedHashMap<>();
    effects
        .get(By.ELEMENT)
        .forEach(
            (element, all) ->
                needed.put(
                    element, all.stream().mapToInt(effect -> Math.max(0, effect.points())).sum()));
    needed.keySet().removeAll(weights.onlyMeeting().elements());
    return needed.entrySet().stream()
        .filter(element -> element.getValue() > 0)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(weights.words().combineWith());
  }

  private static String filledIn(String text, Map<String, String> titles, Stream<String> codes) {
    Collection<String> named = codes.map(code -> titles.getOrDefault(code, code)).toList();
    return text.replace("{}", named.stream().collect(Collectors.joining(", ")));
  }
}
