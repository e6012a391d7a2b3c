package be.nabij.interventions.actionplan;

import static be.nabij.interventions.actionplan.Plans.COORDINATOR;
import static be.nabij.interventions.actionplan.Plans.EDITOR;
import static be.nabij.interventions.actionplan.Plans.LIER;
import static be.nabij.interventions.actionplan.Plans.add;
import static be.nabij.interventions.actionplan.Plans.addAction;
import static be.nabij.interventions.actionplan.Plans.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class PlannedActionsTest {
  private static final String WHOLE =
      """
      {"title": "Samen aan tafel", "goodPractice": "buurtbanken-grobbendonk",
       "elements": ["ontmoeten", "betekenisvolle-rol", "ontmoeten"], "level": "secondary",
       "ageGroups": ["all-ages"], "targetGroups": ["carers", "poverty"],
       "partners": ["caw", "others"], "otherPartners": "Okra en de parochie",
       "involved": "Wie komt eten, kookt mee", "why": "Samen koken geeft een rol",
       "forWhom": "Mantelzorgers", "status": "planned", "from": "2026-03-01", "to": "2026-12-31",
       "responsible": "Lokaal dienstencentrum"}
      """;

  @Inject EntityManager database;

  private String plan;

  @BeforeEach
  void a_plan_of_lier() {
    plan = add(COORDINATOR, LIER);
  }

  @Test
  void an_action_is_kept_as_it_was_written_nothing_twice() {
    String action = addAction(COORDINATOR, plan, WHOLE);
    as(COORDINATOR)
        .get(plan + "/actions")
        .then()
        .statusCode(200)
        .body("total", is(1))
        .body("items[0].id", equalTo(action.substring(action.lastIndexOf('/') + 1)))
        .body("items[0].elements", contains("ontmoeten", "betekenisvolle-rol"))
        .body("items[0].otherPartners", equalTo("Okra en de parochie"))
        .body("items[0].status", equalTo("planned"))
        .body("items[0].to", equalTo("2026-12-31"));
    as(COORDINATOR).get(plan).then().body("actions.title", contains("Samen aan tafel"));
  }

  @Test
  void a_title_is_enough_for_an_idea() {
    as(COORDINATOR)
        .body("{\"title\": \" Wandelbank \"}")
        .post(plan + "/actions")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", containsString(plan + "/actions/"))
        .body("title", equalTo("Wandelbank"))
        .body("status", equalTo("idea"))
        .body("elements", empty());
  }

  @Test
  void every_unknown_code_is_refused_with_the_known_ones() {
    as(COORDINATOR)
        .body(
            """
            {"title": "", "goodPractice": "toveren", "elements": ["ontmoeten", "toveren"],
             "level": "quaternary", "ageGroups": ["ancient"], "targetGroups": ["everybody"],
             "partners": ["caw", "circus"], "from": "2026-03-01", "to": "2026-02-28"}
            """)
        .post(plan + "/actions")
        .then()
        .statusCode(400)
        .body(
            "errors.name",
            containsInAnyOrder(
                "title",
                "goodPractice",
                "elements[1]",
                "level",
                "ageGroups[0]",
                "targetGroups[0]",
                "partners[1]",
                "to"))
        .body(
            "errors.find { it.name == 'elements[1]' }.detail",
            allOf(containsString("mindfulness"), containsString("ontmoeten")))
        .body(
            "errors.find { it.name == 'level' }.detail",
            equalTo("Allowed: primary, secondary, tertiary."));
    as(COORDINATOR).get(plan + "/actions").then().body("total", is(0));
  }

  @Test
  void an_unknown_status_names_those_there_are() {
    as(COORDINATOR)
        .body("{\"title\": \"Wandelbank\", \"status\": \"perhaps\"}")
        .post(plan + "/actions")
        .then()
        .statusCode(400)
        .body("errors.name", contains("status"))
        .body("errors.detail", contains("Allowed: idea, planned, running, done, stopped."));
  }

  @Test
  void other_partners_are_said_and_only_then() {
    as(COORDINATOR)
        .body("{\"title\": \"Wandelbank\", \"partners\": [\"others\"]}")
        .post(plan + "/actions")
        .then()
        .statusCode(400)
        .body("errors.name", contains("otherPartners"))
        .body("errors.code", contains("required"));
    as(COORDINATOR)
        .body("{\"title\": \"Wandelbank\", \"otherPartners\": \"Okra\"}")
        .post(plan + "/actions")
        .then()
        .statusCode(400)
        .body("errors.code", contains("not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dienst@lier.example", "Balie 03 800 05 00", "0470/00.00.00"})
  void who_is_responsible_is_a_role_and_no_way_to_reach_a_person(String responsible) {
    as(COORDINATOR)
        .body("{\"title\": \"Wandelbank\", \"responsible\": \"%s\"}".formatted(responsible))
        .post(plan + "/actions")
        .then()
        .statusCode(400)
        .body("errors.name", contains("responsible"));
  }

  @Test
  void two_people_can_work_at_two_actions_of_one_plan() {
    String bench = addAction(COORDINATOR, plan, "{\"title\": \"Wandelbank\"}");
    String table = addAction(COORDINATOR, plan, "{\"title\": \"Samen eten\"}");
    as(COORDINATOR)
        .header("If-Match", "\"1\"")
        .body("{\"title\": \"Wandelbank\", \"status\": \"running\"}")
        .put(bench)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    as(EDITOR)
        .header("If-Match", "\"1\"")
        .body("{\"title\": \"Samen eten\", \"status\": \"done\"}")
        .put(table)
        .then()
        .statusCode(200);
    as(COORDINATOR)
        .get(plan)
        .then()
        .header("ETag", "\"1\"")
        .body("actions.status", contains("running", "done"));
  }

  @Test
  void two_people_at_the_same_action_do_not_lose_each_others_work() {
    String bench = addAction(COORDINATOR, plan, "{\"title\": \"Wandelbank\"}");
    as(COORDINATOR)
        .header("If-Match", "\"1\"")
        .body("{\"title\": \"Wandelbank aan de Nete\"}")
        .put(bench)
        .then()
        .statusCode(200);
    as(EDITOR)
        .header("If-Match", "\"1\"")
        .body("{\"title\": \"Bankje\"}")
        .put(bench)
        .then()
        .statusCode(412);
    as(EDITOR).header("If-Match", "\"1\"").delete(bench).then().statusCode(412);
    as(EDITOR).get(plan).then().body("actions.title", contains("Wandelbank aan de Nete"));
  }

  @Test
  void of_many_at_the_same_moment_one_changes_the_action() throws Exception {
    String bench = addAction(COORDINATOR, plan, "{\"title\": \"Wandelbank\"}");
    String token = RealComponents.token(COORDINATOR);
    List<Callable<Integer>> changes =
        List.of("Een", "Twee", "Drie", "Vier").stream()
            .map(
                title ->
                    (Callable<Integer>)
                        () -> {
                          Response answer =
                              given()
                                  .auth()
                                  .oauth2(token)
                                  .contentType("application/json")
                                  .header("If-Match", "\"1\"")
                                  .body("{\"title\": \"" + title + "\"}")
                                  .put(bench);
                          return answer.statusCode();
                        })
            .toList();
    try (ExecutorService people = Executors.newFixedThreadPool(changes.size())) {
      List<Integer> answers = people.invokeAll(changes).stream().map(Future::resultNow).toList();
      assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }
    as(COORDINATOR).get(plan + "/history").then().body("total", is(3));
  }

  @Test
  void the_same_key_adds_one_action() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as(COORDINATOR)
          .header("Idempotency-Key", key)
          .body(WHOLE)
          .post(plan + "/actions")
          .then()
          .statusCode(201)
          .body("status", equalTo("planned"));
    }
    as(COORDINATOR).get(plan).then().body("actions", hasSize(1));
    as(COORDINATOR)
        .header("Idempotency-Key", key)
        .body(WHOLE)
        .post(add(COORDINATOR, LIER) + "/actions")
        .then()
        .statusCode(422);
  }

  @Test
  void the_same_again_changes_nothing() {
    String action = addAction(COORDINATOR, plan, WHOLE);
    as(COORDINATOR).body(WHOLE).put(action).then().statusCode(200).header("ETag", "\"1\"");
    as(COORDINATOR).get(plan + "/history").then().body("total", is(2));
  }

  @Test
  void an_action_is_found_in_its_own_plan_only() {
    String action = addAction(COORDINATOR, plan, WHOLE);
    String elsewhere =
        add(COORDINATOR, LIER) + "/actions/" + action.substring(action.lastIndexOf('/') + 1);
    as(COORDINATOR).body(WHOLE).put(elsewhere).then().statusCode(404);
    as(COORDINATOR).delete(elsewhere).then().statusCode(404);
    as(COORDINATOR).delete(action).then().statusCode(204);
    as(COORDINATOR).delete(action).then().statusCode(404);
  }

  @Test
  void a_full_plan_is_shown_whole_and_takes_no_more() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "insert into planned_action"
                            + " select gen_random_uuid(), cast(:plan as uuid), cast(:content as jsonb),"
                            + " 1, now() from generate_series(1, 300)")
                    .setParameter("plan", plan.substring(plan.lastIndexOf('/') + 1))
                    .setParameter(
                        "content",
                        "{\"title\": \"Wandelbank\", \"status\": \"idea\", \"elements\": [],"
                            + " \"ageGroups\": [], \"targetGroups\": [], \"partners\": []}")
                    .executeUpdate());
    as(COORDINATOR)
        .body(WHOLE)
        .post(plan + "/actions")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:problem-type:nabij:plan-is-full"))
        .body("most", is(300));
    as(COORDINATOR).get(plan).then().body("actions", hasSize(300));
    as(COORDINATOR)
        .get(plan + "/actions?pageSize=100&page=3")
        .then()
        .body("total", is(300))
        .body("items", hasSize(100));
  }
}
