package be.nabij.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody at a contact point, or the coordinator of several: works through an inbox. */
final class CaseHandler {
  private static final String REFERRALS = "/v1/referrals";

  private final Api api;

  CaseHandler(Nabij nabij, String userName) {
    this.api = nabij.as(userName, nabij.referralService());
  }

  /** The referral of this screening, once it is in the inbox, within the two seconds promised. */
  JsonNode awaitsReferralOf(String screening) {
    return awaitsReferralOf(screening, Duration.ofSeconds(2));
  }

  JsonNode awaitsReferralOf(String screening, Duration within) {
    return await("a referral of screening " + screening + " in the inbox")
        .atMost(within)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> newestReferralOf(screening), Optional::isPresent)
        .orElseThrow();
  }

  /** Looks among the newest hundred. */
  Optional<JsonNode> newestReferralOf(String screening) {
    return api.get(REFERRALS + "?pageSize=100").expect(200).items().stream()
        .filter(line -> line.path("screeningId").asText().equals(screening))
        .findFirst();
  }

  /** The whole inbox, page by page. */
  List<JsonNode> inbox() {
    List<JsonNode> all = new ArrayList<>();
    List<JsonNode> page;
    int number = 1;
    do {
      page = api.get(REFERRALS + "?pageSize=100&page=" + number++).expect(200).items();
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  Answer looksAt(String referral) {
    return api.get(REFERRALS + "/" + referral);
  }

  String status(String referral) {
    return looksAt(referral).expect(200).at("/status");
  }

  Answer accepts(String referral) {
    return takes(referral, step("accept"));
  }

  Answer declines(String referral, String reason) {
    return takes(referral, step("decline").put("reason", reason));
  }

  Answer declinesWithoutReason(String referral) {
    return takes(referral, step("decline"));
  }

  Answer readsContact(String referral) {
    return api.get(REFERRALS + "/" + referral + "/contact");
  }

  Answer reaches(String referral) {
    return takes(
        referral, step("record-contact-attempt").put("result", "reached").put("channel", "phone"));
  }

  /** Brings the person to something, by its name as somebody types it. */
  Answer introduces(String referral, String name, String idempotencyKey) {
    ObjectNode step = step("introduce");
    step.putObject("introduction")
        .put("name", name)
        .put("bridgePerson", "volunteer")
        .put("on", LocalDate.now(ZoneId.of("Europe/Brussels")).toString());
    return api.post(
        REFERRALS + "/" + referral + "/transitions", step, "Idempotency-Key", idempotencyKey);
  }

  Answer exports(String referral) {
    return api.post("/v1/exports", JsonNodeFactory.instance.objectNode().put("referral", referral));
  }

  Answer erases(String referral) {
    return api.post(
        "/v1/erasures", JsonNodeFactory.instance.objectNode().put("referral", referral));
  }

  Answer looksAtErasure(String erasure) {
    return api.get("/v1/erasures/" + erasure);
  }

  Answer asksWhatMayHelp(String referral) {
    return api.get(REFERRALS + "/" + referral + "/matches");
  }

  private Answer takes(String referral, ObjectNode step) {
    return api.post(REFERRALS + "/" + referral + "/transitions", step);
  }

  private static ObjectNode step(String transition) {
    return JsonNodeFactory.instance.objectNode().put("transition", transition);
  }
}
