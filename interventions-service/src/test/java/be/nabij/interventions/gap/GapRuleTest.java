package be.nabij.interventions.gap;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.planning.Finding;
import be.nabij.interventions.planning.PlanCodes;
import be.nabij.interventions.planning.Planning;
import be.nabij.interventions.planning.PlanningLists;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule on its own, with a near miss. */
class GapRuleTest {
  private static final Planning PLANNING = PlanningLists.read(new ObjectMapper());
  private static final List<String> STRONG =
      List.of("sociaal-cognitieve-training", "psychologische-interventie", "mindfulness");
  private static final List<String> YOUNG = List.of("children", "youth", "young-adults");
  private static final List<String> OVERLOOKED =
      List.of("carers", "poverty", "health-or-disability", "living-alone");
  private static final PlanCodes.Known KNOWN =
      new PlanCodes.Known(
          titles("ontmoeten", "sociale-vaardigheden", STRONG),
          titles("primary", "tertiary", List.of("secondary")),
          titles("adults", "older", YOUNG),
          titles("dementia", "grief", OVERLOOKED),
          Map.of(),
          Set.copyOf(STRONG),
          "others");

  private final List<Effort> efforts = new ArrayList<>();

  @Test
  void every_rule_has_words_and_every_word_a_rule() {
    assertThat(PLANNING.findings())
        .extracting(Finding.Words::id)
        .containsAll(Arrays.stream(GapRule.values()).map(GapRule::id).toList());
  }

  @Test
  void with_nothing_at_all_there_is_one_thing_to_say() {
    assertThat(found()).containsExactly("nothing-yet");
  }

  @Test
  void what_serves_everything_leaves_nothing_to_say() {
    everythingIsServed();
    assertThat(found()).isEmpty();
  }

  @Test
  void what_is_only_meeting_is_named_and_counted() {
    everythingIsServed();
    efforts.add(
        new Effort(
            "action",
            "a",
            "Soepcafé",
            List.of("ontmoeten"),
            List.of(),
            List.of(),
            List.of(),
            false));
    assertThat(found()).containsExactly("only-meeting");
    Finding finding = GapRule.findings(facts()).getFirst();
    assertThat(finding.rule()).isEqualTo("DR-38");
    assertThat(finding.text()).contains("1 van 2: Soepcafé", "70 %").doesNotContain("{");
  }

  @Test
  void meeting_with_something_else_is_not_only_meeting() {
    everythingIsServed();
    efforts.add(
        new Effort(
            "action",
            "a",
            "Soepcafé",
            List.of("ontmoeten", "bezigheden"),
            List.of(),
            List.of(),
            List.of(),
            false));
    assertThat(found()).isEmpty();
  }

  @Test
  void without_anything_that_is_needed_beside_meeting_all_of_it_is_named() {
    serve(
        List.of(
            "ontmoeten",
            "sociaal-cognitieve-training",
            "mindfulness",
            "psychologische-interventie"));
    assertThat(found()).doesNotContain("nothing-beside-meeting");

    efforts.clear();
    serve(List.of("ontmoeten", "sociaal-cognitieve-training", "mindfulness"));
    assertThat(found()).containsExactly("nothing-beside-meeting", "strong-elements-unused");
    assertThat(GapRule.findings(facts()).getFirst().text()).contains("Titel sociale-vaardigheden");
  }

  @Test
  void only_older_people_is_said_when_no_age_but_theirs_is_named() {
    efforts.add(ofAges("older"));
    efforts.add(ofAges());
    assertThat(found()).contains("only-older", "young-not-served");

    efforts.add(ofAges("older", "adults"));
    assertThat(found()).doesNotContain("only-older").contains("young-not-served");
  }

  @Test
  void nothing_with_an_age_says_nothing_of_older_people() {
    efforts.add(ofAges());
    assertThat(found()).doesNotContain("only-older").contains("young-not-served");
  }

  @Test
  void what_is_for_all_ages_serves_the_young_too() {
    efforts.add(ofAges("older"));
    efforts.add(ofAges("all-ages"));
    assertThat(found()).doesNotContain("only-older", "young-not-served");
  }

  @Test
  void only_the_young_who_are_not_served_are_named() {
    efforts.add(ofAges("youth"));
    assertThat(textOf("young-not-served"))
        .contains("Titel children", "Titel young-adults")
        .doesNotContain("Titel youth");
  }

  @Test
  void groups_that_are_often_overlooked_are_named_when_they_are_here_too() {
    efforts.add(
        new Effort(
            "action",
            "a",
            "Praatcafé",
            List.of(),
            List.of(),
            List.of(),
            List.of("carers", "dementia"),
            false));
    assertThat(textOf("target-groups-overlooked"))
        .contains("Titel poverty", "Titel health-or-disability", "Titel living-alone")
        .doesNotContain("Titel carers", "Titel grief");
  }

  @Test
  void a_level_that_nothing_is_at_is_missed_but_the_second_is_not() {
    efforts.add(
        new Effort(
            "action",
            "a",
            "Praatcafé",
            List.of(),
            List.of("secondary"),
            List.of(),
            List.of(),
            false));
    assertThat(found()).contains("no-primary-level", "no-tertiary-level");

    efforts.add(
        new Effort(
            "action",
            "b",
            "Buurtfeest",
            List.of(),
            List.of("primary"),
            List.of(),
            List.of(),
            false));
    assertThat(found()).doesNotContain("no-primary-level").contains("no-tertiary-level");
  }

  @Test
  void strong_elements_that_nothing_uses_are_named() {
    serve(List.of("sociaal-cognitieve-training", "psychologische-interventie"));
    assertThat(found()).containsExactly("strong-elements-unused");
    assertThat(textOf("strong-elements-unused"))
        .contains("Titel mindfulness")
        .doesNotContain("Titel psychologische-interventie");
  }

  @Test
  void an_action_that_nobody_takes_part_in_yet_is_named() {
    everythingIsServed();
    efforts.add(
        new Effort("action", "a", "Buurtfeest", List.of(), List.of(), List.of(), List.of(), true));
    assertThat(found()).containsExactly("nobody-involved");
    assertThat(textOf("nobody-involved")).contains("Buurtfeest");
  }

  private void everythingIsServed() {
    serve(STRONG);
  }

  private void serve(List<String> elements) {
    efforts.add(
        new Effort(
            "action",
            "all",
            "Alles",
            elements,
            List.of("primary", "secondary", "tertiary"),
            List.of("all-ages"),
            OVERLOOKED,
            false));
  }

  private static Effort ofAges(String... ages) {
    return new Effort("action", "a", "Iets", List.of(), List.of(), List.of(ages), List.of(), false);
  }

  private String textOf(String id) {
    return GapRule.findings(facts()).stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private List<String> found() {
    return GapRule.findings(facts()).stream().map(Finding::id).toList();
  }

  private GapRule.Facts facts() {
    return new GapRule.Facts(new Coverage(List.copyOf(efforts)), KNOWN, PLANNING);
  }

  private static Map<String, String> titles(String one, String two, List<String> more) {
    Map<String, String> titles = new LinkedHashMap<>();
    List.of(one, two).forEach(code -> titles.put(code, "Titel " + code));
    more.forEach(code -> titles.put(code, "Titel " + code));
    return titles;
  }
}
