package be.nabij.interventions.editing;

import static be.nabij.interventions.editing.Editors.ACTIVITIES;
import static be.nabij.interventions.editing.Editors.PRACTICES;
import static be.nabij.interventions.editing.Editors.RESTO;
import static be.nabij.interventions.editing.Editors.added;
import static be.nabij.interventions.editing.Editors.ofLier;
import static be.nabij.interventions.editing.Editors.practice;
import static be.nabij.interventions.editing.Editors.retire;
import static be.nabij.interventions.editing.Editors.shared;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import be.nabij.interventions.catalogue.Restart;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class EntryFilesTest {
  private static final String HEADER =
      "status;title;category;evidence;description;elements;keywords;ages.from;ages.words;source";
  private static final String SINGING =
      "published;Voorbeeld: zingen;meeting;promising;Samen zingen en nadien iets drinken.;"
          + "ontmoeten;djembe|koor;60;vanaf 60;Voorbeeldorganisatie";

  @AfterEach
  void remove() {
    Restart.withoutEdits();
  }

  @ParameterizedTest
  @CsvSource({"elements, 20", "activities, 63", "goodPractices, 34"})
  void what_is_taken_out_and_taken_in_again_changes_nothing(String kind, int entries) {
    String before = when().get("/v1/" + kind + "?pageSize=100").asString();
    String file = export(shared(), kind);

    take(shared(), kind, file, false)
        .statusCode(200)
        .body("unchanged", is(entries))
        .body("added", is(0))
        .body("changed", is(0))
        .body("retired", is(0));

    assertThat(when().get("/v1/" + kind + "?pageSize=100").asString()).isEqualTo(before);
    assertThat(export(shared(), kind)).isEqualTo(file);
    shared().get("/v1/editedEntries").then().body("total", is(0));
  }

  @Test
  void every_field_of_an_entry_comes_back_as_it_was() {
    String file = export(shared(), "activities");
    String before = when().get(RESTO).asString();
    String changed = file.replaceFirst("(published\"?;\"?)Resto VanHarte", "$1Resto VanHarte 2");

    take(shared(), "activities", changed, false)
        .statusCode(200)
        .body("unchanged", is(62))
        .body("changed", is(1));
    assertThat(when().get(RESTO).asString().replace("Resto VanHarte 2", "Resto VanHarte"))
        .isEqualTo(before);
  }

  @Test
  void rows_add_change_and_retire_and_a_draft_stays_out_of_sight() {
    String address = added("Voorbeeld: djembe", true);
    String draft =
        SINGING.replace("published", "draft").replace("Voorbeeld: zingen", "Voorbeeld: stil");

    take(shared(), "activities", HEADER + "\r\n" + SINGING + "\r\n" + draft + "\r\n", false)
        .statusCode(200)
        .body("added", is(2))
        .body("rows.id", contains("voorbeeld-zingen", "voorbeeld-stil"));
    when()
        .get(ACTIVITIES + "/voorbeeld-zingen")
        .then()
        .statusCode(200)
        .body("keywords", contains("djembe", "koor"))
        .body("ages.from", is(60));
    when().get(ACTIVITIES + "/voorbeeld-stil").then().statusCode(404);
    when().get(ACTIVITIES + "?q=koor djembe").then().body("items.id", hasItem("voorbeeld-zingen"));

    String file =
        export(shared(), "activities")
            .replaceFirst("(voorbeeld-djembe\"?;\"?[0-9]+\"?;\"?)published", "$1retired")
            .replace("Samen zingen en", "Samen luid zingen en");
    take(shared(), "activities", file, false)
        .statusCode(200)
        .body("retired", is(1))
        .body("changed", is(2));
    when().get(address).then().statusCode(404);
    shared()
        .get(address + "/history")
        .then()
        .body("items[0].action", equalTo("import"))
        .body("items[0].by", equalTo("catalogue-editor"));
  }

  @Test
  void a_dry_run_only_says_what_would_happen() {
    take(shared(), "activities", HEADER + "\r\n" + SINGING + "\r\n", true)
        .statusCode(200)
        .body("dryRun", is(true))
        .body("added", is(1));
    when().get(ACTIVITIES).then().body("total", is(63));
  }

  @Test
  void a_bad_row_is_named_and_nothing_is_taken_over() {
    String bad =
        SINGING
            .replace("published", "shown")
            .replace(";meeting;", ";dancing;")
            .replace(";ontmoeten;", ";ontmoeten|toveren;")
            .replace(";60;vanaf", ";zestig;vanaf");
    take(shared(), "activities", HEADER + "\r\n" + SINGING + "\r\n" + bad + "\r\n", false)
        .statusCode(422)
        .body("type", equalTo("urn:problem-type:nabij:faulty-rows"))
        .body("total", is(4))
        .body("rows.row", everyItem(is(3)))
        .body("rows.column", hasItem("status"))
        .body("rows.column", hasItem("category"))
        .body("rows.column", hasItem("elements"))
        .body("rows.column", hasItem("ages.from"));
    when().get(ACTIVITIES).then().body("total", is(63));
    take(shared(), "activities", "status;title;colour\r\ndraft;x;red\r\n", false)
        .statusCode(422)
        .body("rows.code", contains("unknown-column"));
  }

  @Test
  void a_row_that_somebody_else_changed_meanwhile_is_refused() {
    String file = export(shared(), "activities");
    retire(RESTO).statusCode(200);
    take(shared(), "activities", file, false)
        .statusCode(422)
        .body("rows.column", contains("revision"))
        .body("rows.code", contains("changed-meanwhile"));
    when().get(RESTO).then().statusCode(404);
  }

  @Test
  void an_editor_of_lier_takes_out_and_in_what_lier_keeps_and_nothing_else() {
    added(ofLier(), PRACTICES, practice("Voorbeeld: djembe", true));
    String file = export(ofLier(), "goodPractices");
    assertThat(file.lines()).hasSize(2);
    take(ofLier(), "goodPractices", file, false).statusCode(200).body("unchanged", is(1));
    take(ofLier(), "goodPractices", export(shared(), "goodPractices"), false)
        .statusCode(422)
        .body("total", greaterThanOrEqualTo(34))
        .body("rows.code", hasItem("not-found"));
    take(shared(), "goodPractices", file, false).statusCode(422);
  }

  @Test
  void an_element_is_not_added_by_a_file() {
    take(shared(), "elements", "status;title\r\ndraft;Nieuw\r\n", false)
        .statusCode(422)
        .body("rows.column", hasItem("id"));
  }

  @Test
  void who_is_no_editor_of_the_catalogue_is_refused() {
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .get("/v1/activities/export")
        .then()
        .statusCode(403);
    when().get("/v1/activities/export").then().statusCode(401);
    take(given(), "activities", HEADER, false).statusCode(401);
  }

  private static String export(RequestSpecification editor, String kind) {
    return editor
        .get("/v1/" + kind + "/export")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString();
  }

  private static ValidatableResponse take(
      RequestSpecification editor, String kind, String file, boolean dryRun) {
    return editor
        .contentType("text/csv; charset=UTF-8")
        .body(file)
        .post("/v1/" + kind + "/import" + (dryRun ? "?dryRun=true" : ""))
        .then();
  }
}
