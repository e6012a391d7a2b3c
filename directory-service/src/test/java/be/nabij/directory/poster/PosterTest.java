package be.nabij.directory.poster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.contactpoint.Lier;
import be.nabij.platform.testing.RealComponents;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class PosterTest {
  /** How far a phone is held, beside where every dot of the picture counts once. */
  private static final List<Double> DISTANCES = List.of(1.0, 0.8, 2.0, 3.0);

  private static final int CARDS = 10;
  private static final int DOTS_PER_INCH = 300;
  private static final AtomicInteger VISITORS = new AtomicInteger();

  private final String selfTest =
      ConfigProvider.getConfig().getValue("nabij.self-test-url", String.class);
  private final String site = ConfigProvider.getConfig().getValue("nabij.public-url", String.class);

  @BeforeEach
  void lier_is_as_in_the_guide() {
    Lier.asInTheGuide();
  }

  @ParameterizedTest
  @CsvSource({
    "12002, Sociale dienst Berlaar, 03 410 19 00",
    "12009, Thuiszorg Duffel, 015 30 97 87",
    "12021, OCMW Lier, 03 800 05 00",
    "12026, Meldpunt Vereenzaming Nijlen, 03 410 02 11",
    "11035, Zorg en welzijn Ranst, 03 385 38 88",
  })
  void poster_and_cards_have_the_municipalitys_own_contact_point(
      String nis, String name, String phone) throws IOException {
    assertThat(text("/gids/" + nis + "/affiche.pdf")).contains(name, phone, "106", "0800 13 500");
    assertThat(text("/gids/" + nis + "/kaartjes.pdf")).contains(name, phone, "106", "0800 13 500");
  }

  @Test
  void municipality_without_a_contact_point_has_the_caw_and_other_lines() throws IOException {
    String poster = text("/gids/31005/affiche.pdf");
    assertThat(poster).containsOnlyOnce("0800 13 500").contains("106", "102", "Brugge");
    String cards = text("/gids/31005/kaartjes.pdf");
    assertThat(count(cards, "0800 13 500")).isEqualTo(CARDS);
    assertThat(count(cards, "Awel")).isEqualTo(CARDS);
  }

  @ParameterizedTest
  @CsvSource({"A4, 210, 297", "A3, 297, 420", "a3, 297, 420"})
  void poster_is_one_page_of_the_size_asked_for(String size, int width, int height)
      throws IOException {
    try (PDDocument poster = pdf("/gids/12021/affiche.pdf?formaat=" + size)) {
      assertThat(poster.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = poster.getPage(0).getMediaBox();
      assertThat(millimetres(page.getWidth())).isEqualTo(width);
      assertThat(millimetres(page.getHeight())).isEqualTo(height);
    }
  }

  @Test
  void poster_in_another_size_is_not_found() {
    given().get("/gids/12021/affiche.pdf?formaat=A0").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A3", "A4"})
  void codes_on_the_poster_lead_to_the_guide_and_the_self_test(String size) throws IOException {
    try (PDDocument poster = pdf("/gids/12021/affiche.pdf?formaat=" + size)) {
      assertThat(codes(poster)).containsExactlyInAnyOrder(site + "/gids/12021", selfTest);
    }
  }

  @Test
  void codes_on_the_poster_of_a_zone_lead_to_its_guide() throws IOException {
    try (PDDocument poster = pdf("/gids/zone/Westkust&Polder/affiche.pdf")) {
      assertThat(codes(poster))
          .containsExactlyInAnyOrder(site + "/gids/zone/Westkust%26Polder", selfTest);
    }
  }

  @Test
  void sheet_has_ten_cards_with_a_code_each() throws IOException {
    try (PDDocument cards = pdf("/gids/12021/kaartjes.pdf")) {
      assertThat(cards.getNumberOfPages()).isEqualTo(1);
      assertThat(millimetres(cards.getPage(0).getMediaBox().getWidth())).isEqualTo(210);
      assertThat(count(text(cards), "OCMW Lier")).isEqualTo(CARDS);
      assertThat(codesOfCards(cards, 0)).hasSize(CARDS).containsOnly(site + "/gids/12021");
    }
  }

  @ParameterizedTest
  @CsvSource({"Pallieterland, 4", "BruZEL, 1", "Voorkempen, 2"})
  void zone_has_all_contact_points_on_one_poster_and_a_sheet_of_cards_for_each(
      String zone, int contactPoints) throws IOException {
    try (PDDocument poster = pdf("/gids/zone/" + zone + "/affiche.pdf")) {
      assertThat(poster.getNumberOfPages()).isEqualTo(1);
      assertThat(codes(poster)).hasSize(2);
    }
    try (PDDocument cards = pdf("/gids/zone/" + zone + "/kaartjes.pdf")) {
      assertThat(cards.getNumberOfPages()).isEqualTo(contactPoints);
    }
  }

  @Test
  void poster_of_a_zone_names_every_municipality() throws IOException {
    assertThat(text("/gids/zone/Pallieterland/affiche.pdf"))
        .contains("Berlaar", "03 410 19 00", "Duffel", "015 30 97 87", "Lier", "03 800 05 00")
        .contains("Nijlen", "03 410 02 11", "Bel iemand van je gemeente");
  }

  @Test
  void contact_point_that_stands_in_for_many_is_named_once() throws IOException {
    assertThat(text("/gids/zone/BruZEL/affiche.pdf")).containsOnlyOnce("0800 13 500");
    assertThat(text("/gids/zone/Voorkempen/affiche.pdf"))
        .contains("Ranst", "03 385 38 88", "Andere gemeenten")
        .containsOnlyOnce("0800 13 500");
    try (PDDocument cards = pdf("/gids/zone/Voorkempen/kaartjes.pdf")) {
      assertThat(codesOfCards(cards, 0)).containsOnly(site + "/gids/11035");
      assertThat(codesOfCards(cards, 1)).containsOnly(site + "/gids/zone/Voorkempen");
    }
  }

  @Test
  void cards_of_a_zone_lead_to_each_municipalitys_own_guide() throws IOException {
    try (PDDocument cards = pdf("/gids/zone/Pallieterland/kaartjes.pdf")) {
      assertThat(codesOfCards(cards, 0)).hasSize(CARDS).containsOnly(site + "/gids/12002");
      assertThat(codesOfCards(cards, 3)).hasSize(CARDS).containsOnly(site + "/gids/12026");
    }
  }

  /** DR-45: texts in public start from strengths; the name of a contact point is its own. */
  @Test
  void posters_and_cards_do_not_use_the_word() throws IOException {
    assertThat(text("/gids/12021/affiche.pdf").toLowerCase(Locale.ROOT))
        .doesNotContain("eenza")
        .contains("iemand dichtbij");
    assertThat(text("/gids/12021/kaartjes.pdf").toLowerCase(Locale.ROOT))
        .doesNotContain("eenza")
        .contains("even praten");
  }

  @Test
  void poster_credits_the_makers_of_the_idea() throws IOException {
    assertThat(text("/gids/12021/affiche.pdf"))
        .contains("Thomas More", "Pallieterland", "CC BY-NC-SA 4.0");
  }

  @Test
  void guide_on_paper_has_all_that_the_page_has() throws IOException {
    try (PDDocument guide = pdf("/gids/12021/gids.pdf")) {
      String text = text(guide);
      assertThat(text)
          .contains("OCMW Lier", "03 800 05 00", "info-ocmw@lier.be")
          .contains("112", "1813", "106")
          .contains("Tejo Lier: tien gratis gesprekken met een therapeut", "Jonger dan 20 jaar.")
          .contains("Laatst nagekeken op 21 november 2026")
          .contains("Naamsvermelding-NietCommercieel-GelijkDelen 4.0", "Statbel", "BeST")
          .contains(site + "/gids/12021");
      assertThat(guide.getNumberOfPages()).isBetween(2, 12);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gids/12021/gids.pdf",
        "/gids/12021/affiche.pdf",
        "/gids/12021/kaartjes.pdf",
        "/gids/zone/Pallieterland/gids.pdf"
      })
  void everything_is_tagged_and_in_dutch_for_who_listens_to_it(String address) throws IOException {
    try (PDDocument document = pdf(address)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
    }
  }

  @Test
  void browser_may_show_a_pdf_and_call_it_by_name() {
    Response answer = given().get("/gids/12021/kaartjes.pdf");
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"kaartjes-lier.pdf\"");
    assertThat(answer.header("Content-Security-Policy")).isNull();
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("max-age=300");
  }

  private static String text(String address) throws IOException {
    try (PDDocument document = pdf(address)) {
      return text(document);
    }
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
  }

  private static PDDocument pdf(String address) throws IOException {
    Response answer =
        given()
            .header("X-Forwarded-For", "203.0.113." + VISITORS.incrementAndGet() % 250)
            .get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Loader.loadPDF(answer.asByteArray());
  }

  /** The two codes on a poster, left and right. */
  private static List<String> codes(PDDocument poster) throws IOException {
    BufferedImage picture = picture(poster, 0);
    int half = picture.getWidth() / 2;
    return List.of(
        code(picture.getSubimage(0, 0, half, picture.getHeight())),
        code(picture.getSubimage(half, 0, half, picture.getHeight())));
  }

  /** The code on each card of a sheet, cut out along the marks. */
  private static List<String> codesOfCards(PDDocument cards, int sheet) throws IOException {
    BufferedImage picture = picture(cards, sheet);
    List<String> codes = new ArrayList<>();
    for (int card = 0; card < CARDS; card++) {
      codes.add(
          code(
              picture.getSubimage(
                  dots(20 + card % 2 * 85.0), dots(13.5 + card / 2 * 54), dots(85), dots(54))));
    }
    return codes;
  }

  private static BufferedImage picture(PDDocument document, int page) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
  }

  /**
   * What a phone reads on this part of a page, as printed; it looks from nearer and farther too.
   */
  private static String code(BufferedImage part) {
    ReaderException unread = null;
    for (double distance : DISTANCES) {
      try {
        return read(seenFrom(distance, part));
      } catch (ReaderException e) {
        unread = e;
      }
    }
    throw new AssertionError("There is no code that can be read", unread);
  }

  private static String read(BufferedImage picture) throws ReaderException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))),
            Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }

  private static BufferedImage seenFrom(double distance, BufferedImage picture) {
    AffineTransform size = AffineTransform.getScaleInstance(1 / distance, 1 / distance);
    return new AffineTransformOp(size, AffineTransformOp.TYPE_BILINEAR).filter(picture, null);
  }

  private static int dots(double millimetres) {
    return (int) Math.round(millimetres / 25.4 * DOTS_PER_INCH);
  }

  private static int millimetres(float points) {
    return Math.round(points / 72 * 25.4f);
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
