package be.nabij.referral.export;

import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.bring;
import static be.nabij.referral.testing.Steps.contact;
import static be.nabij.referral.testing.Steps.referralOf;
import static be.nabij.referral.testing.Steps.screened;
import static be.nabij.referral.testing.Steps.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.contact.ContactDetails;
import be.nabij.referral.export.Export.Part;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Summary;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.PdfText;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person can get all that is held about them. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class ExportTest {
  @Inject DataSource database;
  @Inject ExportPrint print;
  @Inject ObjectMapper mapper;
  @Inject @All List<PersonalData> parts;

  @BeforeEach
  void the_directory_told_of_lier_and_nijlen() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void an_export_holds_what_every_slice_and_service_knows_and_who_looked() {
    String referral = introduced();
    contact(HANDLER, referral).statusCode(200);

    exported(HANDLER, referral, "")
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body("referral", is(referral))
        .body("madeBy", is(HANDLER))
        .body(data("referral") + "introductions[0].name", is("Bezoekdienst Lier"))
        .body(data("referral") + "summary.category", is("moderately-lonely"))
        .body(data("timeline") + "text", hasItem("De vraag is goed aangekomen."))
        .body(data("contact") + "name", is("Testpersoon"))
        .body(data("looks") + "by", hasSize(2))
        .body(data("looks") + "by[0]", is(HANDLER))
        .body(data("looks") + "at[0]", notNullValue())
        .body(data("screening") + "answers[0].answer", is("ja"))
        .body(data("screening") + "consent.text", is("Het Meldpunt mag mij bellen."));
    assertThat(looks(referral)).isEqualTo(2);
  }

  @Test
  void on_paper_it_is_dutch_that_a_person_can_read() {
    String referral = introduced();

    String text =
        PdfText.of(
            exported(HANDLER, referral, "/pdf")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());

    assertThat(text)
        .contains("Wat Nabij over u bewaart", "Testpersoon", "+32470000000", "Spreek wat luider.")
        .contains("Ik ervaar een leegte om me heen", "Bezoekdienst Lier", "matig eenzaam")
        .contains("De vraag is goed aangekomen.")
        .doesNotContain("moderately-lonely", "receivedAt", "2026-01-01T");
  }

  @Test
  void everything_that_can_stand_on_paper_has_a_word() {
    Set<Class<?>> held =
        parts.stream()
            .flatMap(
                part -> Arrays.stream(ClientProxy.unwrap(part).getClass().getDeclaredClasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toSet());
    held.addAll(List.of(ContactDetails.class, Summary.class));
    assertThat(held).hasSizeGreaterThan(8);

    assertThat(
            held.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName))
        .allSatisfy(field -> assertThat(print.words().fields()).containsKey(field));
    Stream<Class<?>> codes =
        Stream.concat(
            Stream.of(ReferralStatus.class),
            held.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .<Class<?>>map(RecordComponent::getType)
                .filter(Class::isEnum));
    assertThat(codes.flatMap(type -> Arrays.stream(type.getEnumConstants())))
        .isNotEmpty()
        .allSatisfy(
            code ->
                assertThat(print.words().values())
                    .containsKey(mapper.convertValue(code, String.class)));
  }

  @Test
  void what_a_referrer_noticed_is_in_words() {
    String concern = Steps.concernIn(ReferralStatus.ACCEPTED);

    String text =
        PdfText.of(exported(HANDLER, concern, "/pdf").statusCode(200).extract().asByteArray());

    assertThat(text).contains("Signalen").doesNotContain("rarely-goes-out");
  }

  @Test
  void whatever_somebody_typed_can_be_printed() {
    JsonNode note =
        JsonNodeFactory.instance.objectNode().put("note", "5 < 6 & \u0001 \uD83C\uDF3B <b>vet</b>");
    Export export =
        new Export(
            UUID.randomUUID(),
            "7KQ2M-4XD9P",
            Instant.parse("2026-11-21T09:05:00Z"),
            HANDLER,
            List.of(new Part("referral-service", "contact", "Contactgegevens", note)));

    assertThat(PdfText.of(print.pdf(export))).contains("5 < 6 &", "<b>vet</b>", "21 november 2026");
  }

  @Test
  void half_of_what_is_held_is_not_given() {
    String screening = screened();
    String referral = referralOf(screening);
    ScreeningSide.wholeScreeningAnswers(screening, 503);

    exported(HANDLER, referral, "")
        .statusCode(503)
        .body("type", is("urn:problem-type:nabij:export-incomplete"));
    assertThat(looks(referral)).isZero();

    ScreeningSide.wholeScreeningAnswers(screening, 404);
    exported(HANDLER, referral, "").statusCode(200).body("parts.kind", not(hasItem("screening")));
  }

  @Test
  void only_the_own_municipality_gets_it_and_only_until_it_is_erased() {
    String referral = Steps.referred();

    exported("handler-nijlen", referral, "").statusCode(404);
    exported("handler-nijlen", referral, "/pdf").statusCode(404);
    exported("partner-app", referral, "").statusCode(403);
    exported("operator", referral, "").statusCode(403);
    exported(HANDLER, UUID.randomUUID().toString(), "").statusCode(404);
    assertThat(looks(referral)).isZero();

    as(HANDLER)
        .contentType(ContentType.JSON)
        .body("{\"referral\": \"" + referral + "\"}")
        .post("/v1/erasures")
        .then()
        .statusCode(201);
    exported(HANDLER, referral, "").statusCode(404);
  }

  private static String introduced() {
    String referral = referralOf(screened());
    bring(referral, ReferralStatus.IN_PROGRESS);
    take(referral, Transition.INTRODUCE).statusCode(200);
    return referral;
  }

  private static ValidatableResponse exported(String caller, String referral, String form) {
    return as(caller)
        .contentType(ContentType.JSON)
        .body("{\"referral\": \"" + referral + "\"}")
        .post("/v1/exports" + form)
        .then();
  }

  private static String data(String kind) {
    return "parts.find { it.kind == '" + kind + "' }.data.";
  }

  private long looks(String referral) {
    return Rows.number(
        database,
        "select count(*) from audit_entry where referral_id = ?",
        UUID.fromString(referral));
  }
}
