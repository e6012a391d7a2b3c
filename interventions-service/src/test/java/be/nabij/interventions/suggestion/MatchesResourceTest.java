package be.nabij.interventions.suggestion;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
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
import static org.hamcrest.Matchers.startsWith;

import be.nabij.interventions.nearby.Directory;
import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(Directory.class)
class MatchesResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RULES =
      Path.of("../screening-service/src/test/resources/rules/decision-rules.json");

  private final Map<String, JsonNode> entries = new HashMap<>();

  @Inject EntityManager database;

  @Test
  void lonely_for_years_gets_expert_help_first_and_nothing_purely_social() {
    match("{\"duration\": \"chronic\", \"lonelyDimensions\": [\"social\"], \"limit\": 50}")
        .header("Content-Language", "nl")
        .body("items[0].id", equalTo("psychologische-interventie"))
        .body("items[0].kind", equalTo("element"))
        .body("items[0].href", equalTo("/v1/elements/psychologische-interventie"))
        .body("items[0].why.rule", hasItems("DR-01", "DR-02", "DR-47"))
        .body("items[0].evidence.class", equalTo("strong"))
        .body("items.id", not(hasItem("danspaleis")))
        .body("advice.rule", hasItems("DR-01", "DR-02", "DR-37"))
        .body("excluded", nullValue());
  }

  @Test
  void what_is_left_out_says_why_when_asked() {
    match(
            "{\"duration\": \"chronic\", \"age\": 40, \"municipality\": \"12021\","
                + " \"tried\": [{\"id\": \"welzijnscoach\", \"helped\": false}],"
                + " \"includeExcluded\": true}")
        .body("excluded.find { it.id == 'soepcafes' }.whyNot.rule", contains("DR-01"))
        .body("excluded.find { it.id == 'vier-het-leven' }.whyNot.input", contains("age"))
        .body(
            "excluded.find { it.id == 'zorgzame-buren-vorselaar' }.whyNot.input",
            contains("municipality"))
        .body("excluded.find { it.id == 'welzijnscoach' }.whyNot.input", contains("tried"))
        .body("advice.rule", hasItem("DR-13"));
  }

  @Test
  void wish_in_own_words_comes_first_with_the_caution_of_a_rule() {
    match("{\"duration\": \"chronic\", \"age\": 70, \"wishes\": {\"text\": \"dansen\"}}")
        .body("items[0].id", equalTo("danspaleis"))
        .body("items[0].wishesMet", is(1))
        .body("items[0].why[0].input", equalTo("wishes"))
        .body("items[0].cautions[0].rule", equalTo("DR-01"))
        .body("advice.rule", hasItem("DR-01"));
  }

  @Test
  void same_question_gets_the_same_answer() {
    String question = "{\"lonelyDimensions\": [\"social\", \"emotional\"], \"limit\": 50}";
    String first = match(question).extract().asString();
    match(question).body(equalTo(first));
  }

  @Test
  void every_reason_can_be_traced_to_one_origin() throws IOException {
    List<String> rules = JSON.readTree(RULES.toFile()).findValuesAsText("rule");
    Set<String> origins = new TreeSet<>();
    for (ExpectedMatches persona : ExpectedMatches.all()) {
      JsonNode request = persona.input().deepCopy();
      ((ObjectNode) request).put("limit", 50).put("includeExcluded", true);
      JsonNode answer = JSON.readTree(match(request.toString()).extract().asString());
      for (JsonNode item : answer.get("items")) {
        JsonNode entry = entry(item.get("href").asText());
        traces(item.get("why"), item, entry, rules, origins);
        traces(item.get("cautions"), item, entry, rules, origins);
      }
      for (JsonNode item : answer.get("excluded")) {
        traces(item.get("whyNot"), item, entry(item.get("href").asText()), rules, origins);
      }
      answer
          .get("advice")
          .forEach(
              advice ->
                  assertThat(advice.get("rule").asText())
                      .satisfiesAnyOf(
                          rule -> assertThat(rules).contains(rule),
                          rule -> assertThat(rule).isEqualTo("ACUTE")));
    }
    assertThat(origins).contains("rule", "input", "evidence");
  }

  private JsonNode entry(String href) {
    return entries.computeIfAbsent(
        href,
        address -> {
          try {
            return JSON.readTree(when().get(address).then().statusCode(200).extract().asString());
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static void traces(
      JsonNode reasons, JsonNode item, JsonNode entry, List<String> rules, Set<String> origins) {
    for (JsonNode reason : reasons) {
      Set<String> named = new HashSet<>(Set.of("rule", "evidence", "input"));
      named.retainAll(JSON.convertValue(reason, Map.class).keySet());
      assertThat(named).as(item.get("id") + ": " + reason).hasSize(1);
      switch (named.iterator().next()) {
        case "rule" -> assertThat(rules).contains(reason.get("rule").asText());
        case "input" ->
            assertThat(MatchRequest.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains(reason.get("input").asText());
        default -> {
          assertThat(reason.at("/evidence/source")).isEqualTo(entry.get("source"));
          assertThat(reason.at("/evidence/lines")).isEqualTo(entry.get("lines"));
        }
      }
      assertThat(reason.get("text").asText()).endsWith(".").doesNotContain("{}");
      origins.addAll(named);
    }
  }

  @Test
  void all_that_is_wrong_is_told_at_once_with_what_is_known() {
    given()
        .contentType("application/json")
        .body(
            "{\"municipality\": \"lier\", \"age\": 200, \"duration\": \"long\","
                + " \"riskFactors\": [\"carer\", \"rich\"], \"profile\": \"nobody\","
                + " \"rules\": [\"DR-99\"], \"tried\": [{\"id\": \"nothing\"}],"
                + " \"wishes\": {\"elements\": [\"gold\"], \"text\": \"!\"}, \"limit\": 51}")
        .post("/v1/matches")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors.name",
            containsInAnyOrder(
                "municipality",
                "age",
                "duration",
                "riskFactors[1]",
                "profile",
                "rules[0].<list element>",
                "tried[0].id",
                "wishes.elements[0]",
                "wishes.text",
                "limit"))
        .body(
            "errors.find { it.name == 'duration' }.detail",
            equalTo("Allowed: chronic, situational, transient."))
        .body("errors.find { it.name == 'profile' }.detail", containsString("achterblijvers"));
  }

  @Test
  void field_that_is_not_known_is_refused() {
    given()
        .contentType("application/json")
        .body("{\"name\": \"x\", \"wishes\": {\"colour\": \"red\"}}")
        .post("/v1/matches")
        .then()
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("name", "wishes.colour"))
        .body("errors.code", everyItem(equalTo("unknown-field")));
  }

  @Test
  void nothing_about_a_person_goes_in_the_address() {
    given().get("/v1/matches?age=70").then().statusCode(405);
    given()
        .contentType("application/json")
        .body("{}")
        .post("/v1/matches?age=70")
        .then()
        .statusCode(400)
        .body("errors[0].in", equalTo("query"));
  }

  @Test
  void referral_that_only_knows_codes_gets_the_same_first_suggestions() {
    List<String> known =
        match("{\"duration\": \"chronic\", \"lonelyDimensions\": [\"emotional\"]}")
            .extract()
            .path("items.id");
    match("{\"rules\": [\"DR-01\", \"DR-02\", \"DR-31\", \"DR-43\", \"DR-06\"]}")
        .body("items.id", equalTo(known));
  }

  @Test
  void danger_is_answered_before_all_else() {
    match("{\"rules\": [\"DR-30\", \"ACUTE\"]}")
        .body("advice[0].rule", equalTo("ACUTE"))
        .body("advice[0].text", containsString("112"))
        .body("advice[0].text", containsString("1813"))
        .body("advice[0].text", containsString("106"));
  }

  @Test
  void change_of_the_catalogue_is_seen_at_once() {
    match("{\"limit\": 50}").body("items.id", hasItem("buurtcirkel"));
    try {
      rename("Buurtcirkel in het nieuw");
      match("{\"limit\": 50}")
          .body("items.find { it.id == 'buurtcirkel' }.title", equalTo("Buurtcirkel in het nieuw"));
    } finally {
      rename("Buurtcirkel");
    }
    match("{\"limit\": 50}")
        .body("items.find { it.id == 'buurtcirkel' }.title", equalTo("Buurtcirkel"));
  }

  private void rename(String title) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database
                  .createNativeQuery(
                      "update catalogue_entry set content = jsonb_set(content, '{title}',"
                          + " to_jsonb(cast(:title as text))) where id = 'buurtcirkel'")
                  .setParameter("title", title)
                  .executeUpdate();
              database
                  .createNativeQuery("update catalogue_state set revision = revision + 1")
                  .executeUpdate();
            });
  }

  @Test
  void kinds_and_limit_are_kept() {
    match("{\"kinds\": [\"good-practice\"], \"limit\": 3}")
        .body("items", hasSize(3))
        .body("items.kind", everyItem(equalTo("good-practice")))
        .body("items.href", everyItem(startsWith("/v1/goodPractices/")));
  }

  @Test
  void address_that_asks_too_much_has_to_wait() {
    int allowed = 0;
    Response answer = ask("203.0.113.7");
    while (answer.statusCode() == 400 && allowed < 1000) {
      allowed++;
      answer = ask("203.0.113.7");
    }
    // A few more than 120: the allowance grows again while they are asked.
    assertThat(allowed).isBetween(120, 200);
    answer
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("type", equalTo("urn:problem-type:nabij:too-many-requests"));
    match("{}");
  }

  private static Response ask(String address) {
    return given()
        .header("X-Forwarded-For", address)
        .contentType("application/json")
        .body("{\"age\": -1}")
        .post("/v1/matches");
  }

  private static ValidatableResponse match(String request) {
    return given()
        .header("X-Forwarded-For", "198.51.100." + (1 + Math.floorMod(request.hashCode(), 250)))
        .contentType("application/json")
        .body(request)
        .post("/v1/matches")
        .then()
        .statusCode(200);
  }
}
