package be.nabij.interventions.planreport;

import be.nabij.interventions.actionplan.ActionPlanView;
import be.nabij.interventions.actionplan.PlanProgress.ImpactAnswer;
import be.nabij.interventions.actionplan.PlanProgress.StepProgress;
import be.nabij.interventions.gap.GapAnalysis;
import be.nabij.interventions.plannedaction.PlannedActionView;
import be.nabij.interventions.planning.Finding;
import be.nabij.interventions.planning.PlanCodes;
import be.nabij.interventions.planning.Planning;
import be.nabij.interventions.planning.Planning.StepPlan;
import be.nabij.interventions.planning.Planning.Term;
import be.nabij.platform.page.DutchDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as it is printed.
 *
 * @param place where it works, in words
 * @param day of printing, in words
 */
record Report(
    ActionPlanView plan,
    String place,
    String day,
    GapAnalysis gaps,
    Planning planning,
    PlanCodes.Known known) {

  public StepPlan stepPlan() {
    return planning.stepPlan(plan.stepPlan());
  }

  public String period() {
    return plan.period().to() == null
        ? "vanaf " + DutchDates.day(plan.period().from())
        : days(plan.period().from(), plan.period().to());
  }

  /** How a step, a precondition or a question is called. */
  public String title(String code) {
    return terms()
        .filter(term -> term.code().equals(code))
        .map(Term::title)
        .findFirst()
        .orElse(code);
  }

  public String state(StepProgress step) {
    return switch (step.state()) {
      case OPEN -> "nog te doen";
      case IN_PROGRESS -> "bezig";
      case DONE -> "klaar";
    };
  }

  public boolean here(StepProgress step) {
    return step.code().equals(plan.step());
  }

  public String date(LocalDate date) {
    return date == null ? "" : DutchDates.day(date);
  }

  public boolean within(ImpactAnswer answer) {
    return planning.impactQuestions().stream()
        .anyMatch(term -> term.code().equals(answer.code()) && term.of() != null);
  }

  public String elements(PlannedActionView action) {
    return titles(action.elements(), known.elements());
  }

  public String level(PlannedActionView action) {
    return action.level() == null ? "" : titles(List.of(action.level()), known.levels());
  }

  public String ageGroups(PlannedActionView action) {
    return titles(action.ageGroups(), known.ageGroups());
  }

  public String targetGroups(PlannedActionView action) {
    return titles(action.targetGroups(), known.targetGroups());
  }

  public String partners(PlannedActionView action) {
    return Stream.concat(
            action.partners().stream()
                .filter(code -> !code.equals(known.openPartner()))
                .map(code -> known.partners().getOrDefault(code, code)),
            Stream.ofNullable(action.otherPartners()))
        .collect(Collectors.joining(", "));
  }

  public String days(PlannedActionView action) {
    if (action.from() == null) {
      return action.to() == null ? "" : "tot en met " + DutchDates.day(action.to());
    }
    return action.to() == null
        ? "vanaf " + DutchDates.day(action.from())
        : days(action.from(), action.to());
  }

  public List<Chart> charts() {
    return List.of(
        Chart.of("Werkzame elementen", gaps.elements()),
        Chart.of("Niveaus", gaps.levels()),
        Chart.of("Leeftijden", gaps.ageGroups()),
        Chart.of("Doelgroepen en risicogroepen", gaps.targetGroups()));
  }

  public List<GapAnalysis.CountedEffort> practices() {
    return gaps.efforts().stream().filter(effort -> effort.kind().equals("good-practice")).toList();
  }

  public String sources(Finding finding) {
    return finding.sources().stream()
        .map(source -> source.source() + ", regels " + source.lines())
        .collect(Collectors.joining("; "));
  }

  private Stream<Term> terms() {
    return Stream.of(stepPlan().steps(), planning.preconditions(), planning.impactQuestions())
        .flatMap(List::stream);
  }

  private static String days(LocalDate from, LocalDate to) {
    return DutchDates.day(from) + " tot en met " + DutchDates.day(to);
  }

  private static String titles(List<String> codes, Map<String, String> titles) {
    return codes.stream()
        .map(code -> titles.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }
}
