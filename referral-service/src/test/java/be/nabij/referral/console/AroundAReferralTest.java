package be.nabij.referral.console;

import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.referred;
import static be.nabij.referral.testing.Steps.referredIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.Browser;
import be.nabij.platform.testing.Browser.Shown;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.ContactPointSide;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands around a referral in the inbox: messages, second referrals, news that went out. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class AroundAReferralTest extends LoggedIn {
  @Test
  void a_handler_and_the_referrer_write_to_each_other() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    writes(referral, "Is er al gebeld?");
    assertThat(open("/" + referral).text()).contains("1 nieuw van de doorverwijzer");

    Shown talk = open("/" + referral + "/berichten");
    assertThat(talk.text()).contains("Is er al gebeld?", "De doorverwijzer");
    assertThat(open("/" + referral).text()).doesNotContain("nieuw van de doorverwijzer");

    Shown written = send(talk, "/berichten", Map.of("tekst", "Ja, <b>morgen</b> gaan we langs."));
    assertThat(written.status()).isEqualTo(200);
    assertThat(written.page().select(".talk .own .said").text())
        .isEqualTo("Ja, <b>morgen</b> gaan we langs.");
    as("partner-app")
        .get("/v1/referrals/" + referral + "/messages")
        .then()
        .body("items[0].text", is("Ja, <b>morgen</b> gaan we langs."));
  }

  @Test
  void what_cannot_be_sent_is_said_and_what_was_typed_stays() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    Shown talk = open("/" + referral + "/berichten");
    assertThat(send(talk, "/berichten", Map.of("tekst", " ")).text())
        .contains("Schrijf eerst iets.");
    Shown tooLong = send(talk, "/berichten", Map.of("tekst", "a".repeat(2001)));
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.page().selectFirst("#tekst").val()).hasSize(2001);

    String closed = referredIn(ReferralStatus.FAILED);
    assertThat(open("/" + closed + "/berichten").form("/berichten")).isNull();
    assertThat(session("handler-nijlen").open(at("/" + referral + "/berichten")).status())
        .isEqualTo(404);
  }

  @Test
  void a_second_referral_of_the_same_person_is_shown_and_joined() {
    String earlier = referredIn(ReferralStatus.ACCEPTED);
    String later = referred();
    Shown page = open("/" + later);
    assertThat(page.text()).contains("Misschien dezelfde persoon");
    Element form = page.page().selectFirst("input[name=met][value=" + earlier + "]");
    Shown joined = session(HANDLER).send(form.closest("form"), Map.of());
    assertThat(joined.address().getPath()).isEqualTo("/inbox/" + earlier);
    assertThat(joined.text()).contains("De twee vragen zijn samengevoegd.");
    look(HANDLER, later).body("status", is("cancelled"));
    assertThat(open("/" + later).text()).contains("Deze vraag gaat verder in een eerdere.");

    // Sent again from the page of before: nothing changes.
    assertThat(session(HANDLER).send(form.closest("form"), Map.of()).address().getPath())
        .isEqualTo("/inbox/" + earlier);
  }

  @Test
  void who_was_concerned_is_shown_on_purpose_and_written_down() {
    String concern = Steps.concernIn(ReferralStatus.ACCEPTED);
    Shown page = open("/" + concern);
    assertThat(page.text())
        .contains("Deze persoon werd nog niets gevraagd", "De persoon zegt ja", "Wat opviel")
        .doesNotContain("rarely-goes-out");
    Shown shown = send(page, "/melder", Map.of());
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).contains("Wie bezorgd was", "Dat u dit bekeek, is genoteerd.");
    assertThat(
            Rows.number(
                database,
                "select count(*) from audit_entry where referral_id = ? and shown = 'reporter'"
                    + " and purpose = 'visit'",
                UUID.fromString(concern)))
        .isEqualTo(1);
    assertThat(open("/" + Steps.concernIn(ReferralStatus.REQUESTED)).form("/melder")).isNull();
  }

  @Test
  void an_agreement_is_recorded_with_whom_to_call() {
    String concern = Steps.concernIn(ReferralStatus.ACCEPTED);
    Map<String, String> incomplete =
        Map.of("consent.given", "true", "consent.method", "spoken", "contact.name", "Buurvrouw");
    Shown refused = step(open("/" + concern), "record-agreement", incomplete);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("Kies hoe de persoon contact wil.");
    Map<String, String> complete =
        Map.of("contact.preferredChannel", "phone", "contact.phone", "0470 00 00 00");
    assertThat(step(refused, "record-agreement", complete).text())
        .contains("Het akkoord is genoteerd.");
    assertThat(send(open("/" + concern), "/contact", Map.of()).text()).contains("Buurvrouw");
  }

  @Test
  void news_that_went_out_is_listed_and_can_be_sent_again() {
    String referral = ContactPointSide.referralToldByMail();
    Browser coordinator = session(ContactPointSide.COORDINATOR);
    Shown log = coordinator.open(at("/" + referral + "/meldingen"));
    assertThat(log.text()).contains("Een nieuwe vraag", "Per mail: " + ContactPointSide.MAIL);
    Element again = log.page().selectFirst("form[action*=/meldingen/]");
    assertThat(coordinator.send(again, Map.of()).status()).isEqualTo(200);
    assertThat(session("handler-nijlen").open(at("/" + referral + "/meldingen")).status())
        .isEqualTo(404);
  }

  private static void writes(String referral, String text) {
    as("partner-app")
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post("/v1/referrals/" + referral + "/messages")
        .then()
        .statusCode(201);
  }

  private Shown send(Shown page, String action, Map<String, String> filledIn) {
    return session(HANDLER).send(page.form(action), filledIn);
  }

  private Shown open(String path) {
    return session(HANDLER).open(at(path));
  }
}
