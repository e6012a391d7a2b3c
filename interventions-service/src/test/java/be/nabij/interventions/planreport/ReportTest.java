package be.nabij.interventions.planreport;

import static be.nabij.interventions.actionplan.Plans.COORDINATOR;
import static be.nabij.interventions.actionplan.Plans.EDITOR;
import static be.nabij.interventions.actionplan.Plans.GROBBENDONK;
import static be.nabij.interventions.actionplan.Plans.LIER;
import static be.nabij.interventions.actionplan.Plans.add;
import static be.nabij.interventions.actionplan.Plans.addAction;
import static be.nabij.interventions.actionplan.Plans.addExample;
import static be.nabij.interventions.actionplan.Plans.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ReportTest {
  private static final int LONG = 60;

  @Test
  void a_report_says_where_the_plan_is_what_is_done_and_what_is_missed() throws IOException {
    assertThat(text(addExample()))
        .contains("Herenthout, dorp van buren", "Herenthout en Zoerle")
        .contains("1 januari 2026 tot en met 31 december 2026")
        .contains("Nu: Deskundigheidsbevordering.")
        .contains("Twaalf verenigingen doen mee", "10 februari 2026")
        .contains("Besproken in het college", "nog niet")
        .contains("Koffie in elk gehucht", "loopt, 1 maart 2026 tot en met 31 december 2026")
        .contains("Trekker: Lokaal dienstencentrum", "Bibliotheek, Okra", "Alleenwonenden")
        .contains("Bezoekers kiezen de volgende plek", "Wie zelden buitenkomt")
        .contains("Neem er meer tijd voor", "Regel DR-49", "Kleinere tafels")
        .contains("Kleine Grote Wensen", "Samen 2.")
        .contains("Elke maand samen koffie, telkens elders")
        .contains("Tot welke resultaten moet die actie leiden?");
  }

  @Test
  void every_chart_stands_there_in_words_too() throws IOException {
    assertThat(text(addExample()))
        .contains("Werkzame elementen Het vaakst: Praktisch ondersteunen (2). Nog niet: ")
        .contains("Niveaus Het vaakst: Secundaire actie", "Leeftijden Het vaakst: Ouderen (2).")
        .contains("Doelgroepen en risicogroepen Het vaakst: ");
  }

  @Test
  void a_report_is_tagged_dutch_and_on_a4() throws IOException {
    try (PDDocument pdf = pdf(addExample())) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Actieplan: Herenthout, dorp van buren");
      for (PDPage page : pdf.getPages()) {
        PDRectangle box = page.getMediaBox();
        assertThat(Math.round(Math.min(box.getWidth(), box.getHeight()))).isEqualTo(595);
        assertThat(Math.round(Math.max(box.getWidth(), box.getHeight()))).isEqualTo(842);
      }
    }
  }

  @Test
  void an_empty_plan_is_a_page_to_begin_with() throws IOException {
    assertThat(text(add(COORDINATOR, "11035")))
        .contains("Ranst, 1 januari 2026", "Nu: Creëer draagvlak intern en extern.")
        .contains("Er staat nog geen actie in dit plan.", "Het blad is nog leeg")
        .contains("Nog niets komt voor.");
  }

  @Test
  void a_plan_without_an_area_carries_the_name_that_the_catalogue_knows() throws IOException {
    assertThat(text(add(EDITOR, GROBBENDONK))).contains("Grobbendonk, 1 januari 2026");
  }

  @Test
  void a_long_plan_with_long_words_is_printed_whole() throws IOException {
    String plan = add(COORDINATOR, LIER);
    IntStream.rangeClosed(1, LONG)
        .forEach(
            number ->
                addAction(
                    COORDINATOR,
                    plan,
                    """
                    {"title": "Actie %d: buurtgerichtemeergeneratieontmoetingsnamiddagen",
                     "elements": ["ontmoeten", "digitale-technologische-interventies",
                                  "gezondheidszorg-en-welzijnszorg"],
                     "level": "tertiary", "ageGroups": ["children", "older"],
                     "targetGroups": ["health-or-disability", "single-75-plus"],
                     "partners": ["welfare-or-care-organisations", "neighbourhood-committees"],
                     "involved": "Meerderevrijwilligersverenigingsbestuurders\\nen anderen",
                     "why": "Omdat <niemand> & \\"iedereen\\" \\u0008 meetelt",
                     "status": "planned"}
                    """
                        .formatted(number)));
    try (PDDocument pdf = pdf(plan)) {
      String text = text(pdf);
      IntStream.rangeClosed(1, LONG)
          .forEach(number -> assertThat(text).contains("Actie " + number + ":"));
      assertThat(text).contains("Omdat <niemand> & \"iedereen\"");
      assertThat(pdf.getNumberOfPages()).isBetween(10, 30);
    }
  }

  @Test
  void a_report_is_for_who_works_for_the_municipality() {
    String plan = add(EDITOR, GROBBENDONK);
    as(COORDINATOR).get(plan + "/report").then().statusCode(404);
    as("handler-lier").get(plan + "/report").then().statusCode(403);
    given().get(plan + "/report").then().statusCode(401);
  }

  private static String text(String plan) throws IOException {
    try (PDDocument pdf = pdf(plan)) {
      return text(pdf);
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  private static PDDocument pdf(String plan) throws IOException {
    byte[] pdf =
        as(EDITOR)
            .get(plan + "/report")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header("Content-Language", "nl")
            .extract()
            .asByteArray();
    return Loader.loadPDF(pdf);
  }
}
