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

/** The guides, in a real browser. */
@EndToEndTest
@Order(8)
class GuidePageTest {
  private final Nabij nabij;
  private final Chromium chromium;

  GuidePageTest(Nabij nabij, Chromium chromium) {
    this.nabij = nabij;
    this.chromium = chromium;
  }

  @Test
  void a_person_finds_the_number_of_the_contact_point_without_javascript() {
    Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.fill("#waar", "2500");
    page.keyboard().press("Enter");
    page.waitForURL("**/gids/12021");
    assertThat(page.locator("#contactpunt a[href='tel:+3238000500']").innerText())
        .isEqualTo("03 800 05 00");
    page.fill("#zoek", "iemand om mee te praten");
    page.keyboard().press("Enter");
    page.locator(".results h3").first().waitFor();
    assertThat(page.locator(".results h3").allInnerTexts()).contains("Tele-Onthaal 106");
    assertThat(page.url()).as("what somebody searches for").endsWith("/gids/12021");
  }

  @ParameterizedTest
  @CsvSource({"320, 640, LIGHT", "1280, 900, LIGHT", "1280, 900, DARK"})
  void pages_can_be_read_and_used_by_everyone(int width, int height, ColorScheme colours) {
    Page page =
        open(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
    String of = "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT) + ".png";
    PageCheck.isFine(page, "gids-1-begin" + of);
    for (String address :
        List.of("?waar=1804", "?waar=nergens", "/12021", "/31005", "/zone/Pallieterland", "/x")) {
      page.navigate(nabij.directoryService().url() + "/gids" + address);
      PageCheck.isFine(page, "gids-2" + address.replaceAll("[^a-zA-Z0-9]", "-") + of);
    }
    page.navigate(nabij.directoryService().url() + "/gids/12021");
    page.fill("#zoek", "koffie");
    page.click(".search button");
    PageCheck.isFine(page, "gids-3-gevonden" + of);
    page.fill("#zoek", "xqzwvk");
    page.click(".search button");
    PageCheck.isFine(page, "gids-4-niets" + of);
    page.fill("#zoek", " ");
    page.click(".search button");
    PageCheck.isFine(page, "gids-5-fout" + of);
  }

  private Page open(Browser.NewContextOptions options) {
    Page page = chromium.page(options);
    page.navigate(nabij.directoryService().url() + "/gids");
    return page;
  }
}
