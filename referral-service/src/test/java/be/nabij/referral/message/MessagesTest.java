package be.nabij.referral.message;

import static be.nabij.referral.testing.Steps.CONCERN;
import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.concernIn;
import static be.nabij.referral.testing.Steps.json;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.refer;
import static be.nabij.referral.testing.Steps.referred;
import static be.nabij.referral.testing.Steps.referredIn;
import static be.nabij.referral.testing.Steps.take;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.PublishedEvents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The referrer and the contact point write to each other. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class MessagesTest {
  private static final String PARTNER = "partner-app";
  private static final String TEXT = "Mevrouw is liever na 14 uur thuis.";

  @Inject DataSource database;

  @BeforeEach
  void the_directory_told_of_lier() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void both_sides_write_and_see_what_they_did_not_read_yet() {
    String referral = referred();
    look(PARTNER, referral).body("unreadMessages", is(0));

    write(PARTNER, referral, TEXT)
        .statusCode(201)
        .body("from", is("referrer"))
        .body(not(containsString("14 uur")));
    look(PARTNER, referral).body("unreadMessages", is(0));
    look(HANDLER, referral).body("unreadMessages", is(1));
    read(PARTNER, referral).body("items[0].readAt", nullValue());
    look(HANDLER, referral).body("unreadMessages", is(1));

    read(HANDLER, referral)
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("items.text", contains(TEXT))
        .body("items[0].author", nullValue());
    look("coordinator-pallieterland", referral).body("unreadMessages", is(0));
    write(HANDLER, referral, "Dank u, wij bellen morgen.").statusCode(201);
    look(PARTNER, referral).body("unreadMessages", is(1));

    read("coordinator-pallieterland", referral).body("items[0].author", is(HANDLER));
    look(PARTNER, referral).body("unreadMessages", is(1));
    read(PARTNER, referral)
        .body("total", is(2))
        .body("items.from", contains("contact-point", "referrer"))
        .body("items[1].readAt", notNullValue())
        .body(not(containsString(HANDLER)));
    look(PARTNER, referral).body("unreadMessages", is(0));
    as(PARTNER)
        .get("/v1/referrals/" + referral + "/messages?pageSize=1&page=2")
        .then()
        .body("items.text", contains(TEXT));
  }

  @Test
  void that_something_was_written_is_told_and_never_what() throws IOException {
    String referral = referred();
    write(PARTNER, referral, TEXT).statusCode(201);
    write(HANDLER, referral, TEXT).statusCode(201);
    take(referral, Transition.ACCEPT).statusCode(200).body("timeline.size()", is(3));

    List<ConsumerRecord<String, byte[]>> events = PublishedEvents.of(referral, database);
    assertThat(events)
        .extracting(MessagesTest::type)
        .containsSubsequence(
            "be.nabij.referral.message-sent.v1",
            "be.nabij.referral.message-sent.v1",
            "be.nabij.referral.accepted.v1");
    assertThat(body(events.get(2))).contains("\"from\":\"referrer\"");
    assertThat(body(events.get(3))).contains("\"from\":\"contact-point\"");
    for (ConsumerRecord<String, byte[]> event : events) {
      Contract.assertKept(type(event), event);
      assertThat(body(event)).doesNotContain("14 uur");
    }
    assertThat(
            Rows.text(
                database, "select * from message where referral_id = ?", UUID.fromString(referral)))
        .contains(HANDLER)
        .doesNotContain("14 uur");
  }

  @Test
  void others_neither_read_nor_write() {
    String referral = referred();
    for (String stranger : List.of("other-partner", "handler-nijlen")) {
      read(stranger, referral).statusCode(404);
      write(stranger, referral, TEXT).statusCode(404);
    }
    read("editor-lier", referral).statusCode(403);
    write("editor-lier", referral, TEXT).statusCode(403);
    given().get("/v1/referrals/" + referral + "/messages").then().statusCode(401);
    assertThat(messages(referral)).isZero();
  }

  @Test
  void once_it_is_closed_they_are_read_and_once_erased_they_are_gone() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);
    write(PARTNER, referral, TEXT).statusCode(201);
    take(referral, Transition.COMPLETE).statusCode(200);

    write(PARTNER, referral, TEXT)
        .statusCode(409)
        .body("type", is("urn:problem-type:nabij:referral-closed"));
    read(HANDLER, referral).statusCode(200).body("items.text", contains(TEXT));
    take(referral, Transition.REOPEN).statusCode(200);
    write(HANDLER, referral, TEXT).statusCode(201);

    take(referral, Transition.CANCEL).statusCode(200);
    for (String caller : List.of(PARTNER, HANDLER)) {
      read(caller, referral)
          .statusCode(410)
          .body("type", is("urn:problem-type:nabij:messages-erased"));
      write(caller, referral, TEXT).statusCode(409);
    }
    assertThat(messages(referral)).isZero();
    look(PARTNER, referral).body("unreadMessages", is(0));
  }

  @Test
  void a_withdrawal_erases_them_too() {
    String screening = Steps.screened();
    String referral = Steps.referralOf(screening);
    Steps.bring(referral, ReferralStatus.COMPLETED);
    take(referral, Transition.REOPEN).statusCode(200);
    write(PARTNER, referral, TEXT).statusCode(201);
    take(referral, Transition.COMPLETE).statusCode(200);

    ScreeningSide.withdrawn(screening, UUID.randomUUID().toString());

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> read(PARTNER, referral).statusCode(410));
    assertThat(messages(referral)).isZero();
  }

  @Test
  void nobody_is_written_to_where_nobody_reads() {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.selfTested(screening, Steps.LIER);
    String neighbour =
        refer(PARTNER, CONCERN.replace("front-line-worker", "neighbour")).extract().path("id");

    for (String alone : List.of(neighbour, Steps.referralOf(screening))) {
      write(HANDLER, alone, TEXT)
          .statusCode(409)
          .body("type", is("urn:problem-type:nabij:nobody-to-write-to"));
      read(HANDLER, alone).statusCode(200).body("total", is(0));
      look(HANDLER, alone).body("unreadMessages", nullValue());
    }
  }

  @Test
  void nothing_is_written_about_somebody_who_was_not_asked() {
    String concern = concernIn(ReferralStatus.ACCEPTED);
    for (String caller : List.of(PARTNER, HANDLER)) {
      write(caller, concern, TEXT)
          .statusCode(409)
          .body("type", is("urn:problem-type:nabij:not-agreed-yet"));
    }
    assertThat(messages(concern)).isZero();

    take(concern, Transition.RECORD_AGREEMENT).statusCode(200);
    write(HANDLER, concern, TEXT).statusCode(201);
    read(PARTNER, concern).body("items.text", contains(TEXT));
  }

  @Test
  void a_repeated_request_writes_once_and_keeps_no_text_beside_the_message() {
    String referral = referred();
    String key = UUID.randomUUID().toString();

    String first =
        write(as(PARTNER).header("Idempotency-Key", key), referral, TEXT).extract().path("id");
    String second =
        write(as(PARTNER).header("Idempotency-Key", key), referral, TEXT).extract().path("id");

    assertThat(second).isEqualTo(first).isNotNull();
    assertThat(messages(referral)).isEqualTo(1);
    write(as(PARTNER).header("Idempotency-Key", key), referral, "Iets anders.").statusCode(422);
    assertThat(Rows.text(database, "select answer from idempotency where key = ?", key))
        .contains(first)
        .doesNotContain("14 uur");
  }

  @Test
  void a_message_says_something_and_not_too_much() {
    String referral = referred();
    write(PARTNER, referral, " ").statusCode(400).body("errors.name", contains("text"));
    write(PARTNER, referral, "x".repeat(2001))
        .statusCode(400)
        .body("errors.name", contains("text"));
    write(PARTNER, referral, "x".repeat(2000)).statusCode(201);
  }

  private long messages(String referral) {
    return Rows.number(
        database, "select count(*) from message where referral_id = ?", UUID.fromString(referral));
  }

  private static ValidatableResponse read(String caller, String referral) {
    return as(caller).get("/v1/referrals/" + referral + "/messages").then();
  }

  private static ValidatableResponse write(String caller, String referral, String text) {
    return write(as(caller), referral, text);
  }

  private static ValidatableResponse write(
      RequestSpecification caller, String referral, String text) {
    return caller
        .contentType(ContentType.JSON)
        .body(json("{'text': '" + text + "'}"))
        .post("/v1/referrals/" + referral + "/messages")
        .then();
  }

  private static String type(ConsumerRecord<String, byte[]> event) {
    return PublishedEvents.header(event, "ce_type");
  }

  private static String body(ConsumerRecord<String, byte[]> event) {
    return new String(event.value(), StandardCharsets.UTF_8);
  }
}
