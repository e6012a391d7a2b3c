package be.nabij.interventions.browsing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does the catalogue say what the guides say? Counts, and what is easily mistaken. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class CatalogueFactsTest {

  @Test
  void twenty_elements_of_which_six_are_strong_and_seven_work_for_older_people() {
    when()
        .get("/v1/elements")
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body("total", is(20))
        .body("items[0].id", equalTo("sociaal-cognitieve-training"))
        .body("items[19].id", equalTo("gezondheidszorg-en-welzijnszorg"))
        .body("facets.evidence.strong", is(6))
        .body("facets.evidence.promising", is(14))
        .body("items.findAll { it.readings.level.contains('works-for-older-people') }", hasSize(7))
        .body("items.findAll { !it.inTable2 }.id", contains("mindfulness"))
        .body("items.source", everyItem(containsString("Eenzaamheid op den buiten")));
  }

  @Test
  void sources_that_differ_about_the_evidence_are_both_kept() {
    given()
        .queryParam("evidence", "strong")
        .get("/v1/elements")
        .then()
        .body("total", is(6))
        .body("items.readings.level", everyItem(contains("strong", "limited")))
        .body("items[0].readings.source[0]", containsString("Toolkit"))
        .body("items[0].readings.source[1]", containsString("Presentatie"));
  }

  @ParameterizedTest
  @CsvSource({
    "meeting, evidence-based, 9",
    "one-to-one, evidence-based, 7",
    "courses, evidence-based, 5",
    "meeting, promising, 19",
    "one-to-one, promising, 18",
    "courses, promising, 5"
  })
  void sixty_three_activities_in_three_categories(String category, String evidence, int count) {
    when().get("/v1/activities").then().body("total", is(63));
    given()
        .queryParam("category", category)
        .queryParam("evidence", evidence)
        .get("/v1/activities")
        .then()
        .statusCode(200)
        .body("total", is(count))
        .body("items.category", everyItem(equalTo(category)));
  }

  @Test
  void twenty_one_activities_are_evidence_based_and_forty_two_promising() {
    when()
        .get("/v1/activities")
        .then()
        .body("facets.evidence.evidence-based", is(21))
        .body("facets.evidence.promising", is(42));
  }

  @ParameterizedTest
  @CsvSource({
    "allegoeds-vakanties, 65",
    "vier-het-leven, 65",
    "online-vriendschapscursus-50-plus, 50",
    "max-50plusnet, 50",
    "roze-ouderen-salon, 55",
    "grijs-genoegen, 55",
    "solink, 50",
    "vriendendiensten, 18",
    "vriendschapscursus-voor-vrouwen, 55"
  })
  void age_limits_are_those_of_the_guide(String id, int from) {
    when()
        .get("/v1/activities/" + id)
        .then()
        .body("ages.from", is(from))
        .body("ages.to", nullValue());
  }

  @Test
  void no_other_activity_has_an_age_limit() {
    given()
        .queryParam("pageSize", 100)
        .get("/v1/activities")
        .then()
        .body("items.findAll { it.ages != null }", hasSize(9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "resto-vanharte; Tevredenheidsonderzoek van Resto VanHarte; 2012 2013 2014",
        "allegoeds-vakanties; Vrije Universiteit; 2012",
        "bridgen-denken-en-doen; NIVEL; 2012",
        "buurtcirkel; Movisie; 2017",
        "activerend-huisbezoek; Kuilman, Kocken en Van der Lee; 2005",
        "bezoekdienst-weduwen-en-weduwnaars; Onrust (trial); 2008",
        "oopoeh; PwC, impactmeting; 2016",
        "community-support; Twee onderzoeken; 2009 2012",
        "grip-en-glans; Eén onderzoek; 2006",
        "vrienden-maken-kun-je-leren; Twee onderzoeken; 2008 2009",
        "careclowns; Louis Bolk Instituut; 2013"
      })
  void studies_have_the_years_of_the_guide(String id, String by, String years) {
    List<Integer> expected = Arrays.stream(years.split(" ")).map(Integer::valueOf).toList();
    when()
        .get("/v1/activities/" + id)
        .then()
        .body("study.by", equalTo(by))
        .body("study.years", equalTo(expected));
  }

  @Test
  void where_the_guide_has_no_year_there_is_none() {
    for (String id : List.of("zin-in-vriendschap", "digitale-buurtplatforms", "buur-en-co")) {
      when()
          .get("/v1/activities/" + id)
          .then()
          .body("study.by", notNullValue())
          .body("study.years", nullValue());
    }
  }

  @Test
  void every_evidence_based_activity_has_a_study_and_five_promising_ones_mention_research() {
    given()
        .queryParam("pageSize", 100)
        .get("/v1/activities")
        .then()
        .body("items.findAll { it.evidence == 'evidence-based' && it.study == null }", hasSize(0))
        .body(
            "items.findAll { it.evidence == 'promising' && it.study != null }.id",
            containsInAnyOrder(
                "digitale-buurtplatforms",
                "careclowns",
                "buur-en-co",
                "sensoor",
                "welzijn-op-recept"));
  }

  @Test
  void visits_after_three_to_six_months_are_for_the_widowed() {
    when()
        .get("/v1/activities/bezoekdienst-weduwen-en-weduwnaars")
        .then()
        .body("audience", containsString("drie tot zes maanden"))
        .body("practical", containsString("Eén of twee keer per maand"))
        .body("targetGroups.code", contains("grief"))
        .body("lonelinessTypes.code", contains("social"))
        .body("lonelinessTypes.derived", everyItem(nullValue()));
  }

  @Test
  void what_the_guide_does_not_say_is_marked() {
    given()
        .queryParam("pageSize", 100)
        .get("/v1/activities")
        .then()
        .body(
            "items.findAll { it.elements.any { !it.derived } }.id", contains("zin-in-vriendschap"));
  }

  @ParameterizedTest
  @CsvSource({"13011, 2", "13044, 2", "13029, 2", "13012, 2", "13010, 2", "24054, 1"})
  void eleven_good_practices_of_the_toolkit_in_six_municipalities(String nisCode, int count) {
    given()
        .queryParam("category", "local-action")
        .get("/v1/goodPractices")
        .then()
        .body("total", is(11));
    given()
        .queryParam("category", "local-action")
        .queryParam("municipality", nisCode)
        .get("/v1/goodPractices")
        .then()
        .body("total", is(count))
        .body("items.origin", everyItem(equalTo("toolkit")));
  }

  @Test
  void the_brochure_adds_nine_practices_and_fourteen_mentions() {
    given()
        .queryParam("pageSize", 100)
        .get("/v1/goodPractices")
        .then()
        .body("total", is(34))
        .body("items.findAll { it.origin == 'brochure' }", hasSize(9))
        .body("items.findAll { it.origin == 'brochure-mention' }", hasSize(14));
  }

  @Test
  void a_practice_names_elements_and_whom_to_ask() {
    when()
        .get("/v1/goodPractices/koffie-en-contact-herenthout")
        .then()
        .body(
            "elements.code",
            contains("praktisch-ondersteunen", "ontmoeten", "betekenisvol-contact"))
        .body("otherElements", hasItem("zingeving"))
        .body("contact.organisation", equalTo("Lokaal bestuur Herenthout"))
        .body("contact.email", equalTo("isabelle.bogemans@herenthout.be"));
    when()
        .get("/v1/goodPractices/je-staat-niet-alleen-kortenaken")
        .then()
        .body("contact.organisation", equalTo("Lokaal bestuur Kortenaken"))
        .body("contact.email", nullValue());
  }

  @Test
  void ages_of_practices_are_those_of_the_toolkit() {
    when()
        .get("/v1/goodPractices/nieuwejaarekezoete-vorselaar")
        .then()
        .body("ages.from", is(65))
        .body("ages.to", is(75));
    when().get("/v1/goodPractices/kerstkaartactie-morkhoven").then().body("ages.from", is(60));
  }

  @Test
  void twenty_front_runners_are_listed_and_one_more_is_described() {
    given()
        .queryParam("pageSize", 100)
        .get("/v1/frontRunners")
        .then()
        .body("total", is(21))
        .body("items.findAll { it.listed }", hasSize(20))
        .body("items.findAll { it.described }", hasSize(19))
        .body("items.findAll { !it.listed }.title", contains("Den Helder"))
        .body("items.findAll { !it.described }.title", contains("Utrecht", "Weert"));
  }

  @ParameterizedTest
  @CsvSource({
    "alblasserdam, Stichting Welzijn Alblasserdam",
    "beesel, Synthese",
    "boxtel, Contour de Twern",
    "den-bosch, Humanitas / Welzijn Divers",
    "medemblik, De Wering",
    "utrecht, Nationaal Ouderenfonds",
    "weert, Punt Welzijn",
    "winterswijk, Humanitas",
    "zoetermeer, Palet Welzijn",
    "zwolle, Resto VanHarte"
  })
  void each_front_runner_has_its_lead(String place, String lead) {
    when()
        .get("/v1/frontRunners/koploperplaats-" + place)
        .then()
        .body("leadOrganisation", equalTo(lead));
  }

  @ParameterizedTest
  @CsvSource({
    "actieven, situational, oriented, active, threatening",
    "geborgenen, situational, not-clearly-oriented, active, threatening",
    "achterblijvers, situational, oriented, passive, situational",
    "afhankelijken, situational, not-clearly-oriented, passive, situational",
    "compenseerders, structural, oriented, active, structural",
    "buitenstaanders, structural, not-clearly-oriented, active, structural",
    "hoopvollen, structural, oriented, passive, structural-complex",
    "overlevers, structural, not-clearly-oriented, passive, structural-complex"
  })
  void each_of_the_eight_profiles_has_its_place(
      String id, String band, String motivation, String coping, String category) {
    when().get("/v1/profiles").then().body("total", is(8));
    when()
        .get("/v1/profiles/" + id)
        .then()
        .body("place.durationBand", equalTo(band))
        .body("place.motivation", equalTo(motivation))
        .body("place.coping", equalTo(coping))
        .body("place.durationCategory", equalTo(category))
        .body("elements.derived", everyItem(is(true)))
        .body("elements.why", everyItem(notNullValue()));
  }

  @Test
  void personas_are_plainly_invented() {
    given()
        .queryParam("pageSize", 100)
        .get("/v1/personas")
        .then()
        .body("total", is(12))
        .body("items.fictitious", everyItem(is(true)))
        .body("items.source", everyItem(containsString("verzonnen")));
    given()
        .queryParam("q", "weduwnaar platteland")
        .get("/v1/catalogue")
        .then()
        .body("items.kind", not(hasItem("persona")));
  }

  @Test
  void lists_are_those_of_table_2_and_the_scheme() {
    when()
        .get("/v1/lists")
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body("levels.code", contains("primary", "secondary", "tertiary"))
        .body("ageGroups.title", hasItems("Kinderen", "Ouderen", "Alle leeftijden"))
        .body("ageGroups.findAll { it.ageFrom != null }.code", contains("young-adults"))
        .body("targetGroups.findAll { it.inTable2 }", hasSize(11))
        .body("partners", hasSize(13))
        .body("partners.findAll { it.open }.code", contains("others"))
        .body("lonelinessTypes", hasSize(3))
        .body("durationCategories", hasSize(4))
        .body("planQuestions", hasSize(5))
        .body("placeKinds", hasSize(3))
        .body("categories.findAll { it.of == 'activity' }", hasSize(3))
        .body("levels", everyItem(allOf(notNullValue())))
        .body("levels.lines", everyItem(notNullValue()));
  }

  @Test
  void every_title_is_the_published_one() {
    List<String> titles =
        given().queryParam("pageSize", 100).get("/v1/activities").jsonPath().getList("items.title");
    assertThat(titles)
        .contains(
            "OOPOEH (Ouderen Passen Op Een Huisdier)",
            "Grijs Genoegen(en) ouderenbegeleiding",
            "EET met je hart",
            "Jong+Oud=Goud",
            "Vrienden maken kun je leren");
  }
}
