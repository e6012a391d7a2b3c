package be.nabij.directory.contactpoint;

import static be.nabij.platform.testing.RealComponents.clientToken;
import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import be.nabij.platform.testing.StubIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How referrals reach the contact point of Lier, which is put back after each test. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class RoutingTest {
  private static final String LIER = "/v1/contactPoints/12021";
  private static final String PLAIN =
      "{\"kind\": \"ocmw\", \"name\": \"OCMW Lier\", \"phone\": \"038000500\"}";

  @AfterEach
  void put_back() {
    send("PUT", LIER, "editor-lier", PLAIN).statusCode(200);
    send("DELETE", LIER + "/draft", "editor-lier", null).statusCode(204);
  }

  @Test
  void channels_are_shown_to_who_works_there_and_to_services_only() {
    send(
            "PUT",
            LIER,
            "editor-lier",
            with(
                """
                [{"kind": "email", "address": "meldpunt@lier.example"},
                 {"kind": "webhook", "url": "https://lier.example/haak"},
                 {"kind": "kafka", "topic": "nabij.contact-point.12021"}]
                """))
        .statusCode(200)
        .body("channels", nullValue())
        .body("responsible", nullValue());

    when().get(LIER).then().body("channels", nullValue()).body("responsible", nullValue());
    List<String> allowed =
        List.of(
            token("editor-lier"),
            token("handler-lier"),
            token("coordinator-pallieterland"),
            clientToken("referral-service"));
    for (String one : allowed) {
      given()
          .auth()
          .oauth2(one)
          .get(LIER + "/routing")
          .then()
          .statusCode(200)
          .body("channels.kind", contains("inbox", "email", "webhook", "kafka"))
          .body("channels[2].url", equalTo("https://lier.example/haak"))
          .body("capacity.state", equalTo("open"))
          .body("responsible", equalTo("editor-lier@nabij.example"))
          .body("fallbackChain.kind", contains("zone-coordinator", "caw"));
    }
  }

  @Test
  void routing_is_hidden_from_everyone_else() {
    when().get(LIER + "/routing").then().statusCode(401);
    send("GET", LIER + "/routing", "handler-nijlen", null).statusCode(404);
    given().auth().oauth2(clientToken("partner-app")).get(LIER + "/routing").then().statusCode(403);
    send("GET", LIER + "/routing", "catalogue-editor", null).statusCode(403);
    given()
        .auth()
        .oauth2(clientToken("referral-service"))
        .get("/v1/contactPoints/99999/routing")
        .then()
        .statusCode(404);
  }

  @Test
  void what_is_left_out_goes_back_to_the_inbox_and_open() {
    send(
            "PUT",
            LIER,
            "editor-lier",
            PLAIN.replace(
                "}",
                ", \"channels\": [{\"kind\": \"inbox\"}, {\"kind\": \"email\", \"address\":"
                    + " \"a@lier.example\"}], \"capacity\": {\"state\": \"full\"}}"))
        .statusCode(200)
        .body("capacity.state", equalTo("full"));
    send("GET", LIER + "/routing", "editor-lier", null)
        .body("channels.kind", contains("inbox", "email"));

    send("PUT", LIER, "editor-lier", PLAIN).statusCode(200).body("capacity.state", equalTo("open"));

    send("GET", LIER + "/routing", "editor-lier", null).body("channels.kind", contains("inbox"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"kind\": \"webhook\", \"url\": \"http://lier.example/haak\"}]|channels[0].url",
        "[{\"kind\": \"webhook\", \"url\": \"https://10.0.0.1/haak\"}]|channels[0].url",
        "[{\"kind\": \"inbox\"}, {\"kind\": \"kafka\", \"topic\":"
            + " \"nabij.contact-point.12026\"}]|channels[1].topic",
        "[{\"kind\": \"kafka\", \"topic\": \"nabij.referrals\"}]|channels[0].topic",
        "[{\"kind\": \"email\", \"address\": \"a@b.example\"}, {\"kind\": \"email\", \"address\":"
            + " \"c@b.example\"}]|channels[1]",
        "[{\"kind\": \"email\", \"address\": \"nobody\"}]|channels[0].address",
        "[{\"kind\": \"email\"}]|channels[0].address"
      })
  void a_channel_that_will_not_do_is_named(String channelsAndField) {
    String[] parts = channelsAndField.split("\\|");
    send("PUT", LIER, "editor-lier", with(parts[0]))
        .statusCode(400)
        .body("errors.name", contains(parts[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"kind\": \"fax\"}]", "[{\"address\": \"a@b.example\"}]", "[null]"})
  void an_unknown_kind_of_channel_is_refused(String channels) {
    send("PUT", LIER, "editor-lier", with(channels))
        .statusCode(400)
        .body("type", equalTo("urn:problem-type:nabij:invalid-input"));
  }

  @Test
  void a_fourth_webhook_is_too_many() {
    String webhook = "{\"kind\": \"webhook\", \"url\": \"https://lier.example/%d\"}";
    String four = Stream.of(1, 2, 3, 4).map(webhook::formatted).toList().toString();
    send("PUT", LIER, "editor-lier", with(four))
        .statusCode(400)
        .body("errors.name", contains("channels[3]"));
  }

  @Test
  void capacity_is_said_by_an_editor_or_coordinator_and_published() {
    for (String who : List.of("editor-lier", "coordinator-pallieterland")) {
      String body =
          who.equals("editor-lier")
              ? "{\"state\": \"full\", \"until\": \"2999-01-01\"}"
              : "{\"state\": \"limited\"}";
      String tag =
          send("PUT", LIER + "/capacity", who, body)
              .statusCode(200)
              .body("name", equalTo("OCMW Lier"))
              .extract()
              .header("ETag");
      JsonNode told = told(tag);
      assertThat(told.at("/capacity/state").asText())
          .isEqualTo(who.equals("editor-lier") ? "full" : "limited");
    }
    send("PUT", LIER + "/capacity", "handler-lier", "{\"state\": \"full\"}").statusCode(403);
    send("PUT", "/v1/contactPoints/12026/capacity", "editor-lier", "{\"state\": \"full\"}")
        .statusCode(404);
    given()
        .contentType("application/json")
        .body("{\"state\": \"full\"}")
        .put(LIER + "/capacity")
        .then()
        .statusCode(401);
  }

  @Test
  void who_handles_here_and_edits_there_edits_there_alone() {
    Supplier<RequestSpecification> both =
        () ->
            given()
                .auth()
                .oauth2(
                    StubIssuer.token(
                        Map.of(
                            "vo_id",
                            "stub-person",
                            "vo_doelgroepcode",
                            "LB",
                            "nabij_rol_3d",
                            List.of(
                                "NabijMeldpunt-behandelaar:0207470142",
                                "NabijGids-redacteur:0207470143"))))
                .header("If-Match", "\"999999\"")
                .contentType("application/json");
    both.get().get(LIER + "/routing").then().statusCode(200);
    both.get().body(PLAIN).put(LIER).then().statusCode(404);
    both.get().body("{\"state\": \"full\"}").put(LIER + "/capacity").then().statusCode(404);
    both.get().get(LIER + "/history").then().statusCode(404);
    both.get()
        .body("{\"state\": \"full\"}")
        .put("/v1/contactPoints/12026/capacity")
        .then()
        .statusCode(412);
  }

  @Test
  void capacity_in_the_past_or_of_a_fallback_is_refused() {
    send(
            "PUT",
            LIER + "/capacity",
            "editor-lier",
            "{\"state\": \"full\", \"until\": \"2020-01-01\"}")
        .statusCode(400)
        .body("errors.name", contains("until"));
    send(
            "PUT",
            LIER + "/capacity",
            "editor-lier",
            "{\"state\": \"open\", \"until\": \"2999-01-01\"}")
        .statusCode(400)
        .body("errors.name", contains("until"));
    send("PUT", LIER + "/capacity", "editor-lier", "{}").statusCode(400);
    send("DELETE", LIER, "editor-lier", null).statusCode(200);

    send("PUT", LIER + "/capacity", "editor-lier", "{\"state\": \"full\"}")
        .statusCode(409)
        .body("type", equalTo("urn:problem-type:nabij:no-own-contact-point"));
  }

  @Test
  void of_a_capacity_and_an_edit_of_the_same_revision_one_wins() {
    String seen = tag();
    String token = token("editor-lier");
    List<CompletableFuture<Integer>> both =
        Map.of(LIER + "/capacity", "{\"state\": \"full\"}", LIER, PLAIN.replace("OCMW Lier", "X"))
            .entrySet()
            .stream()
            .map(
                one ->
                    CompletableFuture.supplyAsync(
                        () ->
                            given()
                                .auth()
                                .oauth2(token)
                                .header("If-Match", seen)
                                .contentType("application/json")
                                .body(one.getValue())
                                .put(one.getKey())
                                .statusCode()))
            .toList();

    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void the_event_carries_the_whole_state() {
    String tag =
        send(
                "PUT",
                LIER,
                "editor-lier",
                with(
                    """
                    [{"kind": "webhook", "url": "https://lier.example/haak"},
                     {"kind": "email", "address": "meldpunt@lier.example"},
                     {"kind": "kafka", "topic": "nabij.contact-point.12021.test"}]
                    """))
            .statusCode(200)
            .extract()
            .header("ETag");

    JsonNode told = told(tag);

    assertThat(told.get("channels").findValuesAsText("kind"))
        .containsExactly("inbox", "webhook", "email", "kafka");
    assertThat(told.at("/capacity/until").isNull()).isTrue();
    assertThat(told.at("/fallbackChain/0/zone").asText()).isEqualTo("Pallieterland");
    assertThat(told.at("/fallbackChain/1/kind").asText()).isEqualTo("caw");
    assertThat(told.toString()).doesNotContain("editor-lier");
  }

  @Test
  void retiring_goes_back_to_the_fallback_and_takes_the_service_away() {
    when().get("/v1/contactPoints").then().body("items.municipality.nisCode", hasItem("12021"));
    String seen = tag();

    String tag =
        given()
            .auth()
            .oauth2(token("editor-lier"))
            .header("If-Match", seen)
            .delete(LIER)
            .then()
            .statusCode(200)
            .body("fallback", is(true))
            .body("phone", equalTo("+3280013500"))
            .extract()
            .header("ETag");

    assertThat(told(tag).get("fallback").asBoolean()).isTrue();
    when()
        .get("/v1/contactPoints")
        .then()
        .body("items.municipality.nisCode", not(hasItem("12021")));
    when()
        .get("/hsds/v3/services?search=lier+ocmw")
        .then()
        .body("contents.name", not(hasItem("OCMW Lier")));
    send("DELETE", LIER, "editor-lier", null).statusCode(200).header("ETag", tag);
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .header("If-Match", seen)
        .delete(LIER)
        .then()
        .statusCode(412);
  }

  @Test
  void only_its_editors_retire_a_contact_point() {
    send("DELETE", "/v1/contactPoints/12026", "editor-lier", null).statusCode(404);
    send("DELETE", LIER, "coordinator-pallieterland", null).statusCode(403);
    when().delete(LIER).then().statusCode(401);
    when().get("/v1/contactPoints/12026").then().body("fallback", is(false));
  }

  @Test
  void a_draft_is_kept_and_published_later() {
    String before = tag();
    send("GET", LIER + "/draft", "editor-lier", null).statusCode(404);

    send("PUT", LIER + "/draft", "editor-lier", PLAIN.replace("OCMW", "Sociaal Huis"))
        .statusCode(200)
        .body("basedOn", equalTo(before))
        .body("outdated", is(false))
        .body("savedBy", equalTo("editor-lier"));

    assertThat(tag()).isEqualTo(before);
    send("GET", LIER + "/draft", "editor-lier", null)
        .statusCode(200)
        .body("edit.name", equalTo("Sociaal Huis Lier"));
    String after =
        send("POST", LIER + "/draft/publication", "editor-lier", null)
            .statusCode(200)
            .body("name", equalTo("Sociaal Huis Lier"))
            .extract()
            .header("ETag");
    assertThat(told(after).get("name").asText()).isEqualTo("Sociaal Huis Lier");
    send("GET", LIER + "/draft", "editor-lier", null).statusCode(404);
    send("POST", LIER + "/draft/publication", "editor-lier", null).statusCode(404);
  }

  @Test
  void a_draft_of_something_that_changed_since_is_published_only_knowingly() {
    send("PUT", LIER + "/draft", "editor-lier", PLAIN.replace("OCMW", "Sociaal Huis"));
    String now =
        send("PUT", LIER + "/capacity", "editor-lier", "{\"state\": \"limited\"}")
            .extract()
            .header("ETag");

    send("POST", LIER + "/draft/publication", "editor-lier", null)
        .statusCode(412)
        .body("type", equalTo("urn:problem-type:nabij:changed-meanwhile"));
    send("GET", LIER + "/draft", "editor-lier", null).body("outdated", is(true));
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .header("If-Match", now)
        .post(LIER + "/draft/publication")
        .then()
        .statusCode(200)
        .body("name", equalTo("Sociaal Huis Lier"));
  }

  @Test
  void a_draft_is_for_its_editors() {
    for (String path : List.of("/draft", "/draft/publication")) {
      String method = path.equals("/draft") ? "GET" : "POST";
      send(method, "/v1/contactPoints/12026" + path, "editor-lier", null).statusCode(404);
      send(method, LIER + path, "handler-lier", null).statusCode(403);
    }
    send("PUT", "/v1/contactPoints/12026/draft", "editor-lier", PLAIN).statusCode(404);
    send("PUT", LIER + "/draft", "editor-lier", "{\"kind\": \"bakery\"}").statusCode(400);
    send("DELETE", "/v1/contactPoints/12026/draft", "editor-lier", null).statusCode(404);
  }

  @Test
  void the_history_says_who_changed_which_field() {
    send("PUT", LIER, "editor-lier", PLAIN.replace("OCMW Lier", "Anders"));
    send("PUT", LIER + "/capacity", "coordinator-pallieterland", "{\"state\": \"full\"}");
    send("PUT", LIER + "/capacity", "coordinator-pallieterland", "{\"state\": \"full\"}");
    send("DELETE", LIER, "editor-lier", null);

    send("GET", LIER + "/history?pageSize=3", "editor-lier", null)
        .statusCode(200)
        .body("items.action", contains("retire", "capacity", "change"))
        .body("items.by", contains("editor-lier", "coordinator-pallieterland", "editor-lier"))
        .body("items[1].changes.field", contains("capacity"))
        .body("items[1].changes[0].to.state", equalTo("full"))
        .body("items[2].changes.find { it.field == 'name' }.to", equalTo("Anders"));
    send("GET", LIER + "/history", "coordinator-pallieterland", null).statusCode(200);
    send("GET", LIER + "/history", "handler-lier", null).statusCode(403);
    send("GET", "/v1/contactPoints/12026/history", "editor-lier", null).statusCode(404);
    when().get(LIER + "/history").then().statusCode(401);
  }

  private static String with(String channels) {
    return PLAIN.replace("}", ", \"channels\": " + channels + "}");
  }

  private static String tag() {
    return when().get(LIER).then().statusCode(200).extract().header("ETag");
  }

  /** What the topic says of this revision of Lier, which keeps the contract. */
  private static JsonNode told(String tag) {
    long revision = Long.parseLong(tag.replace("\"", ""));
    try (PublishedRecords topic = PublishedRecords.of("nabij.contact-points")) {
      var message =
          topic
              .await(
                  messages -> messages.stream().anyMatch(one -> isOfLier(one.key(), one, revision)))
              .stream()
              .filter(one -> isOfLier(one.key(), one, revision))
              .findFirst()
              .orElseThrow();
      Contract.assertKept("be.nabij.contact-point.changed.v1", message);
      return PublishedRecords.data(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfLier(
      String key,
      org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> message,
      long revision) {
    return key.equals("12021")
        && PublishedRecords.data(message).get("revision").asLong() == revision;
  }

  private static ValidatableResponse send(String method, String path, String user, String body) {
    var request = given().auth().oauth2(token(user));
    if (body != null) {
      request.contentType("application/json").body(body);
    }
    return request.request(method, path).then();
  }
}
