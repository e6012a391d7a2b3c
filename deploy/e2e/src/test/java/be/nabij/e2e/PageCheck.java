package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What holds for every page for people; with {@code -Dnabij.pictures=true} each is pictured. */
final class PageCheck {
  /** A picture of a whole page takes longer than all checks of it. */
  private static final boolean PICTURES = Boolean.getBoolean("nabij.pictures");

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
  private static final String AXE = axe();

  private PageCheck() {}

  /** Accessible by WCAG 2.2 AA as far as a program can see, and easy to read and touch. */
  static void isFine(Page page, String screenshot) {
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(screenshot)).setFullPage(true));
    }
    page.evaluate(AXE);
    assertThat((List<?>) page.evaluate(WCAG_2_2_AA)).as(screenshot).isEmpty();
    assertThat((int) page.evaluate(WIDER_THAN_THE_SCREEN)).as(screenshot).isZero();
    assertThat((List<?>) page.evaluate(TOO_SMALL_TO_TOUCH)).as(screenshot).isEmpty();
  }

  private static String axe() {
    try (InputStream script =
        PageCheck.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
