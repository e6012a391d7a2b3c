package be.nabij.interventions.gap;

import static be.nabij.interventions.actionplan.Plans.COORDINATOR;
import static be.nabij.interventions.actionplan.Plans.EDITOR;
import static be.nabij.interventions.actionplan.Plans.LIER;
import static be.nabij.interventions.actionplan.Plans.NETELAND;
import static be.nabij.interventions.actionplan.Plans.add;
import static be.nabij.interventions.actionplan.Plans.addAction;
import static be.nabij.interventions.actionplan.Plans.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class GapsTest {
  private static final String HERENTALS = "13011";
  private static final String KORTENAKEN = "24054";
  private static final String SINT_TRUIDEN = "71053";

  @Test
  void actions_and_good_practices_are_counted_together() {
    String plan = add(EDITOR, HERENTALS);
    addAction(
        EDITOR,
        plan,
        """
        {"title": "Buddy's op school", "elements": ["ontmoeten", "mindfulness"],
         "level": "tertiary", "ageGroups": ["youth"], "targetGroups": ["young-people", "carers"]}
        """);
    addAction(
        EDITOR,
        plan,
        """
        {"title": "Buurtfeest", "elements": ["ontmoeten"], "level": "primary",
         "ageGroups": ["all-ages"]}
        """);
    addAction(
        EDITOR,
        plan,
        """
        {"title": "Gestopt", "elements": ["interventies-met-dieren"], "status": "stopped"}
        """);
    as(EDITOR)
        .get(plan + "/gaps")
        .then()
        .statusCode(200)
        .body("municipality", is(HERENTALS))
        .body("actionPlan", notNullValue())
        .body(
            "efforts.title",
            containsInAnyOrder(
                containsString("Buddy"),
                is("Buurtfeest"),
                containsString("Samen Lezen"),
                containsString("Kerstkaartactie")))
        .body("elements", hasSize(20))
        .body("elements.find { it.code == 'ontmoeten' }.count", is(4))
        .body("elements.find { it.code == 'praktisch-ondersteunen' }.count", is(2))
        .body(
            "elements.find { it.code == 'praktisch-ondersteunen' }.by",
            containsInAnyOrder("samen-lezen-noorderwijk", "kerstkaartactie-morkhoven"))
        .body("elements.find { it.code == 'interventies-met-dieren' }.count", is(0))
        .body("levels.collectEntries { [it.code, it.count] }.primary", is(1))
        .body("levels.collectEntries { [it.code, it.count] }.secondary", is(2))
        .body("levels.collectEntries { [it.code, it.count] }.tertiary", is(1))
        .body("ageGroups.code", not(hasItem("all-ages")))
        .body("ageGroups.find { it.code == 'youth' }.count", is(2))
        .body("ageGroups.find { it.code == 'older' }.count", is(2))
        .body("ageGroups.find { it.code == 'children' }.count", is(1))
        .body("targetGroups.find { it.code == 'carers' }.count", is(2))
        .body("notServed.elements", hasSize(20 - 5))
        .body("notServed.levels", empty())
        .body("notServed.ageGroups", empty())
        .body("notServed.targetGroups", hasItems("farmers", "poverty"))
        .body(
            "findings.id",
            contains(
                "only-meeting",
                "target-groups-overlooked",
                "strong-elements-unused",
                "preconditions-unmet"))
        .body("findings[0].text", containsString("1 van 4: Buurtfeest"))
        .body("findings[1].text", not(containsString("Mantelzorgers")))
        .body("findings.sources.flatten().lines", everyItem(notNullValue()));
  }

  @Test
  void a_municipality_without_a_plan_is_known_by_its_good_practices() {
    as(EDITOR)
        .get("/v1/gaps?municipality=" + KORTENAKEN)
        .then()
        .statusCode(200)
        .body("actionPlan", nullValue())
        .body("efforts.id", contains("je-staat-niet-alleen-kortenaken"))
        .body("elements.findAll { it.count == 1 }", hasSize(3))
        .body("notServed.levels", contains("primary", "tertiary"))
        .body("notServed.ageGroups", empty())
        .body("targetGroups.findAll { it.count > 0 }.code", contains("grief"))
        .body(
            "findings.id",
            contains(
                "target-groups-overlooked",
                "no-primary-level",
                "no-tertiary-level",
                "strong-elements-unused"));
  }

  @Test
  void a_municipality_of_which_nothing_is_known_is_told_so() {
    as(COORDINATOR)
        .get("/v1/gaps?municipality=11035")
        .then()
        .statusCode(200)
        .body("efforts", empty())
        .body("notServed.levels", hasSize(3))
        .body("findings.id", contains("nothing-yet"));
  }

  @Test
  void all_plans_of_a_municipality_count_together() {
    String one = add(EDITOR, SINT_TRUIDEN);
    String other = add(EDITOR, SINT_TRUIDEN);
    addAction(EDITOR, one, "{\"title\": \"Een\", \"elements\": [\"bezigheden\"]}");
    addAction(EDITOR, other, "{\"title\": \"Twee\", \"elements\": [\"bezigheden\"]}");
    as(EDITOR)
        .get("/v1/gaps?municipality=" + SINT_TRUIDEN)
        .then()
        .body("elements.find { it.code == 'bezigheden' }.count", is(2))
        .body("efforts", hasSize(3));
    as(EDITOR)
        .get(one + "/gaps")
        .then()
        .body("elements.find { it.code == 'bezigheden' }.count", is(1));
  }

  @Test
  void a_good_practice_that_is_an_action_of_the_plan_counts_once_and_not_when_stopped() {
    String vorselaar = add(EDITOR, "13044");
    String action =
        addAction(
            EDITOR,
            vorselaar,
            "{\"title\": \"Zorgzame buren\", \"goodPractice\": \"zorgzame-buren-vorselaar\"}");
    as(EDITOR)
        .get(vorselaar + "/gaps")
        .then()
        .body("efforts.kind", containsInAnyOrder("action", "good-practice"))
        .body("efforts.id", not(hasItem("zorgzame-buren-vorselaar")));
    as(EDITOR)
        .body(
            "{\"title\": \"Zorgzame buren\", \"goodPractice\": \"zorgzame-buren-vorselaar\","
                + " \"status\": \"stopped\"}")
        .put(action)
        .then()
        .statusCode(200);
    as(EDITOR)
        .get(vorselaar + "/gaps")
        .then()
        .body("efforts.id", contains("nieuwejaarekezoete-vorselaar"));
  }

  @Test
  void gaps_are_for_who_works_for_the_municipality() {
    String plan = add(EDITOR, HERENTALS);
    as(COORDINATOR).get(plan + "/gaps").then().statusCode(404);
    as(COORDINATOR).get("/v1/gaps?municipality=" + HERENTALS).then().statusCode(404);
    as(NETELAND).get("/v1/gaps?municipality=" + LIER).then().statusCode(404);
    as(NETELAND).get("/v1/gaps?municipality=" + HERENTALS).then().statusCode(200);
    as("handler-lier").get("/v1/gaps?municipality=" + LIER).then().statusCode(403);
    as("handler-lier").get(plan + "/gaps").then().statusCode(403);
    given().get("/v1/gaps?municipality=" + LIER).then().statusCode(401);
    given().get(plan + "/gaps").then().statusCode(401);
  }

  @Test
  void gaps_need_a_municipality() {
    as(EDITOR)
        .get("/v1/gaps")
        .then()
        .statusCode(400)
        .body("errors.name", contains("municipality"))
        .body("errors.code", contains("required"));
    as(EDITOR)
        .get("/v1/gaps?municipality=Lier")
        .then()
        .statusCode(400)
        .body("errors.code", contains("wrong-format"));
  }
}
