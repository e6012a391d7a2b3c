package be.nabij.referral.deadline;

import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a contact point has, as its coordinator sets it. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class DeadlineTermsTest {
  private static final String COORDINATOR = "coordinator-pallieterland";
  private static final String TERMS = "/v1/deadlineTerms/";
  private static final String BERLAAR = "12002";

  @Inject DataSource database;
  @Inject TermSetting setting;

  @BeforeEach
  void nobody_set_anything_in_berlaar() {
    Rows.change(database, "delete from deadline_term where municipality = ?", BERLAAR);
  }

  @Test
  void the_default_counts_until_a_coordinator_sets_something_else() {
    as(COORDINATOR)
        .get(TERMS + BERLAAR)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("municipality", is(BERLAAR))
        .body("acceptWithin", is(2))
        .body("firstContactWithin", is(5));

    put(as(COORDINATOR).header("If-Match", "\"0\""), BERLAAR, 3, 10)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("acceptWithin", is(3))
        .body("firstContactWithin", is(10));

    assertThat(setting.of(BERLAAR).acceptWithin()).isEqualTo(3);
    assertThat(setting.of("12009").acceptWithin()).as("elsewhere").isEqualTo(2);
    assertThat(
            Rows.number(
                database,
                "select count(*) from history where kind = 'deadline-terms' and by = ?",
                COORDINATOR))
        .isPositive();
  }

  @Test
  void who_saw_an_older_revision_changes_nothing() {
    put(as(COORDINATOR), BERLAAR, 3, 10).statusCode(200);

    put(as(COORDINATOR).header("If-Match", "\"0\""), BERLAAR, 4, 10)
        .statusCode(412)
        .body("type", is("urn:problem-type:nabij:changed-meanwhile"));

    assertThat(setting.of(BERLAAR).acceptWithin()).isEqualTo(3);
  }

  @Test
  void of_two_who_set_the_first_terms_at_once_one_is_told_so() throws Exception {
    Callable<Integer> set =
        () ->
            put(as(COORDINATOR).header("If-Match", "\"0\""), BERLAAR, 3, 10).extract().statusCode();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Integer> answers =
          both.invokeAll(List.of(set, set)).stream().map(answer -> answer.resultNow()).toList();
      assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }
  }

  @Test
  void only_a_coordinator_of_the_municipality_sets_them() {
    as(HANDLER).get(TERMS + "12021").then().statusCode(200);
    put(as(HANDLER), "12021", 3, 10).statusCode(403);
    as(HANDLER).get(TERMS + BERLAAR).then().statusCode(404);
    put(as(COORDINATOR), "11002", 3, 10).statusCode(404);
    as("partner-app").get(TERMS + BERLAAR).then().statusCode(403);
    given().get(TERMS + BERLAAR).then().statusCode(401);
  }

  @Test
  void terms_are_one_to_twenty_working_days_and_calling_comes_after_taking_up() {
    put(as(COORDINATOR), BERLAAR, 0, 21)
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("acceptWithin", "firstContactWithin"));
    put(as(COORDINATOR), BERLAAR, 5, 4)
        .statusCode(400)
        .body("errors[0].name", is("firstContactWithin"));
    as(COORDINATOR)
        .contentType(ContentType.JSON)
        .body(json("{'acceptWithin':2,'firstContactWithin':5,'nudgeWithin':1}"))
        .put(TERMS + BERLAAR)
        .then()
        .statusCode(400);
    assertThat(setting.of(BERLAAR).revision()).isZero();
  }

  private static ValidatableResponse put(
      RequestSpecification caller, String municipality, int acceptWithin, int firstContactWithin) {
    return caller
        .contentType(ContentType.JSON)
        .body(
            json(
                "{'acceptWithin':%d,'firstContactWithin':%d}"
                    .formatted(acceptWithin, firstContactWithin)))
        .put(TERMS + municipality)
        .then();
  }
}
