package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The inbox in a real browser: by keyboard only, and with two handlers at once. */
@EndToEndTest
@Order(10)
class InboxPageTest {
  /** Renews the pictures of the README of referral-service. */
  private static final boolean RENEW = Boolean.getBoolean("nabij.docs.renew");

  private static final Path PICTURES = Path.of("../../referral-service/docs");
  private static final int PHONE = 320;
  private static final int DESKTOP = 1280;
  private static final int HEIGHT = 900;

  private final Nabij nabij;
  private final Chromium chromium;
  private final List<String> complaints = new ArrayList<>();

  InboxPageTest(Nabij nabij, Chromium chromium) {
    this.nabij = nabij;
    this.chromium = chromium;
  }

  @Test
  void a_whole_referral_by_keyboard_while_a_colleague_has_the_same_one_open() {
    Person person = Person.someone();
    String screening = nabij.partnerApp().screens(ScreeningForm.of(person));
    JsonNode referral = nabij.handlerOfLier().awaitsReferralOf(screening);
    String line = "#vraag-" + referral.path("id").asText();

    Page handler = loggedIn("handler-lier");
    Keyboard keys = new Keyboard(handler);
    looksFine(handler, "inbox-01-nieuw");
    keys.follows("#deel-alles");
    picture(handler, "inbox.png", DESKTOP);
    keys.follows(line);
    shows(handler, "Wat helpt, en wat liever niet");
    handler.locator("#aanbod .helps").waitFor();
    looksFine(handler, "inbox-02-vraag");

    Page colleague = loggedIn("coordinator-pallieterland");
    Keyboard theirKeys = new Keyboard(colleague);
    theirKeys.follows("#deel-alles");
    theirKeys.follows(line);

    keys.follows("form.step button");
    shows(handler, "U nam deze vraag op.");
    shows(colleague, "Er is nieuws over deze vraag");
    looksFine(colleague, "inbox-03-nieuws");
    theirKeys.follows("form.step button");
    shows(colleague, "Iemand anders nam dit net op: handler-lier");
    looksFine(colleague, "inbox-04-net-opgenomen");

    theirKeys.follows(".bar a[href='/inbox']");
    theirKeys.follows("#deel-alles");
    theirKeys.to("#zoek").types("half getypt").to(line);
    keys.to("#contact button").presses("Enter");
    shows(handler, person.name());
    assertThat(keys.isAt(".who")).as("whom to call is where the reader is").isTrue();
    looksFine(handler, "inbox-05-contact");

    keys.to("#stap-record-contact-attempt summary").presses("Enter");
    keys.to("#record-contact-attempt-result input").presses("Space");
    keys.to("#record-contact-attempt-channel input").presses("Space");
    keys.follows("#stap-record-contact-attempt button");
    shows(handler, "De contactpoging is genoteerd.");
    colleague
        .locator("tr:has(" + line + ")")
        .filter(new Locator.FilterOptions().setHasText("In gesprek"))
        .waitFor();
    assertThat(theirKeys.isAt(line)).as("the list refreshes under the reader").isTrue();
    assertThat(colleague.inputValue("#zoek")).isEqualTo("half getypt");

    keys.to("#stap-introduce summary").presses("Enter");
    keys.to("#introduce-introduction-name").types("Buurtrestaurant");
    keys.follows("#stap-introduce button");
    shows(handler, "Er ontbreekt nog iets");
    looksFine(handler, "inbox-06-ontbreekt");
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));
    keys.to("#introduce-introduction-on")
        .types(
            "%02d%02d%d".formatted(today.getMonthValue(), today.getDayOfMonth(), today.getYear()));
    keys.to("#introduce-introduction-bridgePerson input").presses("ArrowDown");
    keys.follows("#stap-introduce button");
    shows(handler, "De kennismaking is genoteerd.");
    shows(handler, "Buurtrestaurant");
    picture(handler, "vraag.png", DESKTOP);
    picture(handler, "vraag-telefoon.png", PHONE);

    keys.to("#stap-complete summary").presses("Enter");
    keys.to("#complete-outcome input").presses("Space");
    keys.follows("#stap-complete button");
    shows(handler, "De persoon heeft aansluiting gevonden.");
    looksFine(handler, "inbox-07-afgerond");
    assertThat(nabij.handlerOfLier().status(referral.path("id").asText())).isEqualTo("completed");

    theirKeys.follows(".bar a[href='/inbox/zone']");
    looksFine(colleague, "inbox-08-zone");
    keys.follows("a[href$='/print']");
    looksFine(handler, "inbox-09-afdruk");
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  @Test
  void what_stands_around_a_referral_is_fine_to_read_and_to_touch() {
    Person person = Person.someone();
    PartnerApp partner = nabij.partnerApp();
    CaseHandler lier = nabij.handlerOfLier();
    String earlier = referralOf(partner.screens(ScreeningForm.of(person)));
    String later = referralOf(partner.screens(ScreeningForm.of(person)));
    lier.accepts(earlier).expect(200);
    partner.writes(earlier, "Dinsdag is ze er niet. Kan het woensdag?").expect(201);
    String concern = partner.isConcerned();
    lier.accepts(concern).expect(200);

    Page handler = loggedIn("handler-lier");
    Keyboard keys = new Keyboard(handler);
    handler.navigate(inbox() + "/" + earlier);
    keys.follows("a[href$='/berichten']");
    shows(handler, "Kan het woensdag?");
    keys.to("#tekst").types("Dat kan, om tien uur.");
    keys.follows("form[action$='/berichten'] button");
    shows(handler, "Dat kan, om tien uur.");
    looksFine(handler, "inbox-10-berichten");
    keys.follows("form[action$='/berichten'] button");
    shows(handler, "Schrijf eerst iets.");
    looksFine(handler, "inbox-11-niets-geschreven");

    handler.navigate(inbox() + "/" + earlier);
    keys.follows("a[href$='/meldingen']");
    shows(handler, "Een nieuwe vraag");
    looksFine(handler, "inbox-12-meldingen");

    handler.navigate(inbox() + "/" + concern);
    shows(handler, "Deze persoon werd nog niets gevraagd");
    looksFine(handler, "inbox-13-bezorgd");
    keys.to("#stap-record-agreement summary").presses("Enter");
    looksFine(handler, "inbox-14-akkoord");
    keys.follows("form[action$='/melder'] button");
    shows(handler, "Meldster Voorbeeld");
    looksFine(handler, "inbox-15-melder");

    handler.navigate(inbox() + "/" + later);
    shows(handler, "Misschien dezelfde persoon");
    looksFine(handler, "inbox-16-zelfde-persoon");
    keys.follows("form:has(input[name=met][value='" + earlier + "']) button");
    shows(handler, "De twee vragen zijn samengevoegd.");
    looksFine(handler, "inbox-17-samengevoegd");
    handler.navigate(inbox() + "/" + later);
    shows(handler, "Deze vraag gaat verder in een eerdere.");
    looksFine(handler, "inbox-18-gaat-verder");
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  @Test
  void the_inbox_works_without_scripts() {
    String referral = referralOf(nabij.partnerApp().screens(ScreeningForm.ofSomeone()));
    Page page =
        chromium.page(
            new Browser.NewContextOptions()
                .setViewportSize(PHONE, HEIGHT)
                .setJavaScriptEnabled(false));
    page.navigate(inbox() + "/" + referral);
    page.fill("#username", "handler-lier");
    page.fill("#password", "handler-lier");
    page.click("#kc-login");
    page.click("form.step button");
    shows(page, "U nam deze vraag op.");
    page.click("text=Toon contactgegevens");
    shows(page, Person.FAMILY_NAME);
    page.navigate(inbox() + "/" + referral);
    page.click("text=Bekijk wat bij deze persoon kan passen");
    shows(page, "Wat kan helpen");
  }

  private String referralOf(String screening) {
    return nabij.handlerOfLier().awaitsReferralOf(screening).path("id").asText();
  }

  /** Logs in without a mouse; what the browser complains about is kept. */
  private Page loggedIn(String user) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions().setLocale("en-US").setViewportSize(DESKTOP, HEIGHT));
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // That a step is refused is an answer like another one, which Chromium writes down too.
          if (message.type().equals("error")
              && !message.text().matches(".*status of (400|412) .*")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.navigate(inbox());
    if (!new Keyboard(page).isAt("#username")) {
      new Keyboard(page).to("#username");
    }
    Keyboard keys = new Keyboard(page).types(user).to("#password").types(user);
    page.waitForNavigation(() -> keys.presses("Enter"));
    page.locator("#lijst").waitFor();
    return page;
  }

  private String inbox() {
    return nabij.referralService().url() + "/inbox";
  }

  /**
   * At both widths, light and dark, without colours that fade; what axe itself makes the browser
   * say is none of ours.
   */
  private void looksFine(Page page, String name) {
    List<String> before = List.copyOf(complaints);
    for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(colours)
              .setReducedMotion(ReducedMotion.REDUCE));
      for (int width : List.of(PHONE, DESKTOP)) {
        page.setViewportSize(width, HEIGHT);
        PageCheck.isFine(page, name + "-" + width + "-" + colours + ".png");
      }
    }
    complaints.clear();
    complaints.addAll(before);
  }

  private static void picture(Page page, String name, int width) {
    if (RENEW) {
      page.setViewportSize(width, HEIGHT);
      page.evaluate("() => scrollTo(0, 0)");
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
      page.setViewportSize(DESKTOP, HEIGHT);
    }
  }

  private static void shows(Page page, String text) {
    page.locator("main").getByText(text).first().waitFor();
  }
}
