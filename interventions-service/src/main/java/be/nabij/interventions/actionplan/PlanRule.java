package be.nabij.interventions.actionplan;

import be.nabij.interventions.actionplan.PlanProgress.ImpactAnswer;
import be.nabij.interventions.actionplan.PlanProgress.PersonaSession;
import be.nabij.interventions.actionplan.PlanProgress.Precondition;
import be.nabij.interventions.planning.Finding;
import be.nabij.interventions.planning.Planning;
import be.nabij.interventions.planning.Planning.Term;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plan as a whole is held against; the words of each are in {@code planning.json}. */
enum PlanRule {
  /** DR-49: four preconditions are met before the start. */
  PRECONDITIONS_UNMET("preconditions-unmet") {
    @Override
    Optional<Map<String, String>> broken(Facts facts) {
      Set<String> unmet =
          facts.progress().preconditions().stream()
              .filter(one -> !one.met())
              .map(Precondition::code)
              .collect(Collectors.toSet());
      return named(unmet, facts.planning().preconditions(), "; ");
    }
  },
  /** DR-49: at least as long as the guide of the step plan says. A plan without an end is kept. */
  DURATION_TOO_SHORT("duration-too-short") {
    @Override
    Optional<Map<String, String>> broken(Facts facts) {
      if (facts.period().to() == null) {
        return Optional.empty();
      }
      Planning.StepPlan stepPlan = facts.planning().stepPlan(facts.stepPlan());
      long months =
          ChronoUnit.MONTHS.between(facts.period().from(), facts.period().to().plusDays(1));
      return months >= stepPlan.minimumMonths()
          ? Optional.empty()
          : Optional.of(
              Map.of(
                  "months",
                  Long.toString(months),
                  "minimum",
                  Integer.toString(stepPlan.minimumMonths()),
                  "why",
                  stepPlan.minimumWhy()));
    }
  },
  /** DR-50: no more persons at a table than can all speak. */
  PERSONA_TABLE_TOO_LARGE("persona-table-too-large") {
    @Override
    Optional<Map<String, String>> broken(Facts facts) {
      int most = facts.planning().personaSession().mostAtATable();
      return facts.progress().personaSessions().stream()
          .map(PersonaSession::largestTable)
          .max(Integer::compare)
          .filter(largest -> largest > most)
          .map(
              largest ->
                  Map.of("count", Integer.toString(largest), "most", Integer.toString(most)));
    }
  },
  /** DR-50: somebody leads the talk at every table. */
  PERSONA_TABLE_WITHOUT_LEADER("persona-table-without-leader") {
    @Override
    Optional<Map<String, String>> broken(Facts facts) {
      return facts.progress().personaSessions().stream()
              .allMatch(PersonaSession::leaderAtEveryTable)
          ? Optional.empty()
          : Optional.of(Map.of());
    }
  },
  /** DR-50: personas stay invented. */
  PERSONA_NOT_FICTITIOUS("persona-not-fictitious") {
    @Override
    Optional<Map<String, String>> broken(Facts facts) {
      return facts.progress().personaSessions().stream().allMatch(PersonaSession::fictitious)
          ? Optional.empty()
          : Optional.of(Map.of());
    }
  },
  /** The change that is wished for is thought of before the actions, and so not after them. */
  IMPACT_NOT_ASKED("impact-not-asked") {
    @Override
    Optional<Map<String, String>> broken(Facts facts) {
      Set<String> open =
          facts.progress().impactQuestions().stream()
              .filter(one -> one.answer() == null)
              .map(ImpactAnswer::code)
              .collect(Collectors.toSet());
      return facts.underWay()
          ? named(
              open,
              facts.planning().impactQuestions().stream()
                  .filter(question -> question.of() == null)
                  .toList(),
              " ")
          : Optional.empty();
    }
  };

  private final String id;

  PlanRule(String id) {
    this.id = id;
  }

  /**
   * What the rules look at.
   *
   * @param underWay whether an action has begun
   */
  record Facts(
      String stepPlan,
      ActionPlanEdit.Period period,
      PlanProgress progress,
      boolean underWay,
      Planning planning) {}

  String id() {
    return id;
  }

  /** What to fill in in its words when the plan does not keep to it; empty when it does. */
  abstract Optional<Map<String, String>> broken(Facts facts);

  /** What there is to say about a plan, in the order of the rules. */
  static List<Finding> findings(Facts facts) {
    return Arrays.stream(values())
        .flatMap(
            rule ->
                rule
                    .broken(facts)
                    .map(values -> facts.planning().finding(rule.id, values))
                    .stream())
        .toList();
  }

  private static Optional<Map<String, String>> named(
      Set<String> codes, List<Term> terms, String between) {
    String names =
        terms.stream()
            .filter(term -> codes.contains(term.code()))
            .map(Term::title)
            .collect(Collectors.joining(between));
    return names.isEmpty() ? Optional.empty() : Optional.of(Map.of("names", names));
  }
}
