package be.nabij.directory.freshness;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(MailAndYears.class)
class StaleEntriesTest {
  private static final String LIER = "/v1/contactPoints/12021";

  @Inject LongAgo longAgo;

  @AfterEach
  void put_back() {
    longAgo.putBack();
  }

  @Test
  void a_contact_point_says_whether_it_is_stale() {
    when().get(LIER).then().body("stale", is(false));

    longAgo.lier();

    when().get(LIER).then().body("stale", is(true)).body("verifiedAt", equalTo(LongAgo.DAY));
    when().get("/v1/contactPoints").then().body("items.stale", hasSize(5));
  }

  @Test
  void what_is_stale_is_listed_by_municipality() {
    when().get("/v1/staleEntries").then().statusCode(200).body("total", is(0));

    longAgo.lier();
    String helpline = offers("{\"types\": [\"helpline\"]}").getString("items[0].id");
    longAgo.service(helpline);

    when().get("/v1/staleEntries").then().body("total", is(2)).body("items", hasSize(2));
    when()
        .get("/v1/staleEntries?municipality=12021")
        .then()
        .body("items.kind", contains("contact-point"))
        .body("items.id", contains("12021"))
        .body("items[0].municipalities", contains("12021"));
    when().get("/v1/staleEntries?municipality=12026").then().body("total", is(0));
    when()
        .get("/v1/staleEntries?municipality=99999&page=0")
        .then()
        .statusCode(400)
        .body("errors", hasSize(2));
  }

  @Test
  void a_page_lists_what_is_stale_in_dutch() {
    when().get("/verouderd").then().statusCode(200).body(containsString("alles onlangs nagekeken"));

    longAgo.lier();

    when()
        .get("/verouderd")
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("href=\"/verouderd/12021\">Lier</a>: 1"));
    when()
        .get("/verouderd/12021")
        .then()
        .statusCode(200)
        .body(containsString("OCMW Lier, laatst nagekeken op 1 januari 1900"));
    when().get("/verouderd/12026").then().body(containsString("alles onlangs nagekeken"));
    when().get("/verouderd/ruimer").then().statusCode(200);
    when()
        .get("/verouderd/99999")
        .then()
        .statusCode(404)
        .body(containsString("Deze pagina vinden we niet"));
  }

  @Test
  void guides_say_that_something_was_not_checked_for_long() {
    String longAgoInWords = "Dat is een tijd geleden";
    when().get("/gids/12021").then().body(not(containsString(longAgoInWords)));

    longAgo.lier();

    when()
        .get("/gids/12021")
        .then()
        .body(containsString("Laatst nagekeken op 1 januari 1900."))
        .body(containsString(longAgoInWords));
  }

  @Test
  void a_stale_service_says_so_and_comes_after_equally_good_ones() {
    String body = "{\"types\": [\"training\"]}";
    JsonPath before = offers(body);
    List<String> group = equallyGood(before);
    assertThat(group).hasSizeGreaterThan(1);
    String first = group.getFirst();

    longAgo.service(first);

    JsonPath after = offers(body);
    List<String> expected = new ArrayList<>(group.subList(1, group.size()));
    expected.add(first);
    assertThat(equallyGood(after)).isEqualTo(expected);
    assertThat(after.getBoolean("items.find { it.id == '" + first + "' }.stale")).isTrue();
    when()
        .get("/hsds/v3/services/" + first)
        .then()
        .body("assured_date", equalTo(LongAgo.DAY))
        .body("alert", containsString("Laatst nagekeken op 1 januari 1900"));
    when()
        .get("/hsds/v3/services/" + expected.getFirst())
        .then()
        .body("alert", not(containsString("Laatst nagekeken")));
  }

  @Test
  void a_stale_line_where_one_need_not_say_who_one_is_stays_where_it_is() {
    String body = "{\"types\": [\"helpline\"]}";
    JsonPath before = offers(body);
    List<String> lines = before.getList("anonymousLines.name", String.class);
    assertThat(lines).isNotEmpty();
    String id = before.getString("items.find { it.name == '" + lines.getFirst() + "' }.id");

    longAgo.service(id);

    assertThat(offers(body).getList("items.id")).isEqualTo(before.getList("items.id"));
    assertThat(offers(body).getBoolean("items.find { it.id == '" + id + "' }.stale")).isTrue();
  }

  /** The ids of the first ones that only their name puts in order. */
  private static List<String> equallyGood(JsonPath found) {
    List<Map<String, Object>> items = found.getList("items");
    Map<String, Object> first = items.getFirst();
    return items.stream()
        .filter(
            one ->
                one.get("verdict").equals(first.get("verdict"))
                    && one.get("nearness").equals(first.get("nearness")))
        .map(one -> (String) one.get("id"))
        .toList();
  }

  private static JsonPath offers(String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/v1/offers/search?pageSize=100")
        .then()
        .statusCode(200)
        .body("items.type.unique()", everyItem(not(equalTo(""))))
        .extract()
        .jsonPath();
  }
}
