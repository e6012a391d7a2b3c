package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue for people, in a real browser. */
@EndToEndTest
@Order(9)
class CataloguePageTest {
  private final Nabij nabij;
  private final Chromium chromium;

  CataloguePageTest(Nabij nabij, Chromium chromium) {
    this.nabij = nabij;
    this.chromium = chromium;
  }

  @Test
  void a_care_worker_finds_an_activity_with_the_keyboard_on_a_phone_without_javascript() {
    Page page =
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800));
    page.fill("#q", "huisbezoek");
    page.keyboard().press("Enter");
    page.waitForURL("**/catalogus?q=huisbezoek");
    page.locator(".facets > summary").focus();
    page.keyboard().press("Enter");
    page.locator("input[value=evidence-based]").focus();
    page.keyboard().press("Space");
    page.locator(".facets button").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/catalogus?q=huisbezoek&evidence=evidence-based");
    page.locator(".entry a", new Page.LocatorOptions().setHasText("Vriendschappelijk huisbezoek"))
        .click();
    page.waitForURL("**/catalogus/activiteiten/vriendschappelijk-huisbezoek");
    assertThat(page.locator("#weten ~ dl").innerText()).contains("Kuilman").contains("2005");
  }

  @Test
  void on_a_wide_screen_what_can_be_chosen_is_not_folded_away() {
    Page page = open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    page.navigate(nabij.interventionsService().url() + "/catalogus?kind=activity");
    assertThat(page.locator("input[value=evidence-based]").isVisible()).isTrue();
    page.setViewportSize(390, 800);
    assertThat(page.locator("input[value=evidence-based]").isVisible()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"320, 640, LIGHT", "320, 640, DARK", "1280, 900, LIGHT", "1280, 900, DARK"})
  void pages_can_be_read_and_used_by_everyone(int width, int height, ColorScheme colours) {
    Page page =
        open(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
    String of = "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT) + ".png";
    PageCheck.isFine(page, "catalogus-1-begin" + of);
    for (String address :
        List.of(
            "?q=rouw&ageGroup=older",
            "?kind=activity&page=2",
            "?kind=activity&page=99",
            "?q=xqzwvk&ageGroup=older",
            "?q=%3F",
            "?evidence=x",
            "/bouwstenen/sociale-steun-verhogen",
            "/activiteiten/resto-vanharte",
            "/praktijken/samen-lezen-noorderwijk",
            "/koplopers/koploperplaats-leusden",
            "/profielen",
            "/profielen/achterblijvers",
            "/personas",
            "/personas/weduwnaar-78-platteland",
            "/x")) {
      page.navigate(nabij.interventionsService().url() + "/catalogus" + address);
      PageCheck.isFine(page, "catalogus-2" + address.replaceAll("[^a-zA-Z0-9]", "-") + of);
    }
    page.navigate(nabij.interventionsService().url() + "/catalogus?q=rouw");
    if (page.locator(".facets > summary").isVisible()) {
      page.click(".facets > summary");
    }
    PageCheck.isFine(page, "catalogus-3-verfijnen" + of);
  }

  private Page open(Browser.NewContextOptions options) {
    Page page = chromium.page(options);
    page.navigate(nabij.interventionsService().url() + "/catalogus");
    return page;
  }
}
