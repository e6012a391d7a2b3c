package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.e2e.Crowd.Taken;
import be.nabij.local.ServiceProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Things break, come back, and nobody who agreed to be called was lost or called twice. */
@EndToEndTest
@Order(6)
class FaultsTest {
  private static final long SEED = 20_261_121;
  // A process that starts cold makes some twenty referrals a second at first, on two processors.
  private static final Duration CATCHING_UP = Duration.ofMinutes(2);

  private final Nabij nabij;
  private final PartnerApp partner;
  private final CaseHandler handler;
  private final Referred referred;
  private final Random random = new Random(SEED);

  FaultsTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.handler = nabij.handlerOfLier();
    this.referred = new Referred(nabij);
  }

  @BeforeAll
  static void tell_the_seed() {
    Figures.print("seed of what is random: %d", SEED);
  }

  @ChaosTest(
      fault =
          "referral-service killed while 1,000 people are screened, and again while it catches up",
      expected = "each is referred once")
  void a_crash_of_the_referral_service_loses_and_doubles_no_referral() {
    int howMany = 1_000;
    try (Crowd crowd = Crowd.taking(nabij, howMany)) {
      int first = 30 + random.nextInt(100);
      crowd.awaitAnswered(first);
      nabij.referralService().kill();
      nabij.referralService().start();
      // And once more, while it catches up.
      nabij.referralService().kill();
      List<Taken> taken = crowd.awaitAll();
      nabij.referralService().start();

      Figures.print("referral-service killed after %d of %d screenings, and again", first, howMany);
      assertThat(taken).hasSize(howMany);
      referred.onceEach(screenings(taken), CATCHING_UP);
    }
  }

  @ChaosTest(
      fault = "screening-service killed three times while 150 people are screened",
      expected = "what was answered is stored once, and referred once")
  void a_crash_of_the_screening_service_loses_and_doubles_no_screening() {
    int howMany = 150;
    try (Crowd crowd = Crowd.taking(nabij, howMany)) {
      List<Integer> moments = Stream.of(0, 40, 80).map(m -> m + 5 + random.nextInt(30)).toList();
      for (int moment : moments) {
        crowd.awaitAnswered(moment);
        nabij.screeningService().kill();
        nabij.screeningService().start();
      }
      List<Taken> taken = crowd.awaitAll();

      Figures.print(
          "screening-service killed after %s of %d screenings; %d requests sent again",
          moments, howMany, crowd.repeated());
      assertThat(crowd.repeated()).isPositive();
      assertThat(taken).allSatisfy(this::isStoredOnce);
      referred.onceEach(screenings(taken));
    }
  }

  @Test
  void while_the_broker_is_away_screenings_are_taken_and_referred_afterwards() {
    takeScreeningsWithoutBroker(Duration.ofSeconds(10));
  }

  @ChaosTest(
      fault = "the broker killed, and back after 90 s",
      expected = "screenings go on, all services stay live, each is referred once afterwards")
  void also_when_it_is_away_for_long() {
    takeScreeningsWithoutBroker(Duration.ofSeconds(90));
  }

  private void takeScreeningsWithoutBroker(Duration away) {
    List<String> taken = new ArrayList<>();
    nabij.killBroker();
    long back = System.nanoTime() + away.toNanos();

    await("the broker's absence to end")
        .atMost(away.multipliedBy(2))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              long begin = System.nanoTime();
              taken.add(partner.screens(ScreeningForm.ofSomeone()));
              assertThat(Duration.ofNanos(System.nanoTime() - begin))
                  .isLessThan(Duration.ofSeconds(2));
              nabij.services().forEach(FaultsTest::isLive);
              return System.nanoTime() > back;
            });
    nabij.startBroker();

    long returned = System.nanoTime();
    referred.onceEach(taken);
    Figures.print(
        "broker away for %s, %d screenings taken; all referred %.1f s after its return",
        away, taken.size(), (System.nanoTime() - returned) / 1e9);
    nabij.services().forEach(FaultsTest::isLive);
  }

  @Test
  void events_delivered_three_times_in_any_order_are_handled_once() {
    nabij.referralService().stop();
    List<String> all =
        Stream.generate(ScreeningForm::ofSomeone).limit(24).map(partner::screens).toList();
    List<String> withdrawnBefore = all.subList(0, 6);
    List<String> withdrawnAfter = all.subList(6, 12);
    List<String> agreed = all.subList(6, 24);
    withdrawnBefore.forEach(screening -> partner.withdrawsConsent(screening).expect(204));
    await().until(() -> nabij.databases().count("screening", "outbox") == 0);
    deliverTwiceMore(Topics.SCREENINGS, all);
    nabij.referralService().start();

    referred.onceEach(agreed);
    nabij.topics().awaitHandled(Topics.SCREENINGS, "referral-service");
    assertThat(referred.of(withdrawnBefore)).isEmpty();
    withdrawnAfter.forEach(screening -> partner.withdrawsConsent(screening).expect(204));
    await().until(() -> withdrawnAfter.stream().allMatch(this::isKnownAsCancelled));
    everythingIsHandled();
    Map<String, List<String>> once = state();

    Set<String> referrals = new HashSet<>(referred.of(agreed).values());
    deliverTwiceMore(Topics.SCREENINGS, all);
    deliverTwiceMore(Topics.REFERRALS, referrals);
    int told = nabij.topics().read(Topics.REFERRALS).size();
    everythingIsHandled();

    assertThat(state()).isEqualTo(once);
    assertThat(nabij.topics().read(Topics.REFERRALS)).as("no news from old news").hasSize(told);
  }

  @Test
  void a_screening_that_cannot_be_read_is_set_aside_and_the_next_one_is_handled() {
    List<BadRecord> bad = BadRecord.onEveryPartition(nabij.topics(), Topics.SCREENINGS);

    nabij.topics().write(bad.stream().map(BadRecord::message).toList());

    String good = partner.screens(ScreeningForm.ofSomeone());
    handler.awaitsReferralOf(good, Duration.ofSeconds(5));
    areSetAside(bad, nabij.referralService());
    aReplayThatStillFailsIsRefused(bad, nabij.referralService());
  }

  @Test
  void a_contact_point_that_cannot_be_read_is_set_aside_and_the_next_one_is_handled() {
    Api editor = nabij.as("editor-lier", nabij.directoryService());
    JsonNode listed = editor.get("/v1/contactPoints/12021").expect(200).json();
    List<BadRecord> bad = BadRecord.onEveryPartition(nabij.topics(), Topics.CONTACT_POINTS);

    nabij.topics().write(bad.stream().map(BadRecord::message).toList());

    rename(editor, listed, "Meldpunt Lier");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> nameKnownToReferrals().equals("Meldpunt Lier"));
    String screening = partner.screens(ScreeningForm.ofSomeone());
    String referral = handler.awaitsReferralOf(screening).path("id").asText();
    assertThat(handler.looksAt(referral).at("/contactPoint/name")).isEqualTo("Meldpunt Lier");
    for (ServiceProcess consumer : List.of(nabij.referralService(), nabij.screeningService())) {
      areSetAside(bad, consumer);
      aReplayThatStillFailsIsRefused(bad, consumer);
    }

    String before = listed.path("name").asText();
    rename(editor, listed, before);
    await().atMost(Duration.ofSeconds(5)).until(() -> nameKnownToReferrals().equals(before));
  }

  @Test
  void referrals_are_routed_without_the_directory() {
    nabij.directoryService().kill();

    String screening = partner.screens(ScreeningForm.ofSomeone());

    String referral = handler.awaitsReferralOf(screening).path("id").asText();
    assertThat(handler.looksAt(referral).at("/contactPoint/name")).isEqualTo("OCMW Lier");
  }

  @Test
  void an_event_waits_for_the_screening_service_to_come_back() {
    nabij.referralService().stop();
    String screening = partner.screens(ScreeningForm.ofSomeone());
    ConsumerRecord<byte[], byte[]> event = nabij.topics().awaitFirst(Topics.SCREENINGS, screening);
    nabij.screeningService().kill();
    nabij.referralService().start();

    String place = "%s-%d@%d waits".formatted(event.topic(), event.partition(), event.offset());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> nabij.logOf(nabij.referralService()).contains(place));
    assertThat(handler.newestReferralOf(screening)).isEmpty();
    isLive(nabij.referralService());

    nabij.screeningService().start();
    handler.awaitsReferralOf(screening, Duration.ofSeconds(10));
    assertThat(nabij.databases().count("referral", "dead_letter where key = '" + screening + "'"))
        .isZero();
  }

  /** Repeating the request finds the screening that was answered, and there is no other. */
  private void isStoredOnce(Taken taken) {
    String again = partner.sendsOnce(taken.form(), taken.idempotencyKey()).expect(201).at("/id");
    assertThat(again).isEqualTo(taken.screening());
    String reference = taken.form().reference();
    assertThat(
            nabij
                .databases()
                .count("screening", "screening where partner_reference = '" + reference + "'"))
        .isEqualTo(1);
  }

  private static Set<String> screenings(List<Taken> taken) {
    return taken.stream().map(Taken::screening).collect(Collectors.toSet());
  }

  private static void isLive(ServiceProcess service) {
    new Api(service.url(), () -> null).get("/q/health/live").expect(200);
  }

  private void deliverTwiceMore(String topic, Collection<String> keys) {
    List<ConsumerRecord<byte[], byte[]>> events =
        nabij.topics().read(topic).stream()
            .filter(message -> keys.contains(Topics.key(message)))
            .toList();
    List<ConsumerRecord<byte[], byte[]>> copies = new ArrayList<>(events);
    copies.addAll(events);
    Collections.shuffle(copies, random);
    nabij.topics().write(copies.stream().map(Topics::again).toList());
  }

  private boolean isKnownAsCancelled(String screening) {
    return partner.referralStatus(screening).equals("cancelled");
  }

  private void everythingIsHandled() {
    nabij.topics().awaitHandled(Topics.SCREENINGS, "referral-service");
    nabij.topics().awaitHandled(Topics.REFERRALS, "screening-service");
  }

  /** All that screenings and referrals are made of, as it is stored. */
  private Map<String, List<String>> state() {
    Map<String, List<String>> state = new HashMap<>();
    state.putAll(
        nabij
            .databases()
            .contents(
                "screening", List.of("screening", "consent", "referral_progress", "dead_letter")));
    state.putAll(
        nabij
            .databases()
            .contents(
                "referral", List.of("referral", "timeline_entry", "withdrawn_consent", "inbox")));
    return state;
  }

  private void areSetAside(List<BadRecord> bad, ServiceProcess consumer) {
    await("dead letters of " + consumer.name())
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              assertThat(listedDeadLetters(consumer)).containsAllEntriesOf(causes(bad));
              assertThat(publishedDeadLetters(bad.getFirst().topic(), consumer))
                  .containsAllEntriesOf(causes(bad));
            });
  }

  private static Map<String, String> causes(List<BadRecord> bad) {
    return bad.stream().collect(Collectors.toMap(BadRecord::key, BadRecord::cause));
  }

  /** Cause by key, as an operator sees them. */
  private Map<String, String> listedDeadLetters(ServiceProcess consumer) {
    return deadLetters(consumer).stream()
        .filter(letter -> letter.hasNonNull("key"))
        .collect(
            Collectors.toMap(
                letter -> letter.path("key").asText(),
                letter -> letter.path("cause").asText(),
                (one, other) -> one));
  }

  private List<JsonNode> deadLetters(ServiceProcess consumer) {
    return nabij.as("operator", consumer).get("/v1/deadLetters?pageSize=100").expect(200).items();
  }

  /** Cause by key, as told on the dead-letter topic with the whole of the original record. */
  private Map<String, String> publishedDeadLetters(String topic, ServiceProcess consumer) {
    Map<String, String> causes = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> letter : nabij.topics().read(Topics.deadLetters(topic))) {
      if (consumer.name().equals(Topics.header(letter, "nabij_consumer"))) {
        assertThat(Topics.header(letter, "nabij_origin")).startsWith(topic + "-");
        assertThat(Topics.header(letter, "nabij_detail")).isNotBlank();
        causes.put(Topics.key(letter), Topics.header(letter, "nabij_cause"));
      }
    }
    return causes;
  }

  private void aReplayThatStillFailsIsRefused(List<BadRecord> bad, ServiceProcess consumer) {
    Api operator = nabij.as("operator", consumer);
    for (JsonNode letter : deadLetters(consumer)) {
      if (letter.path("key").asText().equals(bad.getFirst().key())) {
        String id = letter.path("id").asText();
        Answer answer = operator.post("/v1/deadLetters/" + id + "/replay", "");
        answer.expectProblem(409, "still-unreadable");
        assertThat(answer.at("/cause")).isEqualTo(bad.getFirst().cause());
        assertThat(deadLetters(consumer)).contains(letter);
        return;
      }
    }
    throw new AssertionError("no dead letter " + bad.getFirst().key());
  }

  private static void rename(Api editor, JsonNode listed, String name) {
    ObjectNode edit = ((ObjectNode) listed).deepCopy();
    edit.retain("kind", "email", "phone", "source");
    editor.put("/v1/contactPoints/12021", edit.put("name", name)).expect(200);
  }

  private String nameKnownToReferrals() {
    return nabij
        .databases()
        .column("referral", "select name from contact_point where municipality = '12021'")
        .getFirst();
  }
}
