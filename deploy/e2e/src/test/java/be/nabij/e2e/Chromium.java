package be.nabij.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, with a profile of its own that nobody used before. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int PATIENCE_MS = 10_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<BrowserContext> opened = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * @throws AssertionError saying what to install when there is none
   */
  static Chromium start() {
    Path executable = find();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  /** A page of somebody who was never here: without cookies of another. */
  Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    opened.add(context);
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  }

  void closePages() {
    opened.forEach(BrowserContext::close);
    opened.clear();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path find() {
    String told = System.getenv("NABIJ_CHROMIUM");
    if (told != null && !told.isBlank()) {
      return Path.of(told);
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The tests of the pages need a Chromium and there is none on the PATH. Install"
                        + " it (Debian: apt-get install chromium), or point NABIJ_CHROMIUM at"
                        + " one."));
  }
}
