package be.nabij.interventions.addition;

import static be.nabij.interventions.editing.Editors.RESTO;
import static be.nabij.interventions.editing.Editors.ofLier;
import static be.nabij.interventions.editing.Editors.retire;
import static be.nabij.interventions.editing.Editors.shared;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.interventions.catalogue.Restart;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class AdditionsResourceTest {
  private static final String LIER = RESTO + "/additions/12021";
  private static final String BODY =
      """
      {"text": " In Lier is er elke woensdag een tafel in het dienstencentrum. ",
       "organisation": "Voorbeeldorganisatie", "phone": "03 800 05 00", "when": "Woensdag, 18 uur"}
      """;

  @AfterEach
  void remove() {
    Restart.withoutEdits();
  }

  @Test
  void an_addition_is_shown_in_its_municipality_and_leaves_the_entry_as_it_is() {
    String before = when().get(RESTO).asString();

    ofLier()
        .body(BODY)
        .put(LIER)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("municipality", equalTo("12021"))
        .body("text", equalTo("In Lier is er elke woensdag een tafel in het dienstencentrum."));

    assertThat(when().get(RESTO).asString()).isEqualTo(before);
    assertThat(when().get(RESTO + "?municipality=12026").asString()).isEqualTo(before);
    when()
        .get(RESTO + "?municipality=12021")
        .then()
        .statusCode(200)
        .body("title", equalTo("Resto VanHarte"))
        .body("addition.when", equalTo("Woensdag, 18 uur"))
        .body("addition.email", nullValue());
    when().get(RESTO + "/additions").then().body("items.municipality", contains("12021"));
    when().get(LIER).then().statusCode(200).header("ETag", "\"1\"");
    when().get(RESTO + "/additions/12026").then().statusCode(404);
    Restart.now();
    when().get(LIER).then().statusCode(200).body("editedAt", notNullValue());
  }

  @Test
  void a_change_needs_the_revision_that_its_editor_saw() {
    put(null, BODY).statusCode(200);
    put(null, BODY.replace("woensdag", "vrijdag")).statusCode(428);
    put("\"9\"", BODY.replace("woensdag", "vrijdag")).statusCode(412);
    put("\"1\"", BODY).statusCode(200).header("ETag", "\"1\"");
    put("\"1\"", BODY.replace("woensdag", "vrijdag")).statusCode(200).header("ETag", "\"2\"");
    when()
        .get(LIER)
        .then()
        .body("text", equalTo("In Lier is er elke vrijdag een tafel in het dienstencentrum."));
  }

  @Test
  void what_is_taken_away_is_gone_and_no_revision_comes_twice() {
    put(null, BODY).statusCode(200);
    ofLier().delete(LIER).then().statusCode(428);
    ofLier().header("If-Match", "\"1\"").delete(LIER).then().statusCode(204);
    when().get(LIER).then().statusCode(404);
    when().get(RESTO + "?municipality=12021").then().body("addition", nullValue());
    ofLier().header("If-Match", "\"1\"").delete(LIER).then().statusCode(404);
    put("\"1\"", BODY).statusCode(412);
    put(null, BODY).statusCode(200).header("ETag", "\"3\"");
  }

  @Test
  void its_editors_see_who_changed_what_also_when_it_is_gone() {
    ofLier().get(LIER + "/history").then().statusCode(404);
    put(null, BODY).statusCode(200);
    ofLier().header("If-Match", "\"1\"").delete(LIER).then().statusCode(204);

    ofLier()
        .get(LIER + "/history")
        .then()
        .statusCode(200)
        .body("total", is(2))
        .body("items.action", contains("remove", "add"))
        .body("items.by", contains("catalogue-editor-lier", "catalogue-editor-lier"));
    shared().get(LIER + "/history").then().statusCode(404);
    when().get(LIER + "/history").then().statusCode(401);
  }

  @Test
  void an_editor_of_lier_writes_for_lier_only() {
    ofLier().body(BODY).put(RESTO + "/additions/12026").then().statusCode(404);
    shared().body(BODY).put(LIER).then().statusCode(404);
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body(BODY)
        .put(LIER)
        .then()
        .statusCode(403);
    given().contentType("application/json").body(BODY).put(LIER).then().statusCode(401);
    when().get(RESTO + "/additions").then().body("total", is(0));
  }

  @Test
  void every_fault_is_named_in_one_answer() {
    put(
            null,
            """
            {"text": "Kom <script>alert(1)</script>", "phone": "bel mij", "email": "x",
             "url": "javascript:alert(1)"}
            """)
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("text", "phone", "email", "url"));
    put(null, "{\"text\": \" \"}").statusCode(400).body("errors.code", contains("required"));
    when().get(RESTO + "?municipality=Lier").then().statusCode(400);
    when().get(RESTO + "?colour=red").then().statusCode(400);
  }

  @Test
  void there_is_nothing_to_add_to_what_is_not_published() {
    put(null, BODY).statusCode(200);
    retire(RESTO).statusCode(200);
    when().get(LIER).then().statusCode(404);
    put("\"1\"", BODY).statusCode(404);
    ofLier().body(BODY).put("/v1/activities/mindfulness/additions/12021").then().statusCode(404);
  }

  private static ValidatableResponse put(String ifMatch, String body) {
    return (ifMatch == null ? ofLier() : ofLier().header("If-Match", ifMatch))
        .body(body)
        .put(LIER)
        .then();
  }
}
