package be.nabij.referral.duplicate;

import static be.nabij.referral.testing.Steps.LIER;
import static be.nabij.referral.testing.Steps.NIJLEN;
import static be.nabij.referral.testing.Steps.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class DuplicatesTest {
  private static final AtomicInteger NUMBER = new AtomicInteger(470_100);

  @Inject DataSource database;

  @Test
  void a_second_referral_of_the_same_phone_e_mail_or_reference_is_shown() {
    String phone = phone();
    String email = "Jef." + phone + "@example.org";
    String reference = "pat-" + phone;
    String first = referred(LIER, phone, email, reference);
    String samePhone =
        referred(LIER, "0" + phone.substring(3, 6) + " / " + phone.substring(6), null, null);
    String sameEmail = referred(LIER, phone(), " " + email.toLowerCase(), null);
    String sameReference = referred(LIER, phone(), null, reference);
    String nothingAlike = referred(LIER, phone(), phone() + "@example.org", "pat-" + phone());

    Steps.look("handler-lier", first)
        .body("possibleDuplicates.id", contains(sameReference, sameEmail, samePhone))
        .body("possibleDuplicates[0].status", is("requested"));
    for (String second : new String[] {samePhone, sameEmail, sameReference}) {
      Steps.look("handler-lier", second).body("possibleDuplicates.id", contains(first));
    }
    Steps.look("handler-lier", nothingAlike).body("possibleDuplicates", nullValue());
    Steps.look("partner-app", first).body("possibleDuplicates", nullValue());
  }

  @Test
  void another_municipality_and_another_partners_reference_are_no_duplicates() {
    String phone = phone();
    String inLier = referred(LIER, phone, null, "pat-1-" + phone);
    referred(NIJLEN, phone, null, null);
    referred(LIER, phone(), null, "pat-1-" + phone, "other-partner");

    Steps.look("coordinator-pallieterland", inLier).body("possibleDuplicates", nullValue());
  }

  @Test
  void they_are_known_by_a_keyed_hash_that_goes_with_the_contact_details() {
    String phone = phone();
    String first = referred(LIER, phone, null, null);
    String second = referred(LIER, phone, null, null);
    assertThat(fingerprints(first)).isEqualTo(1);
    assertThat(
            Rows.number(
                database,
                "select count(*) from fingerprint where referral_id = ? and (hash = sha256(?::bytea)"
                    + " or length(hash) <> 32)",
                UUID.fromString(first),
                phone.getBytes()))
        .isZero();

    Steps.take(first, Transition.CANCEL).statusCode(200);

    assertThat(fingerprints(first)).isZero();
    Steps.look("handler-lier", second).body("possibleDuplicates", nullValue());
  }

  @Test
  void two_referrals_are_joined_and_both_referrers_see_what_comes_of_it() throws IOException {
    Steps.contactPointsAreKnown(database);
    String phone = phone();
    String first = referred(LIER, phone, null, null);
    String second = referred(LIER, phone, null, null, "other-partner");
    Steps.take(second, Transition.ACCEPT).statusCode(200);

    for (int again = 0; again < 2; again++) {
      join("handler-lier", first, second)
          .statusCode(200)
          .body("closed.id", is(second))
          .body("closed.status", is("cancelled"))
          .body("goesOn.id", is(first))
          .body("goesOn.status", is("requested"));
    }
    join("handler-lier", second, first).statusCode(200).body("goesOn.id", is(first));

    Steps.look("handler-lier", first)
        .body("timeline.what", contains("received", "routed", "joined"))
        .body("possibleDuplicates", nullValue());
    Steps.look("handler-lier", second)
        .body("timeline.reason", hasItem("joined"))
        .body("goesOnIn.id", is(first));
    Steps.contact("handler-lier", second).statusCode(410);
    Steps.take(first, Transition.ACCEPT).statusCode(200);
    Steps.contact("handler-lier", first).statusCode(200);
    Steps.look("other-partner", second)
        .statusCode(200)
        .body("goesOnIn.id", nullValue())
        .body("goesOnIn.reference", nullValue())
        .body("goesOnIn.status", is("accepted"))
        .body("goesOnIn.text", is("Het Meldpunt nam de eerdere vraag op en belt de persoon."));
    Steps.look("other-partner", first).statusCode(404);
    for (ConsumerRecord<String, byte[]> event : PublishedEvents.of(first, database)) {
      Contract.assertKept(PublishedEvents.header(event, "ce_type"), event);
    }
    assertThat(PublishedEvents.of(first, database))
        .extracting(event -> PublishedEvents.header(event, "ce_type"))
        .contains("be.nabij.referral.joined.v1");
  }

  @Test
  void only_open_referrals_of_one_person_in_one_municipality_are_joined() {
    String phone = phone();
    String first = referred(LIER, phone, null, null);
    String second = referred(LIER, phone, null, null);
    String stranger = referred(LIER, phone(), null, null);
    String elsewhere = referred(NIJLEN, phone, null, null);

    join("handler-lier", first, stranger)
        .statusCode(409)
        .body("type", is("urn:problem-type:nabij:not-a-duplicate"));
    join("handler-lier", first, first).statusCode(400).body("errors.code", contains("not-allowed"));
    for (String unknown : new String[] {elsewhere, UUID.randomUUID().toString()}) {
      join("coordinator-pallieterland", first, unknown)
          .statusCode(400)
          .body("errors.name", contains("of"))
          .body("errors.code", contains("not-found"));
    }
    as("handler-lier")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/v1/referrals/" + first + "/duplicates")
        .then()
        .statusCode(400)
        .body("errors.code", contains("required"));
    join("handler-nijlen", first, second).statusCode(404);
    join("partner-app", first, second).statusCode(403);
    Steps.take(first, Transition.DECLINE).statusCode(200);
    join("handler-lier", first, second)
        .statusCode(409)
        .body("type", is("urn:problem-type:nabij:not-open"));
    Steps.look("handler-lier", second).body("status", is("requested"));
    Steps.take(
            as("handler-lier"), second, Steps.json("{'transition': 'cancel', 'reason': 'joined'}"))
        .statusCode(400);
  }

  private long fingerprints(String referral) {
    return Rows.number(
        database,
        "select count(*) from fingerprint where referral_id = ?",
        UUID.fromString(referral));
  }

  private static ValidatableResponse join(String caller, String referral, String of) {
    return as(caller)
        .contentType(ContentType.JSON)
        .body(Steps.json("{'of': '" + of + "'}"))
        .post("/v1/referrals/" + referral + "/duplicates")
        .then();
  }

  /** A number that nobody else has. */
  private static String phone() {
    return "+32" + NUMBER.incrementAndGet() + "000";
  }

  private static String referred(
      String municipality, String phone, String email, String reference) {
    return referred(municipality, phone, email, reference, "partner-app");
  }

  private static String referred(
      String municipality, String phone, String email, String reference, String partner) {
    String consent = UUID.randomUUID().toString();
    String screening = UUID.randomUUID().toString();
    ScreeningSide.contactOf(
        consent,
        "{\"name\": \"Testpersoon\", \"phone\": \"%s\", \"email\": %s, \"partnerReference\": %s}"
            .formatted(phone, quoted(email), quoted(reference)));
    ScreeningSide.completed(
        screening, consent, municipality, UUID.randomUUID().toString(), partner);
    return Steps.referralOf(screening);
  }

  private static String quoted(String text) {
    return text == null ? null : "\"" + text + "\"";
  }
}
