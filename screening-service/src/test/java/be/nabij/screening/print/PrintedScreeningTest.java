package be.nabij.screening.print;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.print.Pdf;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrintedScreeningTest {
  @Test
  void it_fits_on_two_a4_pages_that_are_numbered() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Sheets.pdf(Sheets.usual()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getMediaBox().getWidth())
            .isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(0.5f));
        assertThat(page.getMediaBox().getHeight())
            .isCloseTo(PDRectangle.A4.getHeight(), Offset.offset(0.5f));
      }
    }
    assertThat(text(Sheets.usual())).contains("1 / 2", "2 / 2");
  }

  @Test
  void what_came_out_and_what_it_means_is_told_in_words() throws IOException {
    assertThat(text(Sheets.usual()))
        .contains(
            "Eenzaamheidsschaal van De Jong Gierveld, 6 items, versie 1.0",
            "Uitkomst: matig eenzaam",
            "Totaal: 4 van 6",
            "Emotionele eenzaamheid",
            "2 van 3, wijst op gemis",
            "geen diagnose",
            "Vorige keer (3 mei 2026): niet eenzaam.",
            "3 punten meer");
  }

  @Test
  void the_day_is_the_belgian_one() throws IOException {
    assertThat(text(Sheets.usual())).contains("22 november 2026, Eenzaamheidsschaal");
  }

  @Test
  void advice_comes_with_what_not_to_do_and_its_source() throws IOException {
    assertThat(text(Sheets.usual()))
        .contains(
            "zoek samen hoe bestaande banden weer dieper kunnen worden. bron 1",
            "Kies niet te snel een activiteit",
            "1. Gids voor eerstelijnsprofessionals, eerstelijnszone Pallieterland (Thomas More);",
            "2. Handreiking lokale aanpak van eenzaamheid (Coalitie Erbij, 2017)");
  }

  @Test
  void the_talk_is_helped_with_four_ways_and_three_possibilities() throws IOException {
    assertThat(text(Sheets.usual()))
        .contains(
            "OEN: Open, Eerlijk, (oprecht) Nieuwsgierig",
            "LSD: Luisteren, Samenvatten, Doorvragen",
            "OMA: Oplossingen, Mening, Advies",
            "NIVEA: Niet Invullen Voor Een Ander",
            "Zou het u helpen om meer mensen te leren kennen");
  }

  @Test
  void there_are_lines_to_call_and_it_says_who_may_call_and_until_when() throws IOException {
    assertThat(text(Sheets.usual()))
        .contains("Tele-Onthaal", "106", "0800 13 500")
        .contains("mondeling toestemming aan het Meldpunt van Lier")
        .contains("Uw toestemming geldt tot 19 februari 2027.", "Intrekken kan altijd");
  }

  @Test
  void where_consent_can_be_withdrawn_is_printed_when_there_is_such_a_place() throws IOException {
    PrintedScreening usual = Sheets.usual();
    PrintedScreening sheet =
        new PrintedScreening(
            usual.title(),
            usual.version(),
            usual.day(),
            usual.danger(),
            usual.outcome(),
            usual.change(),
            usual.profile(),
            usual.advice(),
            usual.reading(),
            usual.conversation(),
            usual.lines(),
            Sheets.withdrawableAt("https://nabij.example/t/7Q4K"),
            usual.sources(),
            usual.licence(),
            usual.questionnaireSources());
    assertThat(text(sheet))
        .contains("doe het zelf: richt uw telefoon op de code", "met uw antwoorden")
        .contains("https://nabij.example/t/7Q4K");
    assertThat(codesOn(sheet)).containsExactly("https://nabij.example/t/7Q4K");
  }

  @Test
  void danger_stands_before_everything_else_and_the_longest_sheet_stays_within_four_pages()
      throws IOException {
    String text = text(Sheets.longest());
    assertThat(text.indexOf("Eerst dit"))
        .isBetween(0, text.indexOf("Uitkomst: zeer ernstig eenzaam"));
    assertThat(text)
        .contains("112", "Noodnummer", "Wacht niet op een terugbelafspraak", "Profiel: ");
    try (PDDocument pdf = Loader.loadPDF(Sheets.pdf(Sheets.longest()))) {
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void a_list_without_a_score_tells_what_was_noted_in_dutch() throws IOException {
    assertThat(text(Sheets.of("poster-6", Map.of("1", "recognised", "2", "not-recognised"))))
        .contains("Aangeduid als “Dit herken ik”", "Ik mis mensen om me heen.", "geen score")
        .doesNotContain("Er zijn te weinig mensen met wie ik me nauw verbonden voel.", "van 6,");
    assertThat(
            text(Sheets.of("signal-card", Map.of("headache", "seen", "rarely-goes-out", "seen"))))
        .contains("Lichamelijke signalen: Hoofdpijn", "Gedragsmatige signalen: Weinig buiten komen")
        .contains("Besluit niet uit signalen alleen");
    assertThat(text(Sheets.of("signal-card", Map.of("headache", "not-seen"))))
        .contains("Er werd niets aangeduid", "Dat sluit eenzaamheid niet uit");
  }

  @Test
  void a_result_without_a_number_has_no_scale() throws IOException {
    assertThat(text(Sheets.of("ons-direct", Map.of("1", "some-of-the-time"))))
        .contains("Uitkomst: nu en dan eenzaam")
        .doesNotContain("Totaal:");
  }

  @Test
  void too_few_answers_give_no_outcome_and_one_missing_is_told() throws IOException {
    assertThat(text(Sheets.of("djg-6", Map.of("3", "yes", "9", "no"))))
        .contains("Er is geen uitkomst", "Er ontbreken 4 antwoorden", "niet te tellen")
        .doesNotContain("Totaal:");
    Map<String, String> five = Sheets.everything("djg-6", "yes");
    five.remove("3");
    assertThat(text(Sheets.of("djg-6", five)))
        .contains("Er ontbreekt een antwoord; dat telt als 0");
  }

  @Test
  void every_instrument_can_be_printed_however_it_was_answered() throws IOException {
    Map.of(
            "djg-6", List.of("yes", "no"),
            "djg-11", List.of("yes-strongly", "no-strongly"),
            "ucla-3", List.of("hardly-ever", "often"),
            "ons-direct", List.of("never", "often-or-always"),
            "poster-6", List.of("recognised", "not-recognised"),
            "signal-card", List.of("seen", "not-seen"))
        .forEach(
            (instrument, answers) ->
                answers.forEach(
                    answer ->
                        assertThat(
                                text(Sheets.of(instrument, Sheets.everything(instrument, answer))))
                            .contains("Bronnen en licentie")));
  }

  @Test
  void it_can_be_read_aloud_and_brings_its_font_along() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Sheets.pdf(Sheets.usual()))) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Resultaat van een screening op eenzaamheid, 22 november 2026");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.getName()).contains("AtkinsonHyperlegible");
          assertThat(font.isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void nothing_is_fetched_to_make_it() throws IOException {
    AtomicInteger visits = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      byte[] pdf =
          Pdf.of(
              """
              <html lang="nl"><head><title>x</title><meta name="description" content="x"/>
              <link rel="stylesheet" href="%1$s/a.css"/>
              <style>body { font-family: "Atkinson Hyperlegible"; background: url(%1$s/b.png) }</style>
              </head><body><img src="%1$s/c.png" alt="x"/>woord</body></html>
              """
                  .formatted(address));
      assertThat(textOf(pdf)).contains("woord");
      assertThat(visits).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  /** What a phone reads on the pages as they are printed. */
  private static List<String> codesOn(PrintedScreening sheet) throws IOException {
    List<String> codes = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(Sheets.pdf(sheet))) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        BufferedImage picture = renderer.renderImageWithDPI(page, 150);
        int[] pixels =
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        try {
          codes.add(
              new QRCodeReader()
                  .decode(
                      new BinaryBitmap(new HybridBinarizer(source)),
                      Map.of(DecodeHintType.TRY_HARDER, true))
                  .getText());
        } catch (NotFoundException e) {
          // No code on this page.
        } catch (ReaderException e) {
          throw new AssertionError("The code cannot be read", e);
        }
      }
    }
    return codes;
  }

  private static String text(PrintedScreening sheet) {
    return textOf(Sheets.pdf(sheet));
  }

  /** Lines are joined: where a line ends is the printer's choice. */
  private static String textOf(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(false);
      return reader.getText(pdf).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
