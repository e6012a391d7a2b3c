package be.nabij.directory.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import be.nabij.directory.contactpoint.Lier;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class GuideTest {
  private static final AtomicInteger VISITORS = new AtomicInteger();

  @BeforeEach
  void lier_is_as_in_the_guide() {
    Lier.asInTheGuide();
  }

  @ParameterizedTest
  @CsvSource({
    "12002, Berlaar, Sociale dienst Berlaar, +3234101900, 03 410 19 00, socialedienst@berlaar.be",
    "12009, Duffel, Thuiszorg Duffel, +3215309787, 015 30 97 87, thuiszorg@duffel.be",
    "12021, Lier, OCMW Lier, +3238000500, 03 800 05 00, info-ocmw@lier.be",
    "12026, Nijlen, Meldpunt Vereenzaming Nijlen, +3234100211, 03 410 02 11,"
        + " meldpuntvereenzaming@nijlen.be",
    "11035, Ranst, Zorg en welzijn Ranst, +3233853888, 03 385 38 88, zorg.welzijn@ranst.be",
  })
  void guide_of_a_municipality_begins_with_its_contact_point(
      String nis, String municipality, String name, String dialled, String phone, String email) {
    Document page = page("/gids/" + nis);
    assertThat(page.selectFirst("h1").text()).isEqualTo(municipality);
    Element first = page.selectFirst("main section");
    assertThat(first.id()).isEqualTo("contactpunt");
    assertThat(first.selectFirst(".card h3").text()).isEqualTo(name);
    assertThat(first.selectFirst("a[href=tel:" + dialled + "]").text()).isEqualTo(phone);
    assertThat(first.selectFirst("a[href=mailto:" + email + "]").text()).isEqualTo(email);
    assertThat(first.text()).contains("Laatst nagekeken op 21 november 2026");
  }

  @Test
  void municipality_without_a_contact_point_is_helped_by_the_caw() {
    Element contact = page("/gids/31005").getElementById("contactpunt");
    assertThat(contact.text())
        .contains("Voor Brugge is geen eigen contactpunt gekend: het CAW helpt je verder")
        .contains("0800 13 500");
    assertThat(contact.select("a[href^=mailto]")).isEmpty();
  }

  @Test
  void what_to_do_in_danger_and_lines_without_a_name_come_before_the_services() {
    Document page = page("/gids/12021");
    assertThat(page.select("main section").eachAttr("id"))
        .startsWith("contactpunt", "gevaar", "lijnen");
    assertThat(page.select("#gevaar a").eachAttr("href"))
        .containsExactly("tel:112", "tel:1813", "tel:106");
    assertThat(page.select("#lijnen h3").eachText())
        .contains(
            "Awel 102",
            "CAW: gratis bellen met een welzijnswerker",
            "Tele-Onthaal 106",
            "Zelfmoordlijn 1813");
  }

  @Test
  void services_stand_in_groups_that_the_table_of_contents_leads_to() {
    Document page = page("/gids/12021");
    for (Element link : page.select(".toc a")) {
      assertThat(page.getElementById(link.attr("href").substring(1)))
          .as(link.attr("href"))
          .isNotNull();
    }
    assertThat(page.select("#gesprekken h3").eachText())
        .contains(
            "Tejo Lier: tien gratis gesprekken met een therapeut",
            "Psycholoog of orthopedagoog aan een laag tarief");
    assertThat(page.select("#ziekenfonds h3").eachText()).hasSize(3);
  }

  @Test
  void service_tells_whom_it_is_for_and_what_it_costs() {
    Document page = page("/gids/12021");
    assertThat(facts(page, "Tejo Lier: tien gratis gesprekken met een therapeut"))
        .contains("Jonger dan 20 jaar.")
        .contains("Gratis, tien sessies")
        .contains("Lier");
    assertThat(facts(page, "Gratis eerstelijnspsycholoog in De Zilveren Knoop, Lier"))
        .contains("Jonger dan 18 jaar, of (toekomstige) ouders van elke leeftijd.");
    assertThat(facts(page, "Psycholoog of orthopedagoog aan een laag tarief"))
        .contains("Gewoon tarief: 11 euro per gesprek")
        .contains("Met verhoogde tegemoetkoming: 4 euro per gesprek");
    assertThat(facts(page, "Partena Luisterlijn")).contains("Leden van Partena.");
    assertThat(entry(page, "Partena Luisterlijn").text())
        .contains("Laatst nagekeken op 21 november 2026")
        .contains("Bron: Gids Samen tegen Eenzaamheid");
  }

  @Test
  void services_for_others_elsewhere_are_left_out() {
    assertThat(page("/gids/13012").select("h3").eachText())
        .contains("Koffie & Contact: waar gezelligheid begint");
    List<String> inLier = page("/gids/12021").select("h3").eachText();
    assertThat(inLier)
        .doesNotContain("Koffie & Contact: waar gezelligheid begint", "Nextdoor: buurtplatform");
  }

  @Test
  void nothing_is_shown_twice() {
    assertThat(page("/gids/12021").select("h3").eachText()).doesNotHaveDuplicates();
  }

  @Test
  void makers_and_licences_are_named() {
    assertThat(page("/gids/12021").selectFirst(".credits").text())
        .contains(
            "Gids Samen tegen Eenzaamheid voor hulpverleners in de eerste lijn van Thomas More"
                + " Hogeschool, in samenwerking met eerstelijnszone Pallieterland is in licentie"
                + " gegeven volgens een Creative Commons"
                + " Naamsvermelding-NietCommercieel-GelijkDelen 4.0 Internationaal-licentie")
        .contains("Statbel")
        .contains("BeST");
  }

  @Test
  void zone_has_the_contact_points_of_all_its_municipalities() {
    Document page = page("/gids/zone/Pallieterland");
    assertThat(page.select("#contactpunt h3").eachText())
        .containsExactly("Berlaar", "Duffel", "Lier", "Nijlen");
    assertThat(page.select("#contactpunt a[href^=tel]").eachAttr("href"))
        .containsExactly(
            "tel:+3234101900", "tel:+3215309787", "tel:+3238000500", "tel:+3234100211");
    assertThat(page.select("#contactpunt h3 a").eachAttr("href")).contains("/gids/12021");
    assertThat(page.select("h3").eachText()).contains("Psy Go! van de Liberale Mutualiteit");
  }

  @Test
  void zone_has_the_services_of_all_its_municipalities() {
    assertThat(facts(page("/gids/zone/Middenkempen"), "Koffie & Contact: waar gezelligheid begint"))
        .contains("Voor wie in Herenthout woont.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Westkust&Polder", "Mechelen-Katelijne", "BruZEL"})
  void zone_with_a_difficult_name_is_found_through_its_link(String zone) {
    Element link =
        page("/gids").select(".zones a").stream()
            .filter(one -> one.text().equals(zone))
            .findFirst()
            .orElseThrow();
    Response page = visitor().urlEncodingEnabled(false).get(link.attr("href"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(parsed(page).selectFirst("h1").text()).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lier", "lier", "2500", " Lierre "})
  void municipality_is_found_by_name_or_postal_code(String where) {
    visitor()
        .redirects()
        .follow(false)
        .queryParam("waar", where)
        .get("/gids")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/gids/12021"));
  }

  @Test
  void postal_code_of_two_municipalities_lets_one_choose() {
    Document page = parsed(visitor().queryParam("waar", "1804").get("/gids"));
    assertThat(page.select(".links a").eachAttr("href"))
        .containsExactlyInAnyOrder("/gids/23088", "/gids/23096");
  }

  @Test
  void zone_is_found_by_a_part_of_its_name() {
    Document page = parsed(visitor().queryParam("waar", "limburg").get("/gids"));
    assertThat(page.select(".links a").eachAttr("href"))
        .contains("/gids/zone/Noord-Limburg", "/gids/zone/West-Limburg");
  }

  @Test
  void place_that_nobody_knows_is_said_so() {
    Document page = parsed(visitor().queryParam("waar", "<b>Nergens</b>").get("/gids"));
    assertThat(page.getElementById("gevonden").text()).isEqualTo("“<b>Nergens</b>” kennen we niet");
  }

  @Test
  void number_of_a_merged_municipality_leads_to_the_new_one() {
    visitor()
        .redirects()
        .follow(false)
        .get("/gids/11007")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/gids/11002"));
    assertThat(page("/gids/11002").selectFirst("h1").text()).isEqualTo("Antwerpen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gids/99999",
        "/gids/99999/gids.pdf",
        "/gids/zone/Nergensland",
        "/gids/lier",
        "/gids/12021/nergens"
      })
  void unknown_place_is_a_page_with_the_way_on(String address) {
    Response answer = visitor().get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(parsed(answer).select("main a").eachAttr("href")).containsExactly("/gids");
  }

  @Test
  void search_finds_what_one_may_use_here() {
    Document page = parsed(search("/gids/12021", "jongeren praten"));
    assertThat(page.selectFirst("h1").text()).contains("voor “jongeren praten”");
    assertThat(page.select(".results h3").eachText()).contains("Awel 102");
    assertThat(parsed(search("/gids/12021", "koffie contact")).select(".results h3").eachText())
        .doesNotContain("Koffie & Contact: waar gezelligheid begint");
    assertThat(parsed(search("/gids/13012", "koffie contact")).select(".results h3").eachText())
        .contains("Koffie & Contact: waar gezelligheid begint");
    assertThat(
            parsed(search("/gids/zone/Middenkempen", "koffie contact"))
                .select(".results h3")
                .eachText())
        .contains("Koffie & Contact: waar gezelligheid begint");
  }

  @Test
  void search_that_finds_nothing_says_who_knows() {
    Document page = parsed(search("/gids/12021", "xqzwvk"));
    assertThat(page.selectFirst("h1").text()).isEqualTo("Niets gevonden voor “xqzwvk”");
    assertThat(page.select(".entries a").eachAttr("href")).contains("tel:+3238000500", "tel:106");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!"})
  void search_without_a_word_says_what_is_wrong(String text) {
    Response answer = search("/gids/12021", text);
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = parsed(answer);
    assertThat(page.title()).startsWith("Fout: ");
    assertThat(page.getElementById("zoek").attr("aria-describedby")).contains("zoek-fout");
    assertThat(page.getElementById("zoek-fout").text()).startsWith("Typ een woord");
  }

  @Test
  void search_that_is_too_long_says_what_is_wrong() {
    Response answer = search("/gids/12021", "praat ".repeat(40));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(parsed(answer).getElementById("zoek-fout").text())
        .isEqualTo("Een paar woorden zijn genoeg.");
  }

  @Test
  void what_somebody_searches_for_stands_in_no_address_and_is_not_kept() {
    assertThat(page("/gids/12021").select("form[action=/gids/12021]").attr("method"))
        .isEqualTo("post");
    assertThat(search("/gids/12021", "praten").header("Cache-Control")).contains("no-store");
  }

  @Test
  void form_from_another_site_is_refused() {
    Response answer =
        visitor()
            .header("Sec-Fetch-Site", "cross-site")
            .formParam("zoek", "praten")
            .post("/gids/12021");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(parsed(answer).selectFirst("h1").text())
        .isEqualTo("Dit formulier kwam niet van onze pagina");
  }

  @Test
  void whoever_searches_without_end_has_to_wait() {
    RequestSpecification tireless = visitor();
    Response answer;
    int times = 0;
    do {
      answer = given().spec(tireless).formParam("zoek", "praten").post("/gids/99999");
      times++;
    } while (answer.statusCode() == 404 && times < 1000);
    assertThat(times).isGreaterThan(120);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotNull();
    assertThat(parsed(answer).selectFirst("h1").text()).isEqualTo("Even geduld");
  }

  @Test
  void pages_bring_everything_along_and_tell_no_other_site() {
    visitor()
        .get("/gids/12021")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "max-age=300");
    assertThat(visitor().get("/gids/12021").headers().getValues("Cache-Control")).hasSize(1);
    Document page = page("/gids/12021");
    assertThat(page.select("script, [onclick], [style]")).isEmpty();
    for (Element sheet : page.select("link[rel=stylesheet]")) {
      visitor().get(sheet.attr("href")).then().statusCode(200).contentType("text/css");
    }
    assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).hasSize(2);
  }

  @Test
  void pages_lead_to_the_self_test_and_to_what_can_be_printed() {
    Document page = page("/gids/12021");
    assertThat(page.select("#contactpunt a").eachAttr("href"))
        .contains(ConfigProvider.getConfig().getValue("nabij.self-test-url", String.class));
    assertThat(page.select("#papier .links a").eachAttr("href"))
        .containsExactly(
            "/gids/12021/gids.pdf",
            "/gids/12021/affiche.pdf?formaat=A3",
            "/gids/12021/affiche.pdf?formaat=A4",
            "/gids/12021/kaartjes.pdf");
    for (String address : page.select("#papier .links a").eachAttr("href")) {
      visitor().get(address).then().statusCode(200).contentType("application/pdf");
    }
  }

  @Test
  void pages_are_no_part_of_the_api() {
    assertThat(given().get("/q/openapi?format=json").jsonPath().getMap("paths").keySet())
        .noneMatch(path -> path.toString().startsWith("/gids"));
  }

  private static String facts(Document page, String name) {
    return entry(page, name).selectFirst(".facts").text();
  }

  private static Element entry(Document page, String name) {
    return page.select("article").stream()
        .filter(one -> one.selectFirst("h3").text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + name));
  }

  private static Document page(String address) {
    Response answer = visitor().get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return parsed(answer);
  }

  private static Document parsed(Response answer) {
    return Jsoup.parse(answer.asString());
  }

  private static Response search(String address, String text) {
    return visitor()
        .header("Sec-Fetch-Site", "same-origin")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("zoek", text)
        .post(address);
  }

  /** From an address of its own, so that tests do not use up each other's searches. */
  private static RequestSpecification visitor() {
    return given().header("X-Forwarded-For", "198.51.100." + VISITORS.incrementAndGet() % 250);
  }
}
