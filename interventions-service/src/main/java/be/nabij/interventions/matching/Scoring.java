package be.nabij.interventions.matching;

import be.nabij.interventions.matching.MatchWeights.AgeRange;
import be.nabij.interventions.matching.MatchWeights.By;
import be.nabij.interventions.matching.MatchWeights.RuleWeights;
import be.nabij.interventions.matching.MatchWeights.Weight;
import be.nabij.interventions.matching.Person.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person held against entries, one after the other: counts, without words, what speaks for and
 * against each. All that is asked of it is about the entry that was weighed last.
 */
final class Scoring {
  private static final Fit[] FITS = Fit.values();
  private static final String ALL_AGES = "all-ages";
  private static final int OF_AGE = 18;

  private final Person person;
  private final Set<String> strongElements;
  private final List<MatchRule> rules;
  private final boolean expertHelpFirst;
  private final boolean wishesNothing;
  private final int[] pointsOnce = new int[FITS.length];
  private final int[] most = new int[FITS.length];
  private final Map<By, Map<String, List<Effect>>> effects = new EnumMap<>(By.class);
  private final Map<String, String> groups;

  private Facts facts;
  private Candidate candidate;
  private final int[] favour = new int[MatchRule.values().length];
  private final int[] hindrance = new int[MatchRule.values().length];
  private final int[] fits = new int[FITS.length];

  /**
   * What is the same of an entry for everybody, found once.
   *
   * @param strongElements how many of its elements have the star
   * @param ages one of which must hold; empty when it is for every age, or no source says
   */
  record Facts(
      Candidate candidate,
      boolean onlyMeeting,
      boolean purelySocial,
      int strongElements,
      List<AgeRange> ages) {

    static Facts of(Candidate candidate, MatchWeights weights, Set<String> strongElements) {
      return new Facts(
          candidate,
          weights.onlyMeeting().holdsAll(candidate),
          weights.purelySocial().holdsAll(candidate),
          (int) candidate.elements().stream().filter(strongElements::contains).count(),
          ages(candidate, weights));
    }

    /** Its limits; where the source gives none, what its age groups stand for. */
    private static List<AgeRange> ages(Candidate candidate, MatchWeights weights) {
      if (candidate.ageFrom() != null || candidate.ageTo() != null) {
        return List.of(new AgeRange(null, candidate.ageFrom(), candidate.ageTo(), List.of(), null));
      }
      return candidate.ageGroups().contains(ALL_AGES)
          ? List.of()
          : weights.ageGroups().stream()
              .filter(range -> candidate.ageGroups().contains(range.code()))
              .toList();
    }
  }

  private record Effect(MatchRule rule, int points, List<String> unlessElements) {}

  /**
   * @param profileElements of the person's profile
   */
  Scoring(
      Person person,
      MatchWeights weights,
      Set<String> strongElements,
      List<String> profileElements) {
    this.person = person;
    this.strongElements = strongElements;
    this.rules = MatchRule.applyingTo(person);
    this.expertHelpFirst = rules.contains(MatchRule.EXPERT_HELP_FIRST);
    this.wishesNothing = person.wishes().equals(Person.Wishes.NONE);
    Map<MatchRule, RuleWeights> ruleWeights = weights.byRule();
    weights
        .byFit()
        .forEach(
            (fit, weight) -> {
              pointsOnce[fit.ordinal()] = weight.points();
              most[fit.ordinal()] = Objects.requireNonNullElse(weight.most(), Integer.MAX_VALUE);
            });
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
    this.groups = TargetGroups.of(person, weights);
  }

  Person person() {
    return person;
  }

  List<MatchRule> rules() {
    return rules;
  }

  /** The groups that the person belongs to, each with the field that says so. */
  Map<String, String> groups() {
    return groups;
  }

  Candidate candidate() {
    return candidate;
  }

  /** Counts everything that speaks for or against an entry. */
  void weigh(Facts weighed) {
    facts = weighed;
    candidate = weighed.candidate();
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
    for (Fit fit : FITS) {
      score += points(fit);
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

  private void effect(MatchRule rule, Weight weight, int points, List<String> unlessElements) {
    effects
        .get(weight.by())
        .computeIfAbsent(weight.code(), code -> new ArrayList<>())
        .add(new Effect(rule, points, unlessElements));
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
    if (wishesNothing) {
      return 0;
    }
    Person.Wishes wishes = person.wishes();
    int met = wishes.found().contains(candidate.id()) ? 1 : 0;
    met +=
        candidate.category() != null && wishes.categories().contains(candidate.category()) ? 1 : 0;
    return met + (int) candidate.elements().stream().filter(wishes.elements()::contains).count();
  }

  private void countGroups() {
    if (!candidate.targetGroups().isEmpty()) {
      int shared = 0;
      for (String group : candidate.targetGroups()) {
        shared += groups.containsKey(group) ? 1 : 0;
      }
      fits[(shared == 0 ? Fit.OTHER_TARGET_GROUP : Fit.TARGET_GROUP).ordinal()] =
          Math.max(1, shared);
    }
  }

  private void countAge() {
    List<AgeRange> ranges = facts.ages();
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
    if (facts.onlyMeeting()) {
      fits[Fit.ONLY_MEETING.ordinal()] = 1;
    } else {
      fits[Fit.COMBINES_ELEMENTS.ordinal()] = Math.max(0, candidate.elements().size() - 1);
    }
    if (expertHelpFirst && facts.purelySocial()) {
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
    fits[Fit.SHOWN_IN_REVIEWS.ordinal()] = facts.strongElements();
    if ("evidence-based".equals(candidate.evidence())) {
      fits[Fit.EVIDENCE_BASED.ordinal()] = 1;
    } else if ("promising".equals(candidate.evidence())) {
      fits[Fit.PROMISING.ordinal()] = 1;
    }
    fits[Fit.STUDIED.ordinal()] = candidate.studied() ? 1 : 0;
  }

  int favour(MatchRule rule) {
    return favour[rule.ordinal()];
  }

  int hindrance(MatchRule rule) {
    return hindrance[rule.ordinal()];
  }

  boolean has(Fit fit) {
    return fits[fit.ordinal()] > 0;
  }

  boolean favours(MatchRule rule, String element) {
    return effects.get(By.ELEMENT).getOrDefault(element, List.of()).stream()
        .anyMatch(effect -> effect.rule() == rule && effect.points() > 0);
  }

  /** How much all rules together favour each element for this person. */
  Map<String, Integer> favouredElements() {
    return effects.get(By.ELEMENT).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of -> of.getValue().stream().mapToInt(one -> Math.max(0, one.points())).sum()));
  }

  boolean isStrong(String element) {
    return strongElements.contains(element);
  }

  int points(Fit fit) {
    int place = fit.ordinal();
    return fits[place] == 0 ? 0 : pointsOnce[place] * Math.min(fits[place], most[place]);
  }
}
