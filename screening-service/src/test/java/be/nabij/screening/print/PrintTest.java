package be.nabij.screening.print;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class PrintTest {
  private static final String REFERRED =
      """
      {"instrument": "djg-6",
       "subject": {"partnerReference": "pat-print-31", "birthYear": 1948, "postalCode": "2500"},
       "answers": {"3": "yes", "9": "no", "10": "more-or-less", "4": "yes", "7": "no", "8": "yes"},
       "context": {"duration": "situational"}, "complete": true,
       "warmReferral": {
         "consent": {"given": true, "purpose": "warm-referral", "scope": "summary",
                     "method": "spoken", "text": "Het Meldpunt mag mij bellen."},
         "contact": {"name": "Testpersoon", "phone": "0470 00 00 00", "preferredChannel": "phone"},
         "note": "Belt liefst overdag."}}
      """;

  private static String partner;

  @BeforeAll
  static void partner_has_a_token() {
    partner = RealComponents.clientToken("partner-app");
  }

  @BeforeEach
  void municipalities_have_arrived() {
    OtherServices.haveToldOfMunicipalities();
  }

  @Test
  void a_completed_screening_is_printed_and_kept_nowhere_on_the_way() throws IOException {
    Response answer = print(take(REFERRED));

    answer
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Cache-Control", containsString("no-store"))
        .header("Content-Language", "nl")
        .header(
            "Content-Disposition",
            matchesPattern("inline; filename=\"screening-\\d{4}-\\d{2}-\\d{2}\\.pdf\""));
    assertThat(text(answer))
        .contains(
            "Uitkomst: matig eenzaam",
            "Totaal: 3 van 6",
            "geen diagnose",
            "Luister eerst.",
            "Tele-Onthaal",
            "mondeling toestemming aan Meldpunt Lier");
  }

  @Test
  void nobody_can_tell_from_it_who_the_person_is() throws IOException {
    Response answer = print(take(REFERRED));

    for (String all : new String[] {text(answer), metadata(answer)}) {
      assertThat(all)
          .isNotBlank()
          .doesNotContain("Testpersoon", "470 00", "470000000", "pat-print", "overdag")
          .doesNotContain("Ik ervaar een leegte");
    }
    assertThat(text(answer)).doesNotContain("1948");
  }

  @Test
  void the_one_before_is_told_and_what_changed() throws IOException {
    String reference = "pat-" + UUID.randomUUID();
    take(REFERRED.replace("pat-print-31", reference));
    String later =
        take(
            REFERRED.replace("pat-print-31", reference).replace("\"7\": \"no\"", "\"7\": \"yes\""));

    assertThat(text(print(later))).contains("Vorige keer", "1 punt minder");
  }

  @Test
  void it_is_dutch_whatever_language_is_asked_for() throws IOException {
    String id = take(REFERRED);
    Response answer =
        asPartner().header("Accept-Language", "en").get("/v1/screenings/" + id + "/print");
    assertThat(text(answer)).contains("Uitkomst: matig eenzaam");
  }

  @Test
  void withdrawn_consent_is_printed_as_withdrawn() throws IOException {
    String id = take(REFERRED);
    asPartner().delete("/v1/screenings/" + id + "/consent").then().statusCode(204);
    assertThat(text(print(id))).contains("U trok uw toestemming in").doesNotContain("van Lier");
  }

  @Test
  void a_draft_has_nothing_to_print() {
    String id =
        take("{\"instrument\": \"djg-6\", \"answers\": {\"3\": \"yes\"}, \"complete\": false}");
    print(id)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", is("urn:problem-type:nabij:not-completed"));
  }

  @Test
  void another_partner_does_not_find_it_and_nobody_finds_what_does_not_exist() {
    String address = "/v1/screenings/" + take(REFERRED) + "/print";
    given()
        .auth()
        .oauth2(RealComponents.clientToken("other-partner"))
        .get(address)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", is("urn:problem-type:nabij:not-found"));
    print(UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void without_a_token_it_is_401_and_with_a_wrong_role_403() {
    String address = "/v1/screenings/" + take(REFERRED) + "/print";
    given().get(address).then().statusCode(401).contentType("application/problem+json");
    given()
        .auth()
        .oauth2(RealComponents.token("handler-lier"))
        .get(address)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  private static String take(String body) {
    return asPartner()
        .body(body)
        .post("/v1/screenings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response print(String id) {
    return asPartner().accept("application/pdf").get("/v1/screenings/" + id + "/print");
  }

  private static RequestSpecification asPartner() {
    return given().auth().oauth2(partner).contentType(ContentType.JSON);
  }

  private static String text(Response answer) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  /** What stands in the file beside its pages. */
  private static String metadata(Response answer) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
      return pdf.getDocumentInformation().getCOSObject()
          + new String(
              pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }
  }
}
