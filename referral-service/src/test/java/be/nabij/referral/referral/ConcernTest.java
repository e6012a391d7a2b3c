package be.nabij.referral.referral;

import static be.nabij.referral.testing.Steps.CONCERN;
import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.concernIn;
import static be.nabij.referral.testing.Steps.contact;
import static be.nabij.referral.testing.Steps.json;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.refer;
import static be.nabij.referral.testing.Steps.referredIn;
import static be.nabij.referral.testing.Steps.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is concerned about a person who has not been asked yet. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class ConcernTest {
  private static final String PARTNER = "partner-app";

  @Inject DataSource database;
  @Inject ContactErasure contactErasure;

  @BeforeEach
  void the_directory_told_of_lier() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void it_leads_to_a_visit_to_a_yes_and_to_a_good_end() throws IOException {
    String concern = concernIn(ReferralStatus.REQUESTED);
    assertNothingOfThePersonIsKept(concern);
    look(HANDLER, concern)
        .statusCode(200)
        .body("kind", is("concern"))
        .body("anonymousReporter", is(true))
        .body("agreement.version", is("1.0"))
        .body("agreement.text", containsString("U mag nee zeggen"))
        .body("summary.signals", contains("rarely-goes-out"))
        .body("summary.category", nullValue())
        .body(not(containsString("Meldster")));
    look(PARTNER, concern)
        .body("anonymousReporter", nullValue())
        .body("agreement", nullValue())
        .body(not(containsString("Meldster")));

    take(concern, Transition.ACCEPT)
        .statusCode(200)
        .body("allowedTransitions", hasItem("record-agreement"))
        .body("timeline[2].text", containsString("gaat zelf eens langs"));
    contact(HANDLER, concern)
        .statusCode(403)
        .body("type", is("urn:problem-type:nabij:not-agreed-yet"));
    take(concern, Transition.RECORD_CONTACT_ATTEMPT)
        .statusCode(200)
        .body("allowedTransitions", not(hasItem("introduce")));
    take(concern, Transition.INTRODUCE)
        .statusCode(409)
        .body("type", is("urn:problem-type:nabij:not-agreed-yet"));
    assertNothingOfThePersonIsKept(concern);

    take(concern, Transition.RECORD_AGREEMENT)
        .statusCode(200)
        .body("status", is("in-progress"))
        .body("agreement", nullValue())
        .body("allowedTransitions", hasItem("introduce"))
        .body("allowedTransitions", not(hasItem("record-agreement")))
        .body("timeline.last().text", containsString("OCMW Lier mag verder helpen"));
    contact(HANDLER, concern)
        .statusCode(200)
        .body("name", is("Testpersoon"))
        .body("phone", is("+32470000000"))
        .body("preferredChannel", is("visit"));
    assertThat(
            Rows.number(
                database,
                "select count(*) from consent c join referral r on r.consent_id = c.id"
                    + " where r.id = ? and c.method = 'SPOKEN' and c.wording_version = '1.0'"
                    + " and c.wording like 'Iemand dacht aan u%'",
                UUID.fromString(concern)))
        .isEqualTo(1);
    take(concern, Transition.RECORD_AGREEMENT).statusCode(409);
    take(concern, Transition.INTRODUCE).statusCode(200);
    take(concern, Transition.COMPLETE).statusCode(200);
    look(PARTNER, concern)
        .body("outcome.code", is("connected"))
        .body("outcome.text", is("De persoon heeft aansluiting gevonden."))
        .body("introductions", nullValue());

    List<String> told = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> event : PublishedEvents.of(concern, database)) {
      String type = PublishedEvents.header(event, "ce_type");
      Contract.assertKept(type, event);
      told.add(type.replaceAll("be.nabij.referral.|.v1", ""));
      assertThat(new String(event.value(), StandardCharsets.UTF_8))
          .doesNotContain("Meldster")
          .doesNotContain("Testpersoon")
          .doesNotContain("reporter");
    }
    assertThat(told)
        .containsExactly(
            "received",
            "routed",
            "accepted",
            "contact-attempted",
            "agreed",
            "introduced",
            "completed");
  }

  @Test
  void what_tells_who_the_person_is_is_refused_and_it_is_said_why() {
    refer(
            PARTNER,
            CONCERN.replace(
                "'municipality'",
                "'contact': {'name': 'Buurvrouw'}, 'partnerReference': 'pat-1', 'consent':"
                    + " {'given': true, 'method': 'spoken', 'text': 'Ja.'}, 'municipality'"))
        .statusCode(400)
        .body("errors.name", contains("contact", "consent", "partnerReference"))
        .body("errors.code.unique()", contains("not-allowed"))
        .body("errors[0].detail", containsString("has not been asked yet"));
    refer(PARTNER, "{'kind': 'concern', 'municipality': '12021'}")
        .statusCode(400)
        .body("errors.name", contains("reporter"));
    refer(
            PARTNER,
            "{'kind': 'concern', 'municipality': '12021', 'context': {'note': 'Woont op nummer 7'},"
                + " 'reporter': {'role': 'postman', 'contact': {'phone': '12'}}}")
        .statusCode(400)
        .body("errors.name", hasItem("context.note"))
        .body("errors.name", hasItem("reporter.role"));
    refer(
            PARTNER,
            "{'kind': 'concern', 'municipality': '12021',"
                + " 'reporter': {'role': 'neighbour', 'contact': {'email': 'x'}}}")
        .statusCode(400)
        .body(
            "errors.name",
            contains("reporter.anonymous", "reporter.contact.email", "reporter.contact.name"));
    refer(
            PARTNER,
            "{'kind': 'concern', 'municipality': '12021', 'reporter': {'role': 'neighbour',"
                + " 'anonymous': false, 'contact': {'name': 'Buur'}}}")
        .statusCode(400)
        .body("errors.name", contains("reporter.contact.phone"));
  }

  @Test
  void a_handler_writes_down_what_a_neighbour_says_on_the_phone() {
    refer(HANDLER, CONCERN.replace("front-line-worker", "neighbour"))
        .statusCode(201)
        .body("kind", is("concern"))
        .body("partner", nullValue())
        .body("anonymousReporter", is(true))
        .body("unreadMessages", nullValue());
  }

  @Test
  void a_no_is_kept_as_a_no_and_nothing_of_the_person_with_it() {
    String concern = concernIn(ReferralStatus.IN_PROGRESS);

    take(concern, json("{'transition': 'fail', 'reason': 'person-says-no'}"))
        .statusCode(200)
        .body("status", is("failed"))
        .body("outcome.code", is("person-says-no"));
    look(PARTNER, concern)
        .body("outcome.text", is("De persoon wil dit liever niet, en dat is goed zo."));
    assertNothingOfThePersonIsKept(concern);

    Rows.change(
        database,
        "update referral set closed_at = now() - interval '7 months' where id = ?",
        UUID.fromString(concern));
    contactErasure.forgetOld();

    assertThat(reporters(concern)).isZero();
    look(PARTNER, concern)
        .body("status", is("failed"))
        .body("outcome.code", is("person-says-no"))
        .body("timeline.last().what", is("failed"))
        .body("allowedTransitions", is(List.of()));
  }

  @Test
  void an_agreement_needs_a_yes_and_somebody_to_call() {
    String concern = concernIn(ReferralStatus.ACCEPTED);

    take(
            concern,
            json(
                "{'transition': 'record-agreement', 'consent': {'given': false, 'method':"
                    + " 'spoken'}, 'contact': {'name': ' ', 'preferredChannel': 'phone'}}"))
        .statusCode(400)
        .body("errors.name", contains("consent.given", "contact.name", "contact.phone"))
        .body("errors[0].detail", containsString("person-says-no"));
    take(as(PARTNER), concern, Steps.bodyOf(Transition.RECORD_AGREEMENT)).statusCode(403);
    take(as("handler-nijlen"), concern, Steps.bodyOf(Transition.RECORD_AGREEMENT)).statusCode(404);
    assertNothingOfThePersonIsKept(concern);
  }

  @Test
  void who_was_concerned_is_told_to_the_handler_after_acceptance_and_each_look_is_written_down() {
    String concern = concernIn(ReferralStatus.REQUESTED);
    reporter(HANDLER, concern)
        .statusCode(403)
        .body("type", is("urn:problem-type:nabij:not-accepted-yet"));
    take(concern, Transition.ACCEPT).statusCode(200);

    reporter(HANDLER, concern)
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("role", is("front-line-worker"))
        .body("anonymous", is(true))
        .body("contact.name", is("Meldster Voorbeeld"))
        .body("contact.phone", is("+3238000500"));
    reporter(PARTNER, concern).statusCode(403);
    reporter("handler-nijlen", concern).statusCode(404);
    assertThat(looks(concern)).isEqualTo(1);
    assertThat(
            Rows.text(
                database, "select * from reporter where referral_id = ?", UUID.fromString(concern)))
        .doesNotContain("Meldster");

    take(concern, Transition.CANCEL).statusCode(200);
    reporter(HANDLER, concern).statusCode(410);
    assertThat(reporters(concern)).isZero();
    reporter(HANDLER, referredIn(ReferralStatus.ACCEPTED)).statusCode(404);
  }

  @Test
  void a_self_test_is_told_apart_from_a_screening() {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.selfTested(screening, Steps.LIER);

    look(HANDLER, Steps.referralOf(screening)).body("kind", is("self"));
    look(HANDLER, Steps.referred()).body("kind", is("screening"));
  }

  private void assertNothingOfThePersonIsKept(String concern) {
    assertThat(
            Rows.number(
                database,
                "select count(*) from referral r where id = ? and contact is null"
                    + " and consent_id is null and partner_reference is null"
                    + " and not exists (select 1 from consent where referral_id = r.id)"
                    + " and not exists (select 1 from introduction where referral_id = r.id)",
                UUID.fromString(concern)))
        .isEqualTo(1);
  }

  private long reporters(String concern) {
    return Rows.number(
        database, "select count(*) from reporter where referral_id = ?", UUID.fromString(concern));
  }

  private long looks(String concern) {
    return Rows.number(
        database,
        "select count(*) from audit_entry where referral_id = ? and shown = 'reporter'"
            + " and by_user = 'handler-lier'",
        UUID.fromString(concern));
  }

  private static ValidatableResponse reporter(String caller, String concern) {
    return as(caller).get("/v1/referrals/" + concern + "/reporter").then();
  }
}
