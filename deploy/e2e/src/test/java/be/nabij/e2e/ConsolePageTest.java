package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editing console, in a real browser. */
@EndToEndTest
@Order(8)
class ConsolePageTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String WCAG_2_2_AA =
      """
      async () => {
        const found = await axe.run(document, {runOnly: {type: 'tag',
          values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}});
        return found.passes.length < 10 ? ['axe looked at nothing']
          : found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '));
      }
      """;
  private static final String WIDER_THAN_THE_SCREEN =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static Chromium chromium;
  private static String axe;

  private final Nabij nabij;
  private BrowserContext context;

  ConsolePageTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @BeforeAll
  static void a_browser_is_there() throws IOException {
    chromium = Chromium.start();
    try (InputStream script =
        ConsolePageTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void browser_is_closed() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void leave() {
    if (context != null) {
      context.close();
    }
  }

  @ParameterizedTest(name = "{0} px wide")
  @ValueSource(ints = {320, 1280})
  void an_editor_logs_in_edits_and_publishes_and_every_page_is_accessible(int width) {
    String of = "-" + width + ".png";
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    String console = nabij.directoryService().url() + "/redactie";
    page.navigate(console);
    page.fill("#username", "editor-lier");
    page.fill("#password", "editor-lier");
    page.click("#kc-login");
    shows(page, "Uw gemeenten");
    isFine(page, "redactie-01-gemeenten" + of);
    page.click("text=Contactpunt bijwerken");
    page.fill("#naam", "");
    page.click("button[value=publiceer]");
    shows(page, "Vul een naam in.");
    isFine(page, "redactie-02-fout" + of);
    String name = "Onthaal op " + width;
    page.fill("#naam", name);
    page.click("button[value=ontwerp]");
    shows(page, "Uw ontwerp is bewaard");
    isFine(page, "redactie-03-ontwerp" + of);
    page.click("button[value=publiceer]");
    shows(page, "Gepubliceerd.");
    assertThat(page.inputValue("#naam")).isEqualTo(name);
    isFine(page, "redactie-04-gepubliceerd" + of);
    page.navigate(console + "/12021/contactpunt/stoppen");
    isFine(page, "redactie-05-stoppen" + of);
    page.navigate(console + "/12021/diensten");
    isFine(page, "redactie-06-diensten" + of);
    page.navigate(console + "/12021/diensten/nieuw?zoek=psycholoog");
    isFine(page, "redactie-07-nieuwe-dienst" + of);
    page.navigate(console + "/12021/csv");
    isFine(page, "redactie-08-lijsten" + of);
    page.navigate(console + "/12026/contactpunt");
    isFine(page, "redactie-09-andere-gemeente" + of);
  }

  private static void shows(Page page, String text) {
    page.locator("main").getByText(text).first().waitFor();
  }

  /** Accessible by WCAG 2.2 AA as far as a program can see, and no wider than the screen. */
  private static void isFine(Page page, String screenshot) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(screenshot)).setFullPage(true));
    page.evaluate(axe);
    assertThat((List<?>) page.evaluate(WCAG_2_2_AA)).as(screenshot).isEmpty();
    assertThat((int) page.evaluate(WIDER_THAN_THE_SCREEN)).as(screenshot).isZero();
  }
}
