package be.nabij.interventions.editing;

import static be.nabij.interventions.editing.Editors.ACTIVITIES;
import static be.nabij.interventions.editing.Editors.PRACTICES;
import static be.nabij.interventions.editing.Editors.RESTO;
import static be.nabij.interventions.editing.Editors.activity;
import static be.nabij.interventions.editing.Editors.added;
import static be.nabij.interventions.editing.Editors.ofLier;
import static be.nabij.interventions.editing.Editors.other;
import static be.nabij.interventions.editing.Editors.practice;
import static be.nabij.interventions.editing.Editors.publish;
import static be.nabij.interventions.editing.Editors.retire;
import static be.nabij.interventions.editing.Editors.shared;
import static be.nabij.interventions.editing.Editors.tag;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.interventions.catalogue.Restart;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class EditedEntriesResourceTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String TITLE = "Voorbeeld: trommelen op woensdag";

  @AfterEach
  void remove() {
    Restart.withoutEdits();
  }

  @Test
  void a_draft_is_seen_by_its_editors_only() {
    added(shared(), ACTIVITIES, activity(TITLE, false))
        .header("ETag", "\"1\"")
        .header("Location", containsString(ACTIVITIES + "/voorbeeld-trommelen-op-woensdag"))
        .body("id", equalTo("voorbeeld-trommelen-op-woensdag"))
        .body("kind", equalTo("activity"))
        .body("status", equalTo("draft"))
        .body("published", nullValue())
        .body("draft.title", equalTo(TITLE))
        .body("draft.alsoKnownAs", is(List.of()))
        .body("municipality", nullValue())
        .body("allowedTransitions", contains("change", "publish", "discard-draft"));

    when().get(ACTIVITIES + "/voorbeeld-trommelen-op-woensdag").then().statusCode(404);
    assertThat(found()).isEmpty();
    shared()
        .get("/v1/editedEntries?kind=activity&status=draft")
        .then()
        .body("items.id", contains("voorbeeld-trommelen-op-woensdag"))
        .body("total", is(1));
    ofLier().get("/v1/editedEntries").then().statusCode(200).body("total", is(0));
  }

  @Test
  void what_is_published_is_found_at_once_by_its_words_and_facets() {
    String address = added(TITLE, false);

    publish(shared(), address)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("published"))
        .body("draft", nullValue())
        .body("allowedTransitions", contains("change", "retire"));

    assertThat(found()).containsExactly(TITLE);
    when().get(ACTIVITIES + "?q=djembee").then().body("items[0].title", equalTo(TITLE));
    when()
        .get(ACTIVITIES + "?element=ontmoeten&evidence=promising&level=primary&pageSize=100")
        .then()
        .body("items.title", hasItem(TITLE));
    when().get(ACTIVITIES).then().body("total", is(64));
    when().get(address).then().statusCode(200).body("ages.from", is(60));
  }

  @Test
  void what_is_published_stays_while_a_draft_is_written() {
    put(RESTO, resto("Aan tafel", false))
        .statusCode(200)
        .body("status", equalTo("published"))
        .body("published.title", equalTo("Resto VanHarte"))
        .body("draft.title", equalTo("Aan tafel"))
        .body("editedAt", nullValue());
    when().get(RESTO).then().body("title", equalTo("Resto VanHarte"));

    publish(shared(), RESTO).statusCode(200).body("editedAt", notNullValue());
    when()
        .get(RESTO)
        .then()
        .body("title", equalTo("Aan tafel"))
        .body("source", containsString("Coalitie Erbij"))
        .body("lines", equalTo("1431-1441"));
    when().get(ACTIVITIES).then().body("total", is(63)).body("items[18].title", notNullValue());
  }

  @Test
  void a_draft_that_is_thrown_away_leaves_what_is_published() {
    String tag = put(RESTO, resto("Aan tafel", false)).statusCode(200).extract().header("ETag");

    discard(RESTO).statusCode(204).header("ETag", other(tag, 1));
    shared()
        .get(RESTO + "/draft")
        .then()
        .body("draft", nullValue())
        .body("published.title", equalTo("Resto VanHarte"));
    discard(RESTO).statusCode(409).body("allowedTransitions", contains("change", "retire"));
  }

  @Test
  void a_draft_that_was_never_published_is_gone_when_it_is_thrown_away() {
    String address = added(TITLE, false);
    discard(address).statusCode(204);
    shared().get(address + "/draft").then().statusCode(404);
  }

  @Test
  void what_is_retired_is_found_no_more_and_can_come_back() {
    String address = added(TITLE, true);
    assertThat(found()).containsExactly(TITLE);

    retire(address)
        .statusCode(200)
        .body("status", equalTo("retired"))
        .body("retiredBecause", equalTo("De groep komt niet meer samen."))
        .body("allowedTransitions", contains("change", "publish"));

    assertThat(found()).isEmpty();
    when().get(address).then().statusCode(404);
    when().get(ACTIVITIES).then().body("total", is(63));
    retire(address).statusCode(409);
    publish(shared(), address).statusCode(200).body("retiredBecause", nullValue());
    assertThat(found()).containsExactly(TITLE);
  }

  @Test
  void an_element_that_others_use_stays() {
    retire("/v1/elements/ontmoeten")
        .statusCode(409)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:in-use"))
        .body("usedBy", hasItem("resto-vanharte"));
    when().get("/v1/elements/ontmoeten").then().statusCode(200);
  }

  @Test
  void an_element_is_changed_and_none_is_added() {
    shared().get("/v1/elements/mindfulness").then().statusCode(200);
    String readings =
        "[{\"level\": \"strong\", \"statement\": \"Werkt.\", \"source\": \"Bron\","
            + " \"lines\": \"1\"}]";
    put(
            "/v1/elements/mindfulness",
            "{\"title\": \"Mindfulness\", \"meaning\": \"Met aandacht bij het nu blijven, ook als dat"
                + " moeilijk is.\", \"evidence\": \"strong\", \"readings\": "
                + readings
                + ", \"inTable2\": true, \"source\": \"Redactie\", \"publish\": true}")
        .statusCode(200);
    when()
        .get("/v1/elements/mindfulness")
        .then()
        .body("meaning", containsString("ook als dat moeilijk is"))
        .body("readings[0].level", equalTo("strong"));
    shared().body(activity(TITLE, false)).post("/v1/elements").then().statusCode(405);
  }

  @Test
  void a_change_needs_the_revision_that_its_editor_saw() {
    shared().body(resto("Aan tafel", true)).put(RESTO).then().statusCode(428).contentType(PROBLEM);
    shared()
        .header("If-Match", other(tag(shared(), RESTO), -1))
        .body(resto("Aan tafel", true))
        .put(RESTO)
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:problem-type:nabij:changed-meanwhile"));
    shared().post(RESTO + "/publication").then().statusCode(428);
    shared().delete(RESTO + "/draft").then().statusCode(428);
    when().get(RESTO).then().body("title", equalTo("Resto VanHarte"));
  }

  @Test
  void of_two_editors_at_once_one_wins_and_nothing_is_lost() {
    String tag = tag(shared(), RESTO);
    String token = RealComponents.token("catalogue-editor");
    List<CompletableFuture<Integer>> both =
        Stream.of("Eerste titel", "Tweede titel")
            .map(
                title ->
                    CompletableFuture.supplyAsync(
                        () ->
                            given()
                                .auth()
                                .oauth2(token)
                                .contentType("application/json")
                                .header("If-Match", tag)
                                .body(resto(title, true))
                                .put(RESTO)
                                .statusCode()))
            .toList();

    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
    String title = when().get(RESTO).path("title");
    assertThat(title).isIn("Eerste titel", "Tweede titel");
    shared()
        .get(RESTO + "/history")
        .then()
        .body("total", is(1))
        .body("items[0].action", equalTo("publish"))
        .body("items[0].by", equalTo("catalogue-editor"))
        .body("items[0].changes.find {it.field == 'title'}.from", equalTo("Resto VanHarte"))
        .body("items[0].changes.find {it.field == 'title'}.to", equalTo(title));
  }

  @Test
  void the_same_again_changes_nothing() {
    String tag = put(RESTO, resto("Aan tafel", true)).statusCode(200).extract().header("ETag");
    put(RESTO, resto("Aan tafel", true)).statusCode(200).header("ETag", tag);
    String key = "eens-" + System.nanoTime();
    String first =
        shared()
            .header("Idempotency-Key", key)
            .body(activity(TITLE, false))
            .post(ACTIVITIES)
            .path("id");
    shared()
        .header("Idempotency-Key", key)
        .body(activity(TITLE, false))
        .post(ACTIVITIES)
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    shared().get("/v1/editedEntries?status=draft").then().body("total", is(1));
  }

  @Test
  void an_id_is_made_from_the_title_and_is_unique() {
    assertThat(added(TITLE, true)).endsWith("/voorbeeld-trommelen-op-woensdag");
    assertThat(added(TITLE, false)).endsWith("/voorbeeld-trommelen-op-woensdag-2");
    assertThat(added("Export", true)).endsWith("/export-2");
    assertThat(added("Mindfulness", false)).endsWith("/mindfulness-2");
  }

  @Test
  void every_fault_is_named_in_one_answer() {
    shared()
        .body(
            """
            {"id": "eigen-id", "title": "Met <b>vet</b>", "category": "local-action",
             "evidence": "proven", "description": "Te kort",
             "elements": [{"code": "ontmoeten"}, {"code": "toveren"}],
             "levels": [{"code": "quaternary"}], "municipality": "99999",
             "ages": {"from": 80, "to": 60, "words": "80 tot 60"},
             "url": "javascript:alert(1)", "place": "Pallieterland"}
            """)
        .post(ACTIVITIES)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body(
            "errors.name",
            hasItems(
                "id",
                "title",
                "category",
                "evidence",
                "description",
                "elements[1].code",
                "levels[0].code",
                "municipality",
                "ages.to",
                "url",
                "place",
                "source"))
        .body("errors.find {it.name == 'levels[0].code'}.detail", containsString("tertiary"))
        .body("errors.find {it.name == 'title'}.code", equalTo("not-allowed"))
        .body("errors.find {it.name == 'place'}.code", equalTo("unknown-field"))
        .body("errors.find {it.name == 'source'}.code", equalTo("required"));
    shared().get("/v1/editedEntries").then().body("total", is(0));
  }

  @Test
  void unknown_fields_and_parameters_are_refused() {
    shared()
        .body("{\"title\": \"x\", \"colour\": \"red\"}")
        .post(ACTIVITIES)
        .then()
        .statusCode(400)
        .body("errors.name", hasItem("colour"));
    shared().get("/v1/editedEntries?knd=activity").then().statusCode(400);
    shared().get("/v1/editedEntries?kind=profile&status=gone").then().statusCode(400);
  }

  @Test
  void what_comes_from_the_data_files_alone_is_not_edited() {
    shared().get("/v1/profiles/achterblijvers/draft").then().statusCode(404);
    shared().get("/v1/activities/mindfulness/draft").then().statusCode(404);
  }

  @Test
  void an_editor_of_lier_keeps_an_entry_of_lier() {
    String id =
        added(ofLier(), PRACTICES, practice(TITLE, true))
            .body("municipality", equalTo("12021"))
            .body("published.municipality", equalTo("12021"))
            .body("published.source", equalTo("Gemeente Lier"))
            .body("published.origin", equalTo("editor"))
            .extract()
            .path("id");

    when()
        .get(PRACTICES + "?municipality=12021")
        .then()
        .body("items.id", contains(id))
        .body("facets.municipality.12021", is(1));
    when().get(PRACTICES + "?q=trommelen lier").then().body("items[0].id", equalTo(id));
    added(ofLier(), ACTIVITIES, activity(TITLE, true));
    when().get("/v1/catalogue?municipality=12021").then().body("total", is(2));
    shared().get(PRACTICES + "/" + id + "/draft").then().statusCode(404);
  }

  @Test
  void an_editor_of_lier_cannot_touch_the_shared_catalogue_nor_nijlen() {
    ofLier().get(RESTO + "/draft").then().statusCode(404);
    ofLier().get(RESTO + "/history").then().statusCode(404);
    ofLier()
        .header("If-Match", "*")
        .body(resto("Gekaapt", true))
        .put(RESTO)
        .then()
        .statusCode(404)
        .contentType(PROBLEM);
    ofLier()
        .header("If-Match", "*")
        .body("{\"reason\": \"Weg ermee\"}")
        .post(RESTO + "/retirement")
        .then()
        .statusCode(404);
    ofLier()
        .body(
            practice(TITLE, true).replace("{\"title\"", "{\"municipality\": \"12026\", \"title\""))
        .post(PRACTICES)
        .then()
        .statusCode(400)
        .body("errors.name", hasItem("municipality"));
    String own = added(ofLier(), PRACTICES, practice(TITLE, true)).extract().path("id");
    ofLier()
        .header("If-Match", "*")
        .body(
            practice(TITLE, true).replace("{\"title\"", "{\"municipality\": \"12026\", \"title\""))
        .put(PRACTICES + "/" + own)
        .then()
        .statusCode(400)
        .body("errors.name", contains("municipality"));
    when().get(RESTO).then().body("title", equalTo("Resto VanHarte"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler-lier", "editor-lier", "operator"})
  void who_is_no_editor_of_the_catalogue_is_refused(String user) {
    String token = RealComponents.token(user);
    given().auth().oauth2(token).get(RESTO + "/draft").then().statusCode(403);
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(activity(TITLE, true))
        .post(ACTIVITIES)
        .then()
        .statusCode(403);
  }

  @Test
  void without_a_token_nothing_is_edited() {
    when().get(RESTO + "/draft").then().statusCode(401).contentType(PROBLEM);
    given()
        .contentType("application/json")
        .body(activity(TITLE, true))
        .post(ACTIVITIES)
        .then()
        .statusCode(401);
    when().get("/v1/editedEntries").then().statusCode(401);
  }

  @Test
  void edits_stay_when_the_files_are_loaded_again() {
    put(RESTO, resto("Aan tafel", true)).statusCode(200);
    put(ACTIVITIES + "/danspaleis", resto("Dansen in concept", false)).statusCode(200);
    String own = added(TITLE, true);
    retire(ACTIVITIES + "/openjehart").statusCode(200);

    Restart.now();

    when().get(RESTO).then().body("title", equalTo("Aan tafel"));
    when().get(own).then().statusCode(200);
    when().get(ACTIVITIES + "/openjehart").then().statusCode(404);
    when().get(ACTIVITIES).then().body("total", is(63));
    assertThat(found()).containsExactly(TITLE);
    shared()
        .get(ACTIVITIES + "/danspaleis/draft")
        .then()
        .body("draft.title", equalTo("Dansen in concept"))
        .body("newInFile", nullValue());
  }

  @Test
  void a_newer_file_is_shown_to_who_edited_and_overwrites_nothing() {
    String tag = put(RESTO, resto("Aan tafel", true)).statusCode(200).extract().header("ETag");

    Restart.afterAnotherFile("resto-vanharte");

    when().get(RESTO).then().body("title", equalTo("Aan tafel"));
    shared()
        .get(RESTO + "/draft")
        .then()
        .body("published.title", equalTo("Aan tafel"))
        .body("newInFile.title", equalTo("Resto VanHarte"))
        .header("ETag", other(tag, 1));
    shared()
        .get(RESTO + "/history")
        .then()
        .body("items[0].action", equalTo("data-file"))
        .body("items[0].changes.field", contains("title"));
    Restart.now();
    shared().get(RESTO + "/draft").then().header("ETag", other(tag, 1));

    put(RESTO, resto("Aan tafel", true)).statusCode(200).body("newInFile", nullValue());
    Restart.now();
    shared().get(RESTO + "/draft").then().body("newInFile", nullValue());
  }

  @Test
  void what_nobody_keeps_any_more_follows_its_file_again() {
    put(RESTO, resto("Aan tafel", false)).statusCode(200);
    discard(RESTO).statusCode(204);

    Restart.afterAnotherFile("resto-vanharte");

    shared()
        .get(RESTO + "/draft")
        .then()
        .body("newInFile", nullValue())
        .body("published.title", equalTo("Resto VanHarte"));
    when().get(ACTIVITIES).then().body("items.title", not(hasItem("Vroeger")));
  }

  private static List<String> found() {
    return when().get("/v1/catalogue?q=djembe").path("items.title");
  }

  private static String resto(String title, boolean publish) {
    return activity(title, publish)
        .replace(
            "\"Voorbeeldorganisatie\"",
            "\"Handreiking (Coalitie Erbij, 2017)\", \"lines\": \"1431-1441\"")
        .replace("djembe", "restaurant");
  }

  private static ValidatableResponse put(String address, String body) {
    return shared().header("If-Match", tag(shared(), address)).body(body).put(address).then();
  }

  private static ValidatableResponse discard(String address) {
    return shared().header("If-Match", tag(shared(), address)).delete(address + "/draft").then();
  }
}
