package be.nabij.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.deadletter.DeadLetters;
import be.nabij.platform.openapi.ExecutedExamples;
import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import be.nabij.screening.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ExamplesTest {
  private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

  @Inject DeadLetters deadLetters;

  @TestFactory
  List<DynamicTest> every_documented_example_does_what_it_says() {
    OtherServices.haveToldOfMunicipalities();
    bury();
    take("{\"partnerReference\": \"pat-0815\", \"postalCode\": \"2500\"}", true, "");
    List<DynamicTest> tests =
        ExecutedExamples.of(
            Map.of(
                "screening", this::referredScreening,
                "draft", () -> take("{\"postalCode\": \"2500\"}", false, ""),
                "consent", this::consent,
                "deadLetter", this::bury));
    assertThat(tests).hasSize(22);
    return tests;
  }

  private String consent() {
    return PublishedEvents.ofScreening(
            referredScreening("{\"partnerReference\": \"pat-9001\", \"postalCode\": \"2500\"}"))
        .path("warmReferral")
        .path("consentId")
        .asText();
  }

  private String referredScreening() {
    return referredScreening("{\"postalCode\": \"2500\"}");
  }

  private static String referredScreening(String subject) {
    return take(
        subject,
        true,
        """
        , "context": {"duration": "situational"},
        "warmReferral": {
          "consent": {"given": true, "purpose": "warm-referral", "scope": "summary",
                      "method": "spoken", "text": "Het Meldpunt mag mij bellen."},
          "contact": {"name": "Testpersoon", "phone": "0470 00 00 00",
                      "preferredChannel": "phone", "preferredMoment": "'s avonds"},
          "note": "Spreek wat luider."}
        """);
  }

  private static String take(String subject, boolean complete, String more) {
    return given()
        .auth()
        .oauth2(RealComponents.clientToken("partner-app"))
        .contentType("application/json")
        .body(
            """
            {"instrument": "djg-6", "subject": %s, "complete": %s,
             "answers": {"3": "yes", "9": "no", "10": "more-or-less", "4": "yes", "7": "no",
                         "8": "more-or-less"} %s}
            """
                .formatted(subject, complete, more))
        .post("/v1/screenings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A dead letter that can be handled after all: the record is good. */
  private String bury() {
    String key = UUID.randomUUID().toString();
    ConsumerRecord<String, byte[]> message =
        new ConsumerRecord<>(
            "nabij.contact-points",
            0,
            OFFSETS.incrementAndGet(),
            key,
            "{\"municipality\":{\"nisCode\":\"12021\",\"name\":\"Lier\",\"postalCodes\":[\"2500\"]},\"revision\":1}"
                .getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_id", key,
            "ce_source", "/nabij/test",
            "ce_type", "be.nabij.contact-point.changed.v1")
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    deadLetters.bury(message, "failed", "For a test");
    return deadLetters.open(0, 100).stream()
        .filter(letter -> key.equals(letter.key()))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }
}
