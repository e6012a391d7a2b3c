package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.ServiceProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who may see and do what; whoever may not, is told so in one and the same way. */
@EndToEndTest
@Order(2)
class AccessTest {
  private static final String NOBODY = UUID.randomUUID().toString();

  private final Nabij nabij;
  private final PartnerApp partner;
  private String screening;
  private String referral;

  AccessTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
  }

  @BeforeEach
  void given_a_referral_to_Lier() {
    screening = partner.screens(ScreeningForm.ofSomeone());
    referral = nabij.handlerOfLier().awaitsReferralOf(screening).path("id").asText();
  }

  @Test
  void a_referral_of_another_municipality_is_not_found() {
    CaseHandler nijlen = nabij.handlerOfNijlen();

    nijlen.looksAt(referral).expectProblem(404, "not-found");
    nijlen.readsContact(referral).expectProblem(404, "not-found");
    nijlen.accepts(referral).expectProblem(404, "not-found");
    assertThat(nijlen.newestReferralOf(screening)).isEmpty();
    Answer asked =
        nabij
            .as("handler-nijlen", nabij.referralService())
            .get("/v1/referrals?municipality=12021")
            .expect(200);
    assertThat(asked.items()).isEmpty();
    assertThat(nabij.handlerOfLier().status(referral)).isEqualTo("requested");
  }

  @Test
  void a_coordinator_sees_the_referrals_of_the_zone() {
    assertThat(nabij.coordinator().status(referral)).isEqualTo("requested");
    assertThat(nabij.coordinator().newestReferralOf(screening)).isPresent();
  }

  @Test
  void what_belongs_to_another_partner_is_not_found() {
    PartnerApp other = nabij.otherPartner();

    other.looksAtScreening(screening).expectProblem(404, "not-found");
    other.withdrawsConsent(screening).expectProblem(404, "not-found");
    other.looksAtReferral(referral).expectProblem(404, "not-found");
    other.cancels(referral, "made-by-mistake").expectProblem(404, "not-found");
    assertThat(other.itsReferrals()).noneMatch(this::isOurs);
    assertThat(partner.itsReferrals()).anyMatch(this::isOurs);
    assertThat(nabij.handlerOfLier().status(referral)).isEqualTo("requested");
  }

  @Test
  void whoever_did_not_sign_in_gets_nothing_of_people() {
    for (Api caller : callersWithoutValidToken(nabij.screeningService())) {
      unauthenticated(caller.post("/v1/screenings", ScreeningForm.ofSomeone().body()));
      unauthenticated(caller.get("/v1/screenings/" + screening));
      unauthenticated(caller.delete("/v1/screenings/" + screening + "/consent"));
      unauthenticated(caller.get("/v1/consents/" + NOBODY + "/contact"));
      unauthenticated(caller.post("/v1/erasures", "{\"screening\": \"" + screening + "\"}"));
      unauthenticated(caller.post("/v1/exports", "{\"screening\": \"" + screening + "\"}"));
    }
    for (Api caller : callersWithoutValidToken(nabij.referralService())) {
      unauthenticated(caller.get("/v1/referrals"));
      unauthenticated(caller.get("/v1/referrals/" + referral));
      unauthenticated(caller.get("/v1/referrals/" + referral + "/contact"));
      unauthenticated(caller.get("/v1/erasures"));
      unauthenticated(caller.post("/v1/erasures", "{\"referral\": \"" + referral + "\"}"));
      unauthenticated(caller.post("/v1/exports", "{\"referral\": \"" + referral + "\"}"));
      unauthenticated(
          caller.post(
              "/v1/referrals/" + referral + "/transitions", "{\"transition\": \"accept\"}"));
    }
    for (ServiceProcess service : nabij.services()) {
      for (Api caller : callersWithoutValidToken(service)) {
        unauthenticated(caller.get("/v1/deadLetters"));
      }
    }
  }

  @Test
  void a_role_gives_what_it_is_for_and_no_more() {
    forbidden(
        nabij
            .as("handler-lier", nabij.screeningService())
            .post("/v1/screenings", ScreeningForm.ofSomeone().body()));
    forbidden(
        nabij.as("handler-lier", nabij.screeningService()).get("/v1/screenings/" + screening));
    forbidden(contactAs("partner-app"));
    forbidden(contactAs("referral-service"));
    forbidden(
        nabij
            .as("partner-app", nabij.referralService())
            .post("/v1/referrals/" + referral + "/transitions", "{\"transition\": \"accept\"}"));
    forbidden(claimCheckAs("partner-app"));
    forbidden(claimCheckAs("handler-lier"));
    for (ServiceProcess service : nabij.services()) {
      forbidden(nabij.as("handler-lier", service).get("/v1/deadLetters"));
      forbidden(nabij.as("partner-app", service).get("/v1/deadLetters"));
      nabij.as("operator", service).get("/v1/deadLetters").expect(200);
    }
  }

  @Test
  void what_is_for_everyone_needs_no_token() {
    nabij.asNobody(nabij.screeningService()).get("/v1/instruments").expect(200);
    nabij.asNobody(nabij.directoryService()).get("/v1/municipalities?postalCode=2500").expect(200);
    nabij.asNobody(nabij.directoryService()).get("/v1/contactPoints/12021").expect(200);
  }

  @Test
  void every_service_tells_an_unknown_address_in_the_same_way() {
    for (ServiceProcess service : nabij.services()) {
      nabij.asNobody(service).get("/v1/nowhere").expectProblem(404, "not-found");
      nabij.as("partner-app", service).get("/v1/nowhere").expectProblem(404, "not-found");
      nabij.asNobody(service).get("/nowhere").expectProblem(404, "not-found");
    }
  }

  @Test
  void every_service_tells_a_wrong_method_and_the_right_ones() {
    for (ServiceProcess service : nabij.services()) {
      notAllowed(nabij.as("operator", service).delete("/v1/deadLetters"), "GET");
      notAllowed(
          nabij.as("operator", service).get("/v1/deadLetters/" + NOBODY + "/replay"), "POST");
    }
    notAllowed(nabij.asNobody(nabij.referralService()).delete("/v1/referrals/" + referral), "GET");
    notAllowed(
        nabij.asNobody(nabij.directoryService()).post("/v1/contactPoints/12021", "{}"),
        "DELETE, GET, PUT");
  }

  @Test
  void a_body_in_another_language_than_JSON_is_not_read() {
    String steps = "/v1/referrals/" + referral + "/transitions";
    Stream.of(
            xml(nabij.as("partner-app", nabij.screeningService()), "POST", "/v1/screenings"),
            xml(nabij.as("handler-lier", nabij.referralService()), "POST", steps),
            xml(
                nabij.as("editor-lier", nabij.directoryService()),
                "PUT",
                "/v1/contactPoints/12021"))
        .forEach(answer -> answer.expectProblem(415, "unsupported-media-type"));
  }

  private static Answer xml(Api api, String method, String path) {
    return api.send(method, path, "application/xml", BodyPublishers.ofString("<screening/>"));
  }

  private List<Api> callersWithoutValidToken(ServiceProcess service) {
    String forged =
        "eyJhbGciOiJub25lIn0"
            + ".eyJhenAiOiJwYXJ0bmVyLWFwcCIsInJlYWxtX2FjY2VzcyI6eyJyb2xlcyI6WyJwYXJ0bmVyIl19fQ.";
    return List.of(
        nabij.asNobody(service), nabij.with("garbage", service), nabij.with(forged, service));
  }

  private Answer contactAs(String caller) {
    return nabij.as(caller, nabij.referralService()).get("/v1/referrals/" + referral + "/contact");
  }

  private Answer claimCheckAs(String caller) {
    return nabij.as(caller, nabij.screeningService()).get("/v1/consents/" + NOBODY + "/contact");
  }

  private static void unauthenticated(Answer answer) {
    answer.expectProblem(401, "unauthenticated");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  private static void notAllowed(Answer answer, String allowed) {
    answer.expectProblem(405, "method-not-allowed");
    assertThat(answer.headers().allValues("Allow")).containsExactly(allowed);
  }

  private static void forbidden(Answer answer) {
    answer.expectProblem(403, "forbidden");
  }

  private boolean isOurs(JsonNode line) {
    return line.path("id").asText().equals(referral);
  }
}
