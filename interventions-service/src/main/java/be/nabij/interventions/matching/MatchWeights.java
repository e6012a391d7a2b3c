package be.nabij.interventions.matching;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What counts for how much, and what is said of it: {@code data/match-weights.json}, where each
 * field is explained in the schema next to it. Points are whole numbers without a unit; only how
 * they compare matters.
 */
public record MatchWeights(
    Codes codes,
    List<AgeRange> ageGroups,
    List<AgeRange> targetGroupsByAge,
    List<Risk> riskFactors,
    List<Risk> lifeEvents,
    List<RuleWeights> rules,
    List<FitWeights> fits,
    ElementList purelySocial,
    ElementList onlyMeeting,
    CategoryList notForOnePerson,
    Profiles profiles,
    Words words,
    List<OfferTypes> offerTypes) {

  /** Codes of a screening's conversation that have no weight of their own. */
  public record Codes(
      List<String> lonelyDimensions,
      List<String> categories,
      List<String> durations,
      List<String> readiness,
      List<String> mobility,
      List<String> observations) {}

  /** Years, both included; null without a limit. */
  record AgeRange(String code, Integer from, Integer to, List<String> targetGroups, String reason) {
    boolean holds(int age) {
      return (from == null || age >= from) && (to == null || age <= to);
    }
  }

  /** A risk factor or life event of a screening, and the groups of the catalogue it belongs to. */
  public record Risk(String code, List<String> targetGroups, String reason) {}

  record RuleWeights(
      String name,
      String of,
      String text,
      String caution,
      String advice,
      List<Weight> favours,
      List<Weight> hinders,
      List<String> unlessElements,
      String reason,
      String source) {}

  record Weight(By by, String code, int points, String reason) {}

  record FitWeights(
      String name,
      String of,
      int points,
      Integer most,
      String text,
      String advice,
      String reason,
      String source) {}

  record ElementList(List<String> elements, List<String> notCategories, String reason) {
    boolean holdsAll(Candidate candidate) {
      return !candidate.elements().isEmpty()
          && elements.containsAll(candidate.elements())
          && (notCategories == null || !notCategories.contains(candidate.category()));
    }
  }

  record CategoryList(List<String> categories, String reason) {}

  record Profiles(int points, String reason) {}

  record Words(String elements, String notStudied, String combineWith) {}

  /** Which offers of the directory come near what uses this. */
  public record OfferTypes(By by, String code, List<String> types, String reason) {}

  /** What a weight looks at. */
  public enum By {
    @JsonProperty("element")
    ELEMENT,
    @JsonProperty("category")
    CATEGORY,
    @JsonProperty("entry")
    ENTRY,
    @JsonProperty("targetGroup")
    TARGET_GROUP,
    @JsonProperty("lonelinessType")
    LONELINESS_TYPE
  }

  /**
   * @throws IllegalStateException when the file does not fit its schema, or does not name exactly
   *     the rules and fits there are
   */
  public static MatchWeights read(ObjectMapper mapper) {
    MatchWeights weights =
        DataFile.read(
            "data/match-weights.json",
            "data/match-weights.schema.json",
            MatchWeights.class,
            mapper);
    List<String> faults = new ArrayList<>();
    compare(
        Arrays.stream(MatchRule.values()).map(rule -> rule.code() + of(rule.origin())),
        weights.rules().stream().map(rule -> rule.name() + " of " + rule.of()),
        faults);
    compare(
        Arrays.stream(Fit.values()).map(fit -> fit.code() + of(fit.origin())),
        weights.fits().stream().map(fit -> fit.name() + " of " + fit.of()),
        faults);
    for (RuleWeights rule : weights.rules()) {
      if (rule.text() == null && !rule.favours().isEmpty()) {
        faults.add(rule.name() + " favours without a text");
      }
      if (rule.caution() == null && !rule.hinders().isEmpty()) {
        faults.add(rule.name() + " hinders without a caution");
      }
    }
    refuse(faults);
    return weights;
  }

  /**
   * Holds the file against what it refers to.
   *
   * @throws IllegalStateException naming everything that is not known
   */
  public void check(
      Set<String> entries, Collection<String> categories, Collection<String> targetGroups) {
    List<String> faults = new ArrayList<>();
    for (RuleWeights rule : rules) {
      Stream.concat(rule.favours().stream(), rule.hinders().stream())
          .filter(
              weight ->
                  switch (weight.by()) {
                    case ELEMENT, ENTRY -> !entries.contains(weight.code());
                    case CATEGORY -> !categories.contains(weight.code());
                    case TARGET_GROUP -> !targetGroups.contains(weight.code());
                    case LONELINESS_TYPE -> false;
                  })
          .forEach(weight -> faults.add(rule.name() + " weighs the unknown " + weight.code()));
    }
    Stream.of(
            purelySocial.elements().stream(),
            onlyMeeting.elements().stream(),
            rules.stream().flatMap(rule -> rule.unlessElements().stream()),
            offerTypes.stream().filter(offer -> offer.by() == By.ELEMENT).map(OfferTypes::code),
            Stream.of(words.combineWith()))
        .flatMap(elements -> elements)
        .filter(element -> !entries.contains(element))
        .forEach(element -> faults.add("unknown element " + element));
    Stream.of(
            notForOnePerson.categories().stream(),
            offerTypes.stream().filter(offer -> offer.by() == By.CATEGORY).map(OfferTypes::code))
        .flatMap(named -> named)
        .filter(category -> !categories.contains(category))
        .forEach(category -> faults.add("unknown category " + category));
    Stream.concat(riskFactors.stream(), lifeEvents.stream())
        .flatMap(risk -> risk.targetGroups().stream())
        .filter(group -> !targetGroups.contains(group))
        .forEach(group -> faults.add("unknown target group " + group));
    refuse(faults);
  }

  /** What is said of the evidence when there is none. */
  public String notStudied() {
    return words.notStudied();
  }

  public Set<String> riskFactorCodes() {
    return codes(riskFactors);
  }

  public Set<String> lifeEventCodes() {
    return codes(lifeEvents);
  }

  /** Whether one person can take part in it, or only a municipality or professional uses it. */
  boolean isForOnePerson(Candidate candidate) {
    return candidate.category() == null
        || !notForOnePerson.categories().contains(candidate.category());
  }

  /** The types of the directory's offers that come near this, most alike first. */
  List<String> offerTypesOf(Candidate candidate) {
    return offerTypes.stream()
        .filter(
            offer ->
                offer.by() == By.CATEGORY
                    ? offer.code().equals(candidate.category())
                    : candidate.elements().contains(offer.code()))
        .flatMap(offer -> offer.types().stream())
        .distinct()
        .toList();
  }

  Map<MatchRule, RuleWeights> byRule() {
    Map<String, RuleWeights> named =
        rules.stream().collect(Collectors.toMap(RuleWeights::name, Function.identity()));
    Map<MatchRule, RuleWeights> byRule = new EnumMap<>(MatchRule.class);
    for (MatchRule rule : MatchRule.values()) {
      byRule.put(rule, named.get(rule.code()));
    }
    return byRule;
  }

  Map<Fit, FitWeights> byFit() {
    Map<String, FitWeights> named =
        fits.stream().collect(Collectors.toMap(FitWeights::name, Function.identity()));
    Map<Fit, FitWeights> byFit = new EnumMap<>(Fit.class);
    for (Fit fit : Fit.values()) {
      byFit.put(fit, named.get(fit.code()));
    }
    return byFit;
  }

  private static void compare(Stream<String> expected, Stream<String> found, List<String> faults) {
    Set<String> missing = new TreeSet<>(expected.toList());
    Set<String> unknown = new TreeSet<>();
    found.filter(name -> !missing.remove(name)).forEach(unknown::add);
    missing.forEach(name -> faults.add("there is no weight for " + name));
    unknown.forEach(name -> faults.add("there is no use for the weight " + name));
  }

  private static String of(Origin origin) {
    return " of "
        + switch (origin) {
          case null -> "evidence";
          case Origin.Rule(String id) -> id;
          case Origin.Input(String field) -> field;
          case Origin.Evidence evidence -> "evidence";
        };
  }

  private static Set<String> codes(List<Risk> risks) {
    return risks.stream().map(Risk::code).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException("match-weights.json: " + String.join("; ", faults));
    }
  }
}
