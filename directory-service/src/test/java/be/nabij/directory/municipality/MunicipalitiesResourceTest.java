package be.nabij.directory.municipality;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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
