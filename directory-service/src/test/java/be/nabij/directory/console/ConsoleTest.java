package be.nabij.directory.console;

import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.Browser;
import be.nabij.platform.testing.Browser.Shown;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contact point of Lier at the console, and who gets in at all. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ConsoleTest {
  private static final String LIER = "/v1/contactPoints/12021";

  @TestHTTPResource("/redactie")
  URI console;

  private final String name = "Sociaal Huis " + UUID.randomUUID();

  @BeforeEach
  @AfterEach
  void lier_has_a_contact_point_and_no_draft() {
    given().auth().oauth2(token("editor-lier")).delete(LIER + "/draft").then().statusCode(204);
    elsewhere(name);
  }

  @Test
  void an_editor_logs_in_and_sees_the_own_municipality() {
    Browser browser = editor();
    Shown home = browser.open(console);
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.text()).contains("Lier", name, "03 800 05 00", "editor-lier");
    assertThat(home.page().select("main section h2").eachText()).containsExactly("Lier");
    assertThat(home.page().select("main a").eachAttr("href"))
        .contains("/gids/12021", "/gids/12021/affiche.pdf", "/gids/12021/kaartjes.pdf");
  }

  @Test
  void an_editor_of_two_municipalities_sees_both() {
    Browser browser = Browser.loggedInAs("editor-pallieterland", console);
    Shown home = browser.open(console);
    assertThat(home.page().select("main section h2").eachText()).containsExactly("Lier", "Nijlen");
    assertThat(browser.open(at("/12026/contactpunt")).text()).contains("Nijlen", "Contactpunt");
  }

  @Test
  void an_editor_changes_the_contact_point_and_everybody_sees_it() {
    String changed = "Onthaal " + UUID.randomUUID();
    Browser browser = editor();
    Shown form = browser.open(at("/12021/contactpunt"));
    assertThat(form.page().select("main dl dd").eachText()).contains(name);
    Shown saved =
        browser.send(
            form.form("/contactpunt"),
            Map.of(
                "naam", changed,
                "telefoon", "03 800 05 01",
                "email", "onthaal@lier.example",
                "openingsuren", "Mo-Fr 09:00-12:00",
                "plaats", "limited",
                "kanaal-mail", "team@lier.example",
                "verantwoordelijke", "ann@lier.example",
                "doe", "publiceer"));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.text()).contains("Gepubliceerd. Iedereen ziet het nu zo.");
    when()
        .get(LIER)
        .then()
        .body("name", equalTo(changed))
        .body("phone", equalTo("+3238000501"))
        .body("email", equalTo("onthaal@lier.example"))
        .body("openingHours", equalTo("Mo-Fr 09:00-12:00"))
        .body("capacity.state", equalTo("limited"));
    Element latest = saved.page().selectFirst(".history > li");
    assertThat(latest.text())
        .contains(
            "Aangepast door editor-lier",
            "Naam: " + name + " → " + changed,
            "Telefoon: 03 800 05 00 → 03 800 05 01");
    assertThat(browser.open(console).text()).contains(changed, "Beperkt");
    Shown again = browser.open(at("/12021/contactpunt"));
    assertThat(again.page().selectFirst("#kanaal-mail").val()).isEqualTo("team@lier.example");
    assertThat(again.page().selectFirst("#verantwoordelijke").val()).isEqualTo("ann@lier.example");
  }

  @Test
  void a_draft_is_seen_by_editors_only_until_it_is_published() {
    String planned = "Onthaal " + UUID.randomUUID();
    Browser browser = editor();
    Shown drafted = browser.send(form(browser), Map.of("naam", planned, "doe", "ontwerp"));
    assertThat(drafted.text())
        .contains("Uw ontwerp is bewaard", "editor-lier bewaarde", "Verschil met wat nu");
    assertThat(drafted.page().selectFirst("#naam").val()).isEqualTo(planned);
    when().get(LIER).then().body("name", equalTo(name));
    assertThat(browser.open(console).text()).contains("Er wacht een ontwerp van editor-lier");
    browser.send(form(browser), Map.of("doe", "publiceer"));
    when().get(LIER).then().body("name", equalTo(planned));
    assertThat(browser.open(console).text()).doesNotContain("Er wacht een ontwerp");
  }

  @Test
  void a_draft_can_be_thrown_away() {
    Browser browser = editor();
    browser.send(form(browser), Map.of("naam", "Toch niet", "doe", "ontwerp"));
    Shown gone =
        browser.send(browser.open(at("/12021/contactpunt")).form("/ontwerp-weg"), Map.of());
    assertThat(gone.text()).contains("Het ontwerp is weg");
    assertThat(gone.page().selectFirst("#naam").val()).isEqualTo(name);
  }

  @Test
  void whoever_comes_second_sees_both_and_loses_nothing() {
    Browser browser = editor();
    Element form = form(browser);
    String theirs = "Onthaal " + UUID.randomUUID();
    elsewhere(theirs);
    Shown conflict =
        browser.send(form, Map.of("naam", "Mijn naam", "bron", "Ikzelf", "doe", "publiceer"));
    assertThat(conflict.status()).isEqualTo(412);
    assertThat(conflict.text()).contains("Intussen heeft iemand anders dit aangepast");
    assertThat(conflict.page().selectFirst("#naam").val()).isEqualTo("Mijn naam");
    assertThat(conflict.page().selectFirst("#bron").val()).isEqualTo("Ikzelf");
    assertThat(conflict.page().select("table tr:has(th:contains(Naam)) td").eachText())
        .containsExactly(theirs, "Mijn naam");
    when().get(LIER).then().body("name", equalTo(theirs));
    Shown decided = browser.send(conflict.form("/contactpunt"), Map.of("doe", "publiceer"));
    assertThat(decided.status()).isEqualTo(200);
    when().get(LIER).then().body("name", equalTo("Mijn naam")).body("source", equalTo("Ikzelf"));
  }

  @Test
  void a_draft_of_somebody_else_is_not_overwritten_unseen() {
    Browser browser = editor();
    Element form = form(browser);
    Browser other = Browser.loggedInAs("editor-pallieterland", console);
    other.send(form(other), Map.of("naam", "Hun ontwerp", "doe", "ontwerp"));
    Shown conflict = browser.send(form, Map.of("naam", "Mijn ontwerp", "doe", "ontwerp"));
    assertThat(conflict.status()).isEqualTo(412);
    assertThat(conflict.text()).contains("editor-pallieterland bewaarde");
    assertThat(conflict.page().select("table tr:has(th:contains(Naam)) td").eachText())
        .contains("Hun ontwerp", "Mijn ontwerp");
    browser.send(conflict.form("/contactpunt"), Map.of("doe", "ontwerp"));
    assertThat(form(browser).selectFirst("#naam").val()).isEqualTo("Mijn ontwerp");
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
    Browser browser = editor();
    Shown wrong =
        browser.send(
            form(browser),
            Map.of(
                "naam", "",
                "telefoon", "geen nummer",
                "nagekeken", "2999-01-01",
                "kanaal-webhook-2", "https://voorbeeld.be/haak",
                "kanaal-kafka", "andermans-topic",
                "doe", "publiceer"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.page().title()).startsWith("Fout: ");
    assertThat(wrong.page().select(".summary a").eachAttr("href"))
        .containsExactly("#naam", "#telefoon", "#nagekeken");
    Element phone = wrong.page().selectFirst("#telefoon");
    assertThat(phone.val()).isEqualTo("geen nummer");
    assertThat(phone.attr("aria-invalid")).isEqualTo("true");
    assertThat(phone.attr("aria-describedby")).contains("telefoon-fout");
    assertThat(wrong.page().selectFirst("#telefoon-fout").text()).contains("geen telefoonnummer");
    Shown next =
        browser.send(
            wrong.form("/contactpunt"),
            Map.of(
                "naam", "Onthaal",
                "telefoon", "03 800 05 00",
                "nagekeken", "",
                "doe", "publiceer"));
    assertThat(next.status()).isEqualTo(400);
    assertThat(next.page().select(".summary a").eachAttr("href")).containsExactly("#kanaal-kafka");
    when().get(LIER).then().body("name", equalTo(name));
  }

  @Test
  void an_editor_says_that_it_is_still_right() {
    Browser browser = editor();
    browser.send(form(browser), Map.of("nagekeken", "1900-01-02", "doe", "publiceer"));
    when().get(LIER).then().body("verifiedAt", equalTo("1900-01-02")).body("stale", is(true));
    Shown confirmed =
        browser.send(browser.open(at("/12021/contactpunt")).form("/nagekeken"), Map.of());
    assertThat(confirmed.text()).contains("Bedankt", "Bevestigd dat het klopt door editor-lier");
    when().get(LIER).then().body("stale", is(false));
  }

  @Test
  void a_contact_point_is_retired_after_a_question() {
    Browser browser = editor();
    Shown question = browser.open(at("/12021/contactpunt/stoppen"));
    assertThat(question.text()).contains("verdwijnt dan uit de gids van Lier");
    when().get(LIER).then().body("fallback", is(false));
    Shown retired = browser.send(question.form("/stoppen"), Map.of());
    assertThat(retired.text()).contains("Er is nog geen eigen contactpunt");
    when().get(LIER).then().body("fallback", is(true));
    assertThat(browser.open(console).text()).contains("Contactpunt invullen");
  }

  @Test
  void a_contact_point_that_changed_meanwhile_is_not_retired() {
    Browser browser = editor();
    Element question = browser.open(at("/12021/contactpunt/stoppen")).form("/stoppen");
    elsewhere("Onthaal " + UUID.randomUUID());
    Shown refused = browser.send(question, Map.of());
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.text()).contains("Er is nog niets gestopt");
    when().get(LIER).then().body("fallback", is(false));
  }

  @Test
  void whoever_is_no_editor_is_told_so_and_can_log_out() {
    Browser browser = Browser.loggedInAs("handler-lier", console);
    Shown refused = browser.open(console);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("met dit account mag u de gids niet bijwerken");
    assertThat(refused.page().select("main a").eachAttr("href")).contains("/redactie/afmelden");
    assertThat(browser.open(at("/12021/contactpunt")).status()).isEqualTo(403);
  }

  @Test
  void another_municipality_does_not_exist() {
    Browser browser = editor();
    Shown form = browser.open(at("/12021/contactpunt"));
    Shown other = browser.open(at("/12026/contactpunt"));
    assertThat(other.status()).isEqualTo(404);
    assertThat(other.text()).contains("hoort bij een andere gemeente");
    Element moved =
        form.form("/contactpunt").clone().attr("action", at("/12026/contactpunt").toString());
    assertThat(browser.send(moved, Map.of("doe", "publiceer")).status()).isEqualTo(404);
    assertThat(browser.open(at("/12026/contactpunt/stoppen")).status()).isEqualTo(404);
  }

  @Test
  void a_form_from_another_site_is_refused() {
    Browser browser = editor();
    Shown refused =
        browser.sendFromElsewhere(form(browser), Map.of("naam", "Vreemd", "doe", "publiceer"));
    assertThat(refused.status()).isEqualTo(403);
    when().get(LIER).then().body("name", equalTo(name));
  }

  @Test
  void a_form_sent_after_the_session_is_not_lost() {
    Browser browser = editor();
    Element form = form(browser);
    browser.forget();
    Map<String, String> typed = Map.of("naam", "Lang getypt", "doe", "publiceer");
    Shown refused = browser.send(form, typed);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text()).contains("U bent niet meer aangemeld", "niet weg", "nieuw tabblad");
    when().get(LIER).then().body("name", equalTo(name));
    browser.logIn("editor-lier", console);
    assertThat(browser.send(form, typed).status()).isEqualTo(200);
    when().get(LIER).then().body("name", equalTo("Lang getypt"));
  }

  @Test
  void logging_out_ends_the_session() {
    Browser browser = editor();
    browser.open(at("/afmelden"));
    assertThat(browser.open(console).page().selectFirst("form#kc-form-login")).isNotNull();
  }

  @Test
  void pages_may_not_be_kept_or_run_scripts_and_cookies_stay_with_the_browser() {
    Browser browser = editor();
    assertThat(browser.headers(console).firstValue("Cache-Control")).contains("no-store");
    assertThat(browser.headers(console).firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("script-src");
    assertThat(browser.open(console).page().select("script")).isEmpty();
    assertThat(browser.cookies())
        .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
        .isNotEmpty()
        .allMatch(HttpCookie::isHttpOnly)
        .allMatch(cookie -> cookie.getPath().equals("/redactie"));
  }

  private Browser editor() {
    return Browser.loggedInAs("editor-lier", console);
  }

  private Element form(Browser browser) {
    return browser.open(at("/12021/contactpunt")).form("/contactpunt");
  }

  private URI at(String path) {
    return URI.create(console + path);
  }

  /** Somebody publishes this name by the API. */
  private static void elsewhere(String name) {
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .contentType("application/json")
        .body(
            """
            {"kind": "social-house", "name": "%s", "phone": "03 800 05 00"}
            """
                .formatted(name))
        .put(LIER)
        .then()
        .statusCode(200);
  }
}
