package be.nabij.directory.editing;

import static be.nabij.directory.editing.EditedServices.PATH;
import static be.nabij.directory.editing.EditedServices.add;
import static be.nabij.directory.editing.EditedServices.added;
import static be.nabij.directory.editing.EditedServices.asEditor;
import static be.nabij.directory.editing.EditedServices.body;
import static be.nabij.directory.editing.EditedServices.retired;
import static be.nabij.platform.testing.RealComponents.clientToken;
import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.directory.organisation.StableId;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The editor of Lier and the services of Lier; what everybody sees of it. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class EditedServicesResourceTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String HSDS = "/hsds/v3/services";
  private static final String KOFFIE = "Voorbeeld: koffie op woensdag";
  private static final UUID HERENTHOUT = StableId.of("service", "koffie-en-contact-herenthout");

  @AfterEach
  void remove() {
    EditedServices.removeAll();
  }

  @Test
  void draft_is_seen_by_its_editors_only() {
    String location =
        add(body(KOFFIE, false))
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("status", equalTo("draft"))
            .body("published", nullValue())
            .body("draft.name", equalTo(KOFFIE))
            .body("draft.organisationName", equalTo("Voorbeeldorganisatie"))
            .body("draft.phones.number", contains("+3238000500"))
            .body("draft.areas", contains("municipality:12021"))
            .body("draft.source", equalTo("Gemeente Lier"))
            .body("draft.verifiedAt", notNullValue())
            .body("responsible", equalTo("editor-lier@nabij.example"))
            .body("allowedTransitions", contains("change", "publish", "discard-draft"))
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);

    assertThat(location).endsWith(PATH + "/" + id);
    asEditor().get(PATH + "/" + id).then().statusCode(200).body("draft.name", equalTo(KOFFIE));
    assertThat(foundByText()).isEmpty();
    when().get(HSDS + "/" + id).then().statusCode(404);
    when().get(HSDS + "?search=quiltclub").then().body("contents.id", not(hasItem(id)));
    when().get(HSDS + "?minimal=true").then().body("contents.id", not(hasItem(id)));
    when()
        .get("/hsds/v3/organizations?search=Voorbeeldorganisatie")
        .then()
        .body("contents.name", not(hasItem("Voorbeeldorganisatie")));
    when()
        .get("/v1/hsdsExport?municipality=12021")
        .then()
        .statusCode(200)
        .body("services.id", not(hasItem(id)));
  }

  @Test
  void published_service_is_found_at_once() {
    String id = added(KOFFIE, false);

    post(id, "publication")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("published"))
        .body("draft", nullValue())
        .body("published.organisation", equalTo("voorbeeldorganisatie-12021"))
        .body("allowedTransitions", contains("change", "retire"));

    assertThat(foundByText()).containsExactly(KOFFIE);
    when()
        .get(HSDS + "/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("organization.name", equalTo("Voorbeeldorganisatie"))
        .body("minimum_age", is(60))
        .body("service_areas.name", contains("Lier"))
        .body("service_at_locations.location.name", contains("Lier"));
    when().get(HSDS + "?search=quiltclubb").then().body("contents[0].id", equalTo(id));
  }

  @Test
  void retired_service_leaves_every_list_and_says_so_by_its_id() {
    String id = added(KOFFIE, true);
    String at = when().get(HSDS + "/" + id).path("service_at_locations[0].id");
    String before = when().get(HSDS + "/" + id).path("last_modified");

    asEditor()
        .contentType("application/json")
        .body("{\"reason\": \" De groep komt niet meer samen. \"}")
        .post(PATH + "/" + id + "/retirement")
        .then()
        .statusCode(200)
        .body("status", equalTo("retired"))
        .body("retiredBecause", equalTo("De groep komt niet meer samen."))
        .body("allowedTransitions", contains("change", "publish"));

    assertThat(foundByText()).isEmpty();
    when().get(HSDS + "?minimal=true").then().body("contents.id", not(hasItem(id)));
    when().get(HSDS + "?search=quiltclub").then().body("contents.id", not(hasItem(id)));
    when()
        .get("/hsds/v3/service_at_locations?format=ndjson")
        .then()
        .body(not(org.hamcrest.Matchers.containsString(at)));
    when().get("/v1/hsdsExport?municipality=12021").then().body("services.id", not(hasItem(id)));
    when().get(HSDS + "/" + id).then().statusCode(200).body("status", equalTo("inactive"));
    assertThat((String) when().get(HSDS + "/" + id).path("last_modified")).isGreaterThan(before);

    post(id, "publication").statusCode(200).body("retiredBecause", nullValue());
    assertThat(foundByText()).containsExactly(KOFFIE);
  }

  @Test
  void draft_beside_what_is_published_changes_nothing_for_others_until_it_is_published() {
    String id = added(KOFFIE, true);
    put(id, asEditor(), body("Voorbeeld: thee op woensdag", false))
        .statusCode(200)
        .body("published.name", equalTo(KOFFIE))
        .body("draft.name", equalTo("Voorbeeld: thee op woensdag"));
    when().get(HSDS + "/" + id).then().body("name", equalTo(KOFFIE));

    post(id, "publication").statusCode(200);
    when().get(HSDS + "/" + id).then().body("name", equalTo("Voorbeeld: thee op woensdag"));
    when()
        .get(HSDS + "?minimal=true&modified_after=" + today())
        .then()
        .body("contents.id", hasItem(id));
  }

  @Test
  void draft_that_is_thrown_away_leaves_what_is_published() {
    String id = added(KOFFIE, true);
    put(id, asEditor(), body("Voorbeeld: thee op woensdag", false)).statusCode(200);

    asEditor().delete(PATH + "/" + id + "/draft").then().statusCode(204).header("ETag", "\"4\"");
    asEditor()
        .get(PATH + "/" + id)
        .then()
        .body("draft", nullValue())
        .body("published.name", equalTo(KOFFIE));
  }

  @Test
  void draft_that_was_never_published_is_gone_when_it_is_thrown_away() {
    String id = added(KOFFIE, false);
    asEditor().delete(PATH + "/" + id + "/draft").then().statusCode(204);
    asEditor().get(PATH + "/" + id).then().statusCode(404);
  }

  @Test
  void steps_that_are_not_possible_name_those_that_are() {
    String published = added(KOFFIE, true);
    post(published, "publication")
        .statusCode(409)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:problem-type:nabij:transition-not-possible"))
        .body("allowedTransitions", contains("change", "retire"));
    asEditor().delete(PATH + "/" + published + "/draft").then().statusCode(409);
    String draft = added("Voorbeeld: thee", false);
    asEditor()
        .contentType("application/json")
        .body("{\"reason\": \"x\"}")
        .post(PATH + "/" + draft + "/retirement")
        .then()
        .statusCode(409)
        .body("allowedTransitions", hasItems("publish", "discard-draft"));
  }

  @Test
  void of_two_editors_one_wins_and_the_other_loses_nothing() {
    String id = added(KOFFIE, false);
    String token = token("editor-lier");
    List<CompletableFuture<Integer>> edits =
        Stream.of("Voorbeeld: a", "Voorbeeld: b")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () ->
                            put(
                                    id,
                                    given().auth().oauth2(token).header("If-Match", "\"1\""),
                                    body(name, false))
                                .extract()
                                .statusCode()))
            .toList();
    assertThat(edits.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);

    put(id, asEditor().header("If-Match", "\"2\""), body("Voorbeeld: c", false)).statusCode(200);
    asEditor().get(PATH + "/" + id + "/history").then().body("total", is(3));
    for (String step : List.of("publication", "retirement")) {
      asEditor()
          .header("If-Match", "\"1\"")
          .contentType("application/json")
          .body("{\"reason\": \"x\"}")
          .post(PATH + "/" + id + "/" + step)
          .then()
          .statusCode(412);
    }
    asEditor()
        .header("If-Match", "\"1\"")
        .delete(PATH + "/" + id + "/draft")
        .then()
        .statusCode(412);
  }

  @Test
  void the_same_again_changes_nothing() {
    String id = added(KOFFIE, true);
    put(id, asEditor(), body(KOFFIE, true)).statusCode(200).header("ETag", "\"2\"");
    put(id, asEditor(), body("Voorbeeld: thee", false)).header("ETag", "\"3\"");
    put(id, asEditor(), body("Voorbeeld: thee", false)).header("ETag", "\"3\"");
  }

  @Test
  void history_tells_who_changed_which_field() {
    String id = added(KOFFIE, false);
    put(id, asEditor(), body("Voorbeeld: thee", false)).statusCode(200);
    post(id, "publication").statusCode(200);

    asEditor()
        .get(PATH + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items.action", contains("publish", "change", "add"))
        .body("items.by", everyItem(equalTo("editor-lier")))
        .body("items.revision", contains(3, 2, 1))
        .body("items[1].changes.field", contains("name"))
        .body("items[1].changes[0].from", equalTo(KOFFIE))
        .body("items[1].changes[0].to", equalTo("Voorbeeld: thee"))
        .body("items[0].changes.find { it.field == 'status' }.to", equalTo("published"));
  }

  @Test
  void service_of_another_region_is_copied_and_adapted() {
    add("""
        {"municipality": "12021", "basedOn": "%s", "name": "Koffie & Contact Lier (voorbeeld)",
         "organisationName": "Voorbeeldorganisatie", "locations": ["lier"], "publish": true}
        """
            .formatted(HERENTHOUT))
        .statusCode(201)
        .body("published.name", equalTo("Koffie & Contact Lier (voorbeeld)"))
        .body("published.type", equalTo("local-initiative"))
        .body("published.schedules.freq", contains("MONTHLY"))
        .body("published.areas", contains("municipality:12021"))
        .body("published.locations", contains("lier"))
        .body("published.organisation", equalTo("voorbeeldorganisatie-12021"))
        .body("municipality", equalTo("12021"));
    when()
        .get(HSDS + "/" + HERENTHOUT)
        .then()
        .body("name", not(equalTo("Koffie & Contact Lier (voorbeeld)")));
    add("{\"municipality\": \"12021\", \"basedOn\": \"" + UUID.randomUUID() + "\"}")
        .statusCode(400)
        .body("errors.name", hasItems("basedOn", "name"));
  }

  @Test
  void editor_of_lier_cannot_touch_nijlen() {
    add(body(KOFFIE, false).replace("\"municipality\": \"12021\"", "\"municipality\": \"12026\""))
        .statusCode(400)
        .body("errors.name", hasItem("municipality"));
    asEditor().get(PATH + "?municipality=12026").then().statusCode(404);
    asEditor().get(PATH + "/export?municipality=12026").then().statusCode(404);
    for (UUID other : List.of(HERENTHOUT, StableId.of("service", "tele-onthaal-106"))) {
      asEditor().get(PATH + "/" + other).then().statusCode(404);
      put(other.toString(), asEditor(), body(KOFFIE, true)).statusCode(404).contentType(PROBLEM);
      post(other.toString(), "publication").statusCode(404);
      asEditor().delete(PATH + "/" + other + "/draft").then().statusCode(404);
      asEditor().get(PATH + "/" + other + "/history").then().statusCode(404);
    }
    String id = added(KOFFIE, false);
    put(
            id,
            asEditor(),
            body(KOFFIE, false)
                .replace("\"municipality\": \"12021\"", "\"municipality\": \"12026\""))
        .statusCode(400)
        .body("errors.name", hasItem("municipality"));
  }

  @Test
  void service_of_the_contact_point_is_edited_there() {
    put(StableId.of("service", "contact-point-12021").toString(), asEditor(), body(KOFFIE, true))
        .statusCode(409)
        .body("type", equalTo("urn:problem-type:nabij:edited-elsewhere"))
        .body("editAt", equalTo("/v1/contactPoints/12021"));
    put(StableId.of("service", "contact-point-12026").toString(), asEditor(), body(KOFFIE, true))
        .statusCode(404);
    add(body(KOFFIE, true).replace("local-initiative", "contact-point"))
        .statusCode(400)
        .body("errors.name", contains("type"));
  }

  @Test
  void every_field_at_fault_is_named_in_one_answer() {
    add("""
        {"municipality": "12021", "organisation": "nobody-knows", "name": " ", "type": "bakery",
         "audience": "person", "channels": ["pigeon"], "description": "x", "url": "nowhere",
         "phones": [{"number": "12"}], "locations": ["atlantis"],
         "areas": ["municipality:12021", "municipality:12026", "country:BE"],
         "anonymous": "possible", "languages": ["dutch"],
         "eligibility": {"ways": [{"ageFrom": 70, "ageBelow": 60}]},
         "schedules": [{"description": "x", "opensAt": "9"}],
         "verifiedAt": "2999-01-01", "responsible": "nobody"}
        """)
        .statusCode(400)
        .contentType(PROBLEM)
        .body(
            "errors.name",
            containsInAnyOrder(
                "organisation",
                "name",
                "type",
                "channels[0]",
                "url",
                "phones[0].number",
                "locations[0]",
                "areas[1]",
                "areas[2]",
                "languages[0]",
                "eligibility.ways[0].ageBelow",
                "schedules[0].opensAt",
                "verifiedAt",
                "responsible"));
    add("{\"municipality\": \"12021\", \"colour\": \"red\"}")
        .statusCode(400)
        .body("errors.name", contains("colour"));
    add("{}").statusCode(400).body("errors.name", hasItems("municipality", "name", "type"));
    add(body(KOFFIE, true).replace("\"locations\"", "\"areas\": [], \"locations\""))
        .statusCode(400)
        .body("errors.name", contains("areas"));
  }

  @Test
  void line_of_one_municipality_does_not_stand_with_every_answer() {
    add(body(KOFFIE, true)
            .replace("local-initiative", "helpline")
            .replace("{\"ways\"", "{\"rule\": \"DR-09\", \"ways\""))
        .statusCode(201);
    given()
        .header("X-Forwarded-For", "198.51.100.8")
        .contentType("application/json")
        .body("{\"municipality\": \"11001\"}")
        .post("/v1/offers/search")
        .then()
        .statusCode(200)
        .body("anonymousLines", hasSize(5))
        .body("anonymousLines.name", not(hasItem(KOFFIE)));
  }

  @Test
  void the_same_key_adds_once() {
    String body = body(KOFFIE, false);
    String key = UUID.randomUUID().toString();
    List<String> ids =
        Stream.generate(
                () ->
                    asEditor()
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .extract()
                        .<String>path("id"))
            .limit(2)
            .toList();
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    asEditor().get(PATH).then().body("total", is(1));
  }

  @Test
  void list_is_narrowed_by_status() {
    added(KOFFIE, true);
    added("Voorbeeld: thee", false);
    retired("Voorbeeld: soep");
    asEditor().get(PATH).then().statusCode(200).body("total", is(3));
    asEditor()
        .get(PATH + "?municipality=12021&status=draft")
        .then()
        .body("items.draft.name", contains("Voorbeeld: thee"));
    asEditor().get(PATH + "?status=retired&pageSize=1").then().body("total", is(1));
    asEditor()
        .get(PATH + "?status=gone&page=0")
        .then()
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("status", "page"));
  }

  @Test
  void only_editors_edit() {
    for (String other : List.of(clientToken("partner-app"), token("handler-lier"))) {
      given().auth().oauth2(other).get(PATH).then().statusCode(403);
    }
    given()
        .contentType("application/json")
        .body(body(KOFFIE, true))
        .post(PATH)
        .then()
        .statusCode(401);
    when().get(PATH + "/export").then().statusCode(401);
  }

  @Test
  void region_takes_out_everything_it_has() {
    String id = added(KOFFIE, true);
    when()
        .get("/v1/hsdsExport?municipality=12021")
        .then()
        .statusCode(200)
        .body("services.id", hasItems(id, StableId.of("service", "tejo-lier").toString()))
        .body("services.id", hasItem(StableId.of("service", "contact-point-12021").toString()))
        .body("services.id", not(hasItem(HERENTHOUT.toString())))
        .body("services.organization", everyItem(notNullValue()))
        .body(
            "services.find { it.id == '" + id + "' }.service_at_locations[0].location.name",
            equalTo("Lier"));
    String zone =
        given()
            .queryParam("zone", "Pallieterland")
            .queryParam("format", "ndjson")
            .get("/v1/hsdsExport")
            .then()
            .statusCode(200)
            .header("Content-Type", endsWith("ndjson"))
            .extract()
            .asString();
    assertThat(zone.lines())
        .anyMatch(line -> line.contains(id))
        .anyMatch(line -> line.contains("Meldpunt Vereenzaming Nijlen"))
        .allMatch(line -> line.startsWith("{\"id\":"));
    when().get("/v1/hsdsExport").then().statusCode(400);
    when().get("/v1/hsdsExport?municipality=12021&zone=Pallieterland").then().statusCode(400);
    when().get("/v1/hsdsExport?municipality=99999").then().statusCode(404);
    when().get("/v1/hsdsExport?zone=Nergens").then().statusCode(404);
    when().get("/v1/hsdsExport?municipality=11001").then().body("services", empty());
  }

  private static List<String> foundByText() {
    return given()
        .header("X-Forwarded-For", "198.51.100.7")
        .contentType("application/json")
        .body("{\"text\": \"quiltclub\", \"municipality\": \"12021\", \"age\": 70}")
        .post("/v1/offers/search")
        .then()
        .statusCode(200)
        .extract()
        .path("items.name");
  }

  private static String today() {
    return java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
  }

  private static ValidatableResponse post(String id, String step) {
    return asEditor().post(PATH + "/" + id + "/" + step).then();
  }

  private static ValidatableResponse put(String id, RequestSpecification as, String body) {
    return as.contentType("application/json").body(body).put(PATH + "/" + id).then();
  }
}
