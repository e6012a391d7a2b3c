package be.nabij.directory.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.eligibility.Assessment.Ask;
import be.nabij.directory.eligibility.Assessment.Reason;
import be.nabij.directory.eligibility.Assessment.Verdict;
import be.nabij.directory.offer.GuideServices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {
  private static final Place LIER =
      new Place("12021", List.of("Pallieterland"), "Antwerpen", "Vlaams Gewest");
  private static final Place HERENTHOUT =
      new Place("13012", List.of("Middenkempen"), "Antwerpen", "Vlaams Gewest");
  private static final Place ANTWERPEN =
      new Place(
          "11002", List.of("Antwerpen Centrum", "Antwerpen Zuid"), "Antwerpen", "Vlaams Gewest");

  /** DR-14: below 20. DR-15: below 25. */
  @ParameterizedTest
  @CsvSource({
    "tejo-lier, 0, YES",
    "tejo-lier, 17, YES",
    "tejo-lier, 18, YES",
    "tejo-lier, 19, YES",
    "tejo-lier, 20, NO",
    "tejo-lier, 24, NO",
    "joth-zandhoven, 19, YES",
    "joth-zandhoven, 20, YES",
    "joth-zandhoven, 24, YES",
    "joth-zandhoven, 25, NO",
    "overkop-mechelen, 24, YES",
    "overkop-mechelen, 25, NO",
    "pangg-lijst, 17, YES",
    "pangg-lijst, 18, NO",
    "nieuwejaarekezoete-vorselaar, 64, NO",
    "nieuwejaarekezoete-vorselaar, 76, NO",
  })
  void age_decides(String service, int age, Verdict expected) {
    Person person = inTheServiceArea(service, age, null);
    assertThat(assess(person, service).verdict()).isEqualTo(expected);
  }

  /** DR-16 and AMB-04: below 18, or a parent or future parent of any age. */
  @ParameterizedTest
  @CsvSource({
    "17, false, YES",
    "17, , YES",
    "18, false, NO",
    "18, true, YES",
    "31, true, YES",
    "31, false, NO",
    "31, , ASK",
    ", true, YES",
    ", false, ASK",
    ", , ASK",
  })
  void young_people_and_parents_of_any_age(Integer age, Boolean parent, Verdict expected) {
    assertThat(assess(person(age, parent), "eerstelijnspsycholoog-zilveren-knoop").verdict())
        .isEqualTo(expected);
  }

  @Test
  void only_the_question_that_still_decides_is_asked() {
    assertThat(assess(person(31, null), "eerstelijnspsycholoog-zilveren-knoop").asks())
        .extracting(Ask::fact, Ask::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("parent", "DR-16"));
    assertThat(assess(person(null, null), "eerstelijnspsycholoog-zilveren-knoop").asks())
        .extracting(Ask::fact)
        .containsExactly("age", "parent");
  }

  @Test
  void refusal_says_what_stands_in_the_way() {
    assertThat(assess(person(31, false), "eerstelijnspsycholoog-zilveren-knoop").reasons())
        .containsExactly(
            new Reason("too-old", "DR-16", 18), new Reason("not-a-parent", "DR-16", null));
  }

  /** DR-18: the own mutuality only. */
  @ParameterizedTest
  @CsvSource({
    "psy-go, LIBERALE, YES",
    "psy-go, ONAFHANKELIJKE, NO",
    "psy-go, PARTENA, NO",
    "psy-go, CHRISTELIJKE, NO",
    "oz-luisterlijn, ONAFHANKELIJKE, YES",
    "oz-luisterlijn, LIBERALE, NO",
    "partena-luisterlijn, PARTENA, YES",
    "partena-luisterlijn, OTHER, NO",
    "partena-luisterlijn, , ASK",
  })
  void guidance_of_a_mutuality_is_for_its_own_members(
      String service, Mutuality mutuality, Verdict expected) {
    Person member = new Person(List.of(LIER), null, null, mutuality, null, null, null);
    assertThat(assess(member, service).verdict()).isEqualTo(expected);
  }

  /** DR-17: 11 euro, 4 euro with increased reimbursement, conventioned only. */
  @Test
  void tariff_follows_from_the_reimbursement() {
    assertThat(amounts(true, "geconventioneerde-psycholoog")).containsExactly("4");
    assertThat(amounts(false, "geconventioneerde-psycholoog")).containsExactly("11");
    assertThat(amounts(null, "geconventioneerde-psycholoog")).containsExactly("11", "4");
    assertThat(amounts(true, "klinisch-psycholoog")).isEmpty();
  }

  @Test
  void unknown_reimbursement_decides_the_cost_but_not_the_use() {
    Assessment assessment = assess(reimbursed(null), "geconventioneerde-psycholoog");
    assertThat(assessment.verdict()).isEqualTo(Verdict.YES);
    assertThat(assessment.asks())
        .containsExactly(new Ask("increasedReimbursement", "cost", "DR-17", null));
  }

  @Test
  void who_wants_to_stay_anonymous_gets_only_what_allows_it() {
    Person anonymous = new Person(List.of(LIER), null, null, null, null, true, null);
    for (String line :
        List.of("tele-onthaal-106", "zelfmoordlijn-1813", "caw-0800-13-500", "noodnummer-112")) {
      assertThat(assess(anonymous, line).verdict()).as(line).isEqualTo(Verdict.YES);
    }
    assertThat(assess(anonymous, "geconventioneerde-psycholoog").reasons())
        .containsExactly(new Reason("not-anonymous", "DR-09", null));
    assertThat(assess(Person.UNKNOWN, "zelfmoordlijn-1813").reasons())
        .contains(new Reason("anonymous", "DR-09", null));
  }

  @Test
  void residence_is_a_condition_only_where_the_source_says_so() {
    assertThat(assess(livingIn(HERENTHOUT), "koffie-en-contact-herenthout").verdict())
        .isEqualTo(Verdict.YES);
    assertThat(assess(livingIn(LIER), "koffie-en-contact-herenthout").reasons())
        .containsExactly(new Reason("lives-elsewhere", null, null));
    assertThat(assess(Person.UNKNOWN, "koffie-en-contact-herenthout").asks())
        .extracting(Ask::fact)
        .containsExactly("municipality");
    assertThat(assess(person(17, null), "tejo-lier").verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void nobody_is_asked_where_for_what_is_there_for_all_of_flanders_and_brussels() {
    assertThat(assess(Person.UNKNOWN, "tele-onthaal-106").verdict()).isEqualTo(Verdict.YES);
    assertThat(assess(Person.UNKNOWN, "noodnummer-112").verdict()).isEqualTo(Verdict.YES);
    assertThat(assess(Person.UNKNOWN, "koploperplaats-breda").verdict()).isEqualTo(Verdict.ASK);
    assertThat(assess(livingIn(LIER), "koploperplaats-breda").verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void two_places_that_differ_are_not_known() {
    Person either = livingIn(HERENTHOUT, LIER);
    assertThat(assess(either, "koffie-en-contact-herenthout").verdict()).isEqualTo(Verdict.ASK);
    assertThat(assess(either, "tele-onthaal-106").verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void zone_of_a_municipality_with_several_is_not_known() {
    Terms terms = terms(List.of(Area.of("zone:Antwerpen Zuid")), List.of());
    assertThat(Assessor.assess(livingIn(ANTWERPEN), terms).verdict()).isEqualTo(Verdict.ASK);
    assertThat(Assessor.assess(livingIn(LIER), terms).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void language_that_is_not_told_is_asked() {
    Person french = new Person(List.of(LIER), null, null, null, null, null, "fr");
    assertThat(assess(french, "tele-onthaal-106").reasons())
        .containsExactly(new Reason("other-language", null, null));
    assertThat(assess(french, "noodnummer-112").verdict()).isEqualTo(Verdict.YES);
    assertThat(Assessor.assess(french, terms(List.of(), List.of())).asks())
        .extracting(Ask::fact)
        .containsExactly("language");
  }

  /** AMB-29: single and 60 or older, or anybody of 80 or older. */
  @Test
  void what_no_field_tells_is_asked_in_words() {
    Assessment sixty =
        assess(
            inTheServiceArea("kerstkaartactie-morkhoven", 65, null), "kerstkaartactie-morkhoven");
    assertThat(sixty.verdict()).isEqualTo(Verdict.ASK);
    assertThat(sixty.asks().getFirst().question().nl()).isEqualTo("Woont de persoon alleen?");
    assertThat(
            assess(
                    inTheServiceArea("kerstkaartactie-morkhoven", 80, null),
                    "kerstkaartactie-morkhoven")
                .verdict())
        .isEqualTo(Verdict.YES);
  }

  private static List<String> amounts(Boolean reimbursed, String service) {
    return assess(reimbursed(reimbursed), service).costs().stream()
        .map(cost -> cost.amount().toPlainString())
        .toList();
  }

  private static Person reimbursed(Boolean reimbursed) {
    return new Person(List.of(LIER), null, null, null, reimbursed, null, null);
  }

  private static Person person(Integer age, Boolean parent) {
    return new Person(List.of(LIER), age, parent, null, null, null, null);
  }

  private static Person livingIn(Place... places) {
    return new Person(List.of(places), null, null, null, null, null, null);
  }

  private static Person inTheServiceArea(String service, Integer age, Boolean parent) {
    List<Place> places =
        GuideServices.named(service).areas().stream()
            .filter(area -> area.kind() == Area.Kind.MUNICIPALITY)
            .map(area -> new Place(area.code(), List.of(), "Antwerpen", "Vlaams Gewest"))
            .toList();
    return new Person(
        places.isEmpty() ? List.of(LIER) : places, age, parent, null, null, null, null);
  }

  private static Terms terms(List<Area> areas, List<String> languages) {
    return new Terms(areas, Anonymity.NOT_RELEVANT, languages, Eligibility.EVERYBODY, List.of());
  }

  private static Assessment assess(Person person, String service) {
    return Assessor.assess(person, GuideServices.named(service).terms());
  }
}
