package be.nabij.interventions.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchRuleTest {
  /** When each rule applies, and what comes near it. */
  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(MatchRule.ACUTE, "{'rules': ['ACUTE']}", "{'rules': ['DR-24']}"),
        Arguments.of(
            MatchRule.EXPERT_HELP_FIRST, "{'durationMonths': 12}", "{'durationMonths': 11}"),
        Arguments.of(
            MatchRule.EXPERT_HELP_FIRST,
            "{'duration': 'chronic'}",
            "{'duration': 'chronic', 'durationMonths': 3}"),
        Arguments.of(
            MatchRule.EXPERT_HELP_FIRST,
            "{'rules': ['DR-01']}",
            "{'duration': 'chronic', 'category': 'not-lonely'}"),
        Arguments.of(
            MatchRule.PSYCHOLOGICAL_GUIDANCE,
            "{'durationMonths': 40}",
            "{'duration': 'situational'}"),
        Arguments.of(MatchRule.DO_NOT_PUSH, "{'readiness': 'hesitant'}", "{'readiness': 'ready'}"),
        Arguments.of(
            MatchRule.LIVE_WITH_IT,
            "{'observations': ['feelings-will-stay']}",
            "{'observations': ['few-ideas']}"),
        Arguments.of(MatchRule.MEANING, "{'existential': true}", "{'existential': false}"),
        Arguments.of(
            MatchRule.TURN_THOUGHTS,
            "{'observations': ['negative-thoughts']}",
            "{'observations': ['expectations-too-high']}"),
        Arguments.of(
            MatchRule.ADJUST_EXPECTATIONS,
            "{'observations': ['expectations-too-high']}",
            "{'observations': ['negative-thoughts']}"),
        Arguments.of(
            MatchRule.WIDOWED, "{'partnerDiedMonthsAgo': 3}", "{'partnerDiedMonthsAgo': 2}"),
        Arguments.of(
            MatchRule.WIDOWED, "{'partnerDiedMonthsAgo': 6}", "{'partnerDiedMonthsAgo': 7}"),
        Arguments.of(
            MatchRule.WIDOWED_AT_ANOTHER_TIME,
            "{'partnerDiedMonthsAgo': 7}",
            "{'lifeEvents': ['partner-died']}"),
        Arguments.of(
            MatchRule.CARER,
            "{'riskFactors': ['carer']}",
            "{'riskFactors': ['carer'], 'category': 'not-lonely'}"),
        Arguments.of(
            MatchRule.DEEPEN,
            "{'lonelyDimensions': ['emotional']}",
            "{'lonelyDimensions': ['social']}"),
        Arguments.of(
            MatchRule.WIDEN,
            "{'lonelyDimensions': ['social']}",
            "{'lonelyDimensions': ['emotional']}"),
        Arguments.of(MatchRule.FIRST_LINE_HELP, "{'durationMonths': 11}", "{'durationMonths': 12}"),
        Arguments.of(MatchRule.FIRST_LINE_HELP, "{'duration': 'transient'}", "{}"),
        Arguments.of(
            MatchRule.WELFARE_ON_PRESCRIPTION,
            "{'inGeneralPractice': true}",
            "{'inGeneralPractice': false}"),
        Arguments.of(
            MatchRule.BRIDGE_PERSON,
            "{'observations': ['going-alone-is-hard']}",
            "{'mobility': 'limited'}"),
        Arguments.of(
            MatchRule.ANOTHER_ACTIVITY,
            "{'tried': {'danspaleis': 'DID_NOT_HELP'}}",
            "{'tried': {'danspaleis': 'UNKNOWN'}}"),
        Arguments.of(
            MatchRule.ANOTHER_ACTIVITY,
            "{'observations': ['activity-did-not-appeal']}",
            "{'tried': {'danspaleis': 'HELPED'}}"),
        Arguments.of(MatchRule.PROFILE_IS_AN_AID, "{'profile': 'actieven'}", "{}"),
        Arguments.of(MatchRule.HOUSEBOUND, "{'mobility': 'housebound'}", "{'mobility': 'limited'}"),
        Arguments.of(MatchRule.NOT_VERY_MOBILE, "{'mobility': 'limited'}", "{'mobility': 'free'}"),
        Arguments.of(MatchRule.OTHER_LANGUAGE, "{'language': 'fr'}", "{'language': 'nl'}"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_applies_to_whom_it_is_about_and_not_to_who_is_near(
      MatchRule rule, String person, String nearMiss) {
    assertThat(rule.appliesTo(person(person))).as(person).isTrue();
    assertThat(rule.appliesTo(person(nearMiss))).as(nearMiss).isFalse();
  }

  @Test
  void every_rule_has_its_case_but_the_one_that_always_applies() {
    List<MatchRule> tried = rules().map(one -> (MatchRule) one.get()[0]).distinct().toList();
    assertThat(MatchRule.values())
        .containsAll(tried)
        .hasSize(tried.size() + 1)
        .contains(MatchRule.LISTEN_BEFORE_CHOOSING);
    assertThat(MatchRule.LISTEN_BEFORE_CHOOSING.appliesTo(person("{}"))).isTrue();
  }

  @Test
  void rule_that_a_screening_named_applies_without_what_led_to_it() {
    Map<String, List<MatchRule>> taken =
        Map.of(
            "DR-30", List.of(MatchRule.WIDEN),
            "DR-36", List.of(MatchRule.MEANING),
            "DR-40", List.of(MatchRule.WIDOWED),
            "DR-21", List.of());
    taken.forEach(
        (id, expected) ->
            assertThat(
                    Arrays.stream(MatchRule.values())
                        .filter(rule -> rule != MatchRule.LISTEN_BEFORE_CHOOSING)
                        .filter(rule -> rule.appliesTo(person("{'rules': ['" + id + "']}"))))
                .as(id)
                .containsExactlyElementsOf(expected));
  }

  static Person person(String json) {
    try {
      return CatalogueOfFiles.JSON.readValue(json.replace('\'', '"'), Person.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
