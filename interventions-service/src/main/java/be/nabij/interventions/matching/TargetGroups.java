package be.nabij.interventions.matching;

import be.nabij.interventions.matching.MatchWeights.Risk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups of the catalogue that a person belongs to, as far as was told. */
final class TargetGroups {
  private static final String PARTNER_DIED = "partner-died";

  private final Map<String, String> fields = new HashMap<>();

  private TargetGroups() {}

  /** Each group with the field of the request that says so. */
  static Map<String, String> of(Person person, MatchWeights weights) {
    TargetGroups groups = new TargetGroups();
    groups.add(weights.riskFactors(), person.riskFactors(), "riskFactors");
    groups.add(weights.lifeEvents(), person.lifeEvents(), "lifeEvents");
    if (person.partnerDiedMonthsAgo() != null) {
      groups.add(weights.lifeEvents(), Set.of(PARTNER_DIED), "partnerDiedMonthsAgo");
    }
    if (person.age() != null) {
      weights.targetGroupsByAge().stream()
          .filter(range -> range.holds(person.age()))
          .flatMap(range -> range.targetGroups().stream())
          .forEach(group -> groups.fields.putIfAbsent(group, "age"));
    }
    return Map.copyOf(groups.fields);
  }

  private void add(List<Risk> risks, Set<String> told, String field) {
    risks.stream()
        .filter(risk -> told.contains(risk.code()))
        .flatMap(risk -> risk.targetGroups().stream())
        .forEach(group -> fields.putIfAbsent(group, field));
  }
}
