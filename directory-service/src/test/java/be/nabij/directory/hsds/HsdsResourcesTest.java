package be.nabij.directory.hsds;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.directory.organisation.StableId;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class HsdsResourcesTest {
  private static final String PROBLEM = "application/problem+json";
  private static final UUID TEJO = StableId.of("service", "tejo-lier");

  @Test
  void api_says_which_standard_it_follows() {
    when()
        .get("/hsds/v3/")
        .then()
        .statusCode(200)
        .body("version", equalTo("3.0"))
        .body("openapi_url", org.hamcrest.Matchers.endsWith("/q/openapi?format=json"));
    when().get("/hsds/v3").then().statusCode(200);
  }

  @Test
  void first_middle_last_and_beyond_the_last_page_say_where_they_are() {
    int total = when().get("/hsds/v3/taxonomy_terms").path("total_items");
    int pages = (total + 9) / 10;
    assertThat(total).isGreaterThan(20);
    page("taxonomy_terms", 1, pages, 10, true, false, false);
    page("taxonomy_terms", 2, pages, 10, false, false, false);
    page("taxonomy_terms", pages, pages, total - 10 * (pages - 1), false, true, false);
    page("taxonomy_terms", pages + 1, pages, 0, false, true, true);
  }

  @Test
  void pages_of_services_hold_every_service_once() {
    JsonPath first = when().get("/hsds/v3/services?per_page=50").jsonPath();
    int total = first.getInt("total_items");
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= first.getInt("total_pages"); page++) {
      ids.addAll(
          given()
              .queryParam("per_page", 50)
              .queryParam("page", page)
              .get("/hsds/v3/services")
              .jsonPath()
              .getList("contents.id"));
    }
    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
    int last = first.getInt("total_pages");
    page("services", last + 5, last, 0, false, true, true);
  }

  private static void page(
      String list, int page, int pages, int size, boolean first, boolean last, boolean none) {
    given()
        .queryParam("per_page", list.equals("services") ? 50 : 10)
        .queryParam("page", page)
        .get("/hsds/v3/" + list)
        .then()
        .statusCode(200)
        .body("page_number", is(page))
        .body("total_pages", is(pages))
        .body("size", is(size))
        .body("first_page", is(first))
        .body("last_page", is(last))
        .body("empty", is(none))
        .body("contents", hasSize(size));
  }

  @Test
  void nothing_found_is_one_empty_page() {
    given()
        .queryParam("search", "xqzwvkjx")
        .get("/hsds/v3/services")
        .then()
        .statusCode(200)
        .body("total_items", is(0))
        .body("first_page", is(true))
        .body("last_page", is(true))
        .body("empty", is(true))
        .body("contents", empty());
  }

  @Test
  void service_is_read_with_everything_nested() {
    when()
        .get("/hsds/v3/services/" + TEJO)
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body("status", equalTo("active"))
        .body("maximum_age", is(19))
        .body("minimum_age", nullValue())
        .body("assured_date", equalTo("2026-11-21"))
        .body("organization.name", equalTo("Tejo"))
        .body("phones.number", contains("+3234803113"))
        .body("cost_options[0].amount", is(0))
        .body("service_at_locations[0].location.name", equalTo("Lier"))
        .body("service_at_locations[0].location.external_identifier", equalTo("12021"))
        .body("metadata[0].last_action_date", equalTo("2026-11-21"))
        .body(
            "metadata[0].replacement_value",
            org.hamcrest.Matchers.containsString("Samen tegen Eenzaamheid"))
        .body("attributes.taxonomy_term.code", hasItem("therapy"));
  }

  @Test
  void tariffs_stand_among_the_cost_options() {
    when()
        .get("/hsds/v3/services/" + StableId.of("service", "geconventioneerde-psycholoog"))
        .then()
        .body("cost_options.amount", contains(11, 4))
        .body("cost_options.currency", everyItem(equalTo("EUR")));
  }

  @Test
  void rows_hold_no_lists_unless_everything_is_asked_for() {
    given()
        .queryParam("search", "tejo")
        .get("/hsds/v3/services")
        .then()
        .body("contents[0].name", org.hamcrest.Matchers.startsWith("Tejo"))
        .body("contents[0].organization.name", equalTo("Tejo"))
        .body("contents[0].phones", nullValue());
    given()
        .queryParam("search", "tejo")
        .queryParam("full", "true")
        .get("/hsds/v3/services")
        .then()
        .body("contents[0].phones[0].number", equalTo("+3234803113"));
  }

  @Test
  void minimal_rows_come_on_one_page() {
    JsonPath page = given().queryParam("minimal", "true").get("/hsds/v3/services").jsonPath();
    assertThat(page.getInt("total_pages")).isEqualTo(1);
    assertThat(page.getInt("size")).isEqualTo(page.getInt("total_items"));
    assertThat(page.getMap("contents[0]"))
        .containsOnlyKeys("id", "name", "status", "last_modified");
  }

  @Test
  void lines_hold_every_result() {
    int total = when().get("/hsds/v3/services").path("total_items");
    String lines =
        given()
            .queryParam("format", "ndjson")
            .get("/hsds/v3/services")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    assertThat(lines.split("\n")).hasSize(total);
  }

  @Test
  void term_taxonomy_and_organization_narrow_the_list() {
    UUID helpline = StableId.of("taxonomy-term", "offer-type", "helpline");
    given()
        .queryParam("taxonomy_term_id", helpline)
        .get("/hsds/v3/services")
        .then()
        .body("total_items", is(6));
    given()
        .queryParam("taxonomy_id", StableId.of("taxonomy", "offer-type"))
        .queryParam("organization_id", StableId.of("organisation", "overkop"))
        .get("/hsds/v3/services")
        .then()
        .body("total_items", is(1))
        .body("contents[0].organization.name", equalTo("OverKop"));
    given()
        .queryParam("taxonomy_id", UUID.randomUUID())
        .get("/hsds/v3/services")
        .then()
        .body("total_items", is(0));
  }

  @Test
  void modified_after_leaves_out_what_is_older() {
    given()
        .queryParam("modified_after", "2020-01-01")
        .get("/hsds/v3/services")
        .then()
        .body("total_items", greaterThan(100));
    given()
        .queryParam("modified_after", "2999-01-01T00:00:00Z")
        .get("/hsds/v3/services")
        .then()
        .body("total_items", is(0));
  }

  @Test
  void postcode_leaves_out_what_is_only_for_people_elsewhere() {
    given()
        .queryParam("postcode", "2270")
        .queryParam("per_page", 100)
        .get("/hsds/v3/services")
        .then()
        .body("contents.name", hasItem("Koffie & Contact: waar gezelligheid begint"))
        .body("contents.name", hasItem("Tele-Onthaal 106"))
        .body("contents.name", not(hasItem("Buurtbanken in Grobbendonk")));
    given()
        .queryParam("postcode", "8400")
        .queryParam("per_page", 100)
        .get("/hsds/v3/services")
        .then()
        .body("contents.name", not(hasItem("Koffie & Contact: waar gezelligheid begint")));
  }

  @ParameterizedTest
  @CsvSource({
    // Lier: the municipality, the zone, the province, everywhere
    "2500, 5000, Lier, Mechelen",
    "2560, 20000, Lier, Mechelen",
    "2500, 60000, Mechelen, Brugge",
    "2500, 200000, Brugge, Breda",
  })
  void proximity_is_a_ring_of_municipality_zone_province(
      String postcode, int metres, String within, String beyond) {
    given()
        .queryParam("postcode", postcode)
        .queryParam("proximity", metres)
        .queryParam("per_page", 100)
        .get("/hsds/v3/service_at_locations")
        .then()
        .statusCode(200)
        .body("contents.location.name", hasItem("Per telefoon"))
        .body(
            "contents.location.name.collect { it.contains('" + beyond + "') }", not(hasItem(true)))
        .body("contents.location.name.collect { it.contains('" + within + "') }", hasItem(true));
  }

  @Test
  void search_about_a_person_is_the_same_list_without_anything_in_the_address() {
    given()
        .contentType("application/json")
        .body("{\"postcode\": \"2270\", \"search\": \"koffie\", \"per_page\": 5}")
        .post("/hsds/v3/services/search")
        .then()
        .statusCode(200)
        .body("contents[0].name", equalTo("Koffie & Contact: waar gezelligheid begint"));
    given()
        .contentType("application/json")
        .body("{\"postcode\": \"2500\", \"proximity\": 5000, \"search\": \"tele-onthaal\"}")
        .post("/hsds/v3/service_at_locations/search")
        .then()
        .statusCode(200)
        .body("contents.service.name", hasItem("Tele-Onthaal 106"));
    given()
        .contentType("application/json")
        .body("{\"postcode\": \"25\", \"per_page\": 0, \"age\": 17}")
        .post("/hsds/v3/services/search")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors.name", hasItem("age"));
    given()
        .contentType("application/json")
        .body("{\"postcode\": \"25\", \"per_page\": 0}")
        .post("/hsds/v3/services/search")
        .then()
        .statusCode(400)
        .body("errors.name", contains("per_page", "postcode"))
        .body("errors.in", everyItem(equalTo("body")));
  }

  @Test
  void organization_shows_its_services_named_or_in_full() {
    String overkop = "/hsds/v3/organizations/" + StableId.of("organisation", "overkop");
    when()
        .get(overkop)
        .then()
        .statusCode(200)
        .body("services", hasSize(1))
        .body("services[0].phones", nullValue());
    given()
        .queryParam("full_service", "true")
        .get(overkop)
        .then()
        .body("services[0].phones[0].number", equalTo("+32493406494"));
    given()
        .queryParam("search", "faktor")
        .get("/hsds/v3/organizations")
        .then()
        .body("contents[0].name", equalTo("Faktor5"));
  }

  @Test
  void terms_are_listed_by_taxonomy() {
    given()
        .queryParam("taxonomy_id", StableId.of("taxonomy", "audience"))
        .get("/hsds/v3/taxonomy_terms")
        .then()
        .body("contents.code", contains("person", "professional", "municipality"));
    when().get("/hsds/v3/taxonomies").then().body("total_items", is(3));
  }

  @Test
  void every_parameter_at_fault_is_named() {
    given()
        .queryParam("page", "0")
        .queryParam("per_page", "101")
        .queryParam("format", "xml")
        .queryParam("taxonomy_term_id", "therapy")
        .queryParam("modified_after", "yesterday")
        .queryParam("full", "yes")
        .queryParam("proximity", "5000")
        .queryParam("search", "%%")
        .get("/hsds/v3/services")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:invalid-input"))
        .body("errors.in", everyItem(equalTo("query")))
        .body(
            "errors.name",
            org.hamcrest.Matchers.containsInAnyOrder(
                "page",
                "per_page",
                "format",
                "taxonomy_term_id",
                "modified_after",
                "full",
                "postcode",
                "search"));
    given().queryParam("perPage", "5").get("/hsds/v3/services").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services",
        "organizations",
        "service_at_locations",
        "taxonomies",
        "taxonomy_terms"
      })
  void unknown_or_malformed_id_is_not_found(String list) {
    for (String id : List.of(UUID.randomUUID().toString(), "tejo-lier", "1")) {
      when()
          .get("/hsds/v3/" + list + "/" + id)
          .then()
          .statusCode(404)
          .contentType(PROBLEM)
          .body("type", equalTo("urn:problem-type:nabij:not-found"));
    }
  }

  @Test
  void the_same_question_gets_the_same_answer() {
    String first = when().get("/hsds/v3/services?search=psycholoog&full=true").asString();
    when().get("/hsds/v3/services?search=psycholoog&full=true").then().body(equalTo(first));
  }
}
