package be.nabij.referral.delivery;

import static be.nabij.referral.testing.ContactPointSide.COORDINATOR;
import static be.nabij.referral.testing.ContactPointSide.MAIL;
import static be.nabij.referral.testing.ContactPointSide.RANST;
import static be.nabij.referral.testing.ContactPointSide.database;
import static be.nabij.referral.testing.ContactPointSide.deliveries;
import static be.nabij.referral.testing.ContactPointSide.delivery;
import static be.nabij.referral.testing.ContactPointSide.hearsOver;
import static be.nabij.referral.testing.ContactPointSide.mail;
import static be.nabij.referral.testing.ContactPointSide.mails;
import static be.nabij.referral.testing.ContactPointSide.mailsTo;
import static be.nabij.referral.testing.ContactPointSide.makeKey;
import static be.nabij.referral.testing.ContactPointSide.referred;
import static be.nabij.referral.testing.ContactPointSide.topic;
import static be.nabij.referral.testing.ContactPointSide.webhook;
import static be.nabij.referral.testing.Steps.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import be.nabij.local.MailSink.ReceivedMail;
import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.contactpoint.ContactPoints;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Told;
import be.nabij.referral.testing.Receiver;
import be.nabij.referral.testing.Receiver.Call;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A contact point hears of its referrals, over the channels it asked for. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
class DeliveryTest {
  private static final String TYPE = "be.nabij.referral.news.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DeliveryLog log;
  @Inject Deliveries deliveries;
  @Inject Delivering delivering;
  @Inject ContactPoints contactPoints;
  @Inject Referrals referrals;
  @Inject TransactionSynchronizationRegistry transaction;

  private final Receiver receiver = new Receiver();

  @AfterEach
  void closed() {
    receiver.close();
  }

  @Test
  void a_new_referral_is_told_over_every_channel_and_nothing_of_the_person() throws Exception {
    String topic = "nabij.contact-point.11035.dossiers";
    hearsOver(RANST, mail(MAIL), webhook(receiver.url("/new")), topic(topic));
    String secret = makeKey(COORDINATOR, RANST).getString("secret");

    String referral = referred(RANST);

    for (String channel : List.of("inbox", "email", "webhook", "kafka")) {
      delivery(referral, "new-referral", channel, "delivered");
    }
    String reference = Steps.look(COORDINATOR, referral).extract().path("reference");
    Call call = receiver.calls("/new").getFirst();
    new Webhook(secret).verify(call.body(), call.headers().map());
    JsonNode body = JSON.readTree(call.body());
    assertThat(body.get("type").asText()).isEqualTo(TYPE);
    assertThat(body.get("timestamp").asText()).isNotBlank();
    Contract.assertFits(TYPE, body.get("data"));
    assertThat(body.get("data").get("reference").asText()).isEqualTo(reference);
    assertThat(body.get("data").get("link").asText()).endsWith("/inbox/" + referral);

    ReceivedMail mail =
        mailsTo(MAIL).stream().filter(one -> one.text().contains(reference)).findFirst().get();
    assertThat(mail.subject()).isEqualTo("Iemand wacht op een telefoontje: " + reference);
    assertThat(mail.text()).contains("/inbox/" + referral);

    try (PublishedRecords records = PublishedRecords.of(topic)) {
      ConsumerRecord<String, byte[]> record =
          records.await(seen -> seen.stream().anyMatch(one -> one.key().equals(referral))).stream()
              .filter(one -> one.key().equals(referral))
              .findFirst()
              .get();
      Contract.assertKept(TYPE, record);
      assertThat(PublishedRecords.data(record)).isEqualTo(body.get("data"));
    }
    assertThat(mails())
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(one.subject() + one.text()).doesNotContain("Testpersoon", "47000"));
    assertThat(call.body()).doesNotContain("Testpersoon", "47000", "screening", "lonely");
  }

  @Test
  void a_receiver_that_fails_gets_it_again_with_the_same_id() throws Exception {
    receiver.answers("/fails", 500);
    hearsOver(RANST, webhook(receiver.url("/fails")));
    String secret = makeKey(COORDINATOR, RANST).getString("secret");
    String referral = referred(RANST);
    Map<String, Object> waiting = awaitAnswer(referral, "500");
    assertThat(waiting).containsEntry("state", "waiting").containsEntry("attempts", 1);
    assertThat(waiting.get("nextAttemptAt")).isNotNull();

    receiver.answers("/fails", 200);
    makeDue(referral);

    assertThat(delivery(referral, "new-referral", "webhook", "delivered"))
        .containsEntry("attempts", 2)
        .containsEntry("answer", "200")
        .containsEntry("to", "meldpunt.internal");
    List<Call> calls = receiver.calls("/fails");
    assertThat(calls).hasSize(2);
    assertThat(calls)
        .extracting(call -> call.header("webhook-id"))
        .containsOnly(calls.getFirst().header("webhook-id"));
    for (Call call : calls) {
      new Webhook(secret).verify(call.body(), call.headers().map());
    }
  }

  @Test
  void a_receiver_that_is_gone_hears_no_more_until_somebody_repeats() {
    receiver.answers("/gone", 410);
    hearsOver(RANST, webhook(receiver.url("/gone")));
    makeKey(COORDINATOR, RANST);
    String referral = referred(RANST);
    Map<String, Object> failed = delivery(referral, "new-referral", "webhook", "failed");
    assertThat(failed).containsEntry("answer", "410").doesNotContainKey("nextAttemptAt");

    cancel(referral);
    assertThat(delivery(referral, "cancelled", "webhook", "not-sent"))
        .containsEntry("answer", "channel-closed");
    assertThat(receiver.calls("/gone")).hasSize(1);

    receiver.answers("/gone", 204);
    repeat(referral, failed.get("id"), 200);
    delivery(referral, "new-referral", "webhook", "delivered");
    String next = referred(RANST);
    delivery(next, "new-referral", "webhook", "delivered");
    assertThat(receiver.calls("/gone")).hasSize(3);
  }

  @Test
  void a_redirect_is_not_followed() {
    receiver.answers("/moved", 302);
    hearsOver(RANST, webhook(receiver.url("/moved")));
    makeKey(COORDINATOR, RANST);
    String referral = referred(RANST);

    assertThat(awaitAnswer(referral, "302")).containsEntry("state", "waiting");
    assertThat(receiver.calls("/moved")).hasSize(1);
    assertThat(receiver.calls("/elsewhere")).isEmpty();
  }

  @Test
  void a_receiver_that_is_slow_holds_up_no_other() {
    receiver.fallsSilentAt("/slow");
    hearsOver(RANST, webhook(receiver.url("/slow")), webhook(receiver.url("/quick")));
    makeKey(COORDINATOR, RANST);

    List<String> referrals =
        List.of(referred(RANST), referred(RANST), referred(RANST), referred(RANST));

    await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> receiver.calls("/quick").size() == referrals.size());
    assertThat(receiver.calls("/slow")).hasSizeBetween(1, 2);

    receiver.speak();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> receiver.calls("/slow").size() == referrals.size());
  }

  @Test
  void a_receiver_over_tls_must_be_who_it_says() {
    try (Receiver secure = Receiver.overTls()) {
      hearsOver(
          RANST,
          webhook(secure.url("/secure")),
          webhook(secure.url("somebody-else.internal", "/not-it")));
      makeKey(COORDINATOR, RANST);

      String referral = referred(RANST);

      assertThat(delivery(referral, "new-referral", "webhook", "delivered"))
          .containsEntry("to", "meldpunt.internal");
      assertThat(awaitAnswer(referral, "no-connection"))
          .containsEntry("to", "somebody-else.internal")
          .containsEntry("state", "waiting");
      assertThat(secure.calls("/secure")).hasSize(1);
      assertThat(secure.calls("/not-it")).isEmpty();
    }
  }

  @Test
  void while_delivery_is_off_nothing_leaves_and_the_log_says_so() {
    hearsOver(RANST);
    String referral = referred(RANST);
    hearsOver(RANST, mail(MAIL), webhook(receiver.url("/off")));
    DeliveryPlanning off =
        new DeliveryPlanning(
            deliveries, contactPoints, delivering, transaction, JSON, Clock.systemUTC(), false);

    QuarkusTransaction.requiringNew()
        .run(() -> off.on(routedAgain(referrals.findById(UUID.fromString(referral)))));

    for (String channel : List.of("email", "webhook")) {
      assertThat(delivery(referral, "new-referral", channel, "not-sent"))
          .containsEntry("answer", "delivery-off");
    }
    String reference = Steps.look(COORDINATOR, referral).extract().path("reference");
    assertThat(mailsTo(MAIL)).noneMatch(one -> one.text().contains(reference));
    assertThat(receiver.calls("/off")).isEmpty();
  }

  @Test
  void without_a_key_nothing_goes_out_unsigned() {
    Rows.change(database(), "delete from webhook_key where municipality = ?", RANST);
    hearsOver(RANST, webhook(receiver.url("/unsigned")));
    String referral = referred(RANST);
    awaitAnswer(referral, "no-key");
    assertThat(receiver.calls("/unsigned")).isEmpty();

    makeKey(COORDINATOR, RANST);
    makeDue(referral);

    delivery(referral, "new-referral", "webhook", "delivered");
    assertThat(receiver.calls("/unsigned")).hasSize(1);
  }

  @Test
  void while_a_key_is_replaced_both_sign_until_the_old_one_is_retired() throws Exception {
    hearsOver(RANST, webhook(receiver.url("/keys")));
    String oldest = makeKey(COORDINATOR, RANST).getString("id");
    var old = makeKey(COORDINATOR, RANST);
    var fresh = makeKey(COORDINATOR, RANST);
    keys()
        .body("items.id", not(hasItem(oldest)))
        .body("items.size()", is(2))
        .body("items.findAll { it.secret != null }.size()", is(0));
    assertThat(
            Rows.number(
                database(),
                "select count(*) from webhook_key where position(convert_to(?, 'UTF8') in secret) > 0",
                fresh.getString("secret")))
        .isZero();

    delivery(referred(RANST), "new-referral", "webhook", "delivered");
    Call both = receiver.calls("/keys").getFirst();
    assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
    new Webhook(old.getString("secret")).verify(both.body(), both.headers().map());
    new Webhook(fresh.getString("secret")).verify(both.body(), both.headers().map());

    as(COORDINATOR)
        .delete("/v1/webhookKeys/" + RANST + "/" + old.getString("id"))
        .then()
        .statusCode(204);
    as(COORDINATOR)
        .delete("/v1/webhookKeys/" + RANST + "/" + old.getString("id"))
        .then()
        .statusCode(404);
    delivery(referred(RANST), "new-referral", "webhook", "delivered");
    Call one = receiver.calls("/keys").get(1);
    new Webhook(fresh.getString("secret")).verify(one.body(), one.headers().map());
    assertThatThrownBy(
            () -> new Webhook(old.getString("secret")).verify(one.body(), one.headers().map()))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void keys_are_of_who_edits_or_coordinates_that_municipality() {
    as("editor-lier").post("/v1/webhookKeys/" + RANST).then().statusCode(404);
    as("editor-lier").get("/v1/webhookKeys/" + RANST).then().statusCode(404);
    as("handler-lier").post("/v1/webhookKeys/12021").then().statusCode(403);
    as("partner-app").get("/v1/webhookKeys/12021").then().statusCode(403);
  }

  @Test
  void the_log_is_for_those_who_may_see_the_referral() {
    hearsOver(RANST, mail(MAIL));
    String referral = referred(RANST);
    Map<String, Object> mail = delivery(referral, "new-referral", "email", "delivered");
    Object inbox = delivery(referral, "new-referral", "inbox", "delivered").get("id");
    String log = "/v1/referrals/" + referral + "/deliveries";

    as("handler-lier").get(log).then().statusCode(404);
    as("partner-app").get(log).then().statusCode(403);
    as("handler-lier").post(log + "/" + mail.get("id") + "/repetition").then().statusCode(404);
    repeat(referral, UUID.randomUUID(), 404);
    repeat(referral, inbox, 409);

    long before = mailsTo(MAIL).size();
    repeat(referral, mail.get("id"), 200);
    await().atMost(Duration.ofSeconds(10)).until(() -> mailsTo(MAIL).size() == before + 1);
  }

  @Test
  void old_deliveries_leave_the_log() {
    hearsOver(RANST);
    String referral = referred(RANST);
    delivery(referral, "new-referral", "inbox", "delivered");
    log.forgetOld();
    delivery(referral, "new-referral", "inbox", "delivered");

    Rows.change(
        database(),
        "update delivery set happened_at = now() - interval '91 days' where referral_id = ?",
        UUID.fromString(referral));
    log.forgetOld();

    as(COORDINATOR).get("/v1/referrals/" + referral + "/deliveries").then().body("total", is(0));
  }

  private static Told routedAgain(Referral referral) {
    return new Told(
        referral,
        new ReferralEvent.Routed(
            new ReferralEvent.State(
                "routed",
                referral.id(),
                referral.screeningId(),
                referral.municipality(),
                referral.status(),
                referral.revision())));
  }

  private static Map<String, Object> awaitAnswer(String referral, String answer) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                deliveries(referral).stream()
                    .filter(one -> answer.equals(one.get("answer")))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** The pause is over. */
  private static void makeDue(String referral) {
    Rows.change(
        database(),
        "update delivery set next_attempt_at = now() where state = 'WAITING' and referral_id = ?",
        UUID.fromString(referral));
  }

  private static void repeat(String referral, Object delivery, int status) {
    as(COORDINATOR)
        .post("/v1/referrals/" + referral + "/deliveries/" + delivery + "/repetition")
        .then()
        .statusCode(status);
  }

  private static void cancel(String referral) {
    Steps.take(as(COORDINATOR), referral, Steps.bodyOf(Transition.CANCEL)).statusCode(200);
  }

  private static ValidatableResponse keys() {
    return as(COORDINATOR).get("/v1/webhookKeys/" + RANST).then().statusCode(200);
  }
}
