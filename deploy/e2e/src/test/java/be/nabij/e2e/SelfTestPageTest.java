package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for people, in a real browser. */
@EndToEndTest
@Order(7)
class SelfTestPageTest {
  private static final int STATEMENTS = 6;
  private static final int TABS_ON_THE_LONGEST_PAGE = 40;
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
  private static final String TOO_SMALL_TO_TOUCH =
      """
      () => [...document.querySelectorAll('button, .button, .option, .pill, .brand, .numbers a, dd a,'
            + ' summary, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox])')]
        .filter(one => one.offsetParent !== null)
        .filter(one => { const box = one.getBoundingClientRect();
                         return box.height < 44 || box.width < 44; })
        .map(one => one.outerHTML)
      """;

  private static Chromium chromium;
  private static String axe;

  private final Nabij nabij;
  private BrowserContext context;

  SelfTestPageTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @BeforeAll
  static void a_browser_is_there() throws IOException {
    chromium = Chromium.start();
    try (InputStream script =
        SelfTestPageTest.class.getResourceAsStream(
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

  @Test
  void a_person_gets_from_the_first_statement_to_the_inbox_with_a_keyboard_and_no_javascript() {
    CaseHandler handler = nabij.handlerOfLier();
    Set<String> before = ids(handler.inbox());
    Person person = Person.someone();
    Page page =
        open(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));

    tabTo(page, "a.skip");
    tabTo(page, "input[name=vragenlijst]");
    tabTo(page, "button[value=begin]");
    page.keyboard().press("Enter");
    for (int number = 1; number <= STATEMENTS; number++) {
      shows(page, "Zin " + number + " van " + STATEMENTS);
      tabTo(page, "input[type=radio]");
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
    }
    shows(page, "Uw resultaat");
    tabTo(page, "#postcode");
    page.keyboard().type("2500");
    page.keyboard().press("Enter");
    shows(page, "Hier kunt u terecht");
    tabTo(page, "form[action='/zelftest/terugbellen'] button");
    page.keyboard().press("Enter");
    shows(page, "Laat u bellen");
    tabTo(page, "#naam");
    page.keyboard().type(person.name());
    tabTo(page, "#telefoon");
    page.keyboard().type(person.phone());
    tabTo(page, "#akkoord");
    page.keyboard().press("Space");
    tabTo(page, "form[action='/zelftest/aanvraag'] button");
    page.keyboard().press("Enter");
    shows(page, "Fijn dat u deze stap zet");
    assertThat(page.url()).endsWith("/zelftest/aanvraag");

    String referral = awaitsNewReferral(handler, before);
    handler.accepts(referral).expect(200);
    Answer contact = handler.readsContact(referral).expect(200);
    assertThat(contact.at("/name")).isEqualTo(person.name());
    assertThat(contact.at("/phone")).isEqualTo(person.phone());

    tabTo(page, ".address a");
    page.keyboard().press("Enter");
    shows(page, "Wilt u niet meer gebeld worden?");
    assertThat(page.content()).doesNotContain(person.name());
    assertThat(handler.status(referral)).isEqualTo("accepted");
    tabTo(page, "main button");
    page.keyboard().press("Enter");
    shows(page, "Uw vraag is ingetrokken");
    await("the referral is cancelled")
        .atMost(Duration.ofSeconds(5))
        .until(() -> handler.status(referral), "cancelled"::equals);
  }

  @ParameterizedTest(name = "{0} px wide, {1}")
  @CsvSource({"320, LIGHT", "390, DARK", "1280, LIGHT"})
  void every_page_is_accessible_and_fits_the_screen(int width, ColorScheme scheme) {
    Page page =
        open(new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
    String of = "-" + width + ".png";
    isFine(page, "01-start" + of);
    page.click("button[value=begin]");
    isFine(page, "02-zin" + of);
    page.click("button[value=verder]");
    isFine(page, "03-zonder-keuze" + of);
    for (int number = 1; number <= STATEMENTS; number++) {
      page.click("button[value=overslaan]");
    }
    isFine(page, "04-te-weinig" + of);
    page.click("button[value=aanvullen]");
    for (int number = 1; number <= STATEMENTS; number++) {
      page.check("#keuze-2");
      page.click("button[value=verder]");
    }
    isFine(page, "05-resultaat" + of);
    page.click("summary");
    isFine(page, "06-bron" + of);
    findsContactPoint(page, "0001");
    isFine(page, "07-postcode-onbekend" + of);
    findsContactPoint(page, "1804");
    isFine(page, "08-gemeente" + of);
    page.click("main .button:text('Verder')");
    isFine(page, "09-gemeente-zonder-keuze" + of);
    page.click("button[value=resultaat]");
    findsContactPoint(page, "2500");
    isFine(page, "10-contactpunt" + of);
    page.click("form[action='/zelftest/terugbellen'] button");
    isFine(page, "11-formulier" + of);
    page.click("form[action='/zelftest/aanvraag'] button");
    isFine(page, "12-formulier-fout" + of);
    Person person = Person.someone();
    page.fill("#naam", person.name());
    page.fill("#telefoon", person.phone());
    page.check("#akkoord");
    page.click("form[action='/zelftest/aanvraag'] button");
    shows(page, "Fijn dat u deze stap zet");
    isFine(page, "13-bevestiging" + of);
    page.click(".address a");
    isFine(page, "14-intrekken" + of);
    page.click("main button");
    isFine(page, "15-ingetrokken" + of);
    page.navigate(nabij.screeningService().url() + "/zelftest/nergens");
    isFine(page, "16-niet-gevonden" + of);
  }

  private Page open(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.navigate(nabij.screeningService().url() + "/zelftest");
    return page;
  }

  private static void findsContactPoint(Page page, String postalCode) {
    page.fill("#postcode", postalCode);
    page.click("form[action='/zelftest/contactpunt'] button");
  }

  /** Presses Tab until the focus is on such an element. */
  private static void tabTo(Page page, String selector) {
    for (int tab = 0; tab < TABS_ON_THE_LONGEST_PAGE; tab++) {
      page.keyboard().press("Tab");
      if (page.locator(selector).and(page.locator(":focus")).count() > 0) {
        return;
      }
    }
    throw new AssertionError(
        "The Tab key does not lead to " + selector + " on " + page.locator("main").innerText());
  }

  private static void shows(Page page, String text) {
    page.locator("main").getByText(text).first().waitFor();
  }

  /** Accessible by WCAG 2.2 AA as far as a program can see, and easy to read and touch. */
  private static void isFine(Page page, String screenshot) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(screenshot)).setFullPage(true));
    page.evaluate(axe);
    assertThat((List<?>) page.evaluate(WCAG_2_2_AA)).as(screenshot).isEmpty();
    assertThat((int) page.evaluate(WIDER_THAN_THE_SCREEN)).as(screenshot).isZero();
    assertThat((List<?>) page.evaluate(TOO_SMALL_TO_TOUCH)).as(screenshot).isEmpty();
  }

  private static String awaitsNewReferral(CaseHandler handler, Set<String> before) {
    return await("a new referral in the inbox")
        .atMost(Duration.ofSeconds(5))
        .until(
            () -> ids(handler.inbox()).stream().filter(id -> !before.contains(id)).toList(),
            fresh -> fresh.size() == 1)
        .getFirst();
  }

  private static Set<String> ids(List<JsonNode> inbox) {
    return inbox.stream().map(line -> line.path("id").asText()).collect(Collectors.toSet());
  }
}
