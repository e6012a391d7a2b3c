package be.nabij.interventions.element;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ElementsResourceTest {
  private static final String PROBLEM = "application/problem+json";

  @Inject ElementLoading loading;

  @Test
  void catalogue_holds_the_twenty_elements_in_the_order_of_the_toolkit() {
    when()
        .get("/v1/elements")
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body("total", is(20))
        .body("items[0].id", equalTo("sociaal-cognitieve-training"))
        .body("items[19].id", equalTo("gezondheidszorg-en-welzijnszorg"))
        .body("facets.evidence.strong", is(6))
        .body("facets.evidence.promising", is(14));
  }

  @Test
  void evidence_narrows_the_list_but_not_the_counts() {
    given()
        .queryParam("evidence", "strong")
        .get("/v1/elements")
        .then()
        .statusCode(200)
        .body("total", is(6))
        .body("items.evidence", everyItem(equalTo("strong")))
        .body("items.id", hasItem("mindfulness"))
        .body("facets.evidence.promising", is(14));
  }

  @Test
  void sources_that_differ_about_the_evidence_are_both_kept() {
    given()
        .queryParam("evidence", "strong")
        .get("/v1/elements")
        .then()
        .body("items.readings.level", everyItem(contains("strong", "limited")));
  }

  @ParameterizedTest
  @CsvSource({
    // inflection
    "huisbezoeken, praktisch-ondersteunen",
    "vrijwilliger, betekenisvolle-rol",
    "computers, vaardigheidsontwikkeling",
    // spelling
    "mindfullnes, mindfulness",
    "psygoloog, psychologische-interventie",
    "creeren, sociale-netwerken-creeren",
    "buddie, vriendschaps-en-buddy-interventies",
    // a part of a compound
    "tuin, bezigheden",
    // words that say nothing
    "therapie bij een psycholoog, psychologische-interventie",
    // other published names
    "zinvol bezig zijn, bezigheden",
  })
  void search_forgives_inflection_and_spelling(String words, String mostRelevant) {
    given()
        .queryParam("q", words)
        .get("/v1/elements")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(mostRelevant));
  }

  @Test
  void a_name_weighs_more_than_a_mention() {
    given()
        .queryParam("q", "vriendschap")
        .get("/v1/elements")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo("vriendschaps-en-buddy-interventies"))
        .body("items.id", hasItem("realistische-verwachtingen"));
  }

  @Test
  void every_word_must_fit() {
    given()
        .queryParam("q", "mindfulness hond")
        .get("/v1/elements")
        .then()
        .statusCode(200)
        .body("total", is(0))
        .body("items", empty())
        .body("facets.evidence.strong", is(0));
  }

  @Test
  void search_and_evidence_go_together() {
    given()
        .queryParam("q", "bezoek")
        .queryParam("evidence", "promising")
        .get("/v1/elements")
        .then()
        .statusCode(200)
        .body("items.id", hasItem("vriendschaps-en-buddy-interventies"))
        .body("items.id", not(hasItem("sociale-steun-verhogen")))
        .body("facets.evidence.strong", is(1));
  }

  @Test
  void pages_are_linked() {
    given()
        .queryParam("pageSize", 15)
        .get("/v1/elements")
        .then()
        .body("items", hasSize(15))
        .body("prev", nullValue())
        .body("next", notNullValue());
    given()
        .queryParam("pageSize", 15)
        .queryParam("page", 2)
        .get("/v1/elements")
        .then()
        .body("items", hasSize(5))
        .body("next", nullValue());
  }

  @Test
  void unknown_evidence_is_refused() {
    given()
        .queryParam("evidence", "proven")
        .get("/v1/elements")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors[0].in", equalTo("query"))
        .body("errors[0].name", equalTo("evidence"))
        .body("errors[0].code", equalTo("not-allowed"));
  }

  @Test
  void element_is_read_by_id() {
    when()
        .get("/v1/elements/ontmoeten")
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body("title", equalTo("Ontmoeten / sociaal contact"))
        .body("alsoKnownAs", contains("Ontmoeting"))
        .body("evidence", equalTo("promising"))
        .body("readings.level", containsInAnyOrder("promising", "works-for-older-people"))
        .body("basedOn", equalTo("Bouwman en Van Tilburg (2020)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "Mindfulness", "42"})
  void unknown_element_is_not_found(String id) {
    when()
        .get("/v1/elements/" + id)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:not-found"));
  }

  @Test
  void starting_again_changes_nothing() {
    String before = when().get("/v1/elements").asString();

    loading.load(new StartupEvent());

    when().get("/v1/elements").then().statusCode(200).body(equalTo(before));
  }
}
