package be.nabij.interventions.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.interventions.planning.Planning.StepPlan;
import be.nabij.interventions.planning.Planning.Term;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanningListsTest {
  private final Planning planning = PlanningLists.read(new ObjectMapper());

  @Test
  void there_is_a_plan_in_six_steps_and_one_in_seven() {
    assertThat(planning.stepPlans()).extracting(StepPlan::code).containsExactly("six", "seven");
    assertThat(planning.stepPlan("six").steps()).hasSize(6);
    assertThat(planning.stepPlan("seven").steps()).hasSize(7);
    assertThat(planning.stepPlan("eight")).isNull();
  }

  @Test
  void there_are_four_preconditions_and_five_questions_the_last_with_three_of_its_own() {
    assertThat(planning.preconditions()).hasSize(4);
    assertThat(planning.impactQuestions()).filteredOn(term -> term.of() == null).hasSize(5);
    assertThat(planning.impactQuestions())
        .filteredOn(term -> "change".equals(term.of()))
        .hasSize(3);
  }

  @Test
  void a_year_and_a_half_is_the_least_for_seven_steps_and_half_a_year_with_two_years_for_six() {
    assertThat(planning.stepPlan("seven").minimumMonths()).isEqualTo(18);
    assertThat(planning.stepPlan("six").minimumMonths()).isEqualTo(6 + 24);
    assertThat(planning.personaSession().mostAtATable()).isEqualTo(8);
  }

  @Test
  void everything_names_its_source_in_words_and_the_lines_in_it() {
    List<Term> terms =
        List.of(
                planning.preconditions(),
                planning.impactQuestions(),
                planning.stepPlan("six").steps(),
                planning.stepPlan("seven").steps())
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(terms)
        .hasSize(4 + 8 + 6 + 7)
        .allSatisfy(
            term -> {
              assertThat(term.source()).contains("(", ";");
              assertThat(term.lines()).matches("[0-9]+(-[0-9]+)?");
            });
    assertThat(planning.findings())
        .flatExtracting(Finding.Words::sources)
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.source()).contains("(", ";"));
  }

  @Test
  void a_rule_without_words_is_a_fault() {
    assertThatThrownBy(() -> planning.finding("too-loud", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too-loud");
  }
}
