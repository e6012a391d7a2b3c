package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Nabij nabij;
  private final Chromium chromium;

  SelfTestPageTest(Nabij nabij, Chromium chromium) {
    this.nabij = nabij;
    this.chromium = chromium;
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
    PageCheck.isFine(page, "01-start" + of);
    page.click("button[value=begin]");
    PageCheck.isFine(page, "02-zin" + of);
    page.click("button[value=verder]");
    PageCheck.isFine(page, "03-zonder-keuze" + of);
    for (int number = 1; number <= STATEMENTS; number++) {
      page.click("button[value=overslaan]");
    }
    PageCheck.isFine(page, "04-te-weinig" + of);
    page.click("button[value=aanvullen]");
    for (int number = 1; number <= STATEMENTS; number++) {
      page.check("#keuze-2");
      page.click("button[value=verder]");
    }
    PageCheck.isFine(page, "05-resultaat" + of);
    page.click("summary");
    PageCheck.isFine(page, "06-bron" + of);
    findsContactPoint(page, "0001");
    PageCheck.isFine(page, "07-postcode-onbekend" + of);
    findsContactPoint(page, "1804");
    PageCheck.isFine(page, "08-gemeente" + of);
    page.click("main .button:text('Verder')");
    PageCheck.isFine(page, "09-gemeente-zonder-keuze" + of);
    page.click("button[value=resultaat]");
    findsContactPoint(page, "2500");
    PageCheck.isFine(page, "10-contactpunt" + of);
    page.click("form[action='/zelftest/terugbellen'] button");
    PageCheck.isFine(page, "11-formulier" + of);
    page.click("form[action='/zelftest/aanvraag'] button");
    PageCheck.isFine(page, "12-formulier-fout" + of);
    Person person = Person.someone();
    page.fill("#naam", person.name());
    page.fill("#telefoon", person.phone());
    page.check("#akkoord");
    page.click("form[action='/zelftest/aanvraag'] button");
    shows(page, "Fijn dat u deze stap zet");
    PageCheck.isFine(page, "13-bevestiging" + of);
    page.click(".address a");
    PageCheck.isFine(page, "14-intrekken" + of);
    page.click("main button");
    PageCheck.isFine(page, "15-ingetrokken" + of);
    page.navigate(nabij.screeningService().url() + "/zelftest/nergens");
    PageCheck.isFine(page, "16-niet-gevonden" + of);
  }

  private Page open(Browser.NewContextOptions options) {
    Page page = chromium.page(options);
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
