package be.nabij.directory.zone;

import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads zones, and edits the coordinator of Pallieterland, who is put back after each test. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ZonesResourceTest {
  private static final String ZONE = "/v1/zones/Pallieterland";
  private static final String AS_THE_GUIDE_HAS_IT =
      "{\"name\": \"Eerstelijnszone Pallieterland\", \"email\": \"info@elzpallieterland.be\"}";
  private static final List<String> MEMBERS = List.of("12002", "12009", "12021", "12026");

  @AfterEach
  void put_back() {
    put(ZONE, "coordinator-pallieterland", AS_THE_GUIDE_HAS_IT).statusCode(200);
  }

  @Test
  void every_zone_has_its_municipalities() {
    when()
        .get("/v1/zones?pageSize=100")
        .then()
        .statusCode(200)
        .body("total", is(60))
        .body(
            "items.find { it.name == 'Pallieterland' }.municipalities.name",
            contains("Berlaar", "Duffel", "Lier", "Nijlen"))
        .body("items.find { it.name == 'Gent' }.coordinator", nullValue());
    when().get("/v1/zones?page=7&pageSize=10").then().body("items.size()", is(0));
  }

  @Test
  void one_zone_is_given_with_its_coordinator() {
    when()
        .get(ZONE)
        .then()
        .statusCode(200)
        .body("coordinator.name", equalTo("Eerstelijnszone Pallieterland"))
        .body("coordinator.email", equalTo("info@elzpallieterland.be"))
        .body("coordinator.phone", nullValue());
    when()
        .get("/v1/zones/{name}", "Westkust&Polder")
        .then()
        .body("name", equalTo("Westkust&Polder"));
    when().get("/v1/zones/Nergens").then().statusCode(404);
  }

  @Test
  void a_coordinator_changes_it_and_every_contact_point_of_the_zone_tells_it() throws IOException {
    List<Long> before = MEMBERS.stream().map(ZonesResourceTest::revision).toList();
    long elsewhere = revision("11035");

    put(
            ZONE,
            "coordinator-pallieterland",
            "{\"name\": \"Zorgraad, team onthaal\", \"phone\": \"03 800 05 00\"}")
        .statusCode(200)
        .body("coordinator.phone", equalTo("+3238000500"))
        .body("coordinator.email", nullValue());

    for (int member = 0; member < MEMBERS.size(); member++) {
      String nisCode = MEMBERS.get(member);
      long revision = before.get(member) + 1;
      assertThat(revision(nisCode)).isEqualTo(revision);
      when()
          .get("/v1/contactPoints/" + nisCode)
          .then()
          .body("fallbackChain[0].name", equalTo("Zorgraad, team onthaal"))
          .body("fallbackChain[0].zone", equalTo("Pallieterland"));
      assertTold(nisCode, revision);
    }
    assertThat(revision("11035")).isEqualTo(elsewhere);
    when().get("/v1/contactPoints/11035").then().body("fallbackChain.kind", contains("caw"));
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .get("/v1/contactPoints/12021/history?pageSize=1")
        .then()
        .body("items[0].action", equalTo("zone-coordinator"))
        .body("items[0].by", equalTo("coordinator-pallieterland"));
  }

  @Test
  void the_same_again_changes_nothing() {
    String tag = when().get(ZONE).getHeader("ETag");
    long lier = revision("12021");

    put(ZONE, "coordinator-pallieterland", AS_THE_GUIDE_HAS_IT).statusCode(200).header("ETag", tag);

    assertThat(revision("12021")).isEqualTo(lier);
  }

  @Test
  void a_change_of_a_revision_that_is_no_longer_current_is_refused() {
    String seen = when().get(ZONE).getHeader("ETag");
    put(ZONE, "coordinator-pallieterland", "{\"name\": \"Een\", \"phone\": \"038000500\"}");

    given()
        .auth()
        .oauth2(token("coordinator-pallieterland"))
        .header("If-Match", seen)
        .contentType("application/json")
        .body("{\"name\": \"Twee\", \"phone\": \"038000500\"}")
        .put(ZONE + "/coordinator")
        .then()
        .statusCode(412);

    when().get(ZONE).then().body("coordinator.name", equalTo("Een"));
  }

  @Test
  void only_who_works_for_the_whole_zone_may_change_it() {
    // Works for Ranst, one of its seven municipalities.
    put("/v1/zones/Voorkempen", "coordinator-pallieterland", AS_THE_GUIDE_HAS_IT).statusCode(404);
    put("/v1/zones/Nergens", "coordinator-pallieterland", AS_THE_GUIDE_HAS_IT).statusCode(404);
    put(ZONE, "editor-lier", AS_THE_GUIDE_HAS_IT).statusCode(403);
    given()
        .contentType("application/json")
        .body(AS_THE_GUIDE_HAS_IT)
        .put(ZONE + "/coordinator")
        .then()
        .statusCode(401);
  }

  @Test
  void somebody_must_be_reachable() {
    put(ZONE, "coordinator-pallieterland", "{\"name\": \"Team\"}")
        .statusCode(400)
        .body("errors.name", contains("phone"));
    put(ZONE, "coordinator-pallieterland", "{\"name\": \" \", \"phone\": \"1\", \"email\": \"x\"}")
        .statusCode(400)
        .body("errors.size()", is(3));
  }

  private static void assertTold(String nisCode, long revision) throws IOException {
    try (PublishedRecords topic = PublishedRecords.of("nabij.contact-points")) {
      var told =
          topic
              .await(
                  messages ->
                      messages.stream()
                          .anyMatch(
                              one ->
                                  one.key().equals(nisCode)
                                      && PublishedRecords.data(one).get("revision").asLong()
                                          == revision))
              .stream()
              .filter(one -> one.key().equals(nisCode))
              .filter(one -> PublishedRecords.data(one).get("revision").asLong() == revision)
              .toList();
      Contract.assertKept("be.nabij.contact-point.changed.v1", told.getFirst());
      assertThat(PublishedRecords.data(told.getFirst()).at("/fallbackChain/0/name").asText())
          .isEqualTo("Zorgraad, team onthaal");
    }
  }

  private static long revision(String nisCode) {
    return Long.parseLong(
        when().get("/v1/contactPoints/" + nisCode).getHeader("ETag").replace("\"", ""));
  }

  private static ValidatableResponse put(String zone, String user, String body) {
    return given()
        .auth()
        .oauth2(token(user))
        .contentType("application/json")
        .body(body)
        .put(zone + "/coordinator")
        .then();
  }
}
