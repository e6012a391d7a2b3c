package be.nabij.directory.contactpoint;

import static be.nabij.platform.testing.RealComponents.clientToken;
import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the contact points of municipalities that nobody edits here, and edits the one of Lier. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ContactPointsResourceTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String LIER = "/v1/contactPoints/12021";
  private static final String NIJLEN = "/v1/contactPoints/12026";

  @Test
  void known_contact_point_is_given() {
    when()
        .get(NIJLEN)
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"[0-9]+\""))
        .body("municipality.nisCode", equalTo("12026"))
        .body("municipality.name", equalTo("Nijlen"))
        .body("kind", equalTo("meldpunt"))
        .body("name", equalTo("Meldpunt Vereenzaming Nijlen"))
        .body("email", equalTo("meldpuntvereenzaming@nijlen.be"))
        .body("phone", equalTo("+3234100211"))
        .body("verifiedAt", equalTo("2026-11-21"))
        .body("source", notNullValue())
        .body("fallback", is(false));
  }

  @Test
  void municipality_without_a_known_contact_point_gives_the_fallback() {
    when()
        .get("/v1/contactPoints/11001")
        .then()
        .statusCode(200)
        .body("municipality.name", equalTo("Aartselaar"))
        .body("kind", equalTo("caw"))
        .body("phone", equalTo("+3280013500"))
        .body("email", nullValue())
        .body("fallback", is(true));
  }

  @Test
  void contact_point_of_an_unknown_municipality_is_not_found() {
    when()
        .get("/v1/contactPoints/99999")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:not-found"));
  }

  @Test
  void list_holds_those_that_are_known() {
    when()
        .get("/v1/contactPoints")
        .then()
        .statusCode(200)
        .body("total", is(5))
        .body(
            "items.municipality.name",
            containsInAnyOrder("Berlaar", "Duffel", "Lier", "Nijlen", "Ranst"))
        .body("items.fallback", everyItem(is(false)));
  }

  @Test
  void editor_replaces_the_contact_point_and_the_change_is_published() {
    String name = aName();
    String before = revision();

    String after =
        put(LIER, asEditor(), edit(name))
            .statusCode(200)
            .body("name", equalTo(name))
            .body("phone", equalTo("+3238000500"))
            .body("source", equalTo("Gemeente Lier"))
            .body("verifiedAt", notNullValue())
            .body("fallback", is(false))
            .extract()
            .header("ETag");

    assertThat(number(after)).isEqualTo(number(before) + 1);
    when().get(LIER).then().header("ETag", after).body("name", equalTo(name));
    assertThat(published(name)).hasSize(1).first().isEqualTo(number(after));
  }

  @Test
  void the_same_edit_twice_changes_and_publishes_once() {
    String name = aName();
    String first = put(LIER, asEditor(), edit(name)).statusCode(200).extract().header("ETag");

    put(LIER, asEditor(), edit(name)).statusCode(200).header("ETag", first);

    String later = aName();
    put(LIER, asEditor(), edit(later)).statusCode(200);
    assertThat(published(later)).hasSize(1);
    assertThat(published(name)).hasSize(1);
  }

  @Test
  void edit_of_a_revision_that_is_no_longer_current_is_refused() {
    String seen = revision();
    put(LIER, asEditor().header("If-Match", seen), edit(aName())).statusCode(200);

    put(LIER, asEditor().header("If-Match", seen), edit(aName()))
        .statusCode(412)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:changed-meanwhile"));
  }

  @Test
  void of_two_edits_of_the_same_revision_one_wins() {
    String seen = revision();
    String token = token("editor-lier");

    List<CompletableFuture<Integer>> edits =
        Stream.of(aName(), aName())
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () ->
                            put(
                                    LIER,
                                    given().auth().oauth2(token).header("If-Match", seen),
                                    edit(name))
                                .extract()
                                .statusCode()))
            .toList();

    assertThat(edits.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void every_field_at_fault_is_named() {
    put(
            LIER,
            asEditor(),
            """
            {"kind": "bakery", "name": " ", "email": "lier", "phone": "03 800",
             "verifiedAt": "2999-01-01", "colour": "red"}
            """)
        .statusCode(400)
        .contentType(PROBLEM)
        .body(
            "errors.name",
            containsInAnyOrder("kind", "name", "email", "phone", "verifiedAt", "colour"))
        .body("errors.in", everyItem(equalTo("body")));
  }

  @Test
  void control_characters_are_refused() {
    put(LIER, asEditor(), "{\"kind\": \"ocmw\", \"name\": \"a\\u0000b\", \"phone\": \"038000500\"}")
        .statusCode(400)
        .body("errors[0].name", equalTo("name"));
  }

  @ParameterizedTest
  @CsvSource({"12026", "11001", "99999"})
  void contact_point_of_another_municipality_is_not_found_by_an_editor(String nisCode) {
    put("/v1/contactPoints/" + nisCode, asEditor(), edit("OCMW"))
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:not-found"));
    when().get(NIJLEN).then().body("name", equalTo("Meldpunt Vereenzaming Nijlen"));
  }

  @Test
  void only_editors_may_edit() {
    for (String other : List.of(clientToken("partner-app"), token("handler-lier"))) {
      put(LIER, given().auth().oauth2(other), edit("OCMW"))
          .statusCode(403)
          .contentType(PROBLEM)
          .body("type", equalTo("urn:problem-type:nabij:forbidden"));
    }
  }

  @Test
  void editing_needs_a_token() {
    put(LIER, given(), edit("OCMW"))
        .statusCode(401)
        .contentType(PROBLEM)
        .header("WWW-Authenticate", "Bearer")
        .body("type", equalTo("urn:problem-type:nabij:unauthenticated"));
  }

  @Test
  void the_revision_is_not_part_of_the_body() {
    when().get(NIJLEN).then().body("revision", nullValue());
  }

  private static RequestSpecification asEditor() {
    return given().auth().oauth2(token("editor-lier"));
  }

  private static ValidatableResponse put(String path, RequestSpecification as, String body) {
    return as.contentType("application/json").body(body).put(path).then();
  }

  private static String edit(String name) {
    return """
        {"kind": "ocmw", "name": "%s", "email": "info-ocmw@lier.be", "phone": "03 800 05 00"}
        """
        .formatted(name);
  }

  private static String aName() {
    return "OCMW Lier " + UUID.randomUUID();
  }

  private static String revision() {
    return when().get(LIER).then().statusCode(200).extract().header("ETag");
  }

  private static long number(String entityTag) {
    return Long.parseLong(entityTag.replace("\"", ""));
  }

  /** Waits for the event with this name; the revisions of all such events by then. */
  private static List<Long> published(String name) {
    try (PublishedRecords topic = PublishedRecords.of("nabij.contact-points")) {
      return topic
          .await(
              messages ->
                  messages.stream()
                      .map(PublishedRecords::data)
                      .anyMatch(data -> isNamed(data, name)))
          .stream()
          .map(PublishedRecords::data)
          .filter(data -> isNamed(data, name))
          .map(data -> data.get("revision").asLong())
          .toList();
    }
  }

  private static boolean isNamed(JsonNode data, String name) {
    return data.get("name").asText().equals(name);
  }
}
