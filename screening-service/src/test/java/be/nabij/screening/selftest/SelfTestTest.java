package be.nabij.screening.selftest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import be.nabij.screening.testing.PublishedEvents;
import be.nabij.screening.testing.Visitor;
import be.nabij.screening.testing.Visitor.Fields;
import be.nabij.screening.testing.Visitor.Shown;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class SelfTestTest {
  private static final List<String> ITEMS_OF_DJG_6 = List.of("3", "9", "10", "4", "7", "8");
  private static final String REFUSED = "Dat lukte niet";
  private static final String ASK = "Vraag om mij te bellen";

  @Inject DataSource database;

  private final Visitor visitor = new Visitor();

  @BeforeEach
  void municipalities_have_arrived() {
    OtherServices.haveToldOfMunicipalities();
  }

  @Test
  void start_page_invites_without_the_word_that_weighs() {
    Shown start = visitor.opens("/zelftest").expect(200, "Hoe verbonden voelt u zich?");
    assertThat(start.response().body().toLowerCase(Locale.ROOT)).doesNotContain("eenza");
    assertThat(start.document().select("a[href^=tel:]").eachAttr("href"))
        .contains("tel:080013500", "tel:106", "tel:102", "tel:1813", "tel:112");
    assertThat(start.document().select("script, [style], [onclick]")).isEmpty();
    assertThat(start.document().selectFirst("[name=vragenlijst][checked]").val())
        .isEqualTo("djg-6");
    assertThat(visitor.opens("/zelftest?utm_source=nieuwsbrief").status()).isEqualTo(200);
  }

  @Test
  void every_page_tells_the_browser_to_be_careful() {
    for (Shown page :
        List.of(
            visitor.opens("/zelftest"),
            visitor.presses(visitor.opens("/zelftest"), "Begin rustig"),
            visitor.opens("/zelftest/nergens"),
            visitor.opens("/intrekken/niets"),
            visitor.posts("/zelftest/zinnen", new Fields(), "Sec-Fetch-Site", "cross-site"))) {
      assertThat(page.header("Content-Security-Policy"))
          .as(page.path())
          .isEqualTo(
              "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                  + " base-uri 'none'; frame-ancestors 'none'");
      assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(given().get("/v1/instruments").header("Content-Security-Policy")).isNull();
    given()
        .get("/nabij.css")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("max-age"))
        .header("X-Content-Type-Options", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 11})
  void statements_come_one_by_one_and_end_in_the_result(int count) {
    Shown page =
        visitor.presses(
            visitor.opens("/zelftest"), "Begin rustig", Map.of("vragenlijst", "djg-" + count));
    for (int number = 1; number <= count; number++) {
      assertThat(page.document().select(".progress label").text())
          .isEqualTo("Zin " + number + " van " + count);
      assertThat(page.document().select("input[type=radio]").eachAttr("value"))
          .containsExactly("yes", "more-or-less", "no");
      page = chooses(page, "more-or-less", number == count);
    }
    // In doubt everywhere scores everywhere (De Jong Gierveld and Van Tilburg): the highest band.
    page.expect(200, count == 6 ? "U mist veel nabijheid" : "Dit is een zware tijd voor u");
    assertThat(page.text()).contains("Tele-Onthaal op 106", "geen diagnose", "Wat nu kan helpen");
    assertThat(page.document().select("h3").eachText())
        .contains("Uw kring wat ruimer maken", "Een band wat dieper maken");
  }

  @Test
  void who_misses_nothing_is_not_told_what_helps() {
    Shown result =
        result(Map.of("3", "no", "9", "no", "10", "no", "4", "yes", "7", "yes", "8", "yes"));
    result.expect(200, "U voelt zich verbonden");
    assertThat(result.text()).doesNotContain("Wat nu kan helpen").contains("0800 13 500");
  }

  @Test
  void only_the_kind_of_contact_that_is_missed_gets_advice() {
    Shown result =
        result(Map.of("3", "no", "9", "no", "10", "no", "4", "no", "7", "no", "8", "no"));
    result.expect(200, "U mist soms mensen om u heen");
    assertThat(result.document().select("h3").eachText())
        .contains("Uw kring wat ruimer maken")
        .doesNotContain("Een band wat dieper maken");
  }

  @Test
  void going_on_without_a_choice_leads_back_to_the_choice_or_past_it() {
    Shown first = visitor.presses(visitor.opens("/zelftest"), "Begin rustig");
    Shown asked = visitor.presses(first, "Volgende").expect(400, "Ik ervaar een leegte om me heen");
    assertThat(asked.document().title()).startsWith("Fout: ");
    assertThat(asked.document().select(".summary a").attr("href")).isEqualTo("#keuze-1");
    assertThat(asked.document().getElementById("keuze-1")).isNotNull();
    visitor.presses(asked, "Liever niet").expect(200, "Ik mis mensen om me heen");
  }

  @Test
  void going_back_shows_what_was_chosen() {
    Shown first = visitor.presses(visitor.opens("/zelftest"), "Begin rustig");
    Shown second = chooses(first, "no", false);
    Shown again = visitor.presses(second, "Vorige").expect(200, "Ik ervaar een leegte om me heen");
    assertThat(again.document().select("input[checked]").val()).isEqualTo("no");
    assertThat(visitor.presses(again, "Vorige").status()).isEqualTo(303);
  }

  @Test
  void too_few_answers_say_so_and_lead_to_what_was_skipped() {
    Shown result = result(Map.of("3", "yes", "9", "yes", "4", "no", "7", "no"));
    result.expect(200, "We kunnen nog niet veel zeggen");
    visitor.presses(result, "Zinnen aanvullen").expect(200, "Vaak voel ik me in de steek gelaten");
  }

  @Test
  void a_single_skipped_statement_still_gives_a_result() {
    result(Map.of("3", "yes", "9", "yes", "10", "yes", "4", "no", "7", "no"))
        .expect(200, "U mist veel nabijheid");
  }

  @Test
  void the_postal_code_gives_the_contact_point() {
    Shown page = contactPoint(result(allYes()), "2500").expect(200, "Hier kunt u terecht");
    assertThat(page.text())
        .contains("Meldpunt Lier", "0470 00 00 00", "maandag tot vrijdag: 09:00 tot 12:00")
        .contains("feestdagen: gesloten");
    assertThat(page.document().select("dd a").eachAttr("href"))
        .containsExactly("tel:+32470000000", "mailto:meldpunt@example.org");
  }

  @Test
  void a_postal_code_in_two_municipalities_is_asked_about() {
    Shown choice = contactPoint(result(allYes()), "1804").expect(200, "In welke gemeente woont u?");
    assertThat(choice.document().select("label").eachText()).containsExactly("Vilvoorde", "Zemst");
    Shown asked = visitor.presses(choice, "Verder").expect(400, "In welke gemeente woont u?");
    assertThat(asked.document().select(".summary a").attr("href")).isEqualTo("#gemeente-1");
    Shown page = visitor.presses(asked, "Verder", Map.of("gemeente", "23096"));
    assertThat(page.expect(200, "Hier kunt u terecht").text()).contains("Meldpunt Zemst");
    visitor.presses(choice, "Verder", Map.of("gemeente", "12021")).expect(400, REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9999", "25000", "Lier"})
  void a_postal_code_that_does_not_exist_is_told_at_its_field(String typed) {
    Shown page = contactPoint(result(allYes()), typed).expect(400, "U mist soms mensen om u heen");
    assertThat(page.document().select(".summary a").attr("href")).isEqualTo("#postcode");
    assertThat(page.document().getElementById("postcode").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.value("postcode")).isEqualTo(typed);
    assertThat(page.text()).contains("0800 13 500");
  }

  @Test
  void who_answered_nothing_can_call_but_is_not_offered_a_call() {
    Shown page = contactPoint(result(Map.of()), "2500").expect(200, "Hier kunt u terecht");
    assertThat(page.document().select("button").eachText())
        .containsExactly("Terug naar mijn resultaat");
  }

  @Test
  void a_call_that_is_asked_for_goes_to_the_contact_point_and_can_be_taken_back() {
    Shown done =
        visitor
            .presses(
                callForm(), ASK, filledIn("moment", "in de voormiddag", "bericht", "Spreek luid."))
            .expect(200, "Fijn dat u deze stap zet");
    assertThat(done.text()).contains("Meldpunt Lier", "in de voormiddag");

    Taken taken = newest();
    assertThat(taken.partner()).isEqualTo("self-test");
    assertThat(taken.wording())
        .startsWith("Ik vind het goed dat Meldpunt Lier mij belt")
        .endsWith("alleen een samenvatting.");
    JsonNode event = PublishedEvents.ofScreening(taken.screening().toString());
    assertThat(event.path("municipality").asText()).isEqualTo("12021");
    assertThat(event.path("warmReferral").path("partner").asText()).isEqualTo("self-test");
    redeemed(taken)
        .statusCode(200)
        .body("name", is("Testpersoon"))
        .body("phone", is("+32470000000"))
        .body("preferredMoment", is("in de voormiddag"))
        .body("note", is("Spreek luid."))
        .body("answers", nullValue());

    String link = done.document().select(".address a").attr("href");
    assertThat(link).endsWith(done.document().select(".address").text()).contains("/intrekken/");
    String path = link.substring(link.indexOf("/intrekken/"));
    for (int time = 1; time <= 2; time++) {
      Shown question = visitor.opens(path).expect(200, "Wilt u niet meer gebeld worden?");
      assertThat(question.text()).contains("Meldpunt Lier").doesNotContain("Testpersoon");
    }
    redeemed(taken).statusCode(200);

    Shown question = visitor.opens(path);
    visitor
        .presses(question, "Ja, trek mijn vraag in", Map.of(), "Sec-Fetch-Site", "cross-site")
        .expect(403, "Dit formulier kwam niet van onze pagina");
    redeemed(taken).statusCode(200);
    for (int time = 1; time <= 2; time++) {
      visitor.presses(question, "Ja, trek mijn vraag in").expect(200, "Uw vraag is ingetrokken");
    }
    redeemed(taken).statusCode(410);
    visitor.opens(path).expect(200, "Uw vraag is ingetrokken");
  }

  @Test
  void answers_are_given_along_only_when_chosen() {
    visitor
        .presses(callForm(), ASK, filledIn("meegeven", "met-antwoorden"))
        .expect(200, "Fijn dat u deze stap zet");
    redeemed(newest()).statusCode(200).body("answers.3", is("yes"));
    assertThat(newest().wording()).endsWith("een samenvatting en mijn antwoorden.");
  }

  @Test
  void what_is_wrong_is_told_at_the_fields_and_nothing_typed_is_lost() {
    long before = count();
    Map<String, String> typed =
        Map.of("telefoon", "12", "moment", "'s avonds <b>\"laat\"</b>", "bericht", "Tot & met");
    Shown page = visitor.presses(callForm(), ASK, typed).expect(400, "Laat u bellen");
    assertThat(page.document().select(".summary a").eachAttr("href"))
        .containsExactly("#naam", "#telefoon", "#akkoord");
    assertThat(page.document().select("[aria-invalid=true]").eachAttr("id"))
        .containsExactly("naam", "telefoon", "akkoord");
    typed.forEach((field, value) -> assertThat(page.value(field)).isEqualTo(value));
    assertThat(count()).isEqualTo(before);

    visitor.presses(page, ASK, filledIn()).expect(200, "Fijn dat u deze stap zet");
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void without_the_tick_nothing_is_kept_not_even_a_no() {
    long before = count();
    Map<String, String> unticked = new HashMap<>(filledIn());
    unticked.remove("akkoord");
    Shown page = visitor.presses(callForm(), ASK, unticked).expect(400, "Laat u bellen");
    assertThat(page.document().select(".summary a").eachAttr("href")).containsExactly("#akkoord");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void everything_at_its_longest_is_taken() {
    visitor
        .presses(
            callForm(),
            ASK,
            filledIn(
                "naam", "€".repeat(200), "moment", "€".repeat(200), "bericht", "€".repeat(1000)))
        .expect(200, "Fijn dat u deze stap zet");
    Shown page =
        visitor
            .presses(callForm(), ASK, filledIn("naam", "n".repeat(201)))
            .expect(400, "Laat u bellen");
    assertThat(page.document().select(".summary a").eachAttr("href")).containsExactly("#naam");
  }

  @Test
  void sending_the_form_twice_asks_for_one_call() throws Exception {
    long before = count();
    Shown form = callForm();
    Callable<Shown> sending = () -> visitor.presses(form, ASK, filledIn());
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      for (Future<Shown> answer : hands.invokeAll(List.of(sending, sending, sending, sending))) {
        answer.get().expect(200, "Fijn dat u deze stap zet");
      }
    }
    assertThat(count()).isEqualTo(before + 1);
    visitor
        .presses(form, ASK, filledIn("naam", "Iemand anders"))
        .expect(422, "We hebben uw vraag al ontvangen");
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void one_address_may_not_ask_without_end() {
    Visitor eager = new Visitor();
    Shown form = callForm();
    eager.presses(form, ASK, Map.of("naam", "")).expect(400, "Laat u bellen");
    for (int time = 1; time <= 5; time++) {
      eager.presses(form, ASK, withNewKey()).expect(200, "Fijn dat u deze stap zet");
    }
    long before = count();
    Shown refused =
        eager.presses(form, ASK, withNewKey()).expect(429, "Er kwamen te veel vragen tegelijk");
    assertThat(refused.text()).contains("0800 13 500");
    assertThat(count()).isEqualTo(before);
    new Visitor().presses(form, ASK, withNewKey()).expect(200, "Fijn dat u deze stap zet");
  }

  @Test
  void a_form_of_another_site_is_refused() {
    Shown form = callForm();
    long before = count();
    for (String[] headers :
        new String[][] {
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Origin", "https://example.org"}
        }) {
      visitor
          .presses(form, ASK, filledIn(), headers)
          .expect(403, "Dit formulier kwam niet van onze pagina");
    }
    for (String address :
        List.of("/zelftest;a=b/aanvraag", "//zelftest/aanvraag", "/x/../zelftest/aanvraag")) {
      assertThat(visitor.posts(address, new Fields(), "Sec-Fetch-Site", "cross-site").status())
          .as(address)
          .isIn(403, 404);
    }
    assertThat(count()).isEqualTo(before);
    visitor
        .presses(form, ASK, filledIn(), "Sec-Fetch-Site", "same-origin", "Origin", "null")
        .expect(200, "Fijn dat u deze stap zet");
  }

  @Test
  void a_field_that_only_a_script_fills_in_is_a_refusal() {
    long before = count();
    visitor.presses(callForm(), ASK, filledIn("leeglaten", "x")).expect(400, REFUSED);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void forms_that_no_page_sends_are_refused_kindly() {
    refused(
        "/zelftest/zinnen", answers(Map.of()).put("vragenlijst", "ons-direct").add("ga", "begin"));
    refused("/zelftest/zinnen", answers(Map.of("3", "yes-strongly")).add("ga", "begin"));
    refused("/zelftest/zinnen", answers(Map.of("99", "yes")).add("ga", "begin"));
    refused(
        "/zelftest/zinnen", answers(Map.of("3", "yes")).add("antwoord-3", "no").add("ga", "begin"));
    refused("/zelftest/zinnen", answers(allYes()).add("ga", "vooruit"));
    refused("/zelftest/zinnen", answers(allYes()));
    for (String number : List.of("", "0", "7", "-1", "x", "99999999999")) {
      refused("/zelftest/zinnen", answers(allYes()).add("ga", "verder").add("zin", number));
    }
    refused("/zelftest/terugbellen", answers(allYes()).add("postcode", "1804"));
    refused(
        "/zelftest/terugbellen",
        answers(allYes()).add("postcode", "2500").add("gemeente", "23096"));
    refused(
        "/zelftest/aanvraag",
        lier(allYes()).add("meegeven", "alles").add("sleutel", UUID.randomUUID().toString()));
    refused(
        "/zelftest/aanvraag", lier(allYes()).add("meegeven", "samenvatting").add("sleutel", "1"));
    refused("/zelftest/aanvraag", lier(allYes()).add("meegeven", "samenvatting"));
    refused(
        "/zelftest/aanvraag",
        lier(Map.of())
            .add("meegeven", "samenvatting")
            .add("sleutel", UUID.randomUUID().toString())
            .add("naam", "Testpersoon")
            .add("telefoon", "0470 00 00 00")
            .add("akkoord", "ja"));
    refused("/zelftest/aanvraag", new Fields());
  }

  @Test
  void errors_are_pages_here_and_problems_elsewhere() {
    visitor.opens("/zelftest/nergens").expect(404, "Deze pagina bestaat niet");
    visitor
        .posts("/zelftest/zinnen", BodyPublishers.ofString("a=" + "x".repeat(40_000)))
        .expect(413, "Dat was te veel tekst");
    visitor
        .posts(
            "/zelftest/zinnen",
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("ga=begin".getBytes(StandardCharsets.UTF_8))))
        .expect(411, REFUSED);
    given()
        .contentType("text/plain")
        .body("x")
        .post("/zelftest/zinnen")
        .then()
        .statusCode(415)
        .contentType("text/html");
    given().delete("/zelftest").then().statusCode(405).contentType("text/html");
    given().get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
    for (String path : List.of("zinnen", "contactpunt", "terugbellen", "aanvraag")) {
      assertThat(visitor.opens("/zelftest/" + path).header("Location")).endsWith("/zelftest");
    }
  }

  @Test
  void pages_are_no_part_of_the_api() {
    assertThat(given().get("/q/openapi?format=json").jsonPath().getMap("paths").keySet())
        .isNotEmpty()
        .noneMatch(path -> path.toString().matches("/(zelftest|intrekken).*"));
  }

  private void refused(String path, Fields fields) {
    assertThat(visitor.posts(path, fields).expect(400, REFUSED).response().body())
        .doesNotContain("Exception", "be.nabij");
  }

  private Shown chooses(Shown page, String answer, boolean last) {
    String field = page.document().selectFirst("input[type=radio]").attr("name");
    return visitor.presses(page, last ? "Naar mijn resultaat" : "Volgende", Map.of(field, answer));
  }

  private Shown result(Map<String, String> answers) {
    return visitor.posts("/zelftest/zinnen", answers(answers).add("ga", "resultaat"));
  }

  private Shown contactPoint(Shown result, String postalCode) {
    return visitor.presses(result, "Toon wie er voor mij is", Map.of("postcode", postalCode));
  }

  private Shown callForm() {
    Shown form = visitor.presses(contactPoint(result(allYes()), "2500"), "Ik wil gebeld worden");
    return form.expect(200, "Laat u bellen");
  }

  private static Map<String, String> allYes() {
    Map<String, String> answers = new HashMap<>();
    ITEMS_OF_DJG_6.forEach(item -> answers.put(item, "yes"));
    return answers;
  }

  private static Fields answers(Map<String, String> answers) {
    Fields fields = new Fields().add("vragenlijst", "djg-6");
    answers.forEach((item, answer) -> fields.add("antwoord-" + item, answer));
    return fields;
  }

  private static Fields lier(Map<String, String> answers) {
    return answers(answers).add("postcode", "2500").add("gemeente", "12021");
  }

  /** A form as it should be, with some fields otherwise. */
  private static Map<String, String> filledIn(String... otherwise) {
    Map<String, String> fields =
        new HashMap<>(Map.of("naam", "Testpersoon", "telefoon", "0470 00 00 00", "akkoord", "ja"));
    for (int i = 0; i < otherwise.length; i += 2) {
      fields.put(otherwise[i], otherwise[i + 1]);
    }
    return fields;
  }

  private static Map<String, String> withNewKey() {
    return filledIn("sleutel", UUID.randomUUID().toString());
  }

  private static io.restassured.response.ValidatableResponse redeemed(Taken taken) {
    return given()
        .auth()
        .oauth2(RealComponents.clientToken("referral-service"))
        .get("/v1/consents/" + taken.consent() + "/contact")
        .then();
  }

  private long count() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from screening where partner = 'self-test'")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Taken newest() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select s.id, c.id, s.partner, c.wording from screening s join consent c on c.screening_id = s.id"
                    + " order by s.started_at desc limit 1")) {
      row.next();
      return new Taken(
          row.getObject(1, UUID.class),
          row.getObject(2, UUID.class),
          row.getString(3),
          row.getString(4));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private record Taken(UUID screening, UUID consent, String partner, String wording) {}
}
