package be.nabij.interventions.matching;

import static be.nabij.interventions.matching.MatchRuleTest.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.Match.Excluded;
import be.nabij.interventions.matching.Match.Found;
import be.nabij.interventions.matching.Match.Missing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatcherTest {
  private static final Matcher.Asked ALL = new Matcher.Asked(Set.of(), 1000, true);
  private static final MatchWeights WEIGHTS = MatchWeights.read(CatalogueOfFiles.JSON);

  private final Matcher matcher = CatalogueOfFiles.matcher(WEIGHTS);

  @Test
  void wish_stands_above_every_score() {
    Found found =
        match(
            "{'lonelyDimensions': ['social'], 'wishes': {'elements':"
                + " ['interventies-met-dieren']}}");

    assertThat(ids(found).subList(0, 2)).containsExactlyInAnyOrder("oopoeh", "zorgdier");
    assertThat(found.items().get(1).score()).isLessThan(found.items().get(2).score());
  }

  @Test
  void who_meets_more_wishes_stands_above_who_meets_one() {
    Found found =
        match(
            "{'wishes': {'elements': ['interventies-met-dieren', 'bezigheden'],"
                + " 'categories': ['one-to-one']}}");

    assertThat(found.items().getFirst().candidate().id()).isEqualTo("oopoeh");
    assertThat(found.items()).isSortedAccordingTo((a, b) -> b.wishesMet() - a.wishesMet());
    assertThat(found.items().getFirst().wishesMet()).isEqualTo(3);
  }

  @Test
  void wish_lifts_what_a_rule_advises_against_and_says_so() {
    Found without = match("{'duration': 'chronic'}");
    Found with = match("{'duration': 'chronic', 'wishes': {'found': ['danspaleis']}}");

    assertThat(ids(without)).doesNotContain("danspaleis");
    assertThat(whyNot(without, "danspaleis")).containsExactly("purely-social");
    assertThat(ids(with).getFirst()).isEqualTo("danspaleis");
    assertThat(with.items().getFirst().cautions())
        .anySatisfy(
            caution -> {
              assertThat(caution.origin()).isEqualTo(new Origin.Rule("DR-01"));
              assertThat(caution.code()).isEqualTo("purely-social");
            });
    assertThat(with.advice()).extracting(Match.Advice::rule).contains("DR-01");
    assertThat(ids(with).get(1)).isEqualTo("psychologische-interventie");
  }

  @Test
  void wish_does_not_lift_age_place_or_what_was_tried_in_vain() {
    Found found =
        match(
            "{'age': 40, 'municipality': '12021', 'tried': {'danspaleis': 'DID_NOT_HELP'},"
                + " 'wishes': {'found': ['vier-het-leven', 'buurtbanken-grobbendonk',"
                + " 'danspaleis']}}");

    assertThat(ids(found))
        .doesNotContain("vier-het-leven", "buurtbanken-grobbendonk", "danspaleis");
    assertThat(whyNot(found, "vier-het-leven")).containsExactly("other-age");
    assertThat(whyNot(found, "buurtbanken-grobbendonk")).containsExactly("other-municipality");
    assertThat(whyNot(found, "danspaleis")).containsExactly("other-age", "tried-in-vain");
  }

  @Test
  void what_is_not_known_excludes_nothing() {
    Found found = match("{}");

    assertThat(found.excluded()).isEmpty();
    assertThat(ids(found)).contains("vier-het-leven", "buurtbanken-grobbendonk");
    assertThat(of(found, "vier-het-leven").cautions()).contains(reason(Fit.AGE_UNKNOWN, 0));
    assertThat(of(found, "buurtbanken-grobbendonk").cautions())
        .contains(reason(Fit.MUNICIPALITY_UNKNOWN, -4));
  }

  @Test
  void profile_gives_points_and_excludes_nothing() {
    Found without = match("{'age': 70}");
    Found with = match("{'age': 70, 'profile': 'geborgenen'}");

    assertThat(ids(with)).containsAll(ids(without));
    assertThat(of(with, "vriendschappelijk-huisbezoek").score())
        .isEqualTo(of(without, "vriendschappelijk-huisbezoek").score() + 9);
    assertThat(of(with, "danspaleis").score()).isEqualTo(of(without, "danspaleis").score());
  }

  @Test
  void meeting_alone_is_to_be_combined_with_what_the_person_needs_most() {
    Match meeting = of(match("{'observations': ['expectations-too-high']}"), "soepcafes");
    Match anybody = of(match("{}"), "soepcafes");

    assertThat(meeting.cautions())
        .anySatisfy(
            caution -> {
              assertThat(caution.origin()).isEqualTo(new Origin.Rule("DR-38"));
              assertThat(caution.text()).contains("Realistische verwachtingen");
            });
    assertThat(anybody.cautions())
        .anySatisfy(caution -> assertThat(caution.text()).contains("Sociale vaardigheden"));
  }

  @Test
  void score_is_the_sum_of_what_is_said() {
    for (String one :
        List.of(
            "{'duration': 'chronic', 'age': 70, 'lonelyDimensions': ['social', 'emotional']}",
            "{'mobility': 'housebound', 'language': 'fr', 'profile': 'overlevers', 'riskFactors':"
                + " ['newcomer']}",
            "{'existential': true, 'partnerDiedMonthsAgo': 9, 'age': 16, 'inGeneralPractice':"
                + " true}")) {
      assertThat(match(one).items())
          .hasSizeGreaterThan(30)
          .allSatisfy(
              item ->
                  assertThat(item.score())
                      .isEqualTo(
                          Stream.concat(item.why().stream(), item.cautions().stream())
                              .mapToInt(Reason::points)
                              .sum()));
    }
  }

  @Test
  void distance_names_what_was_asked_and_is_not_there() {
    Found found =
        match(
            "{'lonelyDimensions': ['social', 'emotional'], 'municipality': '12021',"
                + " 'wishes': {'categories': ['courses'], 'inWords': true, 'found': []}}");

    Match.Distance distance = of(found, "danspaleis").distance();
    assertThat(distance.asked()).isEqualTo(5);
    assertThat(distance.missing())
        .containsExactly(
            new Missing("wishes.categories", "courses"),
            new Missing("wishes.text", "text"),
            new Missing("lonelyDimensions", "deepen"),
            new Missing("municipality", "own-municipality"));
  }

  @Test
  void element_is_suggested_where_nothing_in_the_catalogue_uses_it() {
    assertThat(ids(match("{'duration': 'chronic'}")))
        .contains("psychologische-interventie", "sociaal-cognitieve-training")
        .doesNotContain("mindfulness", "psycho-educatie");
    assertThat(ids(match("{}"))).doesNotContain("psychologische-interventie");
  }

  @Test
  void kinds_that_are_asked_for_are_all_there_is() {
    Found found = matcher.match(person("{}"), new Matcher.Asked(Set.of(Kind.ELEMENT), 1000, false));

    assertThat(found.items()).hasSize(20).allMatch(item -> item.candidate().kind() == Kind.ELEMENT);
  }

  @Test
  void what_is_for_professionals_is_not_for_one_person() {
    assertThat(ids(match("{}"))).doesNotContain("movisie", "krachtnet", "verbonden-met-niemand");
  }

  @Test
  void order_is_the_same_however_the_entries_come() {
    List<Candidate> twins = new ArrayList<>();
    for (String id : List.of("b", "a", "d", "c", "é", "e")) {
      twins.add(meeting(id, "Zelfde titel"));
      twins.add(meeting(id + "-2", id));
    }
    List<String> expected = null;
    for (int turn = 0; turn < 20; turn++) {
      Collections.shuffle(twins, new Random(turn));
      Found found =
          new Matcher(WEIGHTS, new Matcher.Names(Map.of(), Map.of()), twins, Map.of())
              .match(person("{}"), ALL);
      List<String> ids = ids(found);
      assertThat(ids).hasSize(12);
      expected = expected == null ? ids : expected;
      assertThat(ids).isEqualTo(expected);
    }
    // As a dictionary has them: é beside e; then those with the same title, by id.
    assertThat(expected.subList(0, 6)).containsExactly("a-2", "b-2", "c-2", "d-2", "e-2", "é-2");
  }

  @Test
  void limit_cuts_what_is_shown_and_not_the_order_or_the_total() {
    Person person = person("{'lonelyDimensions': ['social']}");
    Found all = matcher.match(person, ALL);
    Found few = matcher.match(person, new Matcher.Asked(Set.of(), 4, false));

    assertThat(ids(few)).isEqualTo(ids(all).subList(0, 4));
    assertThat(few.total()).isEqualTo(all.total()).isGreaterThan(50);
    assertThat(few.excluded()).isEmpty();
  }

  private Found match(String person) {
    return matcher.match(person(person), ALL);
  }

  private static Candidate meeting(String id, String title) {
    return new Candidate(
        id,
        Kind.ACTIVITY,
        title,
        "meeting",
        "promising",
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of("ontmoeten"),
        null,
        false,
        "Een bron",
        "1");
  }

  private static Reason reason(Fit fit, int points) {
    String text =
        WEIGHTS.fits().stream()
            .filter(one -> one.name().equals(fit.code()))
            .findFirst()
            .orElseThrow()
            .text();
    return new Reason(fit.origin(), fit.code(), text, points);
  }

  private static List<String> ids(Found found) {
    return found.items().stream().map(match -> match.candidate().id()).toList();
  }

  private static Match of(Found found, String id) {
    return found.items().stream()
        .filter(match -> match.candidate().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not suggested"));
  }

  private static List<String> whyNot(Found found, String id) {
    return found.excluded().stream()
        .filter(one -> one.candidate().id().equals(id))
        .map(Excluded::whyNot)
        .flatMap(List::stream)
        .map(Reason::code)
        .toList();
  }
}
