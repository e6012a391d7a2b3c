package be.nabij.interventions.browsing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class BrowsingTest {
  private static final String PROBLEM = "application/problem+json";

  @Test
  void a_facet_narrows_the_list_but_not_its_own_counts() {
    given()
        .queryParam("evidence", "evidence-based")
        .get("/v1/activities")
        .then()
        .body("total", is(21))
        .body("items.evidence", everyItem(equalTo("evidence-based")))
        .body("facets.evidence.promising", is(42))
        .body("facets.category.courses", is(5));
  }

  @Test
  void a_facet_asked_twice_widens_and_another_one_narrows() {
    given()
        .queryParam("category", "courses", "one-to-one")
        .get("/v1/activities")
        .then()
        .body("total", is(35));
    given()
        .queryParam("category", "courses", "one-to-one")
        .queryParam("evidence", "promising")
        .get("/v1/activities")
        .then()
        .body("total", is(23))
        .body("facets.category.meeting", is(19))
        .body("facets.evidence.evidence-based", is(12));
  }

  @Test
  void counts_follow_the_words_too() {
    given()
        .queryParam("q", "huisdier")
        .queryParam("evidence", "promising")
        .get("/v1/activities")
        .then()
        .body("items.id", hasItem("zorgdier"))
        .body("items.id", not(hasItem("oopoeh")))
        .body("facets.evidence.evidence-based", greaterThan(0));
  }

  @Test
  void an_element_finds_what_uses_it_and_a_municipality_what_is_there() {
    given()
        .queryParam("element", "interventies-met-dieren")
        .get("/v1/activities")
        .then()
        .body("items.id", containsInAnyOrder("oopoeh", "zorgdier"));
    given()
        .queryParam("municipality", "13010")
        .get("/v1/catalogue")
        .then()
        .body("items.id", containsInAnyOrder("bouwels-buurthuis", "buurtbanken-grobbendonk"))
        .body("items.href", everyItem(startsWith("/v1/goodPractices/")));
  }

  @Test
  void a_profile_finds_what_uses_an_element_that_may_fit() {
    given()
        .queryParam("profile", "achterblijvers")
        .get("/v1/elements")
        .then()
        .body(
            "items.id",
            containsInAnyOrder(
                "sociale-steun-verhogen",
                "betekenisvol-contact",
                "vriendschaps-en-buddy-interventies"));
    given()
        .queryParam("profile", "achterblijvers")
        .queryParam("pageSize", 100)
        .get("/v1/activities")
        .then()
        .body("items.id", hasItem("bezoekdienst-weduwen-en-weduwnaars"))
        .body("items.id", not(hasItem("beweegtuin")));
  }

  @ParameterizedTest
  @CsvSource({
    "level, tertiary",
    "ageGroup, older",
    "targetGroup, grief",
    "lonelinessType, existential",
    "category, film",
    "kind, element"
  })
  void the_whole_catalogue_can_be_narrowed_by(String facet, String value) {
    int counted =
        when().get("/v1/catalogue").jsonPath().getInt("facets." + facet + ".'" + value + "'");
    assertThat(counted).isPositive();
    given().queryParam(facet, value).get("/v1/catalogue").then().body("total", is(counted));
  }

  @ParameterizedTest
  @CsvSource({
    // inflection
    "huisbezoeken, vriendschappelijk-huisbezoek",
    // spelling
    "mindfullnes, mindfulness",
    "psygoloog, psychologische-interventie",
    // a part of a compound
    "tuin, vitale-moestuin",
    // everyday words
    "alzheimer, samen-lezen-noorderwijk",
    // accents and signs
    "soepcafé's!, soepcafes",
    "creeren, sociale-netwerken-creeren"
  })
  void search_forgives(String words, String found) {
    given()
        .queryParam("q", words)
        .get("/v1/catalogue")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(found));
  }

  @Test
  void what_nobody_wrote_about_is_not_found() {
    given()
        .queryParam("q", "xylofoonbouw")
        .get("/v1/catalogue")
        .then()
        .statusCode(200)
        .body("total", is(0))
        .body("items", empty())
        .body("facets.kind.activity", is(0));
  }

  @Test
  void names_are_sorted_as_in_a_dictionary_and_evidence_with_the_best_first() {
    List<String> names =
        given()
            .queryParam("sort", "name")
            .queryParam("pageSize", 100)
            .get("/v1/activities")
            .jsonPath()
            .getList("items.title");
    assertThat(names).startsWith("Activerend huisbezoek").endsWith("Zorgdier");
    List<String> evidence =
        given()
            .queryParam("sort", "evidence")
            .queryParam("q", "huisbezoek")
            .queryParam("pageSize", 100)
            .get("/v1/activities")
            .jsonPath()
            .getList("items.evidence");
    assertThat(evidence).hasSizeGreaterThan(2).isSorted();
  }

  @Test
  void pages_are_linked() {
    String next =
        given()
            .queryParam("pageSize", 15)
            .get("/v1/elements")
            .then()
            .body("items", hasSize(15))
            .body("prev", nullValue())
            .extract()
            .path("next");
    when().get(next).then().body("items", hasSize(5)).body("next", nullValue());
  }

  @Test
  void a_page_of_the_words_follows_the_one_before() {
    List<String> all =
        given().queryParam("q", "vriendschap").get("/v1/catalogue").jsonPath().getList("items.id");
    given()
        .queryParam("q", "vriendschap")
        .queryParam("pageSize", 2)
        .queryParam("page", 2)
        .get("/v1/catalogue")
        .then()
        .body("items.id", equalTo(all.subList(2, 4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "accept"})
  void a_file_holds_all_that_fits(String way) {
    String file =
        (way.equals("format") ? given().queryParam("format", "csv") : given().accept("text/csv"))
            .get("/v1/activities")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", startsWith("attachment"))
            .extract()
            .asString();
    assertThat(file).startsWith("\uFEFFkind;id;title;");
    assertThat(file.lines()).hasSizeGreaterThanOrEqualTo(64);
    assertThat(file).contains("resto-vanharte").contains("\"2012, 2013, 2014\"");
  }

  @Test
  void a_file_can_be_a_page_and_can_hold_entries_of_every_kind() {
    String file =
        given()
            .queryParam("format", "csv")
            .queryParam("q", "moestuin")
            .queryParam("pageSize", 2)
            .get("/v1/catalogue")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(file.lines()).hasSize(3);
    assertThat(file).contains("deelmoestuintjes-poperinge");
  }

  @Test
  void a_format_that_is_asked_for_wins_over_what_a_browser_accepts() {
    given()
        .accept("text/html, */*")
        .queryParam("format", "json")
        .get("/v1/profiles")
        .then()
        .statusCode(200)
        .contentType("application/json");
  }

  @Test
  void every_parameter_at_fault_is_named() {
    given()
        .queryParam("q", "%")
        .queryParam("evidence", "proven")
        .queryParam("level", "x")
        .queryParam("element", "toveren")
        .queryParam("profile", "nobody")
        .queryParam("municipality", "Lier")
        .queryParam("sort", "colour")
        .queryParam("format", "pdf")
        .queryParam("page", "0")
        .get("/v1/activities")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors.in", everyItem(equalTo("query")))
        .body(
            "errors.name",
            containsInAnyOrder(
                "q",
                "evidence",
                "level",
                "element",
                "profile",
                "municipality",
                "sort",
                "format",
                "page"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/elements",
        "/v1/activities",
        "/v1/goodPractices",
        "/v1/frontRunners",
        "/v1/profiles",
        "/v1/personas",
        "/v1/catalogue",
        "/v1/lists"
      })
  void an_unknown_parameter_is_refused(String path) {
    given()
        .queryParam("evidance", "strong")
        .get(path)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors[0].name", equalTo("evidance"))
        .body("errors[0].code", equalTo("unknown-parameter"));
  }

  @Test
  void personas_are_no_kind_of_the_catalogue() {
    given().queryParam("kind", "persona").get("/v1/catalogue").then().statusCode(400);
    when().get("/v1/catalogue").then().body("facets.kind", not(hasKey("persona")));
  }

  @Test
  void an_entry_is_read_at_its_address() {
    when()
        .get("/v1/elements/ontmoeten")
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body("title", equalTo("Ontmoeten / sociaal contact"))
        .body("alsoKnownAs", hasItem("Ontmoeting"))
        .body("readings.level", containsInAnyOrder("promising", "works-for-older-people"))
        .body("basedOn", equalTo("Bouwman en Van Tilburg (2020)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/elements/unknown",
        "/v1/elements/Mindfulness",
        "/v1/elements/resto-vanharte",
        "/v1/activities/mindfulness",
        "/v1/personas/actieven"
      })
  void an_entry_that_is_not_of_this_kind_is_not_found(String path) {
    when()
        .get(path)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:not-found"));
  }
}
