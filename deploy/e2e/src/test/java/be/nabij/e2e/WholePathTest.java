package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From the first question to the phone number in the hands of the contact point, or not. */
@EndToEndTest
@Order(1)
class WholePathTest {
  private final Nabij nabij;
  private final PartnerApp partner;
  private final CaseHandler handler;

  WholePathTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.handler = nabij.handlerOfLier();
  }

  @Test
  void a_person_in_Lier_who_agrees_is_called_by_the_contact_point_of_Lier() {
    Person person = Person.someone();

    Answer screened = partner.sends(ScreeningForm.of(person)).expect(201);
    assertThat(screened.at("/result/category")).isEqualTo("severely-lonely");
    assertThat(screened.at("/referral/status")).isEqualTo("sent");
    String screening = screened.at("/id");

    JsonNode line = handler.awaitsReferralOf(screening);
    assertThat(line.path("status").asText()).isEqualTo("requested");
    assertThat(line.path("municipality").asText()).isEqualTo("12021");
    String referral = line.path("id").asText();

    handler.readsContact(referral).expectProblem(403, "not-accepted-yet");

    Answer accepted = handler.accepts(referral).expect(200);
    assertThat(accepted.at("/status")).isEqualTo("accepted");
    assertThat(accepted.at("/handledBy")).isEqualTo("handler-lier");
    assertThat(accepted.at("/contactPoint/name")).isEqualTo("OCMW Lier");
    assertThat(accepted.json().at("/contactPoint/fallback").asBoolean(true)).isFalse();

    Answer contact = handler.readsContact(referral).expect(200);
    assertThat(contact.at("/name")).isEqualTo(person.name());
    assertThat(contact.at("/phone")).isEqualTo(person.phone());
    assertThat(contact.at("/email")).isEqualTo(person.email());
    assertThat(contact.headers().firstValue("Cache-Control")).hasValue("no-store");

    Answer seenByPartner = partner.looksAtReferral(referral).expect(200);
    assertThat(timeline(seenByPartner)).containsExactly("received", "routed", "accepted");
    assertThat(seenByPartner.text()).doesNotContain(Person.FAMILY_NAME, person.phone());
    awaitReferralStatus(screening, "accepted");
    assertThat(partner.looksAtScreening(screening).at("/referral/id")).isEqualTo(referral);
  }

  @Test
  void the_contact_point_sees_what_may_help_this_person_and_why() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    String referral = handler.awaitsReferralOf(screening).path("id").asText();

    Answer matches = handler.asksWhatMayHelp(referral).expect(200);

    assertThat(matches.items())
        .isNotEmpty()
        .allSatisfy(match -> assertThat(match.path("why")).isNotEmpty());
  }

  @Test
  void the_screening_service_forgets_whom_to_call_once_the_contact_point_knows() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    handler.awaitsReferralOf(screening);
    awaitReferralStatus(screening, "requested");

    Answer claimCheck = redeem(consentOf(screening));

    claimCheck.expectProblem(410, "contact-erased");
  }

  @Test
  void nobody_is_referred_without_consent_whatever_the_score() {
    Answer refused = partner.sends(ScreeningForm.ofSomeoneWhoRefuses()).expect(201);
    Answer notAsked = partner.sends(ScreeningForm.ofSomeoneNotAsked()).expect(201);
    String agreed = partner.screens(ScreeningForm.ofSomeone());

    assertThat(List.of(refused.at("/result/category"), notAsked.at("/result/category")))
        .containsOnly("severely-lonely");
    handler.awaitsReferralOf(agreed);
    nabij.topics().awaitHandled(Topics.SCREENINGS, "referral-service");
    assertThat(handler.newestReferralOf(agreed)).isPresent();
    assertThat(handler.newestReferralOf(refused.at("/id"))).isEmpty();
    assertThat(handler.newestReferralOf(notAsked.at("/id"))).isEmpty();
    assertThat(refused.json().has("referral")).isFalse();
    assertThat(eventsOf(refused.at("/id"))).doesNotContain("warmReferral").hasSize(1);
    partner.withdrawsConsent(refused.at("/id")).expectProblem(404, "not-found");
  }

  @Test
  void a_draft_is_referred_only_when_it_is_completed_with_consent() {
    ScreeningForm form = ScreeningForm.ofSomeone();
    Api screenings = nabij.as("partner-app", nabij.screeningService());
    String draft = partner.screens(form.with("/complete", false).without("/warmReferral"));
    assertThat(nabij.topics().about(Topics.SCREENINGS, draft)).isEmpty();

    Answer completed =
        screenings.post(
            "/v1/screenings/" + draft + "/completion",
            form.body().objectNode().set("warmReferral", form.body().path("warmReferral")));

    completed.expect(200);
    assertThat(completed.at("/status")).isEqualTo("completed");
    handler.awaitsReferralOf(draft);
  }

  @Test
  void a_referral_is_accepted_once() {
    String referral = referralOf(partner.screens(ScreeningForm.ofSomeone()));
    handler.accepts(referral).expect(200);

    Answer again = handler.accepts(referral).expectProblem(409, "transition-not-possible");

    assertThat(again.at("/status")).isEqualTo("409");
    assertThat(again.json().path("allowedTransitions").valueStream().map(JsonNode::asText))
        .containsExactly(
            "un-accept", "forward", "assign", "record-contact-attempt", "hold", "fail", "cancel");
  }

  @Test
  void of_two_handlers_who_accept_at_once_one_succeeds() {
    String referral = referralOf(partner.screens(ScreeningForm.ofSomeone()));

    List<Integer> statuses =
        List.of(handler, nabij.coordinator()).parallelStream()
            .map(one -> one.accepts(referral).status())
            .toList();

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void a_referral_is_declined_with_a_reason_that_the_partner_sees() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    String referral = referralOf(screening);

    handler.declinesWithoutReason(referral).expectFault("reason", "required");
    handler.declines(referral, "no-such-reason").expectFault("reason", "not-allowed");
    assertThat(handler.status(referral)).isEqualTo("requested");
    handler.declines(referral, "no-capacity").expect(200);

    assertThat(partner.looksAtReferral(referral).expect(200).at("/timeline/2/reason"))
        .isEqualTo("no-capacity");
    handler.readsContact(referral).expectProblem(403, "referral-closed");
    awaitReferralStatus(screening, "declined");
  }

  @Test
  void the_partner_cancels_and_whom_to_call_is_forgotten() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    String referral = referralOf(screening);
    handler.accepts(referral).expect(200);

    partner.cancels(referral, "person-found-other-help").expect(200);

    assertThat(handler.status(referral)).isEqualTo("cancelled");
    handler.readsContact(referral).expectProblem(410, "contact-erased");
    awaitReferralStatus(screening, "cancelled");
  }

  @Test
  void consent_withdrawn_before_the_contact_point_heard_leaves_no_referral() {
    nabij.referralService().stop();
    String screening = partner.screens(ScreeningForm.ofSomeone());
    UUID consent = consentOf(screening);
    redeem(consent).expect(200);

    partner.withdrawsConsent(screening).expect(204);
    partner.withdrawsConsent(screening).expect(204);
    nabij.referralService().start();

    nabij.topics().awaitHandled(Topics.SCREENINGS, "referral-service");
    assertThat(handler.newestReferralOf(screening)).isEmpty();
    redeem(consent).expectProblem(410, "consent-withdrawn");
    assertThat(contactsOf(screening)).isZero();
  }

  @Test
  void consent_withdrawn_after_acceptance_stops_the_referral() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    String referral = referralOf(screening);
    handler.accepts(referral).expect(200);
    handler.readsContact(referral).expect(200);

    partner.withdrawsConsent(screening).expect(204);

    await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> handler.status(referral), "cancelled"::equals);
    handler.readsContact(referral).expectProblem(410, "contact-erased");
    assertThat(partner.looksAtReferral(referral).at("/timeline/3/reason"))
        .isEqualTo("consent-withdrawn");
    assertThat(contactsOf(screening)).isZero();
    awaitReferralStatus(screening, "cancelled");
  }

  @Test
  void a_municipality_without_contact_point_is_helped_by_the_fallback() {
    String screening = partner.screens(ScreeningForm.ofSomeone().livingAt("9000"));

    String referral =
        await()
            .atMost(Duration.ofSeconds(2))
            .until(
                () -> partner.looksAtScreening(screening).at("/referral/id"), id -> !id.isEmpty());

    Answer seen = partner.looksAtReferral(referral).expect(200);
    assertThat(seen.at("/municipality")).isEqualTo("44021");
    assertThat(seen.json().at("/contactPoint/fallback").asBoolean()).isTrue();
    assertThat(seen.at("/contactPoint/name")).startsWith("CAW");
    assertThat(handler.newestReferralOf(screening)).isEmpty();
  }

  private String referralOf(String screening) {
    return handler.awaitsReferralOf(screening).path("id").asText();
  }

  private void awaitReferralStatus(String screening, String expected) {
    await("referral.status of screening " + screening)
        .atMost(Duration.ofSeconds(2))
        .until(() -> partner.referralStatus(screening), expected::equals);
  }

  private static List<String> timeline(Answer referral) {
    return referral
        .json()
        .path("timeline")
        .valueStream()
        .map(e -> e.path("what").asText())
        .toList();
  }

  /** The consent's id, which the event carries to the referral service. */
  private UUID consentOf(String screening) {
    ConsumerRecord<byte[], byte[]> completed =
        nabij.topics().awaitFirst(Topics.SCREENINGS, screening);
    return UUID.fromString(Topics.json(completed).at("/warmReferral/consentId").asText());
  }

  private List<String> eventsOf(String screening) {
    nabij.topics().awaitFirst(Topics.SCREENINGS, screening);
    return nabij.topics().about(Topics.SCREENINGS, screening).stream()
        .map(message -> Topics.json(message).toString())
        .toList();
  }

  private Answer redeem(UUID consent) {
    return nabij
        .as("referral-service", nabij.screeningService())
        .get("/v1/consents/" + consent + "/contact");
  }

  /** In how many places the contact details of this screening are stored. */
  private long contactsOf(String screening) {
    String ofScreening = " where contact is not null and screening_id = '" + screening + "'";
    return nabij.databases().count("screening", "consent" + ofScreening)
        + nabij.databases().count("referral", "referral" + ofScreening);
  }
}
