package be.nabij.directory.municipality;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class MunicipalitiesResourceTest {
  private static final String PROBLEM = "application/problem+json";

  @Test
  void municipality_is_found_by_postal_code() {
    given()
        .queryParam("postalCode", "2500")
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .body("total", is(1))
        .body("items[0].nisCode", equalTo("12021"))
        .body("items[0].name", equalTo("Lier"))
        .body("items[0].nameFr", equalTo("Lierre"))
        .body("items[0].postalCodes", contains("2500"))
        .body("items[0].province", equalTo("Antwerpen"))
        .body("items[0].region", equalTo("Vlaams Gewest"))
        .body("items[0].primaryCareZones", contains("Pallieterland"));
  }

  @Test
  void postal_code_in_two_municipalities_gives_both() {
    given()
        .queryParam("postalCode", "1804")
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .body("items.nisCode", containsInAnyOrder("23088", "23096"));
  }

  @Test
  void unknown_postal_code_gives_an_empty_list() {
    given()
        .queryParam("postalCode", "9999")
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .body("total", is(0))
        .body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"250", "25000", "2 500", "abcd"})
  void malformed_postal_code_is_refused(String postalCode) {
    given()
        .queryParam("postalCode", postalCode)
        .get("/v1/municipalities")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:invalid-input"))
        .body("errors[0].in", equalTo("query"))
        .body("errors[0].name", equalTo("postalCode"))
        .body("errors[0].code", equalTo("wrong-format"));
  }

  @ParameterizedTest
  @CsvSource({
    "lier, Lier",
    "LIÈR, Lier",
    "sint genesius, Sint-Genesius-Rode",
    "bruxelles, Brussel",
    "borsbeek, Antwerpen",
    "de pinte, Nazareth-De Pinte",
  })
  void municipality_is_found_by_any_of_its_names(String name, String expected) {
    given()
        .queryParam("name", name)
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .body("items.name", hasItem(expected));
  }

  @ParameterizedTest
  @CsvSource({"12021, 12021", "11007, 11002", "11002, 11002", "23024, 23106"})
  void municipality_is_found_by_its_code_and_by_that_of_a_predecessor(
      String nisCode, String today) {
    given()
        .queryParam("nisCode", nisCode)
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .header("Link", equalTo("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""))
        .body("total", is(1))
        .body("items.nisCode", contains(today));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1202", "120211", "Lier"})
  void malformed_nis_code_is_refused(String nisCode) {
    given()
        .queryParam("nisCode", nisCode)
        .get("/v1/municipalities")
        .then()
        .statusCode(400)
        .body("errors[0].name", equalTo("nisCode"))
        .body("errors[0].code", equalTo("wrong-format"));
  }

  @Test
  void code_of_a_predecessor_leads_to_the_municipality_of_today() {
    given()
        .redirects()
        .follow(false)
        .get("/v1/municipalities/11007")
        .then()
        .statusCode(308)
        .header("Location", endsWith("/v1/municipalities/11002"));
    when()
        .get("/v1/municipalities/11007")
        .then()
        .statusCode(200)
        .body("name", equalTo("Antwerpen"));
  }

  @Test
  void predecessors_are_named() {
    when()
        .get("/v1/municipalities/23106")
        .then()
        .header("Link", containsString("rel=\"license\""))
        .body("predecessors.nisCode", contains("23023", "23024", "23032"))
        .body("predecessors.name", contains("Galmaarden", "Gooik", "Herne"));
    when().get("/v1/municipalities/12021").then().body("predecessors", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2018, Antwerpen Centrum",
    "2140, Antwerpen Oost",
    "2150, Antwerpen Oost",
    "2610, Antwerpen Zuid",
    "2030, Noord Antwerpen",
  })
  void postal_code_tells_in_which_zone_of_antwerp_it_lies(String postalCode, String zone) {
    given()
        .queryParam("postalCode", postalCode)
        .get("/v1/municipalities")
        .then()
        .body("items.nisCode", contains("11002"))
        .body("items[0].primaryCareZones", contains(zone))
        .body("items[0].zonesByPostalCode", hasSize(4));
  }

  @Test
  void without_a_postal_code_every_zone_of_antwerp_is_given_with_its_postal_codes() {
    when()
        .get("/v1/municipalities/11002")
        .then()
        .body(
            "primaryCareZones",
            contains("Antwerpen Centrum", "Antwerpen Oost", "Antwerpen Zuid", "Noord Antwerpen"))
        .body("zonesByPostalCode.zone", hasSize(4))
        .body("zonesByPostalCode.postalCodes.flatten()", hasSize(15));
    when().get("/v1/municipalities/12021").then().body("zonesByPostalCode", nullValue());
  }

  @Test
  void ranst_lies_in_voorkempen_and_lay_in_pallieterland_until_2024() {
    when()
        .get("/v1/municipalities/11035")
        .then()
        .body("primaryCareZones", contains("Voorkempen"))
        .body("formerPrimaryCareZones.name", contains("Pallieterland"))
        .body("formerPrimaryCareZones.until", contains("2024-12-31"))
        .body("formerPrimaryCareZones.source", contains(containsString("Gids")));
    when()
        .get("/v1/contactPoints/11035")
        .then()
        .body("name", equalTo("Zorg en welzijn Ranst"))
        .body("fallback", is(false));
  }

  @Test
  void names_that_begin_with_it_come_before_names_that_contain_it() {
    given()
        .queryParam("name", "ham")
        .queryParam("pageSize", 100)
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .body("items[0].name", equalTo("Hamme"))
        .body("items.name", hasItem("Tessenderlo-Ham"));
  }

  @Test
  void both_parameters_must_fit() {
    given()
        .queryParam("postalCode", "1804")
        .queryParam("name", "zemst")
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .body("items.nisCode", contains("23096"));
  }

  @Test
  void pages_hold_every_municipality_once() {
    String first =
        given()
            .queryParam("pageSize", 100)
            .get("/v1/municipalities")
            .then()
            .statusCode(200)
            .body("total", is(304))
            .body("items", hasSize(100))
            .body("prev", nullValue())
            .body("next", notNullValue())
            .extract()
            .path("items[0].nisCode");
    given()
        .queryParam("pageSize", 100)
        .queryParam("page", 4)
        .get("/v1/municipalities")
        .then()
        .statusCode(200)
        .body("items", hasSize(4))
        .body("items.nisCode", not(hasItem(first)))
        .body("next", nullValue());
  }

  @Test
  void unknown_parameter_is_refused() {
    given()
        .queryParam("postcode", "2500")
        .get("/v1/municipalities")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors[0].name", equalTo("postcode"))
        .body("errors[0].code", equalTo("unknown-parameter"));
  }

  @Test
  void municipality_is_read_by_nis_code() {
    when()
        .get("/v1/municipalities/21004")
        .then()
        .statusCode(200)
        .body("name", equalTo("Brussel"))
        .body("province", nullValue())
        .body("primaryCareZones", contains("BruZEL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "1202", "lier"})
  void unknown_nis_code_is_not_found(String nisCode) {
    when()
        .get("/v1/municipalities/" + nisCode)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:not-found"));
  }

  @Test
  void the_attribution_that_the_licences_ask_for_is_printed_where_the_table_is_used()
      throws IOException {
    String attribution =
        Files.readString(Path.of("src/main/resources/data/municipalities.ATTRIBUTION.txt")).strip();
    assertThat(Attribution.TEXT).isEqualTo(attribution);
    assertThat(Files.readString(Path.of("README.md"))).contains(attribution);
  }
}
