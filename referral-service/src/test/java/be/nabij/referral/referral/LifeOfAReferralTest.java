package be.nabij.referral.referral;

import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.LIER;
import static be.nabij.referral.testing.Steps.NIJLEN;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.bodyOf;
import static be.nabij.referral.testing.Steps.contact;
import static be.nabij.referral.testing.Steps.json;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.readyFor;
import static be.nabij.referral.testing.Steps.referred;
import static be.nabij.referral.testing.Steps.referredIn;
import static be.nabij.referral.testing.Steps.take;
import static be.nabij.referral.testing.Steps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.PublishedEvents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.Input;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each step of a referral does, asks for and tells. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class LifeOfAReferralTest {
  private static final String COORDINATOR = "coordinator-pallieterland";
  private static final String PARTNER = "partner-app";

  @Inject DataSource database;
  @Inject ContactErasure contactErasure;

  @BeforeEach
  void the_directory_told_of_lier_and_nijlen() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void a_person_is_reached_introduced_and_asked_how_it_is_until_it_ends_well() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);

    take(referral, Transition.INTRODUCE)
        .statusCode(200)
        .body("followUpOn", is(today(28).toString()))
        .body("introductions", hasSize(1))
        .body("introductions[0].number", is(1))
        .body("introductions[0].name", is("Bezoekdienst Lier"))
        .body("introductions[0].bridgePerson", is("volunteer"))
        .body("introductions[0].intervention", is("bezoekdienst"))
        .body("introductions[0].outcome", nullValue());
    take(referral, Transition.REVIEW_INTRODUCTION)
        .statusCode(200)
        .body("introductions[0].outcome", is("went-well"));
    take(referral, Transition.RECORD_FOLLOW_UP)
        .statusCode(200)
        .body("followUpOn", nullValue())
        .body("timeline.last().repeatScreening", is("0198f000-0000-7000-8000-000000000001"));
    take(referral, Transition.COMPLETE)
        .statusCode(200)
        .body("status", is("completed"))
        .body("closedAt", notNullValue())
        .body("allowedTransitions", contains("reopen"))
        .body(
            "timeline.last().text",
            is("Dit is goed afgerond. De persoon heeft aansluiting gevonden."));

    assertThat(told(referral))
        .containsExactly(
            "received",
            "routed",
            "accepted",
            "contact-attempted",
            "introduced",
            "introduction-reviewed",
            "followed-up",
            "completed");
  }

  @Test
  void the_partner_reads_it_in_plain_words_without_names_of_handlers_or_offers() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);
    take(referral, Transition.INTRODUCE).statusCode(200);
    take(referral, Transition.RECORD_FOLLOW_UP).statusCode(200);

    for (String language : List.of("nl", "en")) {
      as(PARTNER)
          .header("Accept-Language", language)
          .get("/v1/referrals/" + referral)
          .then()
          .statusCode(200)
          .body(not(containsString("Bezoekdienst")))
          .body(not(containsString("bezoekdienst")))
          .body(not(containsString(HANDLER)))
          .body("introductions", nullValue())
          .body("followUpOn", nullValue())
          .body("timeline.last().repeatScreening", nullValue())
          .body("timeline.text.findAll { it.contains('{') || it.isBlank() }", hasSize(0));
    }
    look(PARTNER, referral)
        .body("timeline[3].text", is("OCMW Lier nam contact op. De persoon is bereikt."))
        .body("timeline[4].text", is("De persoon maakt kennis met iets dat kan passen."))
        .body("allowedTransitions", contains("cancel"));
  }

  @Test
  void who_is_not_reached_stays_accepted_and_may_be_tried_again() {
    String referral = referredIn(ReferralStatus.ACCEPTED);

    take(referral, attempt("no-answer", "phone")).statusCode(200).body("status", is("accepted"));
    take(referral, attempt("message-left", "email")).statusCode(200).body("status", is("accepted"));
    take(referral, attempt("reached", "visit")).statusCode(200).body("status", is("in-progress"));
    take(referral, attempt("no-answer", "phone"))
        .statusCode(200)
        .body("status", is("in-progress"))
        .body("timeline.outcome.findAll { it != null }", hasSize(4));
  }

  @Test
  void what_was_accepted_by_mistake_goes_back_and_hides_whom_to_call() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    contact(HANDLER, referral).statusCode(200);

    take(referral, Transition.UN_ACCEPT)
        .statusCode(200)
        .body("status", is("requested"))
        .body("handledBy", nullValue());

    contact(HANDLER, referral)
        .statusCode(403)
        .body("type", is("urn:problem-type:nabij:not-accepted-yet"));
    take(as(COORDINATOR), referral, bodyOf(Transition.ACCEPT))
        .statusCode(200)
        .body("handledBy", is(COORDINATOR));
    contact(HANDLER, referral).statusCode(200);
  }

  @Test
  void what_rests_goes_on_where_it_was() {
    for (ReferralStatus from : List.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS)) {
      String referral = referredIn(from);
      take(referral, Transition.HOLD)
          .statusCode(200)
          .body("status", is("on-hold"))
          .body("heldUntil", is(today(14).toString()))
          .body("timeline.last().text", containsString(String.valueOf(today(14).getYear())));
      contact(HANDLER, referral).statusCode(200);

      take(referral, Transition.RESUME)
          .statusCode(200)
          .body("status", is(from.code()))
          .body("heldUntil", nullValue());
    }
  }

  @Test
  void a_day_to_rest_until_lies_ahead() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    String today = json("{'transition': 'hold', 'reason': 'person-asks-for-time', 'until': '%s'}");

    take(referral, today.formatted(today(0)))
        .statusCode(400)
        .body("errors.name", contains("until"))
        .body("errors.code", contains("out-of-range"));
    take(referral, json("{'transition': 'hold', 'reason': 'person-asks-for-time'}"))
        .statusCode(200)
        .body("heldUntil", nullValue())
        .body(
            "timeline.last().text",
            is("OCMW Lier laat het even rusten. De persoon vraagt wat tijd."));
  }

  @Test
  void forwarding_asks_the_person_first() {
    String referral = referred();
    String body = "{'transition': 'forward', 'to': '12026', 'reason': 'person-moves'%s}";

    take(referral, json(body.formatted("")))
        .statusCode(400)
        .body("errors.name", contains("consent"))
        .body("errors[0].detail", containsString("Ask the person first"));
    take(referral, json(body.formatted(", 'consent': {'given': false}")))
        .statusCode(400)
        .body("errors.name", contains("consent.given", "consent.method"))
        .body("errors[0].detail", containsString("Ask the person first"));
    take(
            referral,
            json(
                "{'transition': 'forward', 'to': '12021', 'reason': 'person-moves',"
                    + " 'consent': {'given': true, 'method': 'written'}}"))
        .statusCode(400)
        .body("errors.name", contains("to"));
    take(
            referral,
            json(
                "{'transition': 'forward', 'to': '99999', 'reason': 'because',"
                    + " 'consent': {'given': true, 'method': 'written'}}"))
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("reason", "to"));
    look(HANDLER, referral).body("status", is("requested"));
  }

  @Test
  void a_forwarded_referral_is_seen_by_the_other_contact_point_alone() {
    String referral = referredIn(ReferralStatus.ACCEPTED);

    take(referral, Transition.FORWARD)
        .statusCode(200)
        .body("municipality", is(NIJLEN))
        .body("contactPoint.name", is("Sociaal Huis Nijlen"));

    look(HANDLER, referral).statusCode(404);
    contact(HANDLER, referral).statusCode(404);
    look("handler-nijlen", referral)
        .statusCode(200)
        .body("status", is("requested"))
        .body("handledBy", nullValue())
        .body(not(containsString(HANDLER)))
        .body("timeline[1].text", is("De vraag ligt bij OCMW Lier."))
        .body(
            "timeline[3].text",
            is(
                "In overleg met de persoon ging de vraag van OCMW Lier naar Sociaal Huis Nijlen."
                    + " De persoon woont in een andere gemeente."));
    contact("handler-nijlen", referral).statusCode(403);
    take(as("handler-nijlen"), referral, bodyOf(Transition.ACCEPT)).statusCode(200);
    contact("handler-nijlen", referral).statusCode(200).body("name", is("Testpersoon"));
    look(PARTNER, referral).statusCode(200).body("contactPoint.name", is("Sociaal Huis Nijlen"));

    ConsumerRecord<String, byte[]> forwarded = events(referral).get(3);
    assertThat(PublishedEvents.header(forwarded, "ce_municipality")).isEqualTo(NIJLEN);
    assertThat(new String(forwarded.value(), StandardCharsets.UTF_8))
        .contains("\"fromMunicipality\":\"" + LIER + "\"");
    assertThat(
            Rows.number(
                database,
                "select count(*) from timeline_entry where referral_id = ? and method = 'spoken'",
                UUID.fromString(referral)))
        .isEqualTo(1);
  }

  @Test
  void lines_of_before_this_was_kept_say_where_it_lay_then() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    Rows.change(
        database,
        "update timeline_entry set contact_point = null where referral_id = ?",
        UUID.fromString(referral));

    take(referral, Transition.FORWARD)
        .body("timeline[1].text", is("De vraag ligt bij OCMW Lier."))
        .body("timeline[2].text", containsString("OCMW Lier"));
  }

  @ParameterizedTest
  @EnumSource(Transition.class)
  void each_step_names_all_that_is_missing_and_all_that_does_not_belong(Transition transition) {
    String referral = readyFor(transition, transition.from().iterator().next());
    String[] needed = fields(transition, true);
    String[] foreign = fields(transition, false);

    if (needed.length > 0) {
      take(referral, json("{'transition': '" + transition.code() + "'}"))
          .statusCode(400)
          .body("errors.name", contains(needed))
          .body("errors.code.unique()", contains("required"));
    }
    take(referral, everything(transition))
        .statusCode(400)
        .body("errors.findAll { it.detail.startsWith('The step ') }.name", contains(foreign));
  }

  @ParameterizedTest
  @EnumSource(Transition.class)
  void a_wrong_code_is_refused_and_the_right_ones_are_named(Transition transition) {
    for (Input input : transition.codes().keySet()) {
      String referral = referredIn(transition.from().iterator().next());
      String body =
          bodyOf(transition)
              .replaceAll(
                  "\"" + input.field() + "\": \"[^\"]*\"",
                  "\"" + input.field() + "\": \"nonsense\"");

      ValidatableResponse answer = take(referral, body).statusCode(400);

      answer.body(
          "errors.findAll { it.name == '" + input.field() + "' }.code", contains("not-allowed"));
      answer.body(
          "errors.find { it.name == '" + input.field() + "' }.detail", containsString("Allowed: "));
    }
    assertThat(transition.codes().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void an_introduction_says_to_what_with_whom_and_when() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);

    take(referral, json("{'transition': 'introduce', 'introduction': {}}"))
        .statusCode(400)
        .body(
            "errors.name",
            contains("introduction.name", "introduction.bridgePerson", "introduction.on"));
    take(
            referral,
            json(
                "{'transition': 'introduce', 'introduction': {'name': '"
                    + "x".repeat(201)
                    + "', 'intervention': 'Koffie!', 'bridgePerson': 'none', 'on': '"
                    + today(800)
                    + "'}}"))
        .statusCode(400)
        .body("errors.code", contains("wrong-length", "wrong-format", "out-of-range"));
    take(
            referral,
            json(
                "{'transition': 'review-introduction', 'introductionNumber': 1, 'outcome': 'went-well'}"))
        .statusCode(400)
        .body("errors.name", contains("introductionNumber"));
  }

  @Test
  void a_repeated_request_takes_the_step_once() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    String key = UUID.randomUUID().toString();

    ValidatableResponse first = once(key, referral, attempt("no-answer", "phone")).statusCode(200);
    ValidatableResponse second = once(key, referral, attempt("no-answer", "phone")).statusCode(200);

    assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
    once(key, referral, attempt("reached", "phone")).statusCode(422);
    look(HANDLER, referral)
        .body("status", is("accepted"))
        .body("timeline.findAll { it.what == 'contact-attempted' }", hasSize(1));
  }

  @ParameterizedTest
  @EnumSource(
      value = Transition.class,
      names = {"ACCEPT", "HOLD", "COMPLETE", "REOPEN", "FORWARD"})
  void of_two_handlers_at_the_same_time_one_wins(Transition transition) {
    ReferralStatus from =
        transition == Transition.HOLD
            ? ReferralStatus.IN_PROGRESS
            : transition.from().iterator().next();
    String referral = referredIn(from);
    // Whoever comes second finds it forwarded, and may forward it from there: only not to where it
    // is.
    Integer beaten = transition == Transition.FORWARD ? 400 : 409;

    List<Integer> answers =
        atOnce(2, () -> take(as(COORDINATOR), referral, bodyOf(transition)).extract().statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, beaten);
    look(COORDINATOR, referral)
        .body("timeline.findAll { it.what == '" + transition.event() + "' }", hasSize(1));
  }

  @Test
  void a_withdrawal_ends_it_in_every_state_and_erases_whom_to_call() {
    Map<ReferralStatus, String> screenings = new EnumMap<>(ReferralStatus.class);
    Map<ReferralStatus, String> referrals = new EnumMap<>(ReferralStatus.class);
    for (ReferralStatus status : ReferralStatus.values()) {
      screenings.put(status, Steps.screened());
      referrals.put(status, Steps.referralOf(screenings.get(status)));
      Steps.bring(referrals.get(status), status);
    }
    take(referrals.get(ReferralStatus.IN_PROGRESS), Transition.INTRODUCE).statusCode(200);

    screenings.values().forEach(one -> ScreeningSide.withdrawn(one, UUID.randomUUID().toString()));

    referrals.forEach(
        (status, referral) -> {
          await()
              .atMost(Duration.ofSeconds(10))
              .untilAsserted(() -> contact(HANDLER, referral).statusCode(410));
          boolean closed =
              List.of(ReferralStatus.DECLINED, ReferralStatus.COMPLETED, ReferralStatus.FAILED)
                  .contains(status);
          ValidatableResponse seen = look(PARTNER, referral);
          seen.body("status", is(closed ? status.code() : "cancelled"));
          seen.body("allowedTransitions", hasSize(0));
          if (closed) {
            seen.body("timeline.last().what", is("contact-erased"))
                .body("timeline.last().reason", is("consent-withdrawn"))
                .body(
                    "timeline.last().text",
                    is(
                        "De contactgegevens van de persoon zijn gewist. De persoon trok de"
                            + " toestemming in."));
            take(referral, Transition.REOPEN)
                .statusCode(409)
                .body("type", is("urn:problem-type:nabij:contact-already-erased"));
          } else {
            seen.body("timeline.last().what", is("cancelled"));
          }
          assertThat(contactsKept(referral)).isZero();
        });
    look(HANDLER, referrals.get(ReferralStatus.IN_PROGRESS))
        .body("introductions[0].name", nullValue())
        .body("introductions[0].bridgePerson", is("volunteer"));
  }

  @Test
  void a_closed_referral_is_reopened_where_it_was_left() {
    String completed = referredIn(ReferralStatus.COMPLETED);
    contact(HANDLER, completed)
        .statusCode(403)
        .body("type", is("urn:problem-type:nabij:referral-closed"));

    take(completed, Transition.REOPEN)
        .statusCode(200)
        .body("status", is("in-progress"))
        .body("closedAt", nullValue());
    contact(HANDLER, completed).statusCode(200);

    String failed = referredIn(ReferralStatus.FAILED);
    take(failed, Transition.REOPEN)
        .statusCode(200)
        .body("status", is("requested"))
        .body("handledBy", nullValue());
    contact(HANDLER, failed).statusCode(403);
  }

  @Test
  void contact_details_are_erased_half_a_year_after_closing_and_not_before() {
    String old = referredIn(ReferralStatus.COMPLETED);
    String young = referredIn(ReferralStatus.DECLINED);
    String open = referredIn(ReferralStatus.IN_PROGRESS);
    closedAgo(old, "6 months 1 hour");
    closedAgo(young, "5 months 27 days");
    Rows.change(
        database,
        "update referral set received_at = now() - interval '2 years' where id = ?",
        UUID.fromString(open));

    contactErasure.forgetOld();
    contactErasure.forgetOld();

    assertThat(contactsKept(old)).isZero();
    assertThat(contactsKept(young)).isEqualTo(1);
    assertThat(contactsKept(open)).isEqualTo(1);
    contact(HANDLER, old).statusCode(410);
    look(PARTNER, old)
        .body("status", is("completed"))
        .body("timeline.findAll { it.what == 'contact-erased' }", hasSize(1))
        .body("timeline.last().text", is("De contactgegevens van de persoon zijn gewist."))
        .body("allowedTransitions", hasSize(0));
    take(old, Transition.REOPEN)
        .statusCode(409)
        .body("type", is("urn:problem-type:nabij:contact-already-erased"));
    take(young, Transition.REOPEN).statusCode(200);
    assertThat(told(old)).as("erasing is not told").hasSize(5);
  }

  @Test
  void what_another_replica_holds_is_left_to_it_without_waiting() throws SQLException {
    String held = referredIn(ReferralStatus.DECLINED);
    String free = referredIn(ReferralStatus.DECLINED);
    closedAgo(held, "7 months");
    closedAgo(free, "7 months");

    try (Connection replica = database.getConnection();
        PreparedStatement lock =
            replica.prepareStatement("select 1 from referral where id = ? for update")) {
      replica.setAutoCommit(false);
      lock.setObject(1, UUID.fromString(held));
      lock.executeQuery();
      try {
        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> contactErasure.forgetOld());
      } finally {
        replica.rollback();
      }
    }

    assertThat(contactsKept(free)).isZero();
    assertThat(contactsKept(held)).isEqualTo(1);
    contactErasure.forgetOld();
    assertThat(contactsKept(held)).isZero();
  }

  @Test
  void several_replicas_erase_each_referral_once() {
    List<String> old = Stream.generate(Steps::screened).limit(12).map(Steps::referralOf).toList();
    old.forEach(
        referral -> {
          Steps.bring(referral, ReferralStatus.DECLINED);
          closedAgo(referral, "7 months");
        });

    atOnce(
        4,
        () -> {
          contactErasure.forgetOld();
          return true;
        });

    assertThat(old)
        .allSatisfy(
            referral -> {
              assertThat(contactsKept(referral)).isZero();
              look(PARTNER, referral)
                  .body("timeline.findAll { it.what == 'contact-erased' }", hasSize(1));
            });
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Collections.nCopies(times, work)).stream()
          .map(Future::resultNow)
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void a_handler_gives_to_a_colleague_what_is_its_own_and_a_coordinator_anything() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    take(referral, json("{'transition': 'assign', 'handler': '%s'}").formatted(HANDLER))
        .statusCode(400)
        .body("errors.name", contains("handler"));
    take(referral, json("{'transition': 'assign', 'handler': 'two words'}"))
        .statusCode(400)
        .body("errors.code", contains("wrong-format"));
    take(referral, Transition.ASSIGN)
        .statusCode(200)
        .body("status", is("accepted"))
        .body("handledBy", is("handler-lier-2"))
        .body("allowedTransitions", not(hasItem("assign")))
        .body("timeline.last().text", is("Bij OCMW Lier neemt een collega dit over."));

    String back = json("{'transition': 'assign', 'handler': '%s'}").formatted(HANDLER);
    take(referral, back).statusCode(403).body("type", is("urn:problem-type:nabij:not-the-handler"));
    take(as(COORDINATOR), referral, back).statusCode(200).body("handledBy", is(HANDLER));
    look(PARTNER, referral).body(not(containsString(HANDLER)));
    assertThat(told(referral)).endsWith("accepted", "assigned", "assigned");
  }

  private void closedAgo(String referral, String interval) {
    assertThat(
            Rows.change(
                database,
                "update referral set closed_at = now() - interval '" + interval + "' where id = ?",
                UUID.fromString(referral)))
        .isEqualTo(1);
  }

  private long contactsKept(String referral) {
    return Rows.number(
        database,
        "select count(*) from referral where id = ? and contact is not null",
        UUID.fromString(referral));
  }

  private List<ConsumerRecord<String, byte[]>> events(String referral) {
    return PublishedEvents.of(referral, database);
  }

  private List<String> told(String referral) {
    return events(referral).stream()
        .map(event -> PublishedEvents.header(event, "ce_type"))
        .map(type -> type.replaceAll("be.nabij.referral.|.v1", ""))
        .toList();
  }

  private static ValidatableResponse once(String key, String referral, String body) {
    return as(HANDLER)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/referrals/" + referral + "/transitions")
        .then();
  }

  private static String attempt(String result, String channel) {
    return json("{'transition': 'record-contact-attempt', 'result': '%s', 'channel': '%s'}")
        .formatted(result, channel);
  }

  /** The fields that a step needs, or those that do not belong to it. */
  private static String[] fields(Transition transition, boolean needed) {
    return Arrays.stream(Input.values())
        .filter(input -> needed ? transition.needs(input) : !transition.takes(input))
        .map(Input::field)
        .toArray(String[]::new);
  }

  /** A request with every field of every step; codes are right for this one. */
  private static String everything(Transition transition) {
    StringBuilder body = new StringBuilder("{'transition': '" + transition.code() + "'");
    for (Input input : Input.values()) {
      String value =
          switch (input) {
            case REASON, OUTCOME, RESULT -> "'" + codeOf(transition, input) + "'";
            case TO -> "'12026'";
            case CONSENT -> "{'given': true, 'method': 'written'}";
            case CHANNEL -> "'visit'";
            case UNTIL -> "'" + today(3) + "'";
            case INTRODUCTION ->
                "{'name': 'Koffiehuis', 'bridgePerson': 'none', 'on': '" + today(1) + "'}";
            case INTRODUCTION_NUMBER -> transition.takes(input) ? "0" : "1";
            case HANDLER -> "'handler-lier-2'";
            case SCREENING -> "'0198f000-0000-7000-8000-000000000001'";
            case CONTACT ->
                "{'name': 'Testpersoon', 'phone': '0470000000', 'preferredChannel': 'phone'}";
          };
      body.append(", '").append(input.field()).append("': ").append(value);
    }
    return json(body.append('}').toString());
  }

  private static String codeOf(Transition transition, Input input) {
    if (!transition.takes(input)) {
      return "any";
    }
    String body = bodyOf(transition);
    String start = "\"" + input.field().toLowerCase(Locale.ROOT) + "\": \"";
    int from = body.indexOf(start) + start.length();
    return body.substring(from, body.indexOf('"', from));
  }
}
