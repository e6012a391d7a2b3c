package be.nabij.screening.advice;

import static be.nabij.screening.advice.Situations.chronically;
import static be.nabij.screening.advice.Situations.lonely;
import static be.nabij.screening.advice.Situations.notLonely;
import static be.nabij.screening.advice.Situations.poster;
import static be.nabij.screening.advice.Situations.signalCard;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.screening.context.Profiling;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule with a situation that triggers it, and one that is nearly the same and does not. */
class AdviceRuleTest {
  private record Case(Situation triggers, Situation nearMiss) {}

  private static final Map<AdviceRule, Case> CASES =
      Map.ofEntries(
          rule(
              AdviceRule.ACUTE,
              notLonely().told("{'acuteDanger': true}"),
              notLonely().told("{'acuteDanger': false}")),
          rule(
              AdviceRule.ASK_PLAINLY,
              signalCard("headache"),
              lonely("emotional").told("{'signals': ['headache']}")),
          rule(AdviceRule.OPEN_THE_TALK, poster("1"), poster()),
          rule(
              AdviceRule.DEPRESSION_OR_LONELINESS,
              lonely("emotional").told("{'mood': ['sad-all-the-time']}"),
              lonely("emotional").told("{'mood': []}")),
          rule(
              AdviceRule.REFER,
              notLonely().told("{'observations': ['stuck-in-downward-spiral']}"),
              notLonely().told("{'observations': ['few-ideas']}")),
          rule(
              AdviceRule.EXPERT_HELP_FIRST,
              lonely("social").told("{'durationMonths': 12}"),
              lonely("social").told("{'durationMonths': 11}")),
          rule(
              AdviceRule.PSYCHOLOGICAL_GUIDANCE,
              chronically(lonely("emotional")),
              chronically(notLonely())),
          rule(
              AdviceRule.SPECIALISED_HELP,
              chronically(lonely("emotional")).told("{'observations': ['beyond-psychologist']}"),
              chronically(lonely("emotional"))),
          rule(
              AdviceRule.LIVE_WITH_IT,
              lonely("emotional").told("{'observations': ['feelings-will-stay']}"),
              lonely("emotional")),
          rule(
              AdviceRule.MEANING,
              notLonely().told("{'existential': true}"),
              notLonely().told("{'existential': false}")),
          rule(
              AdviceRule.TURN_THOUGHTS,
              lonely("social").told("{'observations': ['negative-thoughts']}"),
              lonely("social").told("{'observations': ['expectations-too-high']}")),
          rule(
              AdviceRule.ADJUST_EXPECTATIONS,
              lonely("social").told("{'observations': ['expectations-too-high']}"),
              lonely("social").told("{'observations': ['negative-thoughts']}")),
          rule(
              AdviceRule.WIDOWED,
              notLonely().told("{'partnerDiedMonthsAgo': 6}"),
              notLonely().told("{'partnerDiedMonthsAgo': 7}")),
          rule(
              AdviceRule.CARER,
              lonely("social").told("{'riskFactors': ['carer']}"),
              notLonely().told("{'riskFactors': ['carer']}")),
          rule(AdviceRule.DEEPEN, lonely("emotional"), lonely("social")),
          rule(AdviceRule.WIDEN, lonely("social"), lonely("emotional")),
          rule(
              AdviceRule.NOT_THE_SAME_AS_ISOLATION,
              notLonely().told("{'contacts': 'few'}"),
              notLonely().told("{'contacts': 'enough'}")),
          rule(AdviceRule.LISTEN_BEFORE_CHOOSING, lonely("social"), notLonely()),
          rule(
              AdviceRule.FIND_IDEAS,
              lonely("social").told("{'observations': ['few-ideas']}"),
              lonely("social").told("{'observations': ['activity-did-not-appeal']}")),
          rule(
              AdviceRule.BRIDGE_PERSON,
              lonely("social").told("{'observations': ['going-alone-is-hard']}"),
              lonely("social").told("{'observations': ['activity-did-not-appeal']}")),
          rule(
              AdviceRule.ANOTHER_ACTIVITY,
              lonely("social").told("{'observations': ['activity-did-not-appeal']}"),
              lonely("social").told("{'observations': ['going-alone-is-hard']}")),
          rule(
              AdviceRule.FIRST_LINE_HELP,
              lonely("social").told("{'duration': 'situational'}"),
              chronically(lonely("social"))),
          rule(
              AdviceRule.WIDER_NEEDS,
              notLonely().told("{'observations': ['wider-needs']}"),
              notLonely().told("{'observations': ['structural-obstacle']}")),
          rule(
              AdviceRule.UNANSWERED_INVITATION,
              notLonely().told("{'observations': ['invitation-unanswered']}"),
              notLonely().told("{'observations': ['activity-did-not-appeal']}")),
          rule(
              AdviceRule.SPARE_THE_NETWORK,
              notLonely().told("{'observations': ['network-is-asked']}"),
              notLonely().told("{'analysis': ['no-network']}")),
          rule(
              AdviceRule.TELL_THE_MUNICIPALITY,
              notLonely().told("{'observations': ['structural-obstacle']}"),
              notLonely().told("{'observations': ['wider-needs']}")),
          rule(
              AdviceRule.DO_NOT_PUSH,
              notLonely().told("{'readiness': 'not-ready'}"),
              lonely("social").told("{'readiness': 'ready'}")),
          rule(
              AdviceRule.DIRECT_ROUTE,
              lonely("social").told("{'observations': ['prefers-direct-route']}"),
              lonely("social").told("{'observations': ['prefers-anonymous']}")),
          rule(AdviceRule.ASK_FOR_CONTACT_POINT, lonely("social"), lonely("social").referred()),
          rule(AdviceRule.CONTACT_POINT_CALLS, lonely("social").referred(), lonely("social")),
          rule(
              AdviceRule.PROFILE_IN_ORDER,
              lonely("social").profiling(new Profiling.Underway("coping")),
              lonely("social").profiling(new Profiling.NotAsked())),
          rule(
              AdviceRule.PROFILE_IS_AN_AID,
              lonely("social").profiling(new Profiling.Found(null, false)),
              lonely("social").profiling(new Profiling.Underway("coping"))),
          rule(AdviceRule.TAKE_TIME, poster("2"), poster()),
          rule(AdviceRule.LISTEN_BEFORE_ADVISING, lonely("emotional"), notLonely()),
          rule(AdviceRule.MAY_BE_HIDDEN, signalCard(), signalCard("headache")),
          rule(AdviceRule.NO_DIAGNOSIS, notLonely(), signalCard("headache")));

  @TestFactory
  Stream<DynamicTest> each_rule_applies_to_its_situation_and_not_to_the_near_miss() {
    return Arrays.stream(AdviceRule.values())
        .filter(rule -> rule != AdviceRule.ANONYMOUS_LINES)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id() + " " + rule,
                    () -> {
                      assertThat(CASES).as("there is a case of each rule").containsKey(rule);
                      Case example = CASES.get(rule);
                      assertThat(rule.appliesTo(example.triggers())).as("applies").isTrue();
                      assertThat(rule.appliesTo(example.nearMiss())).as("near miss").isFalse();
                    }));
  }

  @Test
  void anonymous_lines_are_always_there() {
    assertThat(
            Stream.of(notLonely(), lonely("social"), signalCard(), poster())
                .map(Situations.Told::situation))
        .allMatch(AdviceRule.ANONYMOUS_LINES::appliesTo);
  }

  @Test
  void no_two_rules_have_the_same_id() {
    assertThat(Arrays.stream(AdviceRule.values()).map(AdviceRule::id)).doesNotHaveDuplicates();
  }

  @Test
  void the_widowed_are_visited_from_three_months_on() {
    assertThat(triggered(notLonely().told("{'partnerDiedMonthsAgo': 3}"))).contains("DR-40");
    assertThat(triggered(notLonely().told("{'partnerDiedMonthsAgo': 2}"))).doesNotContain("DR-40");
  }

  @Test
  void lonely_now_and_then_asks_for_first_line_help_without_a_duration() {
    assertThat(triggered(Situations.nowAndThen())).contains("DR-04");
    assertThat(triggered(chronically(Situations.nowAndThen())))
        .contains("DR-01")
        .doesNotContain("DR-04");
  }

  @Test
  void danger_comes_first_then_expert_help_then_the_kind_of_loneliness() {
    assertThat(triggered(chronically(lonely("emotional", "social")).told("{'acuteDanger': true}")))
        .containsSubsequence("ACUTE", "DR-01", "DR-02", "DR-31", "DR-30", "DR-06", "DR-09");
  }

  @Test
  void who_is_not_lonely_hears_of_the_lines_and_that_it_is_no_diagnosis() {
    assertThat(triggered(chronically(notLonely()))).isEqualTo(List.of("DR-09", "DR-22"));
  }

  private static List<String> triggered(Situations.Told told) {
    return AdviceRule.triggeredBy(told.situation());
  }

  private static Map.Entry<AdviceRule, Case> rule(
      AdviceRule rule, Situations.Told triggers, Situations.Told nearMiss) {
    return Map.entry(rule, new Case(triggers.situation(), nearMiss.situation()));
  }
}
