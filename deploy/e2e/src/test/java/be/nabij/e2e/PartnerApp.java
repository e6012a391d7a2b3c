package be.nabij.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** An app of a GP practice, a pharmacist, a home-care service: takes screenings. */
final class PartnerApp {
  private static final String SCREENINGS = "/v1/screenings";

  private final Api screenings;
  private final Api referrals;

  PartnerApp(Nabij nabij, String clientId) {
    this.screenings = nabij.as(clientId, nabij.screeningService());
    this.referrals = nabij.as(clientId, nabij.referralService());
  }

  /** Takes a screening that must succeed, and gives its id. */
  String screens(ScreeningForm form) {
    return sends(form).expect(201).at("/id");
  }

  Answer sends(ScreeningForm form, String... headers) {
    return screenings.post(SCREENINGS, form.body(), headers);
  }

  Answer sendsOnce(ScreeningForm form, String idempotencyKey) {
    return sends(form, "Idempotency-Key", idempotencyKey);
  }

  Answer withdrawsConsent(String screening) {
    return screenings.delete(SCREENINGS + "/" + screening + "/consent");
  }

  Answer looksAtScreening(String screening) {
    return screenings.get(SCREENINGS + "/" + screening);
  }

  /** How far the referral of its own screening is, as the screening tells. */
  String referralStatus(String screening) {
    return looksAtScreening(screening).expect(200).at("/referral/status");
  }

  /** Tells of somebody in Lier whom it is concerned about, who may not know who told; its id. */
  String isConcerned() {
    return referrals
        .post(
            "/v1/referrals",
            """
            {"kind": "concern", "municipality": "12021", "context": {"signals": ["rarely-goes-out"]},
             "reporter": {"role": "front-line-worker", "anonymous": true,
                          "contact": {"name": "Meldster Voorbeeld", "phone": "03 800 05 00"}}}
            """)
        .expect(201)
        .at("/id");
  }

  Answer writes(String referral, String text) {
    return referrals.post(
        "/v1/referrals/" + referral + "/messages",
        JsonNodeFactory.instance.objectNode().put("text", text));
  }

  Answer looksAtReferral(String referral) {
    return referrals.get("/v1/referrals/" + referral);
  }

  List<JsonNode> itsReferrals() {
    return referrals.get("/v1/referrals?pageSize=100").expect(200).items();
  }

  Answer cancels(String referral, String reason) {
    return referrals.post(
        "/v1/referrals/" + referral + "/transitions",
        JsonNodeFactory.instance.objectNode().put("transition", "cancel").put("reason", reason));
  }
}
