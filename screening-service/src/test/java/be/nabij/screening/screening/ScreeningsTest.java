package be.nabij.screening.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import be.nabij.screening.testing.PublishedEvents;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ScreeningsTest {
  private static final String WITHOUT_REFERRAL =
      """
      {"instrument": "djg-6", "subject": {"postalCode": "2500"},
       "answers": {"3": "yes", "9": "no", "10": "more-or-less", "4": "yes", "7": "no", "8": "yes"},
       "context": {"duration": "situational"}, "complete": true}
      """;
  private static final String WARM_REFERRAL =
      """
      {"consent": {"given": true, "purpose": "warm-referral", "scope": "summary",
                   "method": "spoken", "text": "Het Meldpunt mag mij bellen."},
       "contact": {"name": "Testpersoon", "phone": "0470 00 00 00", "preferredChannel": "phone"}}
      """;

  private static final String WITHDRAWN = "be.nabij.consent.withdrawn.v1";

  private static final ObjectMapper JSON = new ObjectMapper();

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
  void result_and_advice_are_in_the_answer() {
    take(WITHOUT_REFERRAL)
        .statusCode(201)
        .header("Location", containsString("/v1/screenings/"))
        .header("Content-Language", "nl")
        .body("status", is("completed"))
        .body("municipality", is("12021"))
        .body("result.total", is(3))
        .body("result.max", is(6))
        .body("result.category", is("moderately-lonely"))
        .body("result.dimensions.emotional.score", is(2))
        .body("result.disclaimer", containsString("geen diagnose"))
        .body(
            "advice.rule",
            contains(
                "DR-31", "DR-30", "DR-37", "DR-04", "DR-10", "DR-06", "DR-44", "DR-43", "DR-09",
                "DR-22"))
        .body("conversation.techniques.name", contains("OEN", "LSD", "OMA", "NIVEA"))
        .body("conversation.possibilities", hasSize(3))
        .body("consent", nullValue())
        .body("advice.do", everyItem(notNullValue()))
        .body("referral", nullValue());
  }

  @Test
  void what_was_answered_is_what_is_read_afterwards() throws IOException {
    ValidatableResponse taken = take(WITHOUT_REFERRAL).statusCode(201);
    ValidatableResponse read = referralOf(taken.extract().path("id"));

    assertThat(JSON.readTree(read.extract().asString()))
        .isEqualTo(JSON.readTree(taken.extract().asString()));
  }

  @Test
  void advice_comes_in_english_when_asked() {
    asPartner()
        .header("Accept-Language", "en")
        .body(WITHOUT_REFERRAL)
        .post("/v1/screenings")
        .then()
        .statusCode(201)
        .header("Content-Language", "en")
        .body("result.disclaimer", containsString("not a diagnosis"));
  }

  @Test
  void acute_danger_is_answered_at_once_with_the_lines_to_call() {
    take(WITHOUT_REFERRAL.replace("\"situational\"", "\"situational\", \"acuteDanger\": true"))
        .statusCode(201)
        .body("advice[0].rule", is("ACUTE"))
        .body("advice[0].contacts.phone", contains("112", "1813", "106"));
  }

  @Test
  void twelve_months_are_chronic_whatever_was_ticked() {
    take(WITHOUT_REFERRAL.replace("\"situational\"", "\"situational\", \"durationMonths\": 12"))
        .statusCode(201)
        .body("advice.rule", hasItems("DR-01", "DR-02"));
    take(WITHOUT_REFERRAL.replace("\"situational\"", "\"situational\", \"durationMonths\": 11"))
        .statusCode(201)
        .body("advice.rule", hasItem("DR-04"));
  }

  @Test
  void a_consented_screening_is_sent_and_its_contact_details_can_be_fetched_by_a_service_only() {
    String id = take(referring(WARM_REFERRAL)).statusCode(201).extract().path("id");
    asPartner().get("/v1/screenings/" + id).then().body("referral.status", is("sent"));

    String consent = consentOf(id);
    asService()
        .get("/v1/consents/" + consent + "/contact")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("name", is("Testpersoon"))
        .body("phone", is("+32470000000"))
        .body("answers", nullValue());
    asPartner()
        .get("/v1/consents/" + consent + "/contact")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void answers_travel_along_only_when_the_person_agreed_to_that() {
    String id =
        take(referring(WARM_REFERRAL.replace("\"summary\"", "\"summary-and-answers\"")))
            .statusCode(201)
            .extract()
            .path("id");
    asService()
        .get("/v1/consents/" + consentOf(id) + "/contact")
        .then()
        .statusCode(200)
        .body("answers.3", is("yes"));
  }

  @Test
  void what_is_published_keeps_the_contract_and_names_nobody() throws IOException {
    String id = take(referring(WARM_REFERRAL)).extract().path("id");
    String quiet = take(WITHOUT_REFERRAL).extract().path("id");

    Contract.assertKept("be.nabij.screening.completed.v1", PublishedEvents.record(id));
    Contract.assertKept("be.nabij.screening.completed.v1", PublishedEvents.record(quiet));
    assertThat(new String(PublishedEvents.record(id).value(), StandardCharsets.UTF_8))
        .doesNotContain("Testpersoon", "470");
    assertThat(PublishedEvents.ofScreening(quiet).has("warmReferral")).isFalse();
  }

  @Test
  void a_no_is_kept_as_such_and_nothing_is_sent() {
    take(referring(WARM_REFERRAL.replace("\"given\": true", "\"given\": false")))
        .statusCode(201)
        .body("referral", nullValue())
        .body("advice.rule", hasItem("DR-06"));
  }

  @Test
  void withdrawn_consent_is_gone_and_withdrawing_again_is_the_same() throws IOException {
    String id = take(referring(WARM_REFERRAL)).extract().path("id");
    String consent = consentOf(id);
    asPartner().delete("/v1/screenings/" + id + "/consent").then().statusCode(204);
    asPartner().delete("/v1/screenings/" + id + "/consent").then().statusCode(204);
    asService()
        .get("/v1/consents/" + consent + "/contact")
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("type", is("urn:problem-type:nabij:consent-withdrawn"));
    try (PublishedRecords screenings = PublishedRecords.of("nabij.screenings")) {
      Contract.assertKept(
          WITHDRAWN,
          screenings.await(seen -> seen.stream().anyMatch(one -> tellsOf(id, one))).stream()
              .filter(one -> tellsOf(id, one))
              .findFirst()
              .get());
    }
  }

  private static boolean tellsOf(String withdrawn, ConsumerRecord<String, byte[]> event) {
    return withdrawn.equals(event.key())
        && WITHDRAWN.equals(PublishedRecords.header(event, "ce_type"));
  }

  @Test
  void news_of_the_referral_erases_the_contact_details_and_late_news_changes_nothing() {
    String id = take(referring(WARM_REFERRAL)).extract().path("id");
    UUID referral = UUID.randomUUID();
    OtherServices.publishReferralNews("accepted", referral, id, "accepted", 3);
    OtherServices.publishReferralNews("received", referral, id, "requested", 1);
    UUID other = UUID.randomUUID();
    String last = take(referring(WARM_REFERRAL)).extract().path("id");
    OtherServices.publishReferralNews("received", other, last, "requested", 1);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              referralOf(last).body("referral.status", is("requested"));
              referralOf(id).body("referral.status", is("accepted"));
            });
    asService().get("/v1/consents/" + consentOf(id) + "/contact").then().statusCode(410);
  }

  @Test
  void a_consent_stands_until_it_is_withdrawn_also_after_the_details_were_handed_over() {
    String id = take(referring(WARM_REFERRAL)).extract().path("id");
    String consent = consentOf(id);
    OtherServices.publishReferralNews("received", UUID.randomUUID(), id, "requested", 1);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> asService().get("/v1/consents/" + consent + "/contact").then().statusCode(410));
    asService().get("/v1/consents/" + consent).then().statusCode(204);
    asPartner().get("/v1/consents/" + consent).then().statusCode(403);
    asService().get("/v1/consents/" + UUID.randomUUID()).then().statusCode(404);

    asPartner().delete("/v1/screenings/" + id + "/consent").then().statusCode(204);

    asService()
        .get("/v1/consents/" + consent)
        .then()
        .statusCode(410)
        .body("type", is("urn:problem-type:nabij:consent-withdrawn"));
  }

  @ParameterizedTest
  @CsvSource({"cancelled, cancelled", "contact-erased, completed"})
  void a_withdrawal_told_to_the_contact_point_withdraws_the_consent_here(
      String what, String status) {
    String id = take(referring(WARM_REFERRAL)).extract().path("id");
    String consent = consentOf(id);
    UUID referral = UUID.randomUUID();
    for (int again = 0; again < 2; again++) {
      OtherServices.publishReferralNews(what, referral, id, status, 3 + again, "consent-withdrawn");
    }
    String cancelledOtherwise = take(referring(WARM_REFERRAL)).extract().path("id");
    OtherServices.publishReferralNews(
        "cancelled", UUID.randomUUID(), cancelledOtherwise, "cancelled", 3);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              asService().get("/v1/consents/" + consent).then().statusCode(410);
              referralOf(cancelledOtherwise).body("referral.status", is("cancelled"));
            });
    asService().get("/v1/consents/" + consentOf(cancelledOtherwise)).then().statusCode(204);
  }

  @ParameterizedTest
  @CsvSource({
    "unaccepted, requested",
    "forwarded, requested",
    "contact-attempted, in-progress",
    "put-on-hold, on-hold",
    "resumed, in-progress",
    "assigned, in-progress",
    "introduced, in-progress",
    "introduction-reviewed, in-progress",
    "followed-up, in-progress",
    "completed, completed",
    "failed, failed",
    "reopened, in-progress",
    "joined, in-progress",
    "contact-erased, completed"
  })
  void each_kind_of_news_of_the_referral_shows_where_it_stands(String what, String status) {
    String id = take(referring(WARM_REFERRAL)).extract().path("id");
    UUID referral = UUID.randomUUID();
    OtherServices.publishReferralNews("declined", referral, id, "declined", 3);
    OtherServices.publishReferralNews(what, referral, id, status, 4);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> referralOf(id).body("referral.status", is(status)));
  }

  @Test
  void news_of_a_referral_without_a_screening_and_messages_are_passed_over() {
    UUID referral = UUID.randomUUID();
    for (String what : List.of("received", "accepted", "agreed", "message-sent", "cancelled")) {
      OtherServices.publishOtherNews(what, referral, "accepted", 1);
    }
    String id = take(referring(WARM_REFERRAL)).extract().path("id");
    // The same key, so that it comes after those on the same partition.
    OtherServices.publishReferralNews("message-sent", referral, id, "completed", 8);
    OtherServices.publishReferralNews("accepted", referral, id, "accepted", 7);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> referralOf(id).body("referral.status", is("accepted")));
    given()
        .auth()
        .oauth2(RealComponents.token("operator"))
        .get("/v1/deadLetters?pageSize=100")
        .then()
        .statusCode(200)
        .body("items.key", not(hasItem(referral.toString())));
  }

  @Test
  void another_partner_does_not_find_it() {
    String id = take(WITHOUT_REFERRAL).extract().path("id");
    given()
        .auth()
        .oauth2(RealComponents.clientToken("other-partner"))
        .get("/v1/screenings/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", is("urn:problem-type:nabij:not-found"));
  }

  @Test
  void without_a_token_it_is_401_and_with_a_wrong_role_403() {
    given()
        .contentType(ContentType.JSON)
        .body(WITHOUT_REFERRAL)
        .post("/v1/screenings")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer");
    given()
        .auth()
        .oauth2("no-token")
        .get("/v1/screenings/" + UUID.randomUUID())
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(RealComponents.token("handler-lier"))
        .contentType(ContentType.JSON)
        .body(WITHOUT_REFERRAL)
        .post("/v1/screenings")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void every_fault_is_named_in_one_answer() {
    take("""
    {"instrument": "djg-6", "colour": "red",
     "subject": {"postalCode": "0000", "shoeSize": 42},
     "answers": {"3": "perhaps", "99": "yes"}, "context": {"duration": "long"},
     "complete": true,
     "warmReferral": {"consent": {"given": true, "purpose": "warm-referral",
         "scope": "summary", "method": "spoken", "text": " "},
       "contact": {"name": "", "phone": "12", "preferredChannel": "phone"}}}
    """)
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors.name",
            containsInAnyOrder(
                "colour",
                "subject.shoeSize",
                "context.duration",
                "warmReferral.consent.text",
                "warmReferral.contact.name"));
    take(WITHOUT_REFERRAL
            .replace("2500", "0000")
            .replace("\"3\": \"yes\"", "\"3\": \"perhaps\", \"99\": \"yes\""))
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("answers.3", "answers.99", "subject.postalCode"))
        .body("errors.in", everyItem(equalTo("body")));
  }

  @Test
  void malformed_json_an_empty_body_and_another_media_type_are_refused() {
    take("{\"instrument\": ").statusCode(400).body("errors[0].code", is("malformed-json"));
    take("").statusCode(400).contentType("application/problem+json");
    given()
        .auth()
        .oauth2(partner)
        .contentType("text/plain")
        .body("hello")
        .post("/v1/screenings")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void values_of_the_wrong_type_are_named() {
    take("""
    {"instrument": "djg-6", "subject": [], "answers": {"3": {}}, "complete": true,
     "context": {"durationMonths": "long", "acuteDanger": 7.5}}
    """)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.name", hasItems("subject", "answers.3", "context.durationMonths"));
    take(WITHOUT_REFERRAL.replace("\"2500\"", "\"25\\u000000\""))
        .statusCode(400)
        .body("errors.name", hasItem("subject.postalCode"));
    take("[]").statusCode(400).contentType("application/problem+json");
  }

  @Test
  void a_postal_code_in_two_municipalities_needs_a_choice() {
    take(WITHOUT_REFERRAL.replace("2500", "1804"))
        .statusCode(400)
        .body("errors.name", contains("subject.municipality"))
        .body("errors.code", contains("ambiguous"))
        .body("errors[0].detail", containsString("Zemst (23096)"));
    take(WITHOUT_REFERRAL.replace(
            "\"postalCode\": \"2500\"", "\"postalCode\": \"1804\", \"municipality\": \"23088\""))
        .statusCode(201)
        .body("municipality", is("23088"));
  }

  @Test
  void a_phone_number_that_is_none_is_refused() {
    take(referring(WARM_REFERRAL.replace("0470 00 00 00", "bel mij maar")))
        .statusCode(400)
        .body("errors.name", contains("warmReferral.contact.phone"));
  }

  @Test
  void a_referral_needs_to_know_where_the_person_lives() {
    take(referring(WARM_REFERRAL).replace("{\"postalCode\": \"2500\"}", "{}"))
        .statusCode(400)
        .body("errors.name", contains("subject.postalCode"));
  }

  @Test
  void the_same_key_gives_the_same_answer_and_another_body_is_refused() {
    String key = UUID.randomUUID().toString();
    String first = takeWithKey(key, referring(WARM_REFERRAL)).statusCode(201).extract().asString();
    String second = takeWithKey(key, referring(WARM_REFERRAL)).statusCode(201).extract().asString();
    assertThat(second).isEqualTo(first);
    takeWithKey(key, referring(WARM_REFERRAL).replace("2500", "1800"))
        .statusCode(422)
        .body("type", is("urn:problem-type:nabij:idempotency-key-reused"));
  }

  @Test
  void a_draft_is_filled_in_later_and_then_keeps_its_answers() {
    String id =
        take("{\"instrument\": \"djg-6\", \"answers\": {\"3\": \"yes\"}, \"complete\": false}")
            .statusCode(201)
            .body("status", is("draft"))
            .body("result", nullValue())
            .extract()
            .path("id");
    asPartner()
        .body(
            "{\"answers\":"
                + " {\"3\":\"yes\",\"9\":\"yes\",\"10\":\"yes\",\"4\":\"no\",\"7\":\"no\",\"8\":\"no\"}}")
        .put("/v1/screenings/" + id + "/answers")
        .then()
        .statusCode(200);
    asPartner()
        .body("{}")
        .post("/v1/screenings/" + id + "/completion")
        .then()
        .statusCode(200)
        .body("result.category", is("severely-lonely"));
    asPartner()
        .body("{\"answers\": {}}")
        .put("/v1/screenings/" + id + "/answers")
        .then()
        .statusCode(409)
        .body("type", is("urn:problem-type:nabij:already-completed"));
  }

  @Test
  void the_consent_names_who_may_call_and_carries_the_persons_own_link_to_withdraw() {
    ValidatableResponse taken =
        take(referring(WARM_REFERRAL))
            .statusCode(201)
            .body("consent.recipient.municipality", is("12021"))
            .body("consent.recipient.name", is("Meldpunt Lier"))
            .body("consent.scope", is("summary"))
            .body("consent.method", is("spoken"))
            .body("consent.withdrawnAt", nullValue());
    String id = taken.extract().path("id");
    String link = taken.extract().path("consent.withdrawalLink");
    String path = URI.create(link).getPath();

    given().get(path).then().statusCode(200).contentType(ContentType.HTML);
    referralOf(id).body("consent.withdrawnAt", nullValue());
    given().post(path).then().statusCode(200);

    referralOf(id)
        .body("consent.withdrawnAt", notNullValue())
        .body("consent.withdrawalLink", nullValue());
    asService()
        .get("/v1/consents/" + consentOf(id) + "/contact")
        .then()
        .statusCode(410)
        .body("type", is("urn:problem-type:nabij:consent-withdrawn"));
  }

  @Test
  void an_unknown_query_parameter_an_unknown_path_and_a_wrong_method_are_problems() {
    given()
        .get("/v1/instruments?colour=red")
        .then()
        .statusCode(400)
        .body("errors[0].in", is("query"))
        .body("errors[0].name", is("colour"));
    given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    given()
        .delete("/v1/instruments")
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
  }

  @Test
  void an_oversized_body_is_refused() {
    take("{\"instrument\": \"" + "x".repeat(70_000) + "\"}")
        .statusCode(413)
        .contentType("application/problem+json");
  }

  private static String consentOf(String screening) {
    return PublishedEvents.ofScreening(screening).path("warmReferral").path("consentId").asText();
  }

  private static ValidatableResponse referralOf(String screening) {
    return asPartner().get("/v1/screenings/" + screening).then();
  }

  private static String referring(String warmReferral) {
    return WITHOUT_REFERRAL.replace(
        "\"complete\": true", "\"complete\": true, \"warmReferral\": " + warmReferral);
  }

  private static ValidatableResponse take(String body) {
    return asPartner().body(body).post("/v1/screenings").then();
  }

  private static ValidatableResponse takeWithKey(String key, String body) {
    return asPartner().header("Idempotency-Key", key).body(body).post("/v1/screenings").then();
  }

  private static RequestSpecification asPartner() {
    return given().auth().oauth2(partner).contentType(ContentType.JSON);
  }

  private static RequestSpecification asService() {
    return given().auth().oauth2(RealComponents.clientToken("referral-service"));
  }
}
