package be.nabij.interventions.actionplan;

import static be.nabij.interventions.actionplan.Plans.COORDINATOR;
import static be.nabij.interventions.actionplan.Plans.EDITOR;
import static be.nabij.interventions.actionplan.Plans.GROBBENDONK;
import static be.nabij.interventions.actionplan.Plans.LIER;
import static be.nabij.interventions.actionplan.Plans.NETELAND;
import static be.nabij.interventions.actionplan.Plans.PATH;
import static be.nabij.interventions.actionplan.Plans.add;
import static be.nabij.interventions.actionplan.Plans.addAction;
import static be.nabij.interventions.actionplan.Plans.added;
import static be.nabij.interventions.actionplan.Plans.as;
import static be.nabij.interventions.actionplan.Plans.plan;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ActionPlansTest {

  @Test
  void a_new_plan_has_every_step_precondition_and_question_still_open() {
    String id =
        added(COORDINATOR, plan(LIER))
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", containsString(PATH + "/"))
            .body("step", equalTo("support"))
            .body("steps", hasSize(7))
            .body("steps.state", everyItem(equalTo("open")))
            .body("preconditions.met", contains(false, false, false, false))
            .body("impactQuestions", hasSize(8))
            .body("personaSessions", empty())
            .body("actions", empty())
            .body("warnings.id", contains("preconditions-unmet"))
            .extract()
            .path("id");
    as(COORDINATOR)
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("municipality", equalTo(LIER))
        .body("period.to", equalTo("2028-12-31"));
  }

  @Test
  void the_plan_is_at_the_first_step_that_is_not_done() {
    String plan = add(COORDINATOR, LIER);
    as(COORDINATOR)
        .body(
            """
            {"municipality": "12021", "title": "Lier in zes stappen", "area": "Koningshooikt",
             "stepPlan": "six", "period": {"from": "2026-01-01"},
             "steps": [
               {"code": "facts", "state": "in-progress", "note": "Cijfers gevraagd"},
               {"code": "initiative", "state": "done", "date": "2026-02-01"}],
             "preconditions": [{"code": "board", "met": true, "note": "College van 3 februari"}],
             "impactQuestions": [{"code": "results", "answer": "Meer mensen met een vertrouwde buur"}]}
            """)
        .put(plan)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("step", equalTo("facts"))
        .body("steps", hasSize(6))
        .body("steps[0].code", equalTo("initiative"))
        .body("steps[0].date", equalTo("2026-02-01"))
        .body("steps[1].note", equalTo("Cijfers gevraagd"))
        .body("area", equalTo("Koningshooikt"))
        .body("preconditions.find { it.code == 'board' }.met", is(true))
        .body(
            "impactQuestions.find { it.code == 'results' }.answer",
            equalTo("Meer mensen met een vertrouwde buur"))
        .body("period.to", nullValue());
  }

  @Test
  void warnings_say_where_time_and_sessions_with_personas_do_not_keep_to_the_rules() {
    added(
            COORDINATOR,
            """
            {"municipality": "12021", "title": "Te snel", "stepPlan": "seven",
             "period": {"from": "2026-01-01", "to": "2027-06-29"},
             "personaSessions": [
               {"largestTable": 9, "leaderAtEveryTable": false, "fictitious": false}]}
            """)
        .statusCode(201)
        .body(
            "warnings.id",
            contains(
                "preconditions-unmet",
                "duration-too-short",
                "persona-table-too-large",
                "persona-table-without-leader",
                "persona-not-fictitious"))
        .body("warnings.rule", contains("DR-49", "DR-49", "DR-50", "DR-50", "DR-50"))
        .body("warnings.sources.flatten().source", everyItem(containsString(";")));
  }

  @Test
  void every_fault_is_named_in_one_answer() {
    added(
            COORDINATOR,
            """
            {"municipality": "120", "title": " ", "stepPlan": "seven",
             "period": {"from": "2026-06-01", "to": "2026-05-31"},
             "steps": [{"code": "needs"}, {"code": "facts"}, {"code": "needs"}],
             "preconditions": [{"code": "luck", "met": true}],
             "impactQuestions": [{"code": "how-much"}],
             "personaSessions": [{"largestTable": 0}]}
            """)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:problem-type:nabij:invalid-input"))
        .body(
            "errors.name",
            containsInAnyOrder(
                "municipality",
                "title",
                "period.to",
                "steps[1].code",
                "steps[2].code",
                "preconditions[0].code",
                "impactQuestions[0].code",
                "personaSessions[0].largestTable",
                "personaSessions[0].leaderAtEveryTable",
                "personaSessions[0].fictitious"))
        .body(
            "errors.find { it.name == 'steps[1].code' }.detail",
            containsString("support, expertise, already-there, needs, involve, grounding, act"));
  }

  @Test
  void an_unknown_step_plan_names_those_there_are() {
    added(COORDINATOR, plan(LIER).replace("seven", "eight"))
        .statusCode(400)
        .body("errors.name", contains("stepPlan"))
        .body("errors.detail", contains("Allowed: six, seven."));
  }

  @Test
  void a_municipality_that_does_not_exist_is_refused() {
    added(EDITOR, plan("99999"))
        .statusCode(400)
        .body("errors.name", contains("municipality"))
        .body("errors.code", contains("unknown"));
  }

  @Test
  void unknown_fields_and_parameters_are_refused() {
    added(COORDINATOR, plan(LIER).replace("\"title\"", "\"colour\": \"red\", \"title\""))
        .statusCode(400)
        .body("errors.name", contains("colour"))
        .body("errors.code", contains("unknown-field"));
    as(COORDINATOR).get(PATH + "?town=12021").then().statusCode(400);
    as(COORDINATOR).get(add(COORDINATOR, LIER) + "?format=pdf").then().statusCode(400);
  }

  @Test
  void a_coordinator_cannot_touch_a_plan_of_another_municipality() {
    String plan = add(EDITOR, GROBBENDONK);
    String action = addAction(EDITOR, plan, "{\"title\": \"Buurtbanken\"}");
    as(COORDINATOR).get(plan).then().statusCode(404);
    as(COORDINATOR).body(plan(GROBBENDONK)).put(plan).then().statusCode(404);
    as(COORDINATOR).delete(plan).then().statusCode(404);
    as(COORDINATOR).get(plan + "/history").then().statusCode(404);
    as(COORDINATOR).get(plan + "/actions").then().statusCode(404);
    as(COORDINATOR).body("{\"title\": \"x\"}").post(plan + "/actions").then().statusCode(404);
    as(COORDINATOR).body("{\"title\": \"x\"}").put(action).then().statusCode(404);
    as(COORDINATOR).delete(action).then().statusCode(404);
    as(COORDINATOR).get(PATH + "?municipality=" + GROBBENDONK).then().statusCode(404);
    added(COORDINATOR, plan(GROBBENDONK))
        .statusCode(400)
        .body("errors.name", contains("municipality"));
    as(EDITOR)
        .get(plan)
        .then()
        .statusCode(200)
        .body("revision", is(1))
        .body("actions.title", contains("Buurtbanken"));
  }

  @Test
  void an_editor_whose_token_names_municipalities_works_for_those_only() {
    String lier = add(COORDINATOR, LIER);
    as(NETELAND).get(lier).then().statusCode(404);
    added(NETELAND, plan(LIER)).statusCode(400);
    as(NETELAND).get(add(NETELAND, GROBBENDONK)).then().statusCode(200);
    as(NETELAND)
        .get(PATH + "?pageSize=100")
        .then()
        .statusCode(200)
        .body(
            "items.municipality",
            everyItem(is(oneOf(GROBBENDONK, "13011", "13012", "13029", "13044"))));
    as(EDITOR).get(lier).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler-lier", "editor-lier", "operator"})
  void who_has_another_role_may_not_do_anything(String user) {
    String plan = add(COORDINATOR, LIER);
    String action = addAction(COORDINATOR, plan, "{\"title\": \"Samen eten\"}");
    as(user).get(PATH).then().statusCode(403);
    added(user, plan(LIER)).statusCode(403);
    as(user).get(plan).then().statusCode(403);
    as(user).body(plan(LIER)).put(plan).then().statusCode(403);
    as(user).delete(plan).then().statusCode(403);
    as(user).get(plan + "/history").then().statusCode(403);
    as(user).get(plan + "/actions").then().statusCode(403);
    as(user).body("{\"title\": \"x\"}").post(plan + "/actions").then().statusCode(403);
    as(user).body("{\"title\": \"x\"}").put(action).then().statusCode(403);
    as(user).delete(action).then().statusCode(403);
  }

  @Test
  void without_a_token_there_is_nothing_but_the_lists() {
    given().get(PATH).then().statusCode(401);
    given().contentType("application/json").body(plan(LIER)).post(PATH).then().statusCode(401);
    given().get(add(COORDINATOR, LIER)).then().statusCode(401);
    given().get("/v1/planningLists").then().statusCode(200).body("preconditions", hasSize(4));
  }

  @Test
  void what_does_not_exist_is_not_found() {
    as(COORDINATOR).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    as(COORDINATOR).get(PATH + "/lier").then().statusCode(404);
  }

  @Test
  void the_same_key_adds_one_plan() {
    String key = UUID.randomUUID().toString();
    String first =
        as(COORDINATOR)
            .header("Idempotency-Key", key)
            .body(plan(LIER))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(COORDINATOR)
        .header("Idempotency-Key", key)
        .body(plan(LIER))
        .post(PATH)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("id", equalTo(first))
        .body("steps", hasSize(7));
    as(COORDINATOR)
        .header("Idempotency-Key", key)
        .body(plan("12026"))
        .post(PATH)
        .then()
        .statusCode(422);
  }

  @Test
  void who_saw_an_older_plan_does_not_overwrite_a_newer_one() {
    String plan = add(COORDINATOR, LIER);
    String first = plan(LIER).replace("Minder eenzaam", "Eerst");
    as(COORDINATOR).header("If-Match", "\"1\"").body(first).put(plan).then().statusCode(200);
    as(EDITOR)
        .header("If-Match", "\"1\"")
        .body(plan(LIER).replace("Minder eenzaam", "Daarna"))
        .put(plan)
        .then()
        .statusCode(412);
    as(EDITOR).header("If-Match", "\"1\"").delete(plan).then().statusCode(412);
    as(EDITOR).get(plan).then().header("ETag", "\"2\"").body("title", equalTo("Eerst"));
  }

  @Test
  void the_same_again_changes_nothing() {
    String plan = add(COORDINATOR, LIER);
    as(COORDINATOR).body(plan(LIER)).put(plan).then().statusCode(200).header("ETag", "\"1\"");
    as(COORDINATOR).get(plan + "/history").then().body("total", is(1));
  }

  @Test
  void a_plan_stays_with_its_municipality() {
    String plan = add(COORDINATOR, LIER);
    as(COORDINATOR)
        .body(plan("12026"))
        .put(plan)
        .then()
        .statusCode(400)
        .body("errors.name", contains("municipality"));
  }

  @Test
  void history_tells_who_changed_what_in_the_plan_and_its_actions() {
    String plan = add(COORDINATOR, LIER);
    String action = addAction(EDITOR, plan, "{\"title\": \"Samen eten\"}");
    as(EDITOR).body("{\"title\": \"Samen tafelen\"}").put(action).then().statusCode(200);
    as(COORDINATOR).delete(action).then().statusCode(204);
    as(COORDINATOR)
        .body(plan(LIER).replace("Minder eenzaam", "Samen sterker"))
        .put(plan)
        .then()
        .statusCode(200);
    String field = "actions/" + action.substring(action.lastIndexOf('/') + 1);
    as(COORDINATOR)
        .get(plan + "/history")
        .then()
        .statusCode(200)
        .body("total", is(5))
        .body(
            "items.action",
            contains("change", "remove-action", "change-action", "add-action", "add"))
        .body("items.by", contains(COORDINATOR, COORDINATOR, EDITOR, EDITOR, COORDINATOR))
        .body("items[0].changes.field", contains("title"))
        .body("items[0].changes[0].from", equalTo("Minder eenzaam"))
        .body("items[1].changes.field", contains(field))
        .body("items[1].changes[0].from.title", equalTo("Samen tafelen"))
        .body("items[1].changes[0].to", nullValue())
        .body("items[2].changes[0].from.title", equalTo("Samen eten"));
  }

  @Test
  void a_plan_that_is_removed_is_gone_with_its_actions() {
    String plan = add(COORDINATOR, LIER);
    String action = addAction(COORDINATOR, plan, "{\"title\": \"Samen eten\"}");
    as(COORDINATOR).header("If-Match", "\"1\"").delete(plan).then().statusCode(204);
    as(COORDINATOR).get(plan).then().statusCode(404);
    as(COORDINATOR).body("{\"title\": \"x\"}").put(action).then().statusCode(404);
    as(COORDINATOR).delete(plan).then().statusCode(404);
  }

  @Test
  void plans_are_listed_newest_first_and_page_by_page() {
    String berlaar = "12002";
    String older = add(COORDINATOR, berlaar);
    String newer = add(COORDINATOR, berlaar);
    as(COORDINATOR)
        .get(PATH + "?municipality=" + berlaar + "&pageSize=1")
        .then()
        .statusCode(200)
        .body("total", is(2))
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(newer.substring(PATH.length() + 1)))
        .body("items[0].step", equalTo("support"))
        .body("items[0].actions", nullValue())
        .body("next", endsWith("page=2"));
    as(COORDINATOR)
        .get(PATH + "?municipality=" + berlaar + "&pageSize=1&page=2")
        .then()
        .body("items.id", contains(older.substring(PATH.length() + 1)));
    as(COORDINATOR)
        .get(PATH + "?pageSize=100")
        .then()
        .body("items.municipality", not(hasItem(GROBBENDONK)));
  }
}
