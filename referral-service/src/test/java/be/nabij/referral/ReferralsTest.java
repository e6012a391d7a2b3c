package be.nabij.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.openapi.ExecutedExamples;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.ContactPointSide;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class ReferralsTest {
  private static final String LIER = "12021";
  private static final String PROBLEM = "application/problem+json";

  private static String handler;
  private static String partner;

  @BeforeAll
  static void the_directory_told_of_lier() {
    handler = RealComponents.token("handler-lier");
    partner = RealComponents.clientToken("partner-app");
    ScreeningSide.contactPoint(LIER, "OCMW Lier", false, 1);
  }

  @Test
  void a_completed_screening_lies_in_the_inbox_of_its_municipality() {
    String referral = referred(LIER);

    asHandler()
        .get("/v1/referrals/" + referral)
        .then()
        .statusCode(200)
        .header("Content-Language", "nl")
        .body("status", is("requested"))
        .body("contactPoint.name", is("OCMW Lier"))
        .body("summary.category", is("moderately-lonely"))
        .body("allowedTransitions", contains("accept", "decline", "forward", "cancel"))
        .body("timeline.what", contains("received", "routed"));
  }

  @Test
  void contact_details_are_shown_after_acceptance_only_and_to_its_handlers_only() {
    String referral = referred(LIER);
    contact(referral).statusCode(403).body("type", is("urn:problem-type:nabij:not-accepted-yet"));
    given()
        .auth()
        .oauth2(partner)
        .get("/v1/referrals/" + referral + "/contact")
        .then()
        .statusCode(403)
        .contentType(PROBLEM);

    step(referral, "accept").statusCode(200).body("status", is("accepted"));

    contact(referral)
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("name", is("Testpersoon"))
        .body("phone", is("+32470000000"));
    as("handler-nijlen").get("/v1/referrals/" + referral + "/contact").then().statusCode(404);
  }

  @Test
  void the_partner_follows_it_in_plain_words_without_the_handlers_name() {
    String referral = referred(LIER);
    step(referral, "accept").body("handledBy", is("handler-lier"));

    given()
        .auth()
        .oauth2(partner)
        .header("Accept-Language", "en")
        .get("/v1/referrals/" + referral)
        .then()
        .statusCode(200)
        .body("handledBy", nullValue())
        .body("allowedTransitions", contains("cancel"))
        .body("timeline[2].text", is("OCMW Lier takes this up and will call the person."));
  }

  @Test
  void a_second_acceptance_is_refused_and_names_what_is_possible() {
    String referral = referred(LIER);
    step(referral, "accept").statusCode(200);
    step(referral, "accept")
        .statusCode(409)
        .contentType(PROBLEM)
        .body("status", is(409))
        .body(
            "allowedTransitions",
            contains(
                "un-accept",
                "forward",
                "assign",
                "record-contact-attempt",
                "hold",
                "fail",
                "cancel"));
  }

  @Test
  void a_refusal_needs_a_reason_of_the_list_and_hides_the_contact_details() {
    String referral = referred(LIER);
    step(referral, "decline").statusCode(400).body("errors.name", contains("reason"));
    step(referral, "decline", "no-mood")
        .statusCode(400)
        .body("errors.code", contains("not-allowed"));
    step(referral, "decline", "no-capacity").statusCode(200).body("status", is("declined"));
    contact(referral).statusCode(403).body("type", is("urn:problem-type:nabij:referral-closed"));
  }

  @Test
  void a_partner_may_cancel_but_not_accept() {
    String referral = referred(LIER);
    partnerStep(referral, "accept", null).statusCode(403).contentType(PROBLEM);
    partnerStep(referral, "cancel", "consent-withdrawn").statusCode(400);
    partnerStep(referral, "cancel", "made-by-mistake")
        .statusCode(200)
        .body("status", is("cancelled"));
    contact(referral).statusCode(410).body("type", is("urn:problem-type:nabij:contact-erased"));
  }

  @Test
  void other_municipalities_and_other_partners_do_not_find_it() {
    String referral = referred(LIER);
    for (RequestSpecification stranger :
        List.of(
            as("handler-nijlen"),
            given().auth().oauth2(RealComponents.clientToken("other-partner")))) {
      stranger.get("/v1/referrals/" + referral).then().statusCode(404).contentType(PROBLEM);
    }
    as("handler-nijlen")
        .get("/v1/referrals?pageSize=100")
        .then()
        .body("items.id", not(hasItem(referral)));
    as("handler-nijlen").get("/v1/referrals?municipality=" + LIER).then().body("total", is(0));
    given()
        .auth()
        .oauth2(RealComponents.clientToken("other-partner"))
        .get("/v1/referrals?pageSize=100")
        .then()
        .body("items.id", not(hasItem(referral)));
    as("coordinator-pallieterland").get("/v1/referrals/" + referral).then().statusCode(200);
    given().get("/v1/referrals/" + referral).then().statusCode(401).contentType(PROBLEM);
    as("editor-lier").get("/v1/referrals").then().statusCode(403).contentType(PROBLEM);
  }

  @Test
  void a_repeated_event_makes_no_second_referral() {
    String screening = UUID.randomUUID().toString();
    String consent = UUID.randomUUID().toString();
    String event = UUID.randomUUID().toString();
    ScreeningSide.completed(screening, consent, LIER, event);
    ScreeningSide.completed(screening, consent, LIER, event);
    ScreeningSide.completed(screening, consent, LIER, UUID.randomUUID().toString());
    referralOf(screening);
    referred(LIER);

    assertThat(linesOf(screening)).hasSize(1);
  }

  @Test
  void without_consent_there_is_no_referral() {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.completedWithoutConsent(screening, LIER);
    ScreeningSide.completed(screening, UUID.randomUUID().toString(), LIER, "later-" + screening);
    referralOf(screening);

    assertThat(linesOf(screening)).hasSize(1);
  }

  @Test
  void a_consent_that_no_longer_stands_makes_no_referral() {
    String screening = UUID.randomUUID().toString();
    String consent = UUID.randomUUID().toString();
    ScreeningSide.claimCheckAnswers(consent, 410);
    ScreeningSide.completed(screening, consent, LIER, UUID.randomUUID().toString());
    referred(LIER);

    assertThat(linesOf(screening)).isEmpty();
  }

  @Test
  void a_withdrawal_that_arrives_first_keeps_a_referral_from_being_made() {
    String screening = UUID.randomUUID().toString();
    String consent = UUID.randomUUID().toString();
    ScreeningSide.withdrawn(screening, consent);
    ScreeningSide.completed(screening, consent, LIER, UUID.randomUUID().toString());
    referred(LIER);

    assertThat(linesOf(screening)).isEmpty();
  }

  @Test
  void a_withdrawal_cancels_the_referral_and_erases_the_contact_details() {
    String screening = UUID.randomUUID().toString();
    String consent = UUID.randomUUID().toString();
    ScreeningSide.completed(screening, consent, LIER, UUID.randomUUID().toString());
    String referral = referralOf(screening);
    step(referral, "accept").statusCode(200);
    contact(referral).statusCode(200);

    ScreeningSide.withdrawn(screening, consent);

    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> contact(referral).statusCode(410));
    asHandler()
        .get("/v1/referrals/" + referral)
        .then()
        .body("status", is("cancelled"))
        .body("timeline[3].reason", is("consent-withdrawn"));
  }

  @Test
  void a_claim_check_that_is_down_delays_and_does_not_lose() {
    String screening = UUID.randomUUID().toString();
    String consent = UUID.randomUUID().toString();
    ScreeningSide.claimCheckAnswers(consent, 503);
    ScreeningSide.completed(screening, consent, LIER, UUID.randomUUID().toString());
    assertThat(linesOf(screening)).isEmpty();

    ScreeningSide.claimCheckAnswers(consent, 200);

    assertThat(referralOf(screening)).isNotBlank();
  }

  @Test
  void a_referral_that_is_earlier_than_its_contact_point_is_routed_when_that_arrives() {
    String referral = referredAs("coordinator-pallieterland", "12002");
    as("coordinator-pallieterland")
        .get("/v1/referrals/" + referral)
        .then()
        .body("contactPoint", nullValue());

    ScreeningSide.contactPoint("12002", "CAW", true, 1);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                as("coordinator-pallieterland")
                    .get("/v1/referrals/" + referral)
                    .then()
                    .body("contactPoint.name", is("CAW"))
                    .body("contactPoint.fallback", is(true)));
  }

  @Test
  void what_cannot_be_handled_becomes_a_dead_letter_and_the_next_event_is_handled() {
    String key = UUID.randomUUID().toString();
    ScreeningSide.publish(
        "nabij.screenings", key, "be.nabij.screening.exploded.v1", key, "{\"a\": 1}");
    referred(LIER);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                as("operator")
                    .get("/v1/deadLetters?pageSize=100")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.key == '" + key + "' }.cause", is("unknown-type")));
    String id =
        as("operator")
            .get("/v1/deadLetters?pageSize=100")
            .then()
            .extract()
            .path("items.find { it.key == '" + key + "' }.id");
    as("operator")
        .post("/v1/deadLetters/" + id + "/replay")
        .then()
        .statusCode(409)
        .body("cause", is("unknown-type"));
    asHandler().get("/v1/deadLetters").then().statusCode(403).contentType(PROBLEM);
  }

  @Test
  void faulty_questions_are_named() {
    asHandler()
        .get("/v1/referrals?status=sleeping&page=x")
        .then()
        .statusCode(400)
        .body("errors.name", contains("page", "status"));
    asHandler()
        .get("/v1/referrals?pageSize=1000&page=0")
        .then()
        .statusCode(400)
        .body("errors.name", contains("page", "pageSize"));
    step(referred(LIER), "dance").statusCode(400).body("errors.name", contains("transition"));
  }

  @TestFactory
  List<DynamicTest> every_documented_example_does_what_it_says() {
    String lookedAt = referred(LIER);
    step(lookedAt, "accept").statusCode(200);
    contact(lookedAt).statusCode(200);
    Map<String, Supplier<String>> placeholders = new HashMap<>();
    placeholders.put("referral", () -> referred(LIER));
    placeholders.put("duplicate", () -> referred(LIER));
    placeholders.put("accepted", ReferralsTest::lookedAt);
    placeholders.put("concern", () -> Steps.concernIn(ReferralStatus.ACCEPTED));
    placeholders.put("written", () -> written(referred(LIER)));
    placeholders.put("erasure", ReferralsTest::erasure);
    placeholders.put("toldByMail", ContactPointSide::referralToldByMail);
    placeholders.put("deliveredMail", ReferralsTest::deliveredMail);
    placeholders.put("municipalityWithKey", ReferralsTest::municipalityWithKey);
    placeholders.put(
        "webhookKey", () -> ContactPointSide.makeKey("editor-lier", LIER).getString("id"));
    placeholders.put(
        "positionBeforeReferral", () -> ContactPointSide.positionBefore(referred(LIER)));
    List<DynamicTest> tests = ExecutedExamples.of(placeholders);
    assertThat(tests).hasSize(29);
    return tests;
  }

  private static String lookedAt() {
    String referral = referred(LIER);
    step(referral, "accept").statusCode(200);
    contact(referral).statusCode(200);
    return referral;
  }

  private String written(String referral) {
    given()
        .auth()
        .oauth2(partner)
        .contentType(ContentType.JSON)
        .body("{\"text\": \"Is er al gebeld?\"}")
        .post("/v1/referrals/" + referral + "/messages")
        .then()
        .statusCode(201);
    return referral;
  }

  private static String deliveredMail() {
    String referral = ContactPointSide.referralToldByMail();
    return referral + "/deliveries/" + ContactPointSide.mailOf(referral);
  }

  private static String municipalityWithKey() {
    ContactPointSide.makeKey("editor-lier", LIER);
    return LIER;
  }

  private static String erasure() {
    return asHandler()
        .contentType(ContentType.JSON)
        .body("{\"referral\": \"" + referred(LIER) + "\"}")
        .post("/v1/erasures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Makes a referral and waits until it lies in the inbox. */
  private static String referred(String municipality) {
    return referredAs("handler-lier", municipality);
  }

  private static String referredAs(String user, String municipality) {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.completed(
        screening, UUID.randomUUID().toString(), municipality, UUID.randomUUID().toString());
    return referralOf(user, screening);
  }

  private static String referralOf(String screening) {
    return referralOf("handler-lier", screening);
  }

  private static String referralOf(String user, String screening) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> linesOf(user, screening), lines -> !lines.isEmpty())
        .getFirst();
  }

  private static List<String> linesOf(String screening) {
    return linesOf("handler-lier", screening);
  }

  private static List<String> linesOf(String user, String screening) {
    return as(user)
        .get("/v1/referrals?pageSize=100")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.screeningId == '" + screening + "' }.id");
  }

  private static ValidatableResponse step(String referral, String transition) {
    return step(referral, transition, null);
  }

  private static ValidatableResponse step(String referral, String transition, String reason) {
    return step(asHandler(), referral, transition, reason);
  }

  private static ValidatableResponse partnerStep(
      String referral, String transition, String reason) {
    return step(given().auth().oauth2(partner), referral, transition, reason);
  }

  private static ValidatableResponse step(
      RequestSpecification caller, String referral, String transition, String reason) {
    String body =
        reason == null
            ? "{\"transition\": \"%s\"}".formatted(transition)
            : "{\"transition\": \"%s\", \"reason\": \"%s\"}".formatted(transition, reason);
    return caller
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/referrals/" + referral + "/transitions")
        .then();
  }

  private static ValidatableResponse contact(String referral) {
    return asHandler().get("/v1/referrals/" + referral + "/contact").then();
  }

  private static RequestSpecification asHandler() {
    return given().auth().oauth2(handler);
  }

  private static RequestSpecification as(String user) {
    return given()
        .auth()
        .oauth2(user.equals("handler-lier") ? handler : RealComponents.token(user));
  }
}
