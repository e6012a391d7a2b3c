package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After the erasure of a person, nothing that the stack stored tells of that person. */
@EndToEndTest
class ErasureTest {
  private final Nabij nabij;
  private final PartnerApp partner;
  private final CaseHandler handler;

  ErasureTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
    this.handler = nabij.handlerOfLier();
  }

  @Test
  void a_person_who_went_the_whole_way_is_found_nowhere_after_the_erasure() {
    Person person = Person.named("Ermelinde Uitgewist-" + Person.FAMILY_NAME);
    String note = "belt liever na " + UUID.randomUUID();
    String agreed = "Bel mij maar, zegt " + UUID.randomUUID();
    String introducedTo = "Kaartclub " + UUID.randomUUID();
    ScreeningForm form =
        ScreeningForm.of(person)
            .with("/warmReferral/note", note)
            .with("/warmReferral/consent/text", agreed);
    String screeningKey = UUID.randomUUID().toString();
    String screening = partner.sendsOnce(form, screeningKey).expect(201).at("/id");
    String referral = handler.awaitsReferralOf(screening).path("id").asText();
    handler.accepts(referral).expect(200);
    assertThat(handler.readsContact(referral).expect(200).at("/name")).isEqualTo(person.name());
    handler.reaches(referral).expect(200);
    handler.introduces(referral, introducedTo, UUID.randomUUID().toString()).expect(200);
    assertThat(handler.exports(referral).expect(200).text())
        .contains(person.phone(), note, agreed, introducedTo, form.reference());

    List<Trace> traces =
        Stream.concat(
                Trace.ofPerson(person),
                Stream.of(note, agreed, introducedTo, form.reference()).flatMap(Trace::inEveryForm))
            .toList();
    assertThat(Place.holding(traces, stored()))
        .as("what is in clear is found while it is there")
        .extracting(Place.Found::where)
        .contains(
            "screening public.screening.partner_reference",
            "screening public.consent.wording",
            "referral public.introduction.name",
            "referral public.idempotency.answer",
            "referral public.introduction dumped");

    Answer ordered = handler.erases(referral).expect(201);
    assertThat(ordered.at("/state")).isEqualTo("done");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> nabij.databases().count("referral", "outbox") == 0);
    nabij.topics().awaitHandled(Topics.REFERRALS, "screening-service");

    assertThat(Place.holding(traces, stored())).as("after the erasure").isEmpty();
    nabij.databases().compact();
    assertThat(Place.holding(traces, Place.inFolders(nabij.folder().resolve("postgres/data/base"))))
        .as("in the tables' files once they were compacted")
        .isEmpty();
    partner.looksAtScreening(screening).expectProblem(404, "not-found");
    partner.sendsOnce(form, screeningKey).expectProblem(410, "answer-erased");
    handler.exports(referral).expect(404);
    Answer certificate = handler.looksAtErasure(ordered.at("/id")).expect(200);
    assertThat(certificate.at("/certificate/referral")).isEqualTo(referral);
    assertThat(Place.holding(traces, Stream.of(new Place("certificate", certificate::bytes))))
        .isEmpty();
  }

  @Test
  void an_erasure_waits_for_a_service_that_is_down() {
    String screening = partner.screens(ScreeningForm.ofSomeone());
    String referral = handler.awaitsReferralOf(screening).path("id").asText();
    nabij.screeningService().kill();

    String erasure = handler.erases(referral).expect(201).at("/id");
    assertThat(handler.looksAtErasure(erasure).at("/state")).isEqualTo("running");
    handler.looksAt(referral).expect(404);
    nabij.makeWhole();
    // Whoever orders it again need not wait for the pause between two attempts.
    handler.erases(referral).expect(200);

    assertThat(handler.looksAtErasure(erasure).at("/state")).isEqualTo("done");
    partner.looksAtScreening(screening).expect(404);
  }

  /** Every row, also as it stands in a dump; every record, log and mail. */
  private Stream<Place> stored() {
    return Stream.of(
            nabij.databases().everything(),
            nabij.databases().dumps(),
            Place.onTopics(nabij.topics()),
            nabij.logs().stream().map(Place::ofFile),
            Place.inMails(nabij.mails()))
        .flatMap(places -> places);
  }
}
