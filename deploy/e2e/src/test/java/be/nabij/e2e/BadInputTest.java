package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Input that cannot be right is refused with the field at fault, and leaves nothing behind. */
@EndToEndTest
@Order(3)
class BadInputTest {
  private static final int LARGEST_BODY = 64 * 1024;

  private final Nabij nabij;
  private final PartnerApp partner;
  private final Api screenings;
  private Map<String, Long> storedBefore;
  private boolean somethingIsStored;

  BadInputTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.screenings = nabij.as("partner-app", nabij.screeningService());
  }

  @BeforeEach
  void given_what_is_stored() {
    await().until(() -> nabij.databases().count("screening", "outbox") == 0);
    storedBefore = stored();
    somethingIsStored = false;
  }

  @AfterEach
  void then_nothing_more_is_stored() {
    if (!somethingIsStored) {
      assertThat(stored()).isEqualTo(storedBefore);
    }
  }

  private Map<String, Long> stored() {
    return Stream.of("screening", "consent", "outbox", "idempotency")
        .collect(
            Collectors.toMap(table -> table, table -> nabij.databases().count("screening", table)));
  }

  @Test
  void malformed_JSON() {
    screenings
        .post("/v1/screenings", "{\"instrument\": \"djg-6\", \"answers\": {")
        .expectFault("", "malformed-json");
    screenings.post("/v1/screenings", "").expectFault("", "required");
    screenings.post("/v1/screenings", "null").expectFault("", "required");
  }

  @Test
  void every_unknown_field_is_named() {
    partner
        .sends(form().with("/colour", "blue").with("/subject/shoeSize", 38))
        .expectFault("colour", "unknown-field")
        .expectFault("subject.shoeSize", "unknown-field");
  }

  @Test
  void every_fault_is_named_in_one_answer() {
    partner
        .sends(
            form()
                .with("/colour", "blue")
                .with("/subject/birthYear", 1492)
                .with("/warmReferral/consent/method", "telepathy")
                .without("/warmReferral/consent/text"))
        .expectFault("colour", "unknown-field")
        .expectFault("subject.birthYear", "out-of-range")
        .expectFault("warmReferral.consent.method", "not-allowed")
        .expectFault("warmReferral.consent.text", "required");
  }

  @Test
  void a_value_of_the_wrong_type() {
    partner
        .sends(form().with("/subject/birthYear", Map.of("year", 1948)))
        .expectFault("subject.birthYear", "wrong-type");
  }

  @Test
  void an_unknown_instrument() {
    partner.sends(form().with("/instrument", "djg-7")).expectFault("instrument", "unknown");
  }

  @Test
  void an_answer_that_the_instrument_does_not_offer() {
    partner.sends(form().with("/answers/3", "perhaps")).expectFault("answers.3", "out-of-range");
  }

  @Test
  void an_answer_to_an_item_that_does_not_exist() {
    partner.sends(form().with("/answers/99", "yes")).expectFault("answers.99", "unknown-item");
  }

  @Test
  void an_unknown_postal_code() {
    partner.sends(form().livingAt("9999")).expectFault("subject.postalCode", "unknown");
    partner.sends(form().livingAt("25OO")).expectFault("subject.postalCode", "wrong-format");
  }

  @Test
  void a_postal_code_in_two_municipalities_needs_a_choice() {
    partner.sends(form().livingAt("1804")).expectFault("subject.municipality", "ambiguous");
    partner
        .sends(form().livingAt("1804").livingIn("12021"))
        .expectFault("subject.municipality", "mismatch");

    somethingIsStored = true;
    assertThat(
            partner
                .sends(ScreeningForm.ofSomeone().livingAt("1804").livingIn("23088"))
                .expect(201)
                .at("/municipality"))
        .isEqualTo("23088");
  }

  @Test
  void a_phone_number_that_is_none() {
    partner
        .sends(form().with("/warmReferral/contact/phone", "nul vier zeven nul"))
        .expectFault("warmReferral.contact.phone", "wrong-format");
    partner
        .sends(form().with("/warmReferral/contact/phone", "12"))
        .expectFault("warmReferral.contact.phone", "wrong-format");
    partner
        .sends(form().without("/warmReferral/contact/phone"))
        .expectFault("warmReferral.contact.phone", "required");
  }

  @Test
  void a_consent_that_is_not_in_order() {
    partner
        .sends(form().without("/warmReferral/consent/text"))
        .expectFault("warmReferral.consent.text", "required");
    partner
        .sends(form().with("/warmReferral/consent/purpose", "marketing"))
        .expectFault("warmReferral.consent.purpose", "not-allowed");
    partner
        .sends(form().without("/warmReferral/consent"))
        .expectFault("warmReferral.consent", "required");
    partner
        .sends(form().without("/warmReferral/contact"))
        .expectFault("warmReferral.contact", "required");
  }

  @Test
  void a_consent_that_ends_in_the_past_or_in_two_years() {
    Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
    Instant inTwoYears = Instant.now().plus(730, ChronoUnit.DAYS);
    for (Instant end : new Instant[] {yesterday, inTwoYears}) {
      partner
          .sends(form().with("/warmReferral/consent/expiresAt", end.toString()))
          .expectFault("warmReferral.consent.expiresAt", "out-of-range");
    }
  }

  @Test
  void an_oversized_body() {
    byte[] body = oversized().getBytes(StandardCharsets.UTF_8);

    takes(BodyPublishers.ofByteArray(body)).expectProblem(413, "too-large");
    // Of unknown length, so it is sent in chunks.
    takes(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
        .expectProblem(413, "too-large");
  }

  @Test
  void an_unknown_query_parameter() {
    screenings
        .post("/v1/screenings?dryRun=true", form().body())
        .expectFault("query", "dryRun", "unknown-parameter");
    Api referrals = nabij.as("handler-lier", nabij.referralService());
    referrals
        .get("/v1/referrals?state=requested")
        .expectFault("query", "state", "unknown-parameter");
    referrals.get("/v1/referrals?status=lost").expectFault("query", "status", "not-allowed");
    referrals.get("/v1/referrals?pageSize=101").expectFault("query", "pageSize", "out-of-range");
    nabij
        .asNobody(nabij.directoryService())
        .get("/v1/municipalities?zip=2500")
        .expectFault("query", "zip", "unknown-parameter");
  }

  @Test
  void a_repeated_idempotency_key_with_the_same_body_gets_the_same_answer() {
    somethingIsStored = true;
    ScreeningForm form = ScreeningForm.ofSomeone();
    String key = UUID.randomUUID().toString();

    Answer first = partner.sendsOnce(form, key).expect(201);
    Answer second = partner.sendsOnce(form, key).expect(201);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"))
        .isPresent();
    assertThat(screeningsOf(form)).isEqualTo(1);
  }

  @Test
  void a_repeated_idempotency_key_with_another_body_is_refused() {
    somethingIsStored = true;
    ScreeningForm first = ScreeningForm.ofSomeone();
    ScreeningForm other = ScreeningForm.ofSomeone();
    String key = UUID.randomUUID().toString();
    partner.sendsOnce(first, key).expect(201);

    partner.sendsOnce(other, key).expectProblem(422, "idempotency-key-reused");

    assertThat(screeningsOf(first)).isEqualTo(1);
    assertThat(screeningsOf(other)).isZero();
  }

  private static ScreeningForm form() {
    return ScreeningForm.ofSomeone();
  }

  private static String oversized() {
    return form().with("/warmReferral/note", "x".repeat(LARGEST_BODY)).body().toString();
  }

  private Answer takes(BodyPublisher body) {
    return screenings.send("POST", "/v1/screenings", "application/json", body);
  }

  private long screeningsOf(ScreeningForm form) {
    return nabij
        .databases()
        .count("screening", "screening where partner_reference = '" + form.reference() + "'");
  }
}
