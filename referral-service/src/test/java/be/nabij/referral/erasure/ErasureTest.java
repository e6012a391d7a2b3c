package be.nabij.referral.erasure;

import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.LIER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.bodyOf;
import static be.nabij.referral.testing.Steps.bring;
import static be.nabij.referral.testing.Steps.contact;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.referralOf;
import static be.nabij.referral.testing.Steps.screened;
import static be.nabij.referral.testing.Steps.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.PdfText;
import be.nabij.referral.testing.PublishedEvents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One command erases a person from every service, and says so. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class ErasureTest {
  private static final String STEP_PATH = "/v1/referrals/%s/transitions";

  @Inject DataSource database;
  @Inject ErasureWork work;
  @Inject Retention retention;
  @Inject @All List<PersonalData> held;

  @BeforeEach
  void the_directory_told_of_lier_and_nijlen() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void nothing_is_left_of_a_person_but_ids_that_say_it_was_erased() {
    String screening = screened();
    String referral = referralOf(screening);
    bring(referral, ReferralStatus.IN_PROGRESS);
    contact(HANDLER, referral).statusCode(200);
    String key = UUID.randomUUID().toString();
    introduced(referral, key).statusCode(200);
    assertThat(tablesNaming(referral)).contains("referral", "timeline_entry", "idempotency");
    assertThat(tablesNaming("Bezoekdienst Lier")).contains("introduction", "idempotency");

    String erasure =
        ordered(HANDLER, "referral", referral)
            .statusCode(201)
            .header("Location", notNullValue())
            .body("state", is("done"))
            .body("cause", is("asked"))
            .body("orderedBy", is(HANDLER))
            .body("parts.service", is(List.of("referral-service", "screening-service")))
            .body("certificate.referral", is(referral))
            .body("certificate.screening", is(screening))
            .body(erasedHere("timeline"), is(6))
            .body(erasedHere("referral"), is(2))
            .body(erasedHere("idempotency"), is(1))
            .body("certificate.parts[1].erased.find { it.kind == 'consent' }.records", is(1))
            .extract()
            .path("id");

    look(HANDLER, referral).statusCode(404);
    contact(HANDLER, referral).statusCode(404);
    look("partner-app", referral).statusCode(404);
    introduced(referral, key)
        .statusCode(410)
        .body("type", is("urn:problem-type:nabij:answer-erased"));
    List<ConsumerRecord<String, byte[]>> told = PublishedEvents.of(referral, database);
    assertThat(new String(told.getLast().value(), StandardCharsets.UTF_8))
        .contains("\"cancelled\"", "\"erased\"");
    assertThat(tablesNaming(referral))
        .containsExactlyInAnyOrder("erasure", "audit_entry", "feed_entry");
    assertThat(tablesNaming(screening))
        .containsExactlyInAnyOrder("erasure", "withdrawn_consent", "feed_entry");
    assertThat(ScreeningSide.askedToErase(screening)).isEqualTo(1);
    as(HANDLER).get("/v1/erasures/" + erasure).then().statusCode(200).body("state", is("done"));
  }

  /** Whoever adds a table that knows a referral says how it is erased. */
  @Test
  void every_table_with_a_referral_in_it_is_spoken_for() {
    Set<String> spokenFor =
        Stream.concat(Stream.of("erasure"), held.stream().flatMap(kind -> kind.tables().stream()))
            .collect(Collectors.toSet());

    assertThat(
            column(
                "select distinct table_name from information_schema.columns"
                    + " where table_schema = 'public'"
                    + " and column_name in ('referral_id', 'screening_id')"))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(spokenFor).as("spoken for").contains(table));
  }

  @Test
  void a_service_that_is_down_delays_and_loses_nothing() {
    String screening = screened();
    String referral = referralOf(screening);
    ScreeningSide.wholeScreeningAnswers(screening, 503);

    String erasure =
        ordered(HANDLER, "referral", referral)
            .statusCode(201)
            .body("state", is("running"))
            .body("certificate", nullValue())
            .body("parts.find { it.service == 'screening-service' }.state", is("running"))
            .extract()
            .path("id");
    look(HANDLER, referral).statusCode(404);
    as(HANDLER)
        .get("/v1/erasures/" + erasure + "/certificate.pdf")
        .then()
        .statusCode(409)
        .body("type", is("urn:problem-type:nabij:erasure-running"));
    work.goOn();
    assertThat(ScreeningSide.askedToErase(screening)).as("not before its pause is over").isOne();
    makeDue(erasure);
    work.goOn();
    assertThat(ScreeningSide.askedToErase(screening)).isEqualTo(2);

    ScreeningSide.wholeScreeningAnswers(screening, 200);
    makeDue(erasure);
    work.goOn();

    as(HANDLER)
        .get("/v1/erasures/" + erasure)
        .then()
        .body("state", is("done"))
        .body("parts.find { it.service == 'screening-service' }.attempts", is(3))
        .body("certificate.parts[1].erased.kind", hasItem("screening"));
    makeDue(erasure);
    work.goOn();
    assertThat(ScreeningSide.askedToErase(screening)).as("done is done").isEqualTo(3);
  }

  @Test
  void the_same_command_again_gives_the_same_certificate() throws Exception {
    String screening = screened();
    String referral = referralOf(screening);
    String key = UUID.randomUUID().toString();
    String first = ordered(HANDLER, "referral", referral, key).statusCode(201).extract().asString();

    assertThat(ordered(HANDLER, "referral", referral, key).statusCode(201).extract().asString())
        .isEqualTo(first);
    assertThat(ordered(HANDLER, "referral", referral).statusCode(200).extract().asString())
        .isEqualTo(first);
    assertThat(ordered(HANDLER, "screening", screening).statusCode(200).extract().asString())
        .isEqualTo(first);
    ordered(HANDLER, "screening", screening, key).statusCode(422);
    JsonNode answer = new ObjectMapper().readTree(first);
    assertThat(answer.get("sha256").asText()).isEqualTo(sha256(answer.get("certificate")));
  }

  @Test
  void only_the_own_municipality_and_an_operator_may_erase() {
    String referral = Steps.referred();

    ordered("handler-nijlen", "referral", referral).statusCode(404);
    ordered("partner-app", "referral", referral).statusCode(403);
    ordered("editor-lier", "referral", referral).statusCode(403);
    look(HANDLER, referral).statusCode(200).body("status", is("requested"));

    String erasure =
        ordered("coordinator-pallieterland", "referral", referral)
            .statusCode(201)
            .extract()
            .path("id");
    as("handler-nijlen").get("/v1/erasures/" + erasure).then().statusCode(404);
    as("handler-nijlen").get("/v1/erasures/" + erasure + "/certificate.pdf").then().statusCode(404);
    ordered("handler-nijlen", "referral", referral).statusCode(404);
    as("partner-app").get("/v1/erasures").then().statusCode(403);
    as("handler-nijlen").get("/v1/erasures").then().body("items.id", not(hasItem(erasure)));
    as(HANDLER).get("/v1/erasures").then().body("items.id", hasItem(erasure));
    as("operator").get("/v1/erasures").then().body("items.referral", hasItem(referral));
    ordered("operator", "referral", Steps.referred()).statusCode(201);
  }

  @Test
  void an_order_names_one_thing_that_is_there() {
    ordered(HANDLER, "referral", UUID.randomUUID().toString()).statusCode(404);
    ordered(HANDLER, "screening", UUID.randomUUID().toString()).statusCode(404);
    body(HANDLER, "{}", null).statusCode(400).body("errors[0].code", is("required"));
    body(
            HANDLER,
            "{\"referral\": \"%1$s\", \"screening\": \"%1$s\"}".formatted(UUID.randomUUID()),
            null)
        .statusCode(400)
        .body("errors[0].name", is("screening"));
  }

  @Test
  void an_event_that_comes_again_after_the_erasure_makes_no_referral() {
    String screening = screened();
    ordered(HANDLER, "referral", referralOf(screening)).statusCode(201);

    ScreeningSide.completed(
        screening, UUID.randomUUID().toString(), LIER, UUID.randomUUID().toString());
    // On the same topic and of the same key, so that it is handled after the one above.
    String marker = UUID.randomUUID().toString();
    ScreeningSide.publish(
        "nabij.screenings",
        screening,
        "be.nabij.consent.withdrawn.v1",
        UUID.randomUUID().toString(),
        "{\"screeningId\":\"%s\",\"consentId\":\"%s\"}".formatted(marker, marker));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                Rows.number(
                        database,
                        "select count(*) from withdrawn_consent where screening_id = ?",
                        UUID.fromString(marker))
                    == 1);

    assertThat(tablesNaming(screening)).doesNotContain("referral");
  }

  @Test
  void a_repeat_screening_is_named_and_not_erased() {
    String referral = Steps.referredIn(ReferralStatus.IN_PROGRESS);
    take(referral, Transition.INTRODUCE).statusCode(200);
    take(referral, Transition.RECORD_FOLLOW_UP).statusCode(200);
    String repeat = "0198f000-0000-7000-8000-000000000001";

    ordered(HANDLER, "referral", referral).statusCode(201).body("linked", hasItem(repeat));

    assertThat(ScreeningSide.askedToErase(repeat)).isZero();
  }

  @Test
  void a_referral_closed_two_years_ago_is_erased_and_a_younger_one_is_not() {
    String oldScreening = screened();
    String old = referralOf(oldScreening);
    String young = Steps.referred();
    bring(old, ReferralStatus.COMPLETED);
    bring(young, ReferralStatus.COMPLETED);
    closed(old, "2 years 1 day");
    closed(young, "1 year 363 days");

    retention.eraseOld();

    look(HANDLER, old).statusCode(404);
    look(HANDLER, young).statusCode(200);
    assertThat(ScreeningSide.askedToErase(oldScreening)).as("its screening has its own").isZero();
    ordered(HANDLER, "referral", old)
        .statusCode(200)
        .body("state", is("done"))
        .body("cause", is("kept-long-enough"))
        .body("orderedBy", is("referral-service"));
  }

  @Test
  void the_certificate_on_paper_is_dutch_and_names_nobody() {
    String referral = Steps.referredIn(ReferralStatus.ACCEPTED);
    String erasure = ordered(HANDLER, "referral", referral).statusCode(201).extract().path("id");

    byte[] pdf =
        as(HANDLER)
            .get("/v1/erasures/" + erasure + "/certificate.pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header("Content-Language", "nl")
            .extract()
            .asByteArray();

    assertThat(PdfText.of(pdf))
        .contains("Bewijs van wissing", "Gewist in screening-service", "Wat blijft, en waarom")
        .contains(referral)
        .doesNotContain("Testpersoon", "470000000");
  }

  private static ValidatableResponse ordered(String caller, String what, String id) {
    return ordered(caller, what, id, null);
  }

  private static ValidatableResponse ordered(String caller, String what, String id, String key) {
    return body(caller, "{\"" + what + "\": \"" + id + "\"}", key);
  }

  private static ValidatableResponse body(String caller, String body, String key) {
    Map<String, String> headers = key == null ? Map.of() : Map.of("Idempotency-Key", key);
    return as(caller)
        .contentType(ContentType.JSON)
        .headers(headers)
        .body(body)
        .post("/v1/erasures")
        .then();
  }

  private static ValidatableResponse introduced(String referral, String key) {
    return as(HANDLER)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(bodyOf(Transition.INTRODUCE))
        .post(STEP_PATH.formatted(referral))
        .then();
  }

  private static String erasedHere(String kind) {
    return "certificate.parts[0].erased.find { it.kind == '" + kind + "' }.records";
  }

  private static String sha256(JsonNode certificate) throws Exception {
    ObjectMapper sorting =
        new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    return Certificates.sha256(
        sorting.writeValueAsString(sorting.treeToValue(certificate, Map.class)));
  }

  private void makeDue(String erasure) {
    Rows.change(
        database,
        "update erasure_part set next_try_at = now() - interval '1 second' where erasure_id = ?",
        UUID.fromString(erasure));
  }

  private void closed(String referral, String ago) {
    Rows.change(
        database,
        "update referral set closed_at = now() - ?::interval where id = ?",
        ago,
        UUID.fromString(referral));
  }

  /** The tables with this somewhere in a row. */
  private Set<String> tablesNaming(String text) {
    Set<String> found = new TreeSet<>();
    for (String table : column("select tablename from pg_tables where schemaname = 'public'")) {
      if (Rows.number(
              database,
              "select count(*) from " + table + " t where position(? in t::text) > 0",
              text)
          > 0) {
        found.add(table);
      }
    }
    // Until the broker has them.
    found.remove("outbox");
    return found;
  }

  private List<String> column(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> values = new java.util.ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
