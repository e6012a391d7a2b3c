package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Who the people are is nowhere to be read: not on a topic, not in a log, not in a database. Runs
 * last, so that it also looks at what all the other tests left behind.
 */
@EndToEndTest
@Order(100)
class PrivacyTest {
  private static final Set<String> TOLD_OF_A_SCREENING =
      Set.of(
          "screeningId",
          "municipality",
          "instrument",
          "version",
          "category",
          "lonelyDimensions",
          "duration",
          "profile",
          "rules",
          "completedAt",
          "warmReferral");
  private static final Set<String> TOLD_OF_A_WISH =
      Set.of("consentId", "expiresAt", "urgency", "partner");

  private final Nabij nabij;
  private final PartnerApp partner;
  private final CaseHandler handler;

  PrivacyTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.handler = nabij.handlerOfLier();
  }

  @Test
  void whom_to_call_is_nowhere_in_clear() {
    List<Person> people =
        Stream.of("accepted", "declined", "cancelled", "withdrawn", "waiting", "refused")
            .map(what -> Person.named("Zoë \"" + what + "\" D'Hønner-" + Person.FAMILY_NAME))
            .toList();
    String note = "wit hondje " + UUID.randomUUID();
    List<ScreeningForm> forms =
        people.stream()
            .map(person -> ScreeningForm.of(person).with("/warmReferral/note", note))
            .toList();
    String accepted = isReferred(forms.get(0));
    handler.accepts(accepted).expect(200);
    assertThat(handler.readsContact(accepted).expect(200).at("/name"))
        .isEqualTo(people.get(0).name());
    assertThat(handler.readsContact(accepted).expect(200).at("/note")).isEqualTo(note);
    handler.declines(isReferred(forms.get(1)), "no-capacity").expect(200);
    partner.cancels(isReferred(forms.get(2)), "made-by-mistake").expect(200);
    String withdrawn = partner.screens(forms.get(3));
    handler.awaitsReferralOf(withdrawn);
    partner.withdrawsConsent(withdrawn).expect(204);
    isReferred(forms.get(4));
    partner.sends(forms.get(5).with("/answers/99", "yes")).expect(400);
    await().until(() -> partner.referralStatus(withdrawn).equals("cancelled"));

    List<Trace> traces =
        Stream.concat(
                people.stream().flatMap(Trace::ofPerson),
                Stream.concat(Trace.inEveryForm(Person.FAMILY_NAME), Trace.inEveryForm(note)))
            .toList();
    assertThat(Place.holding(traces, topics())).as("on a topic").isEmpty();
    assertThat(Place.holding(traces, logs())).as("in a log").isEmpty();
    assertThat(Place.holding(traces, databases())).as("in a database").isEmpty();
    assertThat(Place.holding(traces, files())).as("in a file of Kafka or PostgreSQL").isEmpty();
  }

  @Test
  void the_search_finds_what_is_there() {
    ScreeningForm form = ScreeningForm.ofSomeone();
    String screening = partner.screens(form);
    handler.awaitsReferralOf(screening);
    String planted = "planted-" + UUID.randomUUID();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.SCREENINGS, utf8(planted), base64(planted));
    record.headers().add("ce_" + planted, utf8(planted));
    nabij.topics().write(List.of(record));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                nabij.databases().count("referral", "dead_letter where key = '" + planted + "'")
                    == 1);

    assertThat(places(form.reference(), databases()))
        .contains("screening public.screening.partner_reference");
    assertThat(places(screening, databases()))
        .contains("screening public.screening.id", "referral public.referral.screening_id");
    assertThat(places(screening, topics()))
        .contains("nabij.screenings key", "nabij.screenings value", "nabij.referrals value");
    assertThat(places(planted, topics()))
        .contains("nabij.screenings key", "nabij.screenings header", "nabij.screenings value");
    assertThat(places(planted, databases()))
        .contains("referral public.dead_letter.key", "referral public.dead_letter.payload");
    assertThat(places("Dead letter nabij.screenings", logs())).contains("referral-service.log");
    assertThat(places(planted, files())).anyMatch(place -> place.contains("kafka"));
    assertThat(places(form.reference(), files())).anyMatch(place -> place.contains("postgres"));
  }

  @Test
  void an_event_tells_what_it_may_and_nothing_else() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    nabij.topics().awaitFirst(Topics.SCREENINGS, screening);

    assertThat(nabij.topics().read(Topics.SCREENINGS))
        .filteredOn(
            message ->
                "/nabij/screening-service".equals(Topics.header(message, "ce_source"))
                    && "be.nabij.screening.completed.v1".equals(Topics.header(message, "ce_type")))
        .isNotEmpty()
        .map(Topics::json)
        .allSatisfy(
            data -> {
              assertThat(data.fieldNames()).toIterable().isSubsetOf(TOLD_OF_A_SCREENING);
              assertThat(data.path("warmReferral").fieldNames())
                  .toIterable()
                  .isSubsetOf(TOLD_OF_A_WISH);
            });
  }

  private String isReferred(ScreeningForm form) {
    return handler.awaitsReferralOf(partner.screens(form)).path("id").asText();
  }

  private static Set<String> places(String known, Stream<Place> places) {
    return Place.holding(Trace.inEveryForm(known).toList(), places).stream()
        .map(Place.Found::where)
        .collect(Collectors.toSet());
  }

  private Stream<Place> topics() {
    return Place.onTopics(nabij.topics());
  }

  private Stream<Place> logs() {
    return nabij.logs().stream().map(Place::ofFile);
  }

  private Stream<Place> databases() {
    return nabij.databases().everything();
  }

  /** The files underneath, which also hold what was removed since. */
  private Stream<Place> files() {
    return Place.inFolders(nabij.folder().resolve("kafka"), nabij.folder().resolve("postgres"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] base64(String text) {
    return Base64.getEncoder().encode(utf8("{\"x\": \"" + text + "\"}"));
  }
}
