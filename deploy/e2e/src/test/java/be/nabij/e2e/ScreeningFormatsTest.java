package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A screening in its other clothes, from the packaged service: FHIR R4, and paper. */
@EndToEndTest
@Order(6)
class ScreeningFormatsTest {
  private static final String RESPONSE =
      """
      {"resourceType": "QuestionnaireResponse", "status": "completed",
       "questionnaire": "urn:nabij:instrument:ucla-3",
       "item": [{"linkId": "1", "answer": [{"valueCoding": {"code": "often"}}]},
                {"linkId": "2", "answer": [{"valueCoding": {"code": "often"}}]},
                {"linkId": "3", "answer": [{"valueCoding": {"code": "hardly-ever"}}]}]}
      """;

  private final Nabij nabij;
  private final PartnerApp partner;

  ScreeningFormatsTest(Nabij nabij) {
    this.nabij = nabij;
    this.partner = nabij.partnerApp();
  }

  @Test
  void a_response_in_fhir_is_scored_like_a_screening() {
    Answer taken =
        nabij
            .as("partner-app", nabij.screeningService())
            .send(
                "POST",
                "/fhir/QuestionnaireResponse",
                "application/fhir+json",
                BodyPublishers.ofString(RESPONSE))
            .expect(201);
    assertThat(taken.at("/contained/0/valueInteger")).isEqualTo("7");

    Answer screening = partner.looksAtScreening(taken.at("/id")).expect(200);
    assertThat(screening.at("/result/total")).isEqualTo("7");
    assertThat(screening.at("/result/category")).isEqualTo("lonely");
  }

  @Test
  void a_completed_screening_is_printed() {
    String screening = partner.screens(ScreeningForm.ofSomeone());

    Answer sheet =
        nabij
            .as("partner-app", nabij.screeningService())
            .get("/v1/screenings/" + screening + "/print")
            .expect(200);

    assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(sheet.text()).startsWith("%PDF-");
  }
}
