package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editing console, in a real browser; late, because it renames a contact point. */
@EndToEndTest
@Order(95)
class ConsolePageTest {
  private final Nabij nabij;
  private final Chromium chromium;

  ConsolePageTest(Nabij nabij, Chromium chromium) {
    this.nabij = nabij;
    this.chromium = chromium;
  }

  @ParameterizedTest(name = "{0} px wide")
  @ValueSource(ints = {320, 1280})
  void an_editor_logs_in_edits_and_publishes_and_every_page_is_accessible(int width) {
    String of = "-" + width + ".png";
    Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(width, 900));
    String console = nabij.directoryService().url() + "/redactie";
    page.navigate(console);
    page.fill("#username", "editor-lier");
    page.fill("#password", "editor-lier");
    page.click("#kc-login");
    shows(page, "Uw gemeenten");
    PageCheck.isFine(page, "redactie-01-gemeenten" + of);
    page.click("text=Contactpunt bijwerken");
    page.fill("#naam", "");
    page.click("button[value=publiceer]");
    shows(page, "Vul een naam in.");
    PageCheck.isFine(page, "redactie-02-fout" + of);
    String name = "Onthaal op " + width;
    page.fill("#naam", name);
    page.click("button[value=ontwerp]");
    shows(page, "Uw ontwerp is bewaard");
    PageCheck.isFine(page, "redactie-03-ontwerp" + of);
    page.click("button[value=publiceer]");
    shows(page, "Gepubliceerd.");
    assertThat(page.inputValue("#naam")).isEqualTo(name);
    PageCheck.isFine(page, "redactie-04-gepubliceerd" + of);
    page.navigate(console + "/12021/contactpunt/stoppen");
    PageCheck.isFine(page, "redactie-05-stoppen" + of);
    page.navigate(console + "/12021/diensten");
    PageCheck.isFine(page, "redactie-06-diensten" + of);
    page.navigate(console + "/12021/diensten/nieuw?zoek=psycholoog");
    PageCheck.isFine(page, "redactie-07-nieuwe-dienst" + of);
    page.navigate(console + "/12021/csv");
    PageCheck.isFine(page, "redactie-08-lijsten" + of);
    page.navigate(console + "/12026/contactpunt");
    PageCheck.isFine(page, "redactie-09-andere-gemeente" + of);
  }

  private static void shows(Page page, String text) {
    page.locator("main").getByText(text).first().waitFor();
  }
}
