package be.nabij.referral.deadline;

import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.bodyOf;
import static be.nabij.referral.testing.Steps.json;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.referredIn;
import static be.nabij.referral.testing.Steps.take;
import static be.nabij.referral.testing.Steps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent.Nudged;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Told;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.PublishedEvents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import be.nabij.referral.workingtime.OpeningHours;
import be.nabij.referral.workingtime.WorkingTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What is done when time goes by. Time is moved by making a deadline earlier, never by waiting. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class DeadlineWatchTest {
  private static final String PARTNER = "partner-app";
  private static final String COORDINATOR =
      "{'kind':'zone-coordinator','name':'Zone','zone':'Zone','phone':'+3211111111','email':null}";
  private static final String CAW =
      "{'kind':'caw','name':'CAW','zone':null,'phone':'+3222222222','email':null}";
  private static final WorkingTime OFFICE = new WorkingTime(OpeningHours.OFFICE);

  @Inject DataSource database;
  @Inject Referrals referrals;
  @Inject Deadlines deadlines;
  @Inject DeadlineWatch watch;
  @Inject Crash crash;
  @Inject MeterRegistry metrics;

  /** A replica that dies after it did its work and before that was committed. */
  @ApplicationScoped
  static class Crash {
    private final Set<UUID> at = ConcurrentHashMap.newKeySet();

    void at(UUID referral) {
      at.add(referral);
    }

    void noMore() {
      at.clear();
    }

    void on(@Observes Told told) {
      if (told.event() instanceof Nudged && at.contains(told.referral().id())) {
        throw new IllegalStateException("crashed on purpose");
      }
    }
  }

  @Test
  void what_is_new_is_due_by_the_opening_hours_of_its_contact_point() {
    String hours = "Mo-Th 09:00-12:00,13:00-16:00; We off";
    knownAs("99921", hours, false, "open", COORDINATOR + "," + CAW);
    UUID id = laidIn("99921");

    Instant from = moment("select counted_from from deadline where referral_id = ?", id);
    WorkingTime time = new WorkingTime(OpeningHours.of(hours));
    assertThat(from).isBetween(referral(id).receivedAt(), referral(id).receivedAt().plusSeconds(2));
    assertThat(referral(id).deadlineAt()).isEqualTo(time.dueWithin(2, from));
    assertThat(moment("select act_at from deadline where referral_id = ?", id))
        .isEqualTo(time.halfway(from, time.dueWithin(2, from)));
    look(PARTNER, id.toString())
        .body("deadline.kind", is("accept"))
        .body("deadline.overdue", is(false))
        .body("deadline.dueAt", is(referral(id).deadlineAt().toString()));
  }

  @Test
  void every_level_is_asked_once_and_it_stays_workable() {
    knownAs("99922", "Mo-Fr 09:00-12:00", false, "open", COORDINATOR + "," + CAW);
    UUID id = laidIn("99922");
    double missed = missed("zone-coordinator");
    double missedAgain = missed("fallback");

    timeGoesBy(id);
    isDone(id, "nudged accept");
    Instant promised = overdue(id);
    timeGoesBy(id);
    isDone(id, "deadline-missed accept zone-coordinator");
    assertThat(moment("select act_at from deadline where referral_id = ?", id))
        .isEqualTo(OFFICE.dueWithin(1, told(id, "deadline-missed")));
    timeGoesBy(id);
    isDone(id, "deadline-missed accept fallback");
    assertThat(moment("select act_at from deadline where referral_id = ?", id))
        .isEqualTo(OFFICE.dueWithin(2, told(id, "deadline-missed")));
    assertThat(missed("zone-coordinator")).isEqualTo(missed + 1);
    assertThat(missed("fallback")).isEqualTo(missedAgain + 1);
    look(PARTNER, id.toString())
        .body("contactPoint.name", is("CAW"))
        .body("contactPoint.fallback", is(true))
        .body("municipality", is("99922"))
        .body("status", is("requested"))
        .body("deadline.dueAt", is(promised.toString()))
        .body("deadline.overdue", is(true))
        .body(
            "timeline[-3].text",
            is("We herinneren OCMW eraan dat er iemand op een telefoontje wacht."))
        .body(
            "timeline[-2].text",
            is(
                "Het duurt langer dan afgesproken. De zonecoördinator kijkt nu mee, zodat deze"
                    + " vraag niet blijft liggen."))
        .body(
            "timeline[-1].text",
            is("Het duurt te lang voor wie wacht. Daarom springt CAW nu bij."));
    timeGoesBy(id);
    isDone(id, "deadline-missed accept none");
    for (int i = 0; i < Deadline.REMINDERS; i++) {
      timeGoesBy(id);
      isDone(id, "nudged accept");
    }
    timeGoesBy(id);

    assertThat(events(id))
        .containsExactly(
            "received",
            "routed",
            "nudged accept",
            "deadline-missed accept zone-coordinator",
            "deadline-missed accept fallback",
            "deadline-missed accept none",
            "nudged accept",
            "nudged accept",
            "nudged accept",
            "nudged accept",
            "nudged accept");
    look(PARTNER, id.toString()).body("status", is("requested")).body("deadline.overdue", is(true));
  }

  @Test
  void without_a_zone_coordinator_the_fallback_is_asked_at_once() {
    knownAs("99923", null, false, "open", CAW);
    UUID id = laidIn("99923");

    timeGoesBy(id);
    timeGoesBy(id);

    isDone(id, "deadline-missed accept fallback");
    assertThat(referral(id).contactPoint()).isEqualTo("CAW");
  }

  @Test
  void what_lies_with_the_fallback_already_stays_there() {
    knownAs("99924", null, true, "open", COORDINATOR + "," + CAW);
    UUID id = laidIn("99924");

    timeGoesBy(id);
    timeGoesBy(id);
    isDone(id, "deadline-missed accept zone-coordinator");
    timeGoesBy(id);

    isDone(id, "deadline-missed accept none");
    assertThat(referral(id).contactPoint()).isEqualTo("OCMW");
    assertThat(referral(id).isRoutedToFallback()).isTrue();
  }

  @Test
  void a_contact_point_without_room_is_passed_by() {
    knownAs("99925", "Tu 09:00-12:00", false, "full", COORDINATOR + "," + CAW);
    UUID id = laidIn("99925");

    look(PARTNER, id.toString())
        .body("contactPoint.name", is("CAW"))
        .body("contactPoint.fallback", is(true))
        .body("municipality", is("99925"))
        .body(
            "timeline[1].text",
            is(
                "OCMW heeft nu geen plaats. Daarom ligt de vraag meteen bij CAW, zodat niemand"
                    + " moet wachten."));
    assertThat(referral(id).deadlineAt())
        .as("by office hours: those of the fallback are not known")
        .isEqualTo(
            OFFICE.dueWithin(
                2, moment("select counted_from from deadline where referral_id = ?", id)));
  }

  @Test
  void a_contact_point_without_room_keeps_it_when_nobody_stands_in() {
    knownAs("99926", null, false, "full", COORDINATOR);
    UUID id = laidIn("99926");

    assertThat(referral(id).contactPoint()).isEqualTo("OCMW");
    assertThat(referral(id).isRoutedToFallback()).isFalse();
  }

  @Test
  void the_first_call_is_due_from_receipt_and_every_attempt_counts() {
    Steps.contactPointsAreKnown(database);
    UUID id = UUID.fromString(Steps.referred());
    Instant from = moment("select counted_from from deadline where referral_id = ?", id);

    take(id.toString(), Transition.ACCEPT)
        .statusCode(200)
        .body("deadline.kind", is("first-contact"))
        .body("deadline.dueAt", is(OFFICE.dueWithin(5, from).toString()));
    timeGoesBy(id);
    isDone(id, "nudged first-contact");
    timeGoesBy(id);
    isDone(id, "deadline-missed first-contact none");
    overdue(id);
    look(HANDLER, id.toString()).body("deadline.overdue", is(true)).body("status", is("accepted"));

    take(
            id.toString(),
            json("{'transition':'record-contact-attempt','result':'no-answer','channel':'phone'}"))
        .statusCode(200)
        .body("deadline.kind", is("first-contact"))
        .body("deadline.overdue", is(false));
    assertThat(referral(id).deadlineAt())
        .isEqualTo(OFFICE.dueWithin(5, told(id, "contact-attempted")));

    take(id.toString(), Transition.RECORD_CONTACT_ATTEMPT)
        .statusCode(200)
        .body("deadline", nullValue());
    assertThat(open(id)).isEmpty();
  }

  @Test
  void what_is_taken_up_before_its_contact_point_is_known_is_to_be_called_and_no_more() {
    String municipality = "12009";
    Rows.change(database, "delete from contact_point where municipality = ?", municipality);
    UUID id = laidIn(municipality);
    assertThat(referral(id).deadlineAt()).isNull();

    coordinatorTakes(id, Transition.ACCEPT).body("deadline.kind", is("first-contact"));
    coordinatorTakes(id, Transition.UN_ACCEPT).body("deadline", nullValue());
    coordinatorTakes(id, Transition.ACCEPT).body("deadline.kind", is("first-contact"));
    knownAs(municipality, null, false, "open", CAW);

    assertThat(referral(id).contactPoint()).isEqualTo("OCMW");
    assertThat(open(id)).containsExactly("FIRST_CONTACT");
    Rows.change(database, "delete from contact_point where municipality = ?", municipality);
  }

  private static ValidatableResponse coordinatorTakes(UUID id, Transition transition) {
    return take(as("coordinator-pallieterland"), id.toString(), bodyOf(transition)).statusCode(200);
  }

  @Test
  void who_takes_up_what_is_late_gets_at_least_a_working_day_to_call() {
    Steps.contactPointsAreKnown(database);
    UUID id = UUID.fromString(Steps.referred());
    Rows.change(
        database,
        "update deadline set counted_from = counted_from - interval '30 days' where referral_id = ?",
        id);

    take(id.toString(), Transition.ACCEPT).statusCode(200).body("deadline.overdue", is(false));

    assertThat(referral(id).deadlineAt()).isEqualTo(OFFICE.dueWithin(1, told(id, "accepted")));
  }

  @Test
  void what_comes_back_gets_its_time_anew() {
    Steps.contactPointsAreKnown(database);
    UUID givenBack = UUID.fromString(referredIn(ReferralStatus.ACCEPTED));
    take(givenBack.toString(), Transition.UN_ACCEPT)
        .statusCode(200)
        .body("deadline.kind", is("accept"));
    assertThat(referral(givenBack).deadlineAt())
        .isEqualTo(OFFICE.dueWithin(2, told(givenBack, "unaccepted")));

    UUID forwarded = UUID.fromString(Steps.referred());
    take(forwarded.toString(), Transition.FORWARD).statusCode(200);
    assertThat(referral(forwarded).deadlineAt())
        .isEqualTo(OFFICE.dueWithin(2, told(forwarded, "forwarded")));

    UUID reopened = UUID.fromString(referredIn(ReferralStatus.DECLINED));
    assertThat(open(reopened)).isEmpty();
    assertThat(referral(reopened).deadlineAt()).isNull();
    take(reopened.toString(), Transition.REOPEN)
        .statusCode(200)
        .body("deadline.kind", is("accept"));
    assertThat(referral(reopened).deadlineAt())
        .isEqualTo(OFFICE.dueWithin(2, told(reopened, "reopened")));
  }

  @Test
  void a_rest_stops_the_time_and_on_its_last_day_somebody_is_reminded() {
    Steps.contactPointsAreKnown(database);
    UUID id = UUID.fromString(referredIn(ReferralStatus.ACCEPTED));
    Instant before = referral(id).deadlineAt();

    take(id.toString(), Transition.HOLD).statusCode(200).body("deadline", nullValue());
    assertThat(
            moment("select act_at from deadline where expected = 'HOLD' and referral_id = ?", id))
        .isEqualTo(OFFICE.firstOpen(today(14)));
    timeGoesBy(id);
    isDone(id, "nudged hold");
    timeGoesBy(id);
    take(id.toString(), Transition.RESUME)
        .statusCode(200)
        .body("deadline.kind", is("first-contact"))
        .body("timeline[-2].what", is("nudged"));

    assertThat(referral(id).deadlineAt())
        .as("nothing of the opening time went by while it rested")
        .isBetween(before.minusSeconds(5), before.plusSeconds(60));
    assertThat(events(id)).filteredOn(event -> event.startsWith("nudged")).hasSize(1);
  }

  @Test
  void on_the_day_of_the_follow_up_somebody_is_reminded_once() {
    Steps.contactPointsAreKnown(database);
    UUID id = UUID.fromString(referredIn(ReferralStatus.IN_PROGRESS));
    take(id.toString(), Transition.INTRODUCE).statusCode(200);
    assertThat(moment("select act_at from deadline where referral_id = ?", id))
        .isEqualTo(OFFICE.firstOpen(today(28)));

    timeGoesBy(id);
    timeGoesBy(id);

    isDone(id, "nudged follow-up");
    assertThat(open(id)).isEmpty();
    take(id.toString(), Transition.INTRODUCE).statusCode(200);
    assertThat(open(id)).containsExactly("FOLLOW_UP");
    take(id.toString(), Transition.RECORD_FOLLOW_UP).statusCode(200);
    assertThat(open(id)).isEmpty();
  }

  @Test
  void nothing_is_expected_any_more_once_it_is_closed() {
    Steps.contactPointsAreKnown(database);
    for (ReferralStatus end :
        List.of(
            ReferralStatus.COMPLETED,
            ReferralStatus.FAILED,
            ReferralStatus.DECLINED,
            ReferralStatus.CANCELLED)) {
      UUID id = UUID.fromString(referredIn(end));
      assertThat(open(id)).as("%s", end).isEmpty();
      assertThat(referral(id).deadlineAt()).as("%s", end).isNull();
    }
  }

  @Test
  void the_inbox_finds_what_is_overdue() {
    Steps.contactPointsAreKnown(database);
    String late = Steps.referred();
    String inTime = Steps.referred();
    overdue(UUID.fromString(late));

    for (String caller : List.of(HANDLER, "coordinator-pallieterland")) {
      as(caller)
          .get("/v1/referrals?overdue=true&pageSize=100")
          .then()
          .statusCode(200)
          .body("items.id", hasItem(late))
          .body("items.id", not(hasItem(inTime)))
          .body("items.find { it.id == '" + late + "' }.deadline.overdue", is(true));
    }
    as(HANDLER)
        .get("/v1/referrals?overdue=false&pageSize=100")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(late))
        .body("items.id", hasItem(inTime));
    as(HANDLER)
        .get("/v1/referrals?overdue=maybe")
        .then()
        .statusCode(400)
        .body("errors[0].name", is("overdue"));
    take(late, Transition.ACCEPT).statusCode(200);
  }

  @Test
  void two_replicas_tell_each_of_two_hundred_once() throws Exception {
    String municipality = "99927";
    int howMany = 200;
    insertDue(municipality, howMany);

    Instant now = Instant.now();
    try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
      List<Future<?>> rounds =
          List.of(
              replicas.submit(() -> watch.doWhatIsDue(now)),
              replicas.submit(() -> watch.doWhatIsDue(now)));
      for (Future<?> round : rounds) {
        round.get();
      }
    }
    watch.doWhatIsDue(now);

    Map<String, Long> nudges =
        PublishedEvents.all(database).stream()
            .filter(event -> municipality.equals(PublishedEvents.header(event, "ce_municipality")))
            .peek(event -> contractIsKept("be.nabij.referral.nudged.v1", event))
            .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));
    assertThat(nudges).hasSize(howMany);
    assertThat(nudges.values()).containsOnly(1L);
    assertThat(
            Rows.number(
                database,
                "select count(*) from referral where municipality = ? and revision = 2",
                municipality))
        .isEqualTo(howMany);
  }

  @Test
  void who_dies_halfway_leaves_it_for_the_next_and_holds_up_no_other() {
    String municipality = "99928";
    List<UUID> ids = insertDue(municipality, 3);
    UUID first = ids.getFirst();
    crash.at(first);

    watch.doWhatIsDue(Instant.now());

    assertThat(revision(first)).isEqualTo(1);
    assertThat(ids.subList(1, 3)).allSatisfy(id -> assertThat(revision(id)).isEqualTo(2));
    crash.noMore();

    watch.doWhatIsDue(Instant.now());
    watch.doWhatIsDue(Instant.now());

    assertThat(ids).allSatisfy(id -> assertThat(revision(id)).isEqualTo(2));
    assertThat(events(first)).containsExactly("nudged accept");
  }

  @Test
  void what_somebody_works_on_right_now_waits_for_the_next_round() {
    UUID id = insertDue("99929", 1).getFirst();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(referrals.lockedIfFree(id)).isPresent();
              watch.doWhatIsDue(Instant.now());
            });
    assertThat(revision(id)).isEqualTo(1);

    watch.doWhatIsDue(Instant.now());
    assertThat(revision(id)).isEqualTo(2);
  }

  @Test
  void a_clock_that_jumps_fires_what_is_due_once() {
    UUID id = insertDue("99930", 1).getFirst();
    Instant now = Instant.now();

    watch.doWhatIsDue(now.minus(Duration.ofDays(1)));
    assertThat(revision(id)).as("the clock is behind").isEqualTo(1);
    watch.doWhatIsDue(now);
    assertThat(revision(id)).isEqualTo(2);
    watch.doWhatIsDue(now.minus(Duration.ofDays(1)));
    watch.doWhatIsDue(now);
    assertThat(revision(id)).as("the clock jumped back and went on").isEqualTo(2);
  }

  private double missed(String asked) {
    return metrics
        .get("nabij.deadlines.missed")
        .tags("expected", "accept", "asked", asked)
        .counter()
        .count();
  }

  /** Whatever is expected of a referral is due now, and every replica looks twice. */
  private void timeGoesBy(UUID id) {
    Rows.change(
        database,
        "update deadline set act_at = now() - interval '1 second',"
            + " due_at = case when stage = 'TERM' then now() - interval '1 second' else due_at end"
            + " where act_at is not null and referral_id = ?",
        id);
    watch.doWhatIsDue(Instant.now());
    watch.doWhatIsDue(Instant.now());
  }

  /** The promise was for a minute ago. */
  private Instant overdue(UUID id) {
    Rows.change(
        database,
        "update referral set deadline_at = date_trunc('second', now()) - interval '1 minute' where id = ?",
        id);
    return referral(id).deadlineAt();
  }

  private void isDone(UUID id, String expected) {
    assertThat(lines(id).getLast()).isEqualTo(expected);
  }

  private List<String> lines(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                referrals.withTimeline(id).orElseThrow().timeline().stream()
                    .map(line -> shown(line.what(), line.reason(), line.outcome()))
                    .toList());
  }

  private Instant told(UUID id, String what) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                referrals.withTimeline(id).orElseThrow().timeline().reversed().stream()
                    .filter(line -> line.what().equals(what))
                    .findFirst()
                    .orElseThrow()
                    .at());
  }

  private List<String> events(UUID id) {
    return PublishedEvents.of(id.toString(), database).stream()
        .map(
            event -> {
              String type = PublishedEvents.header(event, "ce_type");
              contractIsKept(type, event);
              Map<String, String> data = data(event);
              return shown(
                  type.replaceAll("be.nabij.referral.|.v1", ""),
                  data.get("deadline"),
                  data.get("escalatedTo"));
            })
        .toList();
  }

  private static void contractIsKept(String type, ConsumerRecord<String, byte[]> event) {
    try {
      Contract.assertKept(type, event);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> data(ConsumerRecord<String, byte[]> event) {
    return JsonPath.from(new String(event.value(), StandardCharsets.UTF_8))
        .<Map<String, Object>>get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> String.valueOf(field.getValue())));
  }

  private static String shown(String what, String first, String second) {
    return Stream.of(what, first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private Referral referral(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> referrals.findById(id));
  }

  private long revision(UUID id) {
    return Rows.number(database, "select revision from referral where id = ?", id);
  }

  private List<String> open(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> deadlines.of(id).stream().map(deadline -> deadline.expected().name()).toList());
  }

  private Instant moment(String sql, UUID id) {
    return Instant.ofEpochSecond(
        0, 1000 * Rows.number(database, "select extract(epoch from (" + sql + ")) * 1000000", id));
  }

  /** A contact point that the directory tells of; its name is OCMW. */
  private void knownAs(
      String municipality, String hours, boolean fallback, String capacity, String chain) {
    ScreeningSide.publish(
        "nabij.contact-points",
        municipality,
        "be.nabij.contact-point.changed.v1",
        UUID.randomUUID().toString(),
        json(
            """
            {'municipality':{'nisCode':'%s','name':'Gemeente'},'kind':'ocmw','name':'OCMW',
             'phone':'+3234000000','openingHours':%s,'fallback':%s,
             'capacity':{'state':'%s','until':null},'fallbackChain':[%s],'revision':1}
            """
                .formatted(
                    municipality,
                    hours == null ? "null" : "'" + hours + "'",
                    fallback,
                    capacity,
                    chain)));
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                Rows.number(
                        database,
                        "select count(*) from contact_point where municipality = ?",
                        municipality)
                    == 1);
  }

  /** A screening in this municipality with the wish to be called; its referral is laid there. */
  private UUID laidIn(String municipality) {
    UUID screening = UUID.randomUUID();
    ScreeningSide.completed(
        screening.toString(),
        UUID.randomUUID().toString(),
        municipality,
        UUID.randomUUID().toString());
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            referrals
                                .find("screeningId", screening)
                                .firstResultOptional()
                                .map(Referral::id)),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Referrals for which a nudge is due; the first waits the longest. */
  private List<UUID> insertDue(String municipality, int howMany) {
    Rows.change(
        database,
        """
        insert into referral (id, reference, screening_id, consent_id, partner, municipality,
          status, urgency, summary, contact_point, routed_to_fallback, received_at, revision,
          deadline_at)
        select gen_random_uuid(), ? || '-' || n, gen_random_uuid(), gen_random_uuid(),
          'partner-app', ?, 'REQUESTED', 'normal', '{"lonelyDimensions":[],"rules":[]}', 'OCMW',
          false, now(), 1, now() + interval '1 day'
        from generate_series(1, ?) n
        """,
        municipality,
        municipality,
        howMany);
    Rows.change(
        database,
        """
        insert into deadline (id, referral_id, expected, stage, counted_from, due_at, act_at,
          reminders_left)
        select gen_random_uuid(), id, 'ACCEPT', 'HALF_TIME', now(), deadline_at,
          now() - interval '1 hour' + split_part(reference, '-', 2)::int * interval '1 second', 5
        from referral where municipality = ?
        """,
        municipality);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                referrals.find("municipality = ?1 order by reference", municipality).stream()
                    .map(Referral::id)
                    .toList());
  }
}
