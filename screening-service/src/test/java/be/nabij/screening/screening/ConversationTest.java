package be.nabij.screening.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import be.nabij.screening.testing.PublishedEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the conversation around a questionnaire brings, and what comes back for it. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ConversationTest {
  private static final String LONELY =
      "{\"3\": \"yes\", \"9\": \"yes\", \"10\": \"yes\", \"4\": \"no\", \"7\": \"no\", \"8\": \"no\"}";
  private static final String NOT_LONELY =
      "{\"3\": \"no\", \"9\": \"no\", \"10\": \"no\", \"4\": \"yes\", \"7\": \"yes\", \"8\": \"yes\"}";

  private static String partner;

  @BeforeAll
  static void partner_has_a_token() {
    partner = RealComponents.clientToken("partner-app");
  }

  @BeforeEach
  void municipalities_have_arrived() {
    OtherServices.haveToldOfMunicipalities();
  }

  @Test
  void danger_is_answered_at_once_in_a_draft_and_when_something_else_is_wrong() {
    asPartner()
        .body(screening("djg-6", "{}", "{\"acuteDanger\": true}", false))
        .post("/v1/screenings")
        .then()
        .statusCode(201)
        .body("status", is("draft"))
        .body("advice.rule", contains("ACUTE"))
        .body("advice[0].contacts.phone", contains("112", "1813", "106"));
    asPartner()
        .body(
            screening("djg-6", LONELY, "{\"acuteDanger\": true}", true)
                .replace("\"2500\"", "\"9999\""))
        .post("/v1/screenings")
        .then()
        .statusCode(400)
        .body("errors.name", contains("subject.postalCode"))
        .body("advice[0].contacts.phone", contains("112", "1813", "106"));
  }

  @Test
  void a_code_that_is_no_answer_is_refused_with_the_ones_that_are() {
    take(screening(
            "djg-6",
            LONELY,
            "{\"lifeEvents\": [\"divorce\", \"holiday\"], \"signals\": [\"hedache\"]}",
            true))
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("context.lifeEvents[1]", "context.signals[0]"))
        .body("errors.code", everyItem(is("unknown")))
        .body("errors.detail", hasItem(containsString("house-move")));
  }

  @Test
  void the_codes_of_the_questions_are_all_taken() {
    given()
        .get("/v1/contextQuestions?pageSize=100")
        .then()
        .statusCode(200)
        .body("items[0].field", is("acuteDanger"))
        .body(
            "items.find { it.field == 'riskFactors' }.options.code",
            hasItems("carer", "living-alone"));
    String risks =
        new ObjectMapper()
            .valueToTree(
                given()
                    .get("/v1/contextQuestions?pageSize=100")
                    .jsonPath()
                    .getList("items.find { it.field == 'riskFactors' }.options.code"))
            .toString();
    take(screening("djg-6", LONELY, "{\"riskFactors\": " + risks + "}", true))
        .statusCode(201)
        .body("advice.rule", hasItem("DR-35"));
  }

  @Test
  void a_profile_comes_with_its_place_and_the_remark_that_it_is_an_aid() throws Exception {
    String id =
        take(screening(
                "djg-6",
                LONELY,
                """
                    {"problemDuration": "structural", "participationOriented": true,
                     "coping": "passive"}
                    """,
                true))
            .statusCode(201)
            .body("profile.id", is("hoopvollen"))
            .body("profile.band", is("structural"))
            .body("profile.provisional", is(false))
            .body("profile.remark", containsString("hulpmiddel"))
            .body("advice.rule", hasItem("DR-26"))
            .body("nextProfileQuestion", nullValue())
            .extract()
            .path("id");

    Contract.assertKept("be.nabij.screening.completed.v1", PublishedEvents.record(id));
    assertThat(PublishedEvents.ofScreening(id).path("profile").asText()).isEqualTo("hoopvollen");
  }

  @Test
  void a_profile_that_is_not_sure_is_shown_as_provisional_and_told_to_no_other_service() {
    String id =
        take(screening(
                "djg-6",
                LONELY,
                """
                    {"duration": "chronic", "participationOriented": false, "coping": "active"}
                    """,
                true))
            .statusCode(201)
            .body("profile.id", is("buitenstaanders"))
            .body("profile.provisional", is(true))
            .extract()
            .path("id");

    assertThat(PublishedEvents.ofScreening(id).has("profile")).isFalse();
  }

  @Test
  void what_is_missing_for_a_profile_is_asked_next() {
    take(screening("djg-6", LONELY, "{\"participationOriented\": true}", true))
        .statusCode(201)
        .body("profile", nullValue())
        .body("nextProfileQuestion", is("problemDuration"))
        .body("advice.rule", hasItem("DR-25"));
  }

  @Test
  void the_mood_points_to_depression_to_loneliness_or_to_both_and_is_no_diagnosis() {
    take(screening(
            "djg-6",
            LONELY,
            """
                {"mood": ["sad-all-the-time", "nothing-gives-pleasure",
                          "sad-about-missing-people"]}
                """,
            true))
        .statusCode(201)
        .body(
            "depressionOrLoneliness.pointsToDepression",
            contains("sad-all-the-time", "nothing-gives-pleasure"))
        .body(
            "depressionOrLoneliness.pointsToLoneliness",
            contains("nothing-gives-pleasure", "sad-about-missing-people"))
        .body("depressionOrLoneliness.remark", containsString("diagnose"))
        .body("advice.rule", hasItem("DR-24"));
  }

  @Test
  void signals_are_kept_without_a_score_and_ask_for_the_plain_question() throws Exception {
    String id =
        take(screening(
                "signal-card",
                "{\"rarely-goes-out\": \"seen\", \"headache\": \"not-seen\"}",
                "{}",
                true))
            .statusCode(201)
            .body("result.noted", contains("rarely-goes-out"))
            .body("result.total", nullValue())
            .body("result.category", nullValue())
            .body("result.valid", is(false))
            .body("advice.rule[0]", is("DR-21"))
            .body("advice.rule", not(hasItem("DR-22")))
            .extract()
            .path("id");

    Contract.assertKept("be.nabij.screening.completed.v1", PublishedEvents.record(id));
    JsonNode event = PublishedEvents.ofScreening(id);
    assertThat(event.has("category")).isFalse();
    assertThat(event.toString()).doesNotContain("rarely-goes-out");
  }

  @Test
  void three_ucla_items_and_the_direct_question_have_their_own_words() throws Exception {
    String ucla =
        take(screening(
                "ucla-3",
                "{\"1\": \"often\", \"2\": \"some-of-the-time\", \"3\": \"hardly-ever\"}",
                "{}",
                true))
            .statusCode(201)
            .body("result.total", is(6))
            .body("result.max", is(9))
            .body("result.category", is("lonely"))
            .body("result.dimensions", is(Map.of()))
            .extract()
            .path("id");
    Contract.assertKept("be.nabij.screening.completed.v1", PublishedEvents.record(ucla));

    take(screening("ons-direct", "{\"1\": \"occasionally\"}", "{}", true))
        .statusCode(201)
        .body("result.category", is("sometimes-lonely"))
        .body("result.total", nullValue())
        .body("advice.rule", hasItem("DR-04"));
  }

  @Test
  void the_five_point_form_is_taken_too() {
    take(screening(
            "djg-6",
            """
                {"3": "yes-strongly", "9": "no-strongly", "10": "more-or-less", "4": "no-strongly",
                 "7": "yes-strongly", "8": "yes"}
                """,
            "{}",
            true))
        .statusCode(201)
        .body("result.total", is(3));
  }

  @Test
  void a_draft_is_filled_in_over_several_visits_with_its_context() {
    String id =
        take(screening("djg-6", "{\"3\": \"yes\"}", "{\"duration\": \"situational\"}", false))
            .statusCode(201)
            .body("answers.3", is("yes"))
            .body("context.duration", is("situational"))
            .body("conversation", nullValue())
            .extract()
            .path("id");
    asPartner()
        .body("{\"answers\": " + LONELY + "}")
        .put("/v1/screenings/" + id + "/answers")
        .then()
        .statusCode(200)
        .body("answers.8", is("no"))
        .body("context.duration", is("situational"));
    asPartner()
        .body("{\"answers\": " + LONELY + ", \"context\": {\"durationMonths\": 30}}")
        .put("/v1/screenings/" + id + "/answers")
        .then()
        .statusCode(200)
        .body("context.duration", nullValue());
    asPartner()
        .body("{\"answers\": {}, \"context\": {\"mood\": [\"blue\"]}}")
        .put("/v1/screenings/" + id + "/answers")
        .then()
        .statusCode(400)
        .body("errors.name", contains("context.mood[0]"));
    asPartner()
        .body("{}")
        .post("/v1/screenings/" + id + "/completion")
        .then()
        .statusCode(200)
        .body("answers", nullValue())
        .body("advice.rule", hasItem("DR-01"));
  }

  @Test
  void a_repeated_screening_shows_what_changed_since_the_one_before() {
    String reference = "pat-" + UUID.randomUUID();
    String first =
        take(of(reference, screening("djg-6", LONELY, "{}", true)))
            .statusCode(201)
            .body("change", nullValue())
            .extract()
            .path("id");
    String second =
        take(of(reference, screening("djg-6", NOT_LONELY, "{}", true)))
            .statusCode(201)
            .body("change.previous", is(first))
            .body("change.previousCategory", is("severely-lonely"))
            .body("change.comparable", is(true))
            .body("change.direction", is("less-lonely"))
            .body("change.totalDifference", is(-6))
            .body("change.dimensionDifferences.social", is(-3))
            .extract()
            .path("id");
    take(of(reference, screening("djg-6", "{\"3\": \"yes\"}", "{}", true)))
        .statusCode(201)
        .body("change.previous", is(second))
        .body("change.comparable", is(false))
        .body("change.direction", nullValue());

    asPartner()
        .body("{\"partnerReference\": \"" + reference + "\"}")
        .post("/v1/screenings/search?pageSize=2")
        .then()
        .statusCode(200)
        .body("total", is(3))
        .body("items", hasSize(2))
        .body("items[1].id", is(second));
    given()
        .auth()
        .oauth2(RealComponents.clientToken("other-partner"))
        .contentType(ContentType.JSON)
        .body("{\"partnerReference\": \"" + reference + "\"}")
        .post("/v1/screenings/search")
        .then()
        .statusCode(200)
        .body("total", is(0));
  }

  @Test
  void another_partners_screening_of_the_same_reference_is_no_earlier_one() {
    String reference = "pat-" + UUID.randomUUID();
    given()
        .auth()
        .oauth2(RealComponents.clientToken("other-partner"))
        .contentType(ContentType.JSON)
        .body(of(reference, screening("djg-6", LONELY, "{}", true)))
        .post("/v1/screenings")
        .then()
        .statusCode(201);

    take(of(reference, screening("djg-6", LONELY, "{}", true)))
        .statusCode(201)
        .body("change", nullValue());
  }

  private static String screening(
      String instrument, String answers, String context, boolean complete) {
    return """
        {"instrument": "%s", "subject": {"postalCode": "2500"}, "answers": %s, "context": %s,
         "complete": %s}
        """
        .formatted(instrument, answers, context, complete);
  }

  private static String of(String reference, String screening) {
    return screening.replace(
        "\"postalCode\"", "\"partnerReference\": \"" + reference + "\", \"postalCode\"");
  }

  private static ValidatableResponse take(String body) {
    return asPartner().body(body).post("/v1/screenings").then();
  }

  private static RequestSpecification asPartner() {
    return given().auth().oauth2(partner).contentType(ContentType.JSON);
  }
}
