package be.nabij.referral.direct;

import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.bodyOf;
import static be.nabij.referral.testing.Steps.contact;
import static be.nabij.referral.testing.Steps.json;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.refer;
import static be.nabij.referral.testing.Steps.take;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.PublishedEvents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Referrals without a screening, of a person who agreed. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class DirectReferralTest {
  private static final String COORDINATOR = "coordinator-pallieterland";
  private static final String PARTNER = "partner-app";

  /** In Ranst. */
  private static final String DIRECT =
      """
      {'kind': 'direct', 'postalCode': '2520', 'urgency': 'soon',
       'consent': {'given': true, 'method': 'spoken', 'text': 'Mevrouw Voorbeeld zegt ja.'},
       'contact': {'name': 'Rechtstreeks Voorbeeld', 'phone': '0470 11 22 33',
                   'preferredChannel': 'phone', 'note': 'Belt liefst na het eten.'},
       'context': {'duration': 'situational', 'lifeEvents': ['partner-died'],
                   'signals': ['rarely-goes-out']}%s}
      """;

  private static final String BY_HANDLER =
      """
      {'kind': 'direct', 'municipality': '%s',
       'consent': {'given': true, 'method': 'written', 'text': 'U mag mij bellen.'},
       'contact': {'name': 'Binnenloper', 'email': 'binnenloper@example.org',
                   'preferredChannel': 'email'}}
      """;

  @Inject DataSource database;

  @BeforeEach
  void the_directory_told_of_some_municipalities() {
    ScreeningSide.municipality("11035", "Ranst", "2520");
    ScreeningSide.municipality("23088", "Vilvoorde", "1800", "1804");
    ScreeningSide.municipality("23096", "Zemst", "1804", "1980");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Rows.number(
                        database,
                        "select count(*) from contact_point where postal_codes is not null"
                            + " and municipality in ('11035', '23088', '23096')")
                    == 3);
  }

  @Test
  void a_partner_refers_who_agreed_without_a_questionnaire() {
    String reference = "pat-" + UUID.randomUUID();
    ValidatableResponse made =
        refer(PARTNER, DIRECT.formatted(", 'partnerReference': '" + reference + "'"))
            .statusCode(201)
            .header("Content-Language", "nl")
            .body("kind", is("direct"))
            .body("status", is("requested"))
            .body("urgency", is("soon"))
            .body("municipality", is("11035"))
            .body("contactPoint.name", is("OCMW Ranst"))
            .body("screeningId", nullValue())
            .body("partner", is(PARTNER))
            .body("partnerReference", is(reference))
            .body("summary.duration", is("situational"))
            .body("summary.signals", contains("rarely-goes-out"))
            .body("unreadMessages", is(0))
            .body("timeline.what", contains("received", "routed"));
    String referral = made.extract().path("id");
    made.header("Location", endsWith("/v1/referrals/" + referral));

    look(PARTNER, referral).statusCode(200).body("allowedTransitions", contains("cancel"));
    look("other-partner", referral).statusCode(404);
    look("handler-lier", referral).statusCode(404);
    look(COORDINATOR, referral).statusCode(200).body("partnerReference", nullValue());

    take(as(COORDINATOR), referral, bodyOf(Transition.ACCEPT)).statusCode(200);
    contact(COORDINATOR, referral)
        .statusCode(200)
        .body("name", is("Rechtstreeks Voorbeeld"))
        .body("phone", is("+32470112233"))
        .body("preferredChannel", is("phone"))
        .body("note", is("Belt liefst na het eten."));
    InterventionsSide.asked();
    as(COORDINATOR).get("/v1/referrals/" + referral + "/matches").then().statusCode(200);
    assertThat(InterventionsSide.asked())
        .containsExactly(
            "{\"municipality\":\"11035\",\"duration\":\"situational\","
                + "\"lifeEvents\":[\"partner-died\"]}");
  }

  @Test
  void the_consent_is_kept_and_what_was_typed_goes_with_the_contact_details() throws IOException {
    String referral = made(PARTNER, DIRECT.formatted(", 'partnerReference': 'pat-0815'"));
    UUID id = UUID.fromString(referral);
    assertThat(
            Rows.number(
                database,
                "select count(*) from consent c join referral r on r.consent_id = c.id"
                    + " where r.id = ? and c.method = 'SPOKEN'"
                    + " and c.wording = 'Mevrouw Voorbeeld zegt ja.'"
                    + " and c.expires_at - c.given_at between interval '89 days' and interval '90 days'",
                id))
        .isEqualTo(1);

    Steps.take(
            as(PARTNER),
            referral,
            json("{'transition': 'cancel', 'reason': 'person-does-not-want-it'}"))
        .statusCode(200)
        .body("outcome.code", is("person-does-not-want-it"))
        .body("outcome.text", is("De persoon wil dit toch liever niet."));

    assertThat(
            Rows.text(
                database,
                "select r.*, c.* from referral r, consent c"
                    + " where r.id = ? and c.referral_id = r.id",
                id))
        .contains("SPOKEN")
        .doesNotContain("Voorbeeld")
        .doesNotContain("pat-0815");
    for (ConsumerRecord<String, byte[]> event : PublishedEvents.of(referral, database)) {
      Contract.assertKept(PublishedEvents.header(event, "ce_type"), event);
      assertThat(new String(event.value(), StandardCharsets.UTF_8))
          .doesNotContain("screeningId")
          .doesNotContain("Voorbeeld")
          .doesNotContain("pat-0815");
    }
  }

  @Test
  void a_handler_refers_who_walks_in_to_the_own_municipality_only() {
    refer("handler-lier", BY_HANDLER.formatted("12021"))
        .statusCode(201)
        .body("kind", is("direct"))
        .body("partner", nullValue())
        .body("unreadMessages", nullValue())
        .body("allowedTransitions", contains("accept", "decline", "forward", "cancel"));
    refer("handler-lier", BY_HANDLER.formatted("12026"))
        .statusCode(400)
        .body("errors.name", contains("municipality"))
        .body("errors.code", contains("not-allowed"));
    refer("handler-lier", DIRECT.formatted(", 'partnerReference': 'x'"))
        .statusCode(400)
        .body("errors.name", contains("partnerReference", "postalCode"));
  }

  @Test
  void everything_that_is_wrong_is_named_in_one_answer() {
    refer(
            PARTNER,
            """
            {'kind': 'direct', 'municipality': 'Lier',
             'consent': {'given': false, 'expiresAt': '2126-01-01T00:00:00Z'},
             'contact': {'phone': 'geen', 'email': 'geen', 'preferredChannel': 'visit'},
             'context': {'signals': ['mevrouw-voorbeeld'], 'lifeEvents': ['feest']},
             'reporter': {'role': 'neighbour'}}
            """)
        .statusCode(400)
        .body(
            "errors.name",
            containsInAnyOrder(
                "municipality",
                "consent.given",
                "consent.method",
                "consent.text",
                "consent.expiresAt",
                "contact.name",
                "contact.phone",
                "contact.email",
                "context.signals",
                "context.lifeEvents",
                "reporter",
                "reporter.anonymous"));
    refer(PARTNER, "{'kind': 'direct'}")
        .statusCode(400)
        .body("errors.name", contains("consent", "contact", "municipality"));
    refer(PARTNER, "{}").statusCode(400).body("errors.name", contains("kind", "municipality"));
    refer(PARTNER, DIRECT.formatted(", 'score': 9, 'kind': 'rumour'"))
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("score", "kind"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'postalCode': '1804'|municipality|ambiguous|Vilvoorde (23088) and Zemst (23096)",
        "'postalCode': '9999'|postalCode|unknown|say which municipality",
        "'postalCode': '1804', 'municipality': '11035'|municipality|mismatch|Zemst"
      },
      quoteCharacter = '"')
  void a_postal_code_must_lead_to_one_municipality(
      String place, String name, String code, String detail) {
    refer(PARTNER, DIRECT.formatted("").replace("'postalCode': '2520'", place))
        .statusCode(400)
        .body("errors.name", contains(name))
        .body("errors.code", contains(code))
        .body("errors[0].detail", containsString(detail));
  }

  @Test
  void a_postal_code_of_two_municipalities_is_fine_with_one_of_them() {
    refer(
            PARTNER,
            DIRECT
                .formatted("")
                .replace("'postalCode': '2520'", "'postalCode': '1804', 'municipality': '23096'"))
        .statusCode(201)
        .body("contactPoint.name", is("OCMW Zemst"));
  }

  @Test
  void it_waits_where_no_contact_point_is_known_yet() {
    String nisCode = "12009";
    String referral = made(COORDINATOR, BY_HANDLER.formatted(nisCode));
    look(COORDINATOR, referral).body("contactPoint", nullValue());

    ScreeningSide.contactPoint(nisCode, "Sociaal Huis Duffel", false, 1);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> look(COORDINATOR, referral).body("contactPoint.name", is("Sociaal Huis Duffel")));
  }

  @Test
  void a_repeated_request_refers_once() {
    String key = UUID.randomUUID().toString();
    String body = DIRECT.formatted(", 'partnerReference': 'twice-" + key.substring(0, 8) + "'");

    String first = once(key, body).statusCode(201).extract().path("id");
    String second = once(key, body).statusCode(201).extract().path("id");

    assertThat(second).isEqualTo(first);
    once(key, DIRECT.formatted("")).statusCode(422);
    assertThat(
            Rows.number(
                database,
                "select count(*) from referral where partner_reference = ?",
                "twice-" + key.substring(0, 8)))
        .isEqualTo(1);
    assertThat(Rows.text(database, "select answer from idempotency where key = ?", key))
        .contains(first)
        .doesNotContain("Rechtstreeks");
  }

  @Test
  void who_may_not_refer_is_refused() {
    refer("editor-lier", DIRECT.formatted("")).statusCode(403);
    refer("operator", DIRECT.formatted("")).statusCode(403);
    given()
        .contentType(ContentType.JSON)
        .body(json(DIRECT.formatted("")))
        .post("/v1/referrals")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "concern"})
  void who_is_in_danger_is_answered_at_once_and_never_queued(String kind) {
    long before = Rows.number(database, "select count(*) from referral where municipality='23088'");

    refer(
            PARTNER,
            "{'kind': '" + kind + "', 'municipality': '23088', 'context': {'acuteDanger': true}}")
        .statusCode(422)
        .body("type", is("urn:problem-type:nabij:acute-danger"))
        .body("advice[0].rule", is("ACUTE"))
        .body("advice[0].contacts.phone", contains("112", "1813", "106"))
        .body("advice[0].do", containsString("bel nu"))
        .body("errors", not(contains("consent")));

    assertThat(Rows.number(database, "select count(*) from referral where municipality='23088'"))
        .isEqualTo(before);
  }

  private static String made(String caller, String body) {
    return refer(caller, body).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse once(String key, String body) {
    return as(PARTNER)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(json(body))
        .post("/v1/referrals")
        .then();
  }
}
