package be.nabij.referral.suggestion;

import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.ScreeningSide;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a case handler gets to see of the catalogue, also when the catalogue is away. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class MatchesTest {
  @AfterEach
  void the_catalogue_is_back() {
    InterventionsSide.answers(200);
    InterventionsSide.speak();
  }

  @Test
  void a_case_handler_gets_matches_for_what_the_screening_found_and_only_codes_are_told() {
    String referral = referred();
    InterventionsSide.asked();

    answered(referral)
        .header("Cache-Control", containsString("no-store"))
        .body("items[0].id", is("bezoekdienst"))
        .body("items[0].why[0].rule", is("DR-31"));

    assertThat(InterventionsSide.asked())
        .singleElement()
        .isEqualTo(
            "{\"municipality\":\"12021\",\"category\":\"moderately-lonely\","
                + "\"lonelyDimensions\":[\"emotional\"],\"duration\":\"situational\","
                + "\"rules\":[\"DR-31\",\"DR-07\"]}");
  }

  @Test
  void other_municipalities_partners_and_strangers_get_none() {
    String referral = referred();
    InterventionsSide.asked();

    matches("handler-nijlen", referral).statusCode(404);
    matches("editor-lier", referral).statusCode(403);
    given()
        .auth()
        .oauth2(RealComponents.clientToken("partner-app"))
        .get("/v1/referrals/" + referral + "/matches")
        .then()
        .statusCode(403);
    given().get("/v1/referrals/" + referral + "/matches").then().statusCode(401);
    matches("handler-lier", UUID.randomUUID().toString()).statusCode(404);

    assertThat(InterventionsSide.asked()).isEmpty();
  }

  @Test
  void while_the_catalogue_fails_the_referral_works_on_and_nobody_waits() {
    String referral = referred();
    InterventionsSide.answers(500);
    for (int call = 0; call < 2; call++) {
      unavailable(referral);
    }
    InterventionsSide.asked();

    unavailable(referral);

    assertThat(InterventionsSide.asked()).as("the circuit is open: it is left in peace").isEmpty();
    given()
        .auth()
        .oauth2(token("handler-lier"))
        .contentType(ContentType.JSON)
        .body("{\"transition\": \"accept\"}")
        .post("/v1/referrals/" + referral + "/transitions")
        .then()
        .statusCode(200)
        .body("status", is("accepted"));
    InterventionsSide.answers(200);
    answered(referral);
  }

  @Test
  void a_catalogue_that_does_not_answer_is_not_waited_for() {
    String referral = referred();
    answered(referral);
    InterventionsSide.fallSilent();

    long start = System.nanoTime();
    unavailable(referral);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  private static void unavailable(String referral) {
    matches("handler-lier", referral)
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", is("urn:problem-type:nabij:matches-unavailable"));
  }

  /** Waits until the circuit is closed again after another test. */
  private static ValidatableResponse answered(String referral) {
    return await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> matches("handler-lier", referral),
            answer -> answer.extract().statusCode() == 200);
  }

  private static ValidatableResponse matches(String user, String referral) {
    return given().auth().oauth2(token(user)).get("/v1/referrals/" + referral + "/matches").then();
  }

  private static String referred() {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.completed(
        screening, UUID.randomUUID().toString(), "12021", UUID.randomUUID().toString());
    String handler = token("handler-lier");
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                given()
                    .auth()
                    .oauth2(handler)
                    .get("/v1/referrals?pageSize=100")
                    .then()
                    .extract()
                    .<List<String>>path(
                        "items.findAll { it.screeningId == '" + screening + "' }.id"),
            found -> !found.isEmpty())
        .getFirst();
  }
}
