package be.nabij.referral.withdrawal;

import static be.nabij.referral.testing.Steps.LIER;
import static be.nabij.referral.testing.Steps.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

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
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class WithdrawalTest {
  @Inject DataSource database;

  @Test
  void a_withdrawal_that_is_still_on_its_way_is_known_before_anything_is_shown() {
    String consent = UUID.randomUUID().toString();
    String referral = Steps.referredIn(LIER, consent);
    Steps.take(referral, Transition.ACCEPT).statusCode(200);
    Steps.contact("handler-lier", referral).statusCode(200);

    ScreeningSide.consentCheckAnswers(consent, 410);

    Steps.contact("handler-lier", referral)
        .statusCode(410)
        .body("type", is("urn:problem-type:nabij:contact-erased"));
    Steps.look("handler-lier", referral)
        .body("status", is("cancelled"))
        .body("timeline.reason", hasItem("consent-withdrawn"));
    assertNothingIsKept(referral);
  }

  @Test
  void while_nobody_can_tell_whether_the_consent_stands_nothing_is_shown_and_nothing_lost() {
    String consent = UUID.randomUUID().toString();
    String referral = Steps.referredIn(LIER, consent);
    Steps.take(referral, Transition.ACCEPT).statusCode(200);

    for (int answer : new int[] {503, 500, 404, 401}) {
      ScreeningSide.consentCheckAnswers(consent, answer);
      Steps.contact("handler-lier", referral)
          .statusCode(503)
          .header("Retry-After", is("5"))
          .body("type", is("urn:problem-type:nabij:consent-not-checked"));
    }
    as("handler-lier").get("/v1/referrals/" + referral + "/auditLog").then().body("total", is(0));

    ScreeningSide.consentCheckAnswers(consent, 204);
    Steps.contact("handler-lier", referral).statusCode(200);
  }

  @Test
  void a_person_withdraws_by_phone_and_everyone_concerned_is_told() throws IOException {
    String referral = Steps.referredIn(ReferralStatus.IN_PROGRESS);

    withdraw("handler-lier", referral).statusCode(204);
    withdraw("handler-lier", referral).statusCode(204);

    Steps.look("partner-app", referral)
        .body("status", is("cancelled"))
        .body("timeline.reason", hasItem("consent-withdrawn"));
    Steps.contact("handler-lier", referral).statusCode(410);
    assertNothingIsKept(referral);
    assertThat(told(referral, "cancelled")).hasSize(1).first().asString().contains("withdrawn");
  }

  @Test
  void the_referrer_passes_on_that_a_person_withdraws() {
    String referral = Steps.referred();

    withdraw("other-partner", referral).statusCode(404);
    withdraw("handler-nijlen", referral).statusCode(404);
    withdraw("editor-lier", referral).statusCode(403);
    Steps.look("handler-lier", referral).body("status", is("requested"));

    withdraw("partner-app", referral).statusCode(204);
    Steps.look("handler-lier", referral).body("status", is("cancelled"));
  }

  @Test
  void a_closed_referral_stays_as_it_ended_and_the_screening_hears_of_the_withdrawal()
      throws IOException {
    String referral = Steps.referredIn(ReferralStatus.COMPLETED);

    withdraw("coordinator-pallieterland", referral).statusCode(204);
    withdraw("coordinator-pallieterland", referral).statusCode(204);

    Steps.look("handler-lier", referral).body("status", is("completed"));
    assertNothingIsKept(referral);
    assertThat(told(referral, "contact-erased"))
        .hasSize(1)
        .first()
        .asString()
        .contains("consent-withdrawn");
  }

  private void assertNothingIsKept(String referral) {
    assertThat(
            Rows.number(
                database,
                "select count(*) from referral r left join fingerprint f on f.referral_id = r.id"
                    + " where r.id = ? and (r.contact is not null or f.hash is not null)",
                UUID.fromString(referral)))
        .isZero();
  }

  /** The data of the events of this kind; each keeps its contract. */
  private List<String> told(String referral, String what) throws IOException {
    String type = "be.nabij.referral." + what + ".v1";
    List<ConsumerRecord<String, byte[]>> events =
        PublishedEvents.of(referral, database).stream()
            .filter(event -> type.equals(PublishedEvents.header(event, "ce_type")))
            .toList();
    for (ConsumerRecord<String, byte[]> event : events) {
      Contract.assertKept(type, event);
    }
    return events.stream().map(event -> new String(event.value(), StandardCharsets.UTF_8)).toList();
  }

  private static ValidatableResponse withdraw(String caller, String referral) {
    return as(caller).delete("/v1/referrals/" + referral + "/consent").then();
  }
}
