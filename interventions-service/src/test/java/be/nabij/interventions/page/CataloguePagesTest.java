package be.nabij.interventions.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class CataloguePagesTest {
  private static final String START = "/catalogus";

  @Inject EntityManager database;

  @Test
  void start_tells_what_the_catalogue_holds() {
    Document page = page(START);
    assertThat(page.selectFirst("h1").text()).isEqualTo("Wat helpt tegen eenzaamheid?");
    assertThat(page.select(".shelves h3").eachText())
        .containsExactly(
            "20 bouwstenen",
            "63 activiteiten",
            "34 goede praktijken",
            "21 koplopers",
            "8 profielen",
            "12 persona’s");
    assertThat(page.select(".shelves li").get(0).text()).contains("6 bewezen ★, 14 kansrijk");
    assertThat(page.select(".shelves li").get(1).text()).contains("21 onderbouwd, 42 kansrijk");
  }

  @Test
  void start_leads_in_by_need_by_whom_by_age_and_by_evidence() {
    Document page = page(START);
    assertThat(page.select("main section[id]").eachAttr("id"))
        .containsExactly("element", "targetGroup", "ageGroup", "evidence");
    assertThat(page.select("#element li")).hasSize(20);
    assertThat(page.select("#element .star")).hasSize(6);
    assertThat(page.select("#ageGroup a > span").eachText())
        .containsExactly(
            "Kinderen", "Jongeren", "Jongvolwassenen", "Volwassenen", "Ouderen", "Alle leeftijden");
    assertThat(page.selectFirst("#evidence").text())
        .contains("Bewezen ★")
        .contains("aangetoond in meerdere overzichtsstudies")
        .doesNotContain("DR-");
    for (Element way : page.select(".ways a")) {
      assertThat(way.selectFirst("small").text()).as(way.text()).matches("[1-9][0-9]*");
    }
  }

  @Test
  void a_way_in_leads_to_as_many_results_as_it_says() {
    for (Element way : page(START).select("#targetGroup a")) {
      assertThat(page(way.attr("href")).selectFirst("h1").text())
          .as(way.text())
          .startsWith(way.selectFirst("small").text() + " resulta");
    }
  }

  @Test
  void search_finds_and_a_facet_narrows() {
    Document all = page(START + "?q=huisbezoek");
    assertThat(all.selectFirst("h1").text()).matches("[0-9]+ resultaten voor “huisbezoek”");
    assertThat(all.select(".entry h3").eachText()).contains("Vriendschappelijk huisbezoek");
    Document narrowed = page(START + "?q=huisbezoek&evidence=evidence-based&kind=activity");
    assertThat(total(narrowed)).isPositive().isLessThan(total(all));
    assertThat(narrowed.select(".entry .badge").eachText()).containsOnly("Onderbouwd");
    assertThat(narrowed.select("input[checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("activity", "evidence-based");
    assertThat(narrowed.selectFirst("#q").attr("value")).isEqualTo("huisbezoek");
  }

  @Test
  void activities_can_be_counted_by_evidence() {
    Document page = page(START + "?kind=activity");
    assertThat(total(page)).isEqualTo(63);
    assertThat(page.select("label:has([value=evidence-based])").text()).isEqualTo("Onderbouwd 21");
    assertThat(page.select("label:has([value=promising])").text()).isEqualTo("Kansrijk 42");
    assertThat(total(page(START + "?kind=element&evidence=strong"))).isEqualTo(6);
  }

  @Test
  void each_choice_can_be_taken_off() {
    Document page = page(START + "?q=koffie&ageGroup=older&ageGroup=adults&level=primary");
    List<Element> chosen = page.select(".chosen a");
    assertThat(chosen)
        .extracting(Element::text)
        .containsExactly(
            "Haal weg: Leeftijd, Volwassenen ×",
            "Haal weg: Leeftijd, Ouderen ×",
            "Haal weg: Niveau van de actie, Primaire actie (iedereen) ×",
            "Haal alles weg");
    Document without = page(chosen.get(0).attr("href"));
    assertThat(without.select("input[checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("older", "primary");
    assertThat(without.selectFirst("#q").attr("value")).isEqualTo("koffie");
    assertThat(page(chosen.get(3).attr("href")).select("input[checked]")).isEmpty();
  }

  @Test
  void everything_that_is_asked_stays_when_the_form_is_sent_again() {
    Document page = page(START + "?q=koffie&kind=activity&sort=name");
    assertThat(page.select("form [name]").eachAttr("name")).containsExactly("q", "sort");
    assertThat(page.select("[form]")).isNotEmpty();
    assertThat(page.select("[form]").eachAttr("form")).containsOnly("zoekvak");
    assertThat(page.getElementById("zoekvak").attr("method")).isEqualTo("get");
  }

  @Test
  void results_are_sorted_as_asked() {
    Document page = page(START + "?kind=activity&sort=name");
    assertThat(page.select(".entry h3").first().text()).isEqualTo("Activerend huisbezoek");
    assertThat(page.selectFirst(".sorting [aria-current]").text()).isEqualTo("op naam");
    Document best = page(page.select(".sorting a").get(1).attr("href"));
    assertThat(best.select(".entry .badge").eachText()).containsOnly("Onderbouwd");
  }

  @Test
  void pages_follow_each_other_from_the_first_to_the_last() {
    Document first = page(START + "?kind=activity&sort=name");
    assertThat(first.selectFirst(".pages span").text()).isEqualTo("Pagina 1 van 4");
    assertThat(first.select("[rel=prev]")).isEmpty();
    assertThat(first.select(".entry")).hasSize(20);
    Document middle = page(first.selectFirst("a[rel=next]").attr("href"));
    assertThat(middle.selectFirst(".pages span").text()).isEqualTo("Pagina 2 van 4");
    assertThat(middle.selectFirst("link[rel=prev]").attr("href"))
        .isEqualTo(middle.selectFirst("a[rel=prev]").attr("href"))
        .isEqualTo("/catalogus?kind=activity&sort=name");
    Document last = page(middle.select(".pages a").last().attr("href"));
    assertThat(last.selectFirst(".pages span").text()).isEqualTo("Pagina 4 van 4");
    assertThat(last.select("[rel=next]")).isEmpty();
    assertThat(last.select(".entry")).hasSize(3);
    assertThat(last.select(".entry h3").last().text()).isEqualTo("Zorgdier");
  }

  @Test
  void a_page_after_the_last_leads_back() {
    Response answer = given().get(START + "?kind=activity&page=9");
    assertThat(answer.statusCode()).isEqualTo(404);
    Document page = Jsoup.parse(answer.asString());
    assertThat(page.selectFirst("h1").text()).isEqualTo("Zoveel pagina’s zijn er niet");
    assertThat(page.select("main > p a").eachAttr("href"))
        .contains("/catalogus?kind=activity&page=4");
  }

  @Test
  void nothing_found_says_what_may_be_tried() {
    Document page = page(START + "?q=xylofoonbouw&ageGroup=older");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Niets gevonden voor “xylofoonbouw”");
    assertThat(page.select(".found a").eachAttr("href"))
        .containsExactly(
            "/catalogus?q=xylofoonbouw", "/catalogus#element", "/catalogus#targetGroup");
    assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("older");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?evidence=proven",
        "?element=toveren",
        "?municipality=Lier",
        "?kind=persona",
        "?sort=colour",
        "?page=0",
        "?page=twee"
      })
  void what_the_catalogue_does_not_know_is_answered_with_the_ways_in(String question) {
    Response answer = given().get(START + question);
    assertThat(answer.statusCode()).as(question).isEqualTo(400);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    Document page = Jsoup.parse(answer.asString());
    assertThat(page.title()).startsWith("Fout: ");
    assertThat(page.selectFirst("[role=alert] h2").text())
        .isEqualTo("Iets in het adres kennen we niet");
    assertThat(page.select(".ways a")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?!", "%"})
  void words_without_a_letter_are_pointed_out_at_the_field(String words) {
    Response answer = given().queryParam("q", words).get(START);
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.asString());
    assertThat(page.getElementById("q").attr("aria-describedby")).contains("q-fout");
    assertThat(page.getElementById("q").attr("value")).isEqualTo(words);
    assertThat(page.select("[role=alert]")).isEmpty();
  }

  @Test
  void too_many_words_are_pointed_out_too() {
    Response answer = given().queryParam("q", "praat ".repeat(40)).get(START);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.asString()).getElementById("q-fout")).isNotNull();
  }

  @Test
  void an_empty_form_and_a_link_with_something_added_lead_to_the_start() {
    assertThat(page(START + "?q=").select(".shelves")).hasSize(1);
    assertThat(page(START + "?fbclid=abc").select(".shelves")).hasSize(1);
  }

  @Test
  void an_element_shows_what_each_source_says_of_it() {
    Document page = page("/catalogus/bouwstenen/mindfulness");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Mindfulness");
    assertThat(page.selectFirst("header .badge").text()).isEqualTo("★ Bewezen");
    Element why = page.getElementById("waarom").parent();
    assertThat(why.text()).contains("Niet elke bron kijkt er hetzelfde naar");
    assertThat(why.select(".readings li").eachText())
        .hasSize(2)
        .anyMatch(reading -> reading.startsWith("bewezen volgens Toolkit Eenzaamheid"))
        .anyMatch(reading -> reading.startsWith("beperkt bewijs volgens Presentatie"));
    assertThat(why.text()).contains("Masi e.a. (2011)");
    assertThat(page.getElementById("verwant").parent().text())
        .contains("Nog niets in de catalogus gebruikt deze bouwsteen.");
    assertThat(page("/catalogus/bouwstenen/ontmoeten").select(".others a").last().attr("href"))
        .isEqualTo("/catalogus?element=ontmoeten");
  }

  @Test
  void an_activity_shows_why_it_may_work_for_whom_and_what_was_found() {
    Document page = page("/catalogus/activiteiten/bridgen-denken-en-doen");
    assertThat(page.selectFirst(".trail").text()).isEqualTo("Catalogus › Activiteiten");
    assertThat(page.select("h2").eachText())
        .startsWith("Waarom het kan werken", "Voor wie het is", "Wat we ervan weten");
    assertThat(page.select(".blocks h3 a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("/catalogus/bouwstenen/"));
    assertThat(page.getElementById("weten").parent().text())
        .contains("Onderbouwd")
        .contains("NIVEL (2012)")
        .contains("Na een jaar voelden deelnemers zich minder eenzaam");
    assertThat(page.selectFirst(".source").text())
        .contains("Handreiking voor de lokale aanpak van eenzaamheid")
        .contains("zoals ze in 2017 gedrukt werden")
        .contains("de zinnen zijn van Nabij");
    assertThat(page.select(".source a").eachAttr("href"))
        .contains("/v1/activities/bridgen-denken-en-doen");
    assertThat(page.text()).doesNotContain("DR-");
  }

  @Test
  void sources_that_weigh_an_element_differently_are_both_heard() {
    String blocks = page("/catalogus/activiteiten/allegoeds-vakanties").select(".blocks").text();
    assertThat(blocks)
        .contains(
            "De bronnen wegen het anders: bewezen volgens Toolkit Eenzaamheid op den buiten;"
                + " beperkt bewijs volgens Presentatie Eenzaamheidsinterventies in kaart.");
  }

  @Test
  void an_activity_without_research_says_so() {
    assertThat(page("/catalogus/activiteiten/danspaleis").getElementById("weten").parent().text())
        .contains("Kansrijk")
        .contains("De bron noemt er geen onderzoek bij.");
  }

  @Test
  void a_good_practice_shows_where_it_is_and_whom_to_ask() {
    Element practical =
        page("/catalogus/praktijken/samen-lezen-noorderwijk").getElementById("praktisch").parent();
    assertThat(practical.text()).contains("Noorderwijk, Herentals").contains("zingeving");
    assertThat(practical.select("a").eachAttr("href"))
        .contains("/catalogus?municipality=13011", "mailto:winny.buyens@herentals.be");
  }

  @Test
  void what_the_source_does_not_say_is_marked() {
    Document page = page("/catalogus/praktijken/samen-lezen-noorderwijk");
    assertThat(page.select(".blocks li:contains(we leiden hem af) h3 a").eachText())
        .containsExactly("Ontmoeten / sociaal contact");
    assertThat(page.select(".facts a.derived").eachText())
        .containsExactly("Existentiële eenzaamheid", "Secundaire actie (risicogroepen)");
    assertThat(page.select(".facts a:not(.derived)").eachText()).contains("Mensen met dementie");
    assertThat(page("/catalogus/activiteiten/oopoeh").getElementById("waarom").parent().text())
        .contains("Welke bouwstenen erin zitten, zegt de bron niet met zoveel woorden");
  }

  @Test
  void a_front_runner_shows_what_was_done_there() {
    assertThat(page("/catalogus/koplopers/koploperplaats-leusden").selectFirst("article").text())
        .contains("Welzijn Leusden")
        .contains("Kassiers van supermarkten opgeleid")
        .contains("Deskundigheidsbevordering");
  }

  @Test
  void a_profile_is_an_aid_and_no_diagnosis() {
    Document page = page("/catalogus/profielen/achterblijvers");
    assertThat(page.selectFirst(".notice").text()).startsWith("Een hulpmiddel, geen diagnose.");
    assertThat(page.getElementById("plaats").parent().text())
        .contains("Nog niet lang")
        .contains("Gericht op sociale participatie")
        .contains("Passieve copingstrategie")
        .contains("situationele problematiek")
        .contains("Machielse (2011)");
    assertThat(page.select(".others a").last().attr("href"))
        .isEqualTo("/catalogus?profile=achterblijvers");
  }

  @Test
  void a_persona_is_said_to_be_invented() {
    Document page = page("/catalogus/personas/weduwnaar-78-platteland");
    assertThat(page.selectFirst(".notice").text()).startsWith("Deze persoon bestaat niet.");
    assertThat(page.getElementById("wens").parent().select("a").eachAttr("href"))
        .containsExactly("/catalogus/profielen/achterblijvers");
    assertThat(page("/catalogus/personas").selectFirst(".notice").text())
        .startsWith("Deze mensen bestaan niet.");
    assertThat(page("/catalogus/personas").select(".entry")).hasSize(12);
  }

  @Test
  void the_profiles_stand_in_their_scheme() {
    Element scheme = page("/catalogus/profielen").selectFirst("table.scheme");
    assertThat(scheme.selectFirst("caption").text()).isNotEmpty();
    assertThat(scheme.select("th[scope=col]").eachText())
        .containsExactly("Actieve copingstrategie", "Passieve copingstrategie");
    assertThat(scheme.select("tbody").eachText())
        .hasSize(4)
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .startsWith("Nog niet lang · gericht op sociale participatie Actieven")
                    .contains("Achterblijvers"),
            row -> assertThat(row).contains("Geborgenen").contains("Afhankelijken"),
            row ->
                assertThat(row)
                    .startsWith("Al vele jaren · gericht op sociale participatie Compenseerders")
                    .contains("Hoopvollen"),
            row -> assertThat(row).contains("Buitenstaanders").contains("Overlevers"));
    assertThat(scheme.select("td a")).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "bouwstenen, element, 20",
    "activiteiten, activity, 63",
    "praktijken, good-practice, 34",
    "koplopers, front-runner, 21"
  })
  void a_kind_leads_to_all_its_entries(String path, String kind, long total) {
    given().redirects().follow(false).get(START + "/" + path).then().statusCode(303);
    Document page = page(START + "/" + path);
    assertThat(total(page)).isEqualTo(total);
    assertThat(page.select("input[checked]").eachAttr("value")).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/catalogus/wensen",
        "/catalogus/activiteiten/bestaat-niet",
        "/catalogus/activiteiten/mindfulness",
        "/catalogus/elements/mindfulness",
        "/catalogus/activiteiten/resto-vanharte/nergens"
      })
  void what_is_not_there_is_a_page_with_the_way_on(String address) {
    Response answer = given().get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(Jsoup.parse(answer.asString()).select("main a").eachAttr("href"))
        .containsExactly("/catalogus");
  }

  @Test
  void what_an_entry_says_never_becomes_markup_or_a_link_that_runs() {
    try {
      put(
          "activity",
          """
          {"id": "vals", "title": "<script>alert(1)</script>", "alsoKnownAs": ["\\"><img src=x>"],
           "category": "meeting", "evidence": "promising", "description": "<b>Dik</b> & \\"klaar\\"",
           "keywords": [], "audience": "<i>wie</i>", "ageGroups": [], "targetGroups": [],
           "levels": [], "lonelinessTypes": [], "elements": [{"code": "mindfulness", "why": "<u>"}],
           "runBy": "<a href='javascript:alert(2)'>wij</a>", "url": "javascript:alert(3)",
           "source": "</p><script>alert(4)</script>", "lines": "1"}
          """);
      String address = "/catalogus/activiteiten/vals";
      Document page = page(address);
      assertThat(page.selectFirst("h1").text()).isEqualTo("<script>alert(1)</script>");
      assertThat(page.selectFirst(".lead").text()).isEqualTo("<b>Dik</b> & \"klaar\"");
      assertThat(page.selectFirst("meta[name=description]").attr("content"))
          .isEqualTo("<b>Dik</b> & \"klaar\"");
      assertThat(page.getElementById("praktisch").parent().text()).contains("javascript:alert(3)");
      for (String shown : List.of(address, "/catalogus/bouwstenen/mindfulness")) {
        assertHarmless(page(shown));
      }
      assertHarmless(page("/catalogus?element=mindfulness"));
    } finally {
      remove();
    }
  }

  @Test
  void what_somebody_searches_for_never_becomes_markup() {
    Document page =
        Jsoup.parse(
            given()
                .queryParam("q", "<script>\"'><b>moestuin")
                .get(START)
                .then()
                .extract()
                .asString());
    assertThat(page.getElementById("q").attr("value")).isEqualTo("<script>\"'><b>moestuin");
    assertHarmless(page);
  }

  @Test
  void pages_bring_everything_along_and_leave_nothing_behind() {
    for (String address :
        List.of(
            START, START + "?q=rouw", "/catalogus/activiteiten/oopoeh", "/catalogus/profielen")) {
      Response answer = given().get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.headers().getValues("Cache-Control")).containsExactly("max-age=300");
      assertThat(answer.header("Content-Language")).isEqualTo("nl-BE");
      assertThat(answer.cookies()).isEmpty();
      Document page = Jsoup.parse(answer.asString());
      assertThat(page.selectFirst("html").attr("lang")).isEqualTo("nl-BE");
      assertThat(page.select("script, [style], [onclick], iframe")).isEmpty();
      assertThat(page.select("[src], link[rel=stylesheet], link[rel=icon]"))
          .allMatch(one -> (one.attr("src") + one.attr("href")).startsWith("/"));
      assertThat(page.selectFirst("meta[name=description]").attr("content")).isNotBlank();
      assertThat(page.select("h1")).hasSize(1);
    }
  }

  @Test
  void an_entry_has_one_lasting_address() {
    String publicUrl = ConfigProvider.getConfig().getValue("nabij.public-url", String.class);
    Document page = page("/catalogus/activiteiten/oopoeh?fbclid=abc");
    assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo(publicUrl + "/catalogus/activiteiten/oopoeh")
        .isEqualTo(page.selectFirst(".source .address").text());
    assertThat(page(START + "?q=rouw").selectFirst("meta[name=robots]").attr("content"))
        .isEqualTo("noindex");
    assertThat(page.select("meta[name=robots]")).isEmpty();
  }

  @Test
  void every_link_leads_somewhere() {
    Set<String> seen = new LinkedHashSet<>(List.of(START));
    Deque<String> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      String address = waiting.removeFirst();
      Response answer = given().urlEncodingEnabled(false).get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      // Of the questions within a question only the further pages of a kind are followed.
      boolean followed =
          !address.contains("&") || address.matches("/catalogus[?]kind=[a-z-]+&page=[0-9]+");
      if (followed && answer.contentType().startsWith("text/html")) {
        Document page = Jsoup.parse(answer.asString());
        for (String link : page.select("a[href], link[href]").eachAttr("href")) {
          if (link.startsWith("#")) {
            assertThat(page.getElementById(link.substring(1))).as(address + link).isNotNull();
          } else if (link.startsWith("/") && seen.add(link)) {
            waiting.add(link);
          }
        }
      }
    }
    assertThat(seen.stream().filter(one -> one.matches("/catalogus/[a-z]+/[^?]+")))
        .as("the pages of all entries")
        .hasSize(20 + 63 + 34 + 21 + 8 + 12);
  }

  @Test
  void pages_are_no_part_of_the_api() {
    assertThat(given().get("/q/openapi?format=json").jsonPath().getMap("paths").keySet())
        .noneMatch(path -> path.toString().startsWith(START));
  }

  private static void assertHarmless(Document page) {
    assertThat(page.select("script, b b, i, u, img[src=x], [href^=javascript]")).isEmpty();
  }

  private static long total(Document results) {
    return Long.parseLong(results.selectFirst("h1").text().split(" ", 2)[0]);
  }

  private static Document page(String address) {
    Response answer = given().urlEncodingEnabled(false).get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  /** As if it were edited. */
  private void put(String kind, String content) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database
                  .createNativeQuery(
                      "insert into catalogue_entry (id, kind, position, title, facets, content, names,"
                          + " keywords, description, related) select id, :kind, 999, title,"
                          + " cast(array['kind:' || :kind, 'element:mindfulness'] as text[]),"
                          + " cast(:content as jsonb), title, '', '', ''"
                          + " from jsonb_to_record(cast(:content as jsonb)) as x(id text, title text)")
                  .setParameter("kind", kind)
                  .setParameter("content", content)
                  .executeUpdate();
              changed();
            });
  }

  private void remove() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database
                  .createNativeQuery("delete from catalogue_entry where id = 'vals'")
                  .executeUpdate();
              changed();
            });
  }

  private void changed() {
    database
        .createNativeQuery("update catalogue_state set revision = revision + 1")
        .executeUpdate();
  }
}
