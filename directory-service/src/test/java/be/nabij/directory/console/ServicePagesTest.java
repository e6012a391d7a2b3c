package be.nabij.directory.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.Browser;
import be.nabij.platform.testing.Browser.Shown;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The services of Lier at the console, one by one and as a list. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ServicePagesTest {
  @TestHTTPResource("/redactie")
  URI console;

  private final String word = "Zwaluw" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
  private final String name = word + " koffie";
  private Browser browser;

  @BeforeEach
  void an_editor_is_logged_in() {
    browser = Browser.loggedInAs("editor-lier", console);
  }

  @Test
  void a_service_is_written_published_found_stopped_and_brought_back() {
    Shown drafted = browser.send(begin(), service("doe", "ontwerp"));
    assertThat(drafted.text()).contains("Uw ontwerp is bewaard", name);
    assertThat(found()).doesNotContain(name);
    assertThat(list()).contains(name);
    String path = drafted.address().getPath();
    Shown published = browser.send(form(drafted), Map.of("bedrag-1", "2,50", "doe", "publiceer"));
    assertThat(published.text()).contains("Gepubliceerd", "door editor-lier");
    assertThat(published.page().selectFirst("#bedrag-1").val()).isEqualTo("2,50");
    assertThat(published.page().selectFirst("#leeftijd-vanaf").val()).isEqualTo("60");
    assertThat(found()).contains(name);

    Shown question = browser.open(URI.create(console + path.substring(9) + "/stoppen"));
    Shown unexplained = browser.send(question.form("/stoppen"), Map.of());
    assertThat(unexplained.status()).isEqualTo(400);
    assertThat(unexplained.page().selectFirst("#reden-fout").text()).contains("waarom");
    browser.send(unexplained.form("/stoppen"), Map.of("reden", "De zaal is verkocht."));
    assertThat(found()).doesNotContain(name);
    Shown stopped = browser.open(URI.create(console + path.substring(9)));
    assertThat(stopped.text()).contains("Gestopt: De zaal is verkocht.");
    browser.send(stopped.form("/terug"), Map.of());
    assertThat(found()).contains(name);
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
    Map<String, String> faulty = new HashMap<>(service("doe", "publiceer"));
    faulty.put("omschrijving", "");
    faulty.put("telefoon-2", "geen nummer");
    faulty.put("website", "zomaar");
    Shown wrong = browser.send(begin(), faulty);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.page().select(".summary a").eachAttr("href"))
        .containsExactly("#omschrijving", "#telefoon-2", "#website");
    assertThat(wrong.page().selectFirst("#telefoon-2").val()).isEqualTo("geen nummer");
    assertThat(wrong.page().selectFirst("#naam").val()).isEqualTo(name);
    Shown unreadable =
        browser.send(wrong.form("/nieuw"), Map.of("leeftijd-vanaf", "oud", "bedrag-1", "veel"));
    assertThat(unreadable.page().select(".summary a").eachAttr("href"))
        .containsExactly("#leeftijd-vanaf", "#bedrag-1");
  }

  @Test
  void whoever_comes_second_sees_both_and_loses_nothing() {
    Shown drafted = browser.send(begin(), service("doe", "ontwerp"));
    Element form = form(drafted);
    browser.send(form, Map.of("email", "hun@lier.example", "doe", "ontwerp"));
    Shown conflict = browser.send(form, Map.of("email", "mijn@lier.example", "doe", "publiceer"));
    assertThat(conflict.status()).isEqualTo(412);
    assertThat(conflict.page().selectFirst("#email").val()).isEqualTo("mijn@lier.example");
    assertThat(conflict.page().select("table td").eachText())
        .containsExactly("hun@lier.example", "mijn@lier.example");
    assertThat(browser.send(form(conflict), Map.of("doe", "publiceer")).status()).isEqualTo(200);
    assertThat(found()).contains(name);
  }

  @Test
  void a_service_is_copied_to_be_adapted() {
    browser.send(begin(), service("doe", "publiceer"));
    Shown found =
        browser.open(URI.create(console + "/12021/diensten/nieuw?zoek=" + word.toLowerCase()));
    Element copy = found.page().selectFirst(".rows a:contains(" + name + ")");
    Shown form = browser.open(URI.create(copy.absUrl("href")));
    assertThat(form.page().selectFirst("#naam").val()).isEqualTo(name);
    assertThat(form.page().selectFirst("#bron").val()).isEmpty();
  }

  @Test
  void a_service_of_another_municipality_does_not_exist() {
    Shown own = browser.send(begin(), service("doe", "ontwerp"));
    String id = own.address().getPath().replaceAll(".*/", "");
    Browser both = Browser.loggedInAs("editor-pallieterland", console);
    assertThat(both.open(URI.create(console + "/12021/diensten/" + id)).status()).isEqualTo(200);
    assertThat(both.open(URI.create(console + "/12026/diensten/" + id)).status()).isEqualTo(404);
    assertThat(browser.open(URI.create(console + "/12026/diensten")).status()).isEqualTo(404);
    assertThat(browser.open(URI.create(console + "/12026/csv/diensten.csv")).status())
        .isEqualTo(404);
  }

  @Test
  void a_list_is_looked_at_before_it_is_taken_in_and_a_faulty_row_stops_all_of_it() {
    String header =
        "status;municipality;organisationName;name;type;audience;channels;description;anonymous\n";
    String good =
        "published;12021;Lokaal bestuur Lier;%s;local-initiative;person;on-site;Samen koffie.;not-offered\n"
            .formatted(name);
    String bad = "published;12026;Anderen;Elders;niets;person;on-site;Samen.;not-offered\n";
    Element upload = browser.open(URI.create(console + "/12021/csv")).form("/inlezen");
    Shown faulty = browser.upload(upload, "bestand", header + good + bad);
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(faulty.page().select("tbody th").eachText()).isNotEmpty().containsOnly("3");
    assertThat(faulty.page().select("tbody td").eachText()).contains("Soort (type)");
    assertThat(found()).doesNotContain(name);
    Shown look = browser.upload(upload, "bestand", header + good);
    assertThat(look.text()).contains("Er is nog niets veranderd", "1 dienst komt erbij");
    assertThat(found()).doesNotContain(name);
    Shown taken = browser.send(look.form("/bevestiging"), Map.of());
    assertThat(taken.text()).contains("De lijst is ingelezen");
    assertThat(found()).contains(name);
    Shown nothing = browser.upload(upload, "bestand", "");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.text()).contains("Kies eerst een bestand");
  }

  private Element begin() {
    return browser.open(URI.create(console + "/12021/diensten/nieuw")).form("/nieuw][method=post");
  }

  private static Element form(Shown page) {
    return page.page().selectFirst("form:has(#naam)");
  }

  private String list() {
    return browser.open(URI.create(console + "/12021/diensten")).text();
  }

  private Map<String, String> service(String button, String value) {
    return Map.of(
        "naam",
        name,
        "soort",
        "local-initiative",
        "doelgroep",
        "person",
        "omschrijving",
        "Samen koffie drinken in de wijk.",
        "manier",
        "on-site",
        "leeftijd-vanaf",
        "60",
        "kosten-1",
        "Een kop koffie",
        "openingsuren",
        "Elke dinsdag om 14 uur\nElke vrijdag om 10 uur",
        button,
        value);
  }

  private List<String> found() {
    return given()
        .contentType("application/json")
        .body("{\"municipality\": \"12021\", \"text\": \"%s\"}".formatted(word))
        .post("/v1/offers/search")
        .then()
        .statusCode(200)
        .extract()
        .path("items.name");
  }
}
