package be.nabij.screening.advice;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.screening.score.Result;
import be.nabij.screening.score.Result.DimensionResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdviceRuleTest {
  private static final Result LONELY = result("moderately-lonely", true, false);
  private static final Result NOT_LONELY = result("not-lonely", false, false);

  @Test
  void acute_danger_comes_before_everything() {
    assertThat(AdviceRule.triggeredBy(new Situation(LONELY, "chronic", true, false)))
        .startsWith("ACUTE", "DR-01");
    assertThat(AdviceRule.triggeredBy(new Situation(LONELY, "chronic", false, false)))
        .doesNotContain("ACUTE");
  }

  @Test
  void a_year_or_longer_asks_for_expert_help_first() {
    assertThat(AdviceRule.triggeredBy(new Situation(LONELY, "chronic", false, false)))
        .contains("DR-01", "DR-02")
        .doesNotContain("DR-04");
  }

  @Test
  void recent_loneliness_asks_for_first_line_help_not_for_expert_help() {
    assertThat(AdviceRule.triggeredBy(new Situation(LONELY, "situational", false, false)))
        .contains("DR-04")
        .doesNotContain("DR-01", "DR-02");
  }

  @Test
  void who_is_not_lonely_is_not_sent_to_an_expert_however_long_it_lasts() {
    assertThat(AdviceRule.triggeredBy(new Situation(NOT_LONELY, "chronic", false, false)))
        .containsExactly("DR-09", "DR-22");
  }

  @Test
  void the_dimension_decides_between_deepening_and_widening() {
    Result social = result("moderately-lonely", false, true);

    assertThat(AdviceRule.triggeredBy(new Situation(LONELY, null, false, false)))
        .contains("DR-31")
        .doesNotContain("DR-30");
    assertThat(AdviceRule.triggeredBy(new Situation(social, null, false, false)))
        .contains("DR-30")
        .doesNotContain("DR-31");
  }

  @Test
  void after_a_referral_the_contact_point_calls_and_nobody_is_asked_again() {
    assertThat(AdviceRule.triggeredBy(new Situation(LONELY, null, false, true)))
        .contains("DR-07")
        .doesNotContain("DR-06", "DR-10");
    assertThat(AdviceRule.triggeredBy(new Situation(LONELY, null, false, false)))
        .contains("DR-06", "DR-10")
        .doesNotContain("DR-07");
  }

  @Test
  void anonymous_lines_and_the_word_on_diagnosis_are_always_there() {
    assertThat(AdviceRule.triggeredBy(new Situation(NOT_LONELY, null, false, false)))
        .isEqualTo(List.of("DR-09", "DR-22"));
  }

  private static Result result(String category, boolean emotional, boolean social) {
    return new Result(
        3,
        6,
        category,
        true,
        List.of(),
        Map.of(
            "emotional", new DimensionResult(emotional ? 1 : 0, 3, true, emotional),
            "social", new DimensionResult(social ? 1 : 0, 3, true, social)));
  }
}
