package be.nabij.interventions.gap;

import be.nabij.interventions.planning.Finding;
import be.nabij.interventions.planning.PlanCodes;
import be.nabij.interventions.planning.Planning;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What initiatives against loneliness usually miss; the words of each, with what says so, are in
 * {@code planning.json}.
 */
enum GapRule {
  /** Nothing is known yet: then no other rule has anything to say. */
  NOTHING_YET("nothing-yet") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      return facts.coverage().efforts().isEmpty() ? Optional.of(Map.of()) : Optional.empty();
    }
  },
  /** DR-38: meeting is the only element. Such are most of 133 (Switsers and Heylen). */
  ONLY_MEETING("only-meeting") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      List<Effort> only =
          facts.coverage().efforts().stream()
              .filter(effort -> effort.elements().equals(List.of(MEETING)))
              .toList();
      return named(only, Effort::title)
          .map(
              names ->
                  Map.of(
                      "names", names,
                      "count", Integer.toString(only.size()),
                      "total", Integer.toString(facts.coverage().efforts().size())));
    }
  },
  /** DR-38: none of what is needed beside meeting. */
  NOTHING_BESIDE_MEETING("nothing-beside-meeting") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      List<String> needed = facts.planning().usuallyMissed().besideMeeting();
      return facts.coverage().efforts().stream()
              .anyMatch(effort -> effort.elements().stream().anyMatch(needed::contains))
          ? Optional.empty()
          : names(needed, facts.known().elements());
    }
  },
  /** Whatever says an age is for older people only. */
  ONLY_OLDER("only-older") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      List<Effort> ofAnAge =
          facts.coverage().efforts().stream()
              .filter(effort -> !effort.ageGroups().isEmpty())
              .toList();
      return !ofAnAge.isEmpty()
              && ofAnAge.stream().allMatch(effort -> effort.ageGroups().equals(List.of(OLDER)))
          ? Optional.of(Map.of("total", Integer.toString(ofAnAge.size())))
          : Optional.empty();
    }
  },
  /** Nothing for an age group of the young. */
  YOUNG_NOT_SERVED("young-not-served") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      return unserved(
          facts.planning().usuallyMissed().young(),
          facts.coverage()::ofAgeGroup,
          facts.known().ageGroups());
    }
  },
  /** Nothing for groups that deserve more attention. */
  TARGET_GROUPS_OVERLOOKED("target-groups-overlooked") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      return unserved(
          facts.planning().usuallyMissed().targetGroups(),
          facts.coverage()::ofTargetGroup,
          facts.known().targetGroups());
    }
  },
  /** DR-46: nothing for everyone. */
  NO_PRIMARY_LEVEL("no-primary-level") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      return noneOfLevel("primary", facts);
    }
  },
  /** DR-46: nothing for who feels lonely now. */
  NO_TERTIARY_LEVEL("no-tertiary-level") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      return noneOfLevel("tertiary", facts);
    }
  },
  /** DR-47: some of the elements with the best evidence are not used. */
  STRONG_ELEMENTS_UNUSED("strong-elements-unused") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      return unserved(
          facts.known().elements().keySet().stream()
              .filter(facts.known().strongElements()::contains)
              .toList(),
          facts.coverage()::ofElement,
          facts.known().elements());
    }
  },
  /** An action is planned or under way, and nobody wrote down who takes part in it. */
  NOBODY_INVOLVED("nobody-involved") {
    @Override
    Optional<Map<String, String>> applies(Facts facts) {
      return named(
              facts.coverage().efforts().stream().filter(Effort::nobodyInvolved).toList(),
              Effort::title)
          .map(names -> Map.of("names", names));
    }
  };

  private static final String MEETING = "ontmoeten";
  private static final String OLDER = "older";

  private final String id;

  GapRule(String id) {
    this.id = id;
  }

  /** What the rules look at. */
  record Facts(Coverage coverage, PlanCodes.Known known, Planning planning) {}

  String id() {
    return id;
  }

  /** What to fill in in its words when it has something to say; empty when it has not. */
  abstract Optional<Map<String, String>> applies(Facts facts);

  /** What there is to say, in the order of the rules. */
  static List<Finding> findings(Facts facts) {
    Predicate<GapRule> heard =
        facts.coverage().efforts().isEmpty() ? NOTHING_YET::equals : rule -> true;
    return Arrays.stream(values())
        .filter(heard)
        .flatMap(
            rule ->
                rule
                    .applies(facts)
                    .map(values -> facts.planning().finding(rule.id, values))
                    .stream())
        .toList();
  }

  private static Optional<Map<String, String>> noneOfLevel(String level, Facts facts) {
    return facts.coverage().ofLevel(level).isEmpty() ? Optional.of(Map.of()) : Optional.empty();
  }

  private static Optional<Map<String, String>> unserved(
      Collection<String> codes, Function<String, List<Effort>> by, Map<String, String> titles) {
    return names(codes.stream().filter(code -> by.apply(code).isEmpty()).toList(), titles);
  }

  private static Optional<Map<String, String>> names(
      List<String> codes, Map<String, String> titles) {
    return named(codes, code -> titles.getOrDefault(code, code))
        .map(names -> Map.of("names", names));
  }

  private static <T> Optional<String> named(List<T> items, Function<T, String> title) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.stream().map(title).collect(Collectors.joining(", ")));
  }
}
