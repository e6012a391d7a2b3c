package be.nabij.interventions.nearby;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import be.nabij.interventions.nearby.Directory.Mood;
import be.nabij.platform.testing.RealComponents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(Directory.class)
class NearbyOffersTest {
  private static final String CHRONIC_IN_LIER =
      "{\"municipality\": \"12021\", \"age\": 31, \"duration\": \"chronic\"}";

  @Inject CircuitBreakerMaintenance circuitBreakers;

  @BeforeEach
  @AfterEach
  void fresh() {
    Directory.is(Mood.ANSWERS);
    circuitBreakers.resetAll();
  }

  @Test
  void nearest_offer_stands_with_what_it_comes_near() {
    match(CHRONIC_IN_LIER)
        .body("localOffers", equalTo("found"))
        .body("items[0].id", equalTo("psychologische-interventie"))
        .body(
            "items[0].offers.name",
            contains("Gratis eerstelijnspsycholoog in De Zilveren Knoop, Lier"))
        .body("items[0].offers[0].nearness", equalTo("municipality"))
        .body("items[0].offers[0].phones.number", contains("+3232982920"))
        .body("items.find { it.category == 'one-to-one' }.offers", empty());
  }

  @Test
  void directory_is_asked_once_and_no_more_than_it_needs_to_know() {
    match(
        "{\"municipality\": \"12021\", \"age\": 31, \"duration\": \"chronic\","
            + " \"riskFactors\": [\"poverty\"], \"wishes\": {\"text\": \"praten\"}}");

    assertThat(Directory.questions()).hasSize(1);
    JsonNode question = Directory.questions().getFirst();
    assertThat(question.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("municipality", "age", "types");
    assertThat(question.get("types").valueStream().map(JsonNode::asText))
        .contains("psychologist", "therapy");
    assertThat(Directory.addresses()).containsExactly("/v1/offers/search?pageSize=100");
  }

  @Test
  void postal_code_is_a_place_too() {
    match("{\"postalCode\": \"2500\"}").body("localOffers", equalTo("found"));
    assertThat(Directory.questions().getFirst().get("postalCode").asText()).isEqualTo("2500");
  }

  @Test
  void without_a_place_nobody_is_asked() {
    match("{\"duration\": \"chronic\"}").body("localOffers", equalTo("not-asked"));
    assertThat(Directory.questions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"KNOWS_NOTHING", "KNOWS_NO_SUCH_PLACE"})
  void directory_that_knows_nothing_is_no_failure(Mood mood) {
    Directory.is(mood);
    for (int turn = 0; turn < 12; turn++) {
      match(CHRONIC_IN_LIER)
          .body("localOffers", equalTo("none"))
          .body("items.offers", everyItem(empty()));
    }
    Directory.is(Mood.ANSWERS);
    match(CHRONIC_IN_LIER).body("localOffers", equalTo("found"));
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILS", "TALKS_NONSENSE", "REFUSES_MORE", "HANGS"})
  void matches_are_the_same_while_the_directory_is_in_trouble(Mood mood) {
    List<String> usual = match(CHRONIC_IN_LIER).extract().path("items.id");
    Directory.is(mood);

    match(CHRONIC_IN_LIER)
        .body("localOffers", equalTo("unavailable"))
        .body("items.id", equalTo(usual))
        .body("items.offers", everyItem(empty()));
  }

  @Test
  void directory_that_keeps_failing_is_left_alone_for_a_while() {
    Directory.is(Mood.FAILS);
    for (int turn = 0; turn < 20; turn++) {
      match(CHRONIC_IN_LIER).body("localOffers", equalTo("unavailable"));
    }
    assertThat(Directory.questions()).hasSizeBetween(8, 16);
    Directory.is(Mood.ANSWERS);
    match(CHRONIC_IN_LIER).body("localOffers", equalTo("unavailable")).body("items", hasSize(10));
    assertThat(Directory.questions()).isEmpty();

    circuitBreakers.resetAll();
    match(CHRONIC_IN_LIER).body("localOffers", equalTo("found"));
  }

  private static ValidatableResponse match(String request) {
    return given()
        .contentType("application/json")
        .body(request)
        .post("/v1/matches")
        .then()
        .statusCode(200);
  }
}
