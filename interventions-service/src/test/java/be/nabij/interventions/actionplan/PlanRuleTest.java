package be.nabij.interventions.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.actionplan.ActionPlanEdit.Period;
import be.nabij.interventions.actionplan.PlanProgress.ImpactAnswer;
import be.nabij.interventions.actionplan.PlanProgress.PersonaSession;
import be.nabij.interventions.actionplan.PlanProgress.Precondition;
import be.nabij.interventions.planning.Finding;
import be.nabij.interventions.planning.Planning;
import be.nabij.interventions.planning.Planning.Term;
import be.nabij.interventions.planning.PlanningLists;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on its own, with what just keeps to it. */
class PlanRuleTest {
  private static final Planning PLANNING = PlanningLists.read(new ObjectMapper());
  private static final PersonaSession GOOD_SESSION = new PersonaSession(null, 8, true, true, null);

  private String stepPlan = "seven";
  private Period period = new Period(LocalDate.parse("2026-01-01"), null);
  private List<Precondition> preconditions =
      PLANNING.preconditions().stream()
          .map(term -> new Precondition(term.code(), true, null))
          .toList();
  private List<ImpactAnswer> answers =
      PLANNING.impactQuestions().stream()
          .map(term -> new ImpactAnswer(term.code(), "Ja."))
          .toList();
  private List<PersonaSession> sessions = List.of(GOOD_SESSION);
  private boolean underWay = true;

  @Test
  void a_plan_that_keeps_to_every_rule_has_no_findings() {
    assertThat(found()).isEmpty();
  }

  @Test
  void every_rule_has_words() {
    List<String> known = PLANNING.findings().stream().map(Finding.Words::id).toList();
    assertThat(known).containsAll(Arrays.stream(PlanRule.values()).map(PlanRule::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "seven, 2027-06-30, false",
    "seven, 2027-06-29, true",
    "seven, 2026-12-31, true",
    "six, 2028-06-30, false",
    "six, 2028-06-29, true",
    "six, 2027-06-30, true",
  })
  void a_plan_lasts_at_least_as_long_as_its_guide_says(
      String stepPlan, LocalDate to, boolean tooShort) {
    this.stepPlan = stepPlan;
    period = new Period(LocalDate.parse("2026-01-01"), to);
    assertThat(found()).isEqualTo(tooShort ? List.of("duration-too-short") : List.of());
  }

  @Test
  void what_is_too_short_says_how_short_and_why() {
    period = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    Finding finding = PlanRule.findings(facts()).getFirst();
    assertThat(finding.rule()).isEqualTo("DR-49");
    assertThat(finding.text()).contains("12 maanden", "minstens 18").doesNotContain("{");
  }

  @Test
  void every_precondition_that_is_not_met_is_named() {
    preconditions =
        List.of(
            new Precondition("board", true, null),
            new Precondition("time-room-budget", false, null),
            new Precondition("cooperation", false, null),
            new Precondition("intervision", true, null));
    assertThat(found()).containsExactly("preconditions-unmet");
    assertThat(PlanRule.findings(facts()).getFirst().text())
        .contains("tijd, ruimte en budget; Goede samenwerking")
        .doesNotContain("Bestuur of directie");
  }

  @ParameterizedTest
  @CsvSource({
    "8, true, true,",
    "9, true, true, persona-table-too-large",
    "8, false, true, persona-table-without-leader",
    "8, true, false, persona-not-fictitious",
  })
  void personas_are_invented_and_talked_about_at_small_tables_with_a_leader(
      int largest, boolean leader, boolean fictitious, String expected) {
    sessions = List.of(GOOD_SESSION, new PersonaSession(null, largest, leader, fictitious, null));
    assertThat(found()).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void questions_about_impact_are_asked_once_something_is_under_way() {
    answers =
        PLANNING.impactQuestions().stream()
            .map(
                term -> new ImpactAnswer(term.code(), term.code().equals("results") ? null : "Ja."))
            .toList();
    assertThat(found()).containsExactly("impact-not-asked");

    underWay = false;
    assertThat(found()).isEmpty();
  }

  @Test
  void questions_within_a_question_may_stay_open() {
    List<String> within =
        PLANNING.impactQuestions().stream()
            .filter(term -> term.of() != null)
            .map(Term::code)
            .toList();
    assertThat(within).hasSize(3);
    answers =
        PLANNING.impactQuestions().stream()
            .map(term -> new ImpactAnswer(term.code(), within.contains(term.code()) ? null : "Ja."))
            .toList();
    assertThat(found()).isEmpty();
  }

  private List<String> found() {
    return PlanRule.findings(facts()).stream().map(Finding::id).toList();
  }

  private PlanRule.Facts facts() {
    return new PlanRule.Facts(
        stepPlan,
        period,
        new PlanProgress(List.of(), preconditions, answers, sessions),
        underWay,
        PLANNING);
  }
}
