package be.nabij.referral.metrics;

import static be.nabij.referral.testing.Steps.LIER;
import static be.nabij.referral.testing.Steps.referred;
import static be.nabij.referral.testing.Steps.take;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.metrics.DatabaseFigures;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.referral.ReferralEvent;
import be.nabij.referral.testing.ContactPointSide;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.Transition;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Is anyone waiting? Others leave referrals behind too, so each test looks at what it adds. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
class ReferralMetricsTest {
  private static final double DAY = 86_400;

  @Inject DataSource database;
  @Inject DatabaseFigures figures;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void the_directory_told_of_lier_and_nijlen() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void an_open_referral_is_counted_by_status_and_by_how_long_it_waits() {
    double young = open("requested", "under-2-days");
    double older = open("requested", "2-to-7-days");
    double accepted = open("accepted", "2-to-7-days");
    String referral = referred();
    assertThat(open("requested", "under-2-days")).isEqualTo(young + 1);

    waitsFor(referral, 3);
    assertThat(open("requested", "under-2-days")).isEqualTo(young);
    assertThat(open("requested", "2-to-7-days")).isEqualTo(older + 1);
    assertThat(read("nabij.referrals.oldest", "status", "requested")).isGreaterThan(3 * DAY - 60);

    take(referral, Transition.ACCEPT).statusCode(200);
    assertThat(open("requested", "2-to-7-days")).isEqualTo(older);
    assertThat(open("accepted", "2-to-7-days")).isEqualTo(accepted + 1);

    take(referral, Transition.FAIL).statusCode(200);
    assertThat(open("accepted", "2-to-7-days")).isEqualTo(accepted);
  }

  @Test
  void what_was_promised_and_did_not_happen_is_overdue() {
    double before = read("nabij.referrals.overdue");
    String referral = referred();
    assertThat(read("nabij.referrals.overdue")).isEqualTo(before);

    change("update referral set deadline_at = now() - interval '1 minute' where id = ?", referral);

    assertThat(read("nabij.referrals.overdue")).isEqualTo(before + 1);
  }

  @Test
  void a_nudge_that_nobody_sent_shows_for_how_long() {
    String referral = referred();

    change(
        "update deadline set act_at = now() - interval '9 days' where referral_id = ?", referral);
    assertThat(read("nabij.deadlines.unwatched")).isGreaterThan(9 * DAY - 60);

    change("delete from deadline where referral_id = ?", referral);
    assertThat(read("nabij.deadlines.unwatched")).isLessThan(9 * DAY - 60);
  }

  @Test
  void what_lies_with_no_contact_point_is_seen_until_it_is_closed() {
    double before = read("nabij.referrals.unrouted");
    String referral = referred();

    change("update referral set contact_point = null where id = ?", referral);
    assertThat(read("nabij.referrals.unrouted")).isEqualTo(before + 1);

    take(referral, Transition.CANCEL).statusCode(200);
    assertThat(read("nabij.referrals.unrouted")).isEqualTo(before);
  }

  @Test
  void news_that_is_not_delivered_is_counted_by_channel() {
    double before = read("nabij.deliveries.waiting", "channel", "webhook");
    String id = UUID.randomUUID().toString();
    change(
        """
        insert into delivery (id, referral_id, reference, municipality, news, channel, recipient,
                              lane, state, attempts, happened_at, next_attempt_at)
        values (?::uuid, gen_random_uuid(), 'TESTS-TESTS', '12021', 'NEW_REFERRAL', 'WEBHOOK',
                'https://meldpunt.example', 'https://meldpunt.example', 'WAITING', 4,
                now() - interval '9 days', now() + interval '1 day')
        """,
        id);
    assertThat(read("nabij.deliveries.waiting", "channel", "webhook")).isEqualTo(before + 1);
    assertThat(read("nabij.deliveries.oldest", "channel", "webhook")).isGreaterThan(9 * DAY - 60);

    change("delete from delivery where id = ?::uuid", id);
    assertThat(read("nabij.deliveries.waiting", "channel", "webhook")).isEqualTo(before);
  }

  @Test
  void an_attempt_to_deliver_is_counted_by_what_came_of_it() {
    double before = count("nabij.deliveries.attempts", "channel", "email", "outcome", "delivered");

    ContactPointSide.referralToldByMail();

    assertThat(count("nabij.deliveries.attempts", "channel", "email", "outcome", "delivered"))
        .isGreaterThan(before);
  }

  @Test
  void an_erasure_counts_as_unfinished_until_every_part_is_done() {
    double before = read("nabij.erasures.unfinished");
    double ordered = count("nabij.erasures.ordered", "cause", "asked");
    String referral = referred();
    Steps.as(Steps.HANDLER)
        .contentType("application/json")
        .body("{\"referral\": \"" + referral + "\"}")
        .post("/v1/erasures")
        .then()
        .statusCode(201);
    assertThat(count("nabij.erasures.ordered", "cause", "asked")).isEqualTo(ordered + 1);
    assertThat(read("nabij.erasures.unfinished")).isEqualTo(before);

    String part =
        "update erasure_part set done_at = %s where service <> 'referral-service' and erasure_id ="
            + " (select id from erasure where referral_id = ?::uuid)";
    change(part.formatted("null"), referral);
    assertThat(read("nabij.erasures.unfinished")).isEqualTo(before + 1);

    change(part.formatted("now()"), referral);
    assertThat(read("nabij.erasures.unfinished")).isEqualTo(before);
  }

  @Test
  void what_happens_is_counted_once_it_is_committed_and_what_is_refused_never() {
    double before = count("nabij.referrals.events", "event", "accepted");
    String referral = referred();

    take(referral, Transition.ACCEPT).statusCode(200);
    take(referral, Transition.ACCEPT).statusCode(409);

    assertThat(count("nabij.referrals.events", "event", "accepted")).isEqualTo(before + 1);
  }

  @Test
  void an_event_that_was_handled_is_counted_for_its_topic() {
    double before =
        count("nabij.events.attempts", "topic", "nabij.screenings", "outcome", "handled");

    referred();

    assertThat(count("nabij.events.attempts", "topic", "nabij.screenings", "outcome", "handled"))
        .isGreaterThan(before);
  }

  @Test
  void every_kind_of_event_shows_before_it_happened_and_no_place_or_person_does() {
    figures.read();
    String scraped = get("/q/metrics").then().statusCode(200).extract().asString();

    for (Class<?> event : ReferralEvent.class.getPermittedSubclasses()) {
      assertThat(scraped).containsIgnoringCase("event=\"" + dashed(event) + "\"");
    }
    assertThat(scraped.lines().filter(line -> line.startsWith("nabij_")))
        .isNotEmpty()
        .noneMatch(line -> line.contains(LIER) || line.contains("Testpersoon"));
  }

  private static String dashed(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1");
  }

  private double open(String status, String age) {
    return read("nabij.referrals.open", "status", status, "age", age);
  }

  private double read(String name, String... tags) {
    figures.read();
    return metrics.get(name).tags(tags).gauge().value();
  }

  private double count(String name, String... tags) {
    return metrics.get(name).tags(tags).counter().count();
  }

  private void waitsFor(String referral, int days) {
    change(
        "update referral set received_at = now() - interval '%d days' where id = ?".formatted(days),
        referral);
  }

  private void change(String sql, String id) {
    Object parameter = sql.contains("?::uuid") ? id : UUID.fromString(id);
    assertThat(Rows.change(database, sql, parameter)).isEqualTo(1);
  }
}
