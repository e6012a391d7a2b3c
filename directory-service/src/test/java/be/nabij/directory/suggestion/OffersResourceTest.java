package be.nabij.directory.suggestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import be.nabij.platform.testing.RealComponents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class OffersResourceTest {
  private static final String TEJO = "Tejo Lier: tien gratis gesprekken met een therapeut";
  private static final String JOTH = "JOTH Zandhoven: gratis therapeutische hulp";
  private static final String OVERKOP = "OverKop-huis Mechelen: thuiskomen en gratis hulp";
  private static final String KNOOP = "Gratis eerstelijnspsycholoog in De Zilveren Knoop, Lier";
  private static final String PANGG =
      "Lijst van eerstelijnspsychologen voor kinderen en jongeren (PANGG 0-18)";
  private static final AtomicInteger CALLERS = new AtomicInteger();

  private static final int MOST_BEFORE_REFUSAL = 400;

  @Inject MeterRegistry metrics;

  /** What DR-14, DR-15, DR-16 and DR-20 come to at each boundary. */
  @ParameterizedTest
  @CsvSource({
    "17, true, true, true, true",
    "18, true, true, false, false",
    "19, true, true, false, false",
    "20, false, true, false, false",
    "24, false, true, false, false",
    "25, false, false, false, false",
  })
  void who_may_use_the_offers_for_young_people(
      int age, boolean tejo, boolean overkop, boolean knoop, boolean pangg) {
    List<String> names =
        names("{\"municipality\": \"12021\", \"parent\": false, \"age\": " + age + "}");
    assertThat(names.contains(TEJO)).isEqualTo(tejo);
    assertThat(names.contains(JOTH)).isEqualTo(overkop);
    assertThat(names.contains(OVERKOP)).isEqualTo(overkop);
    assertThat(names.contains(KNOOP)).isEqualTo(knoop);
    assertThat(names.contains(PANGG)).isEqualTo(pangg);
  }

  @Test
  void future_parent_of_31_may_see_the_first_line_psychologist() {
    search("{\"municipality\": \"12021\", \"age\": 31, \"parent\": true}")
        .body("items.name", hasItem(KNOOP))
        .body(found(KNOOP) + ".verdict", equalTo("yes"))
        .body(found(KNOOP) + ".reasons.code", hasItem("parent"))
        .body(found(KNOOP) + ".reasons.find { it.code == 'parent' }.rule", equalTo("DR-16"))
        .body("items.name", not(hasItem(TEJO)));
  }

  @Test
  void question_that_decides_is_asked() {
    search("{\"municipality\": \"12021\", \"age\": 31}")
        .body(found(KNOOP) + ".verdict", equalTo("ask"))
        .body(found(KNOOP) + ".ask.fact", contains("parent"))
        .body(found(KNOOP) + ".ask[0].rule", equalTo("DR-16"))
        .body(
            found(KNOOP) + ".ask[0].question",
            equalTo("Is de persoon ouder, of wordt hij of zij ouder?"));
  }

  @ParameterizedTest
  @CsvSource({
    "liberale, Psy Go! van de Liberale Mutualiteit",
    "onafhankelijke, OZ Luisterlijn van de Onafhankelijke Mutualiteit",
    "partena, Partena Luisterlijn",
    "christelijke, ",
    "vlaams-neutraal, ",
    "other, ",
  })
  void each_mutuality_helps_its_own_members_only(String mutuality, String own) {
    List<String> names =
        names("{\"types\": [\"distance-guidance\"], \"mutuality\": \"" + mutuality + "\"}");
    if (own == null) {
      assertThat(names).isEmpty();
    } else {
      assertThat(names).containsExactly(own);
    }
  }

  @Test
  void without_a_mutuality_all_three_ask_for_it() {
    search("{\"types\": [\"distance-guidance\"]}")
        .body("items", hasSize(3))
        .body("items.verdict", everyItem(equalTo("ask")))
        .body("items.ask.fact.flatten()", everyItem(is("mutuality")));
  }

  @Test
  void tariff_is_11_euro_and_4_with_increased_reimbursement_at_conventioned_ones_only() {
    String conventioned = found("Psycholoog of orthopedagoog aan een laag tarief");
    String others = found("Klinisch psycholoog of orthopedagoog");
    search("{\"increasedReimbursement\": true, \"types\": [\"psychologist\"]}")
        .body(conventioned + ".costs.amount", contains(4))
        .body(conventioned + ".reasons.rule", hasItem("DR-17"))
        .body(others + ".costs", empty())
        .body(others + ".reasons.rule", hasItem("DR-19"));
    search("{\"increasedReimbursement\": false, \"types\": [\"psychologist\"]}")
        .body(conventioned + ".costs.amount", contains(11));
    search("{\"types\": [\"psychologist\"]}")
        .body(conventioned + ".verdict", equalTo("yes"))
        .body(conventioned + ".costs.amount", contains(11, 4))
        .body(conventioned + ".ask.decides", contains("cost"));
  }

  @Test
  void anonymous_lines_stand_with_every_answer() {
    search("{\"municipality\": \"12021\", \"text\": \"moestuin\"}")
        .body(
            "anonymousLines.phone",
            containsInAnyOrder("1813", "106", "102", "+3280013500", "+3216244200"));
  }

  @Test
  void who_wants_to_stay_anonymous_is_shown_nothing_that_asks_for_a_name() {
    search("{\"municipality\": \"12021\", \"anonymous\": true, \"includeExcluded\": true}")
        .body("items.name", hasItems("Tele-Onthaal 106", "Zelfmoordlijn 1813", "Noodnummer 112"))
        .body("items.name", not(hasItem(startsWith("Psycholoog"))))
        .body(
            "excluded.find { it.name.startsWith('Psycholoog') }.reasons.code",
            contains("not-anonymous"))
        .body("excluded.find { it.name.startsWith('Psycholoog') }.reasons.rule", contains("DR-09"));
  }

  @ParameterizedTest
  @CsvSource({
    "Noodnummer 112, 112",
    "Zelfmoordlijn 1813, 1813",
    "Tele-Onthaal 106, 106",
    "Awel 102, 102",
    "'1712, over geweld en misbruik', 1712",
    "CAW: gratis bellen met een welzijnswerker, +3280013500",
  })
  void helplines_have_their_numbers(String name, String number) {
    search("{\"types\": [\"helpline\", \"emergency\"]}")
        .body(found(name) + ".phones.number", contains(number));
  }

  @Test
  void contact_point_of_the_own_municipality_is_there_and_no_other() {
    search("{\"municipality\": \"12026\", \"types\": [\"contact-point\"]}")
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("Meldpunt Vereenzaming Nijlen"))
        .body("items[0].phones.number", contains("+3234100211"))
        .body("items[0].reasons.rule", hasItem("DR-06"))
        .body("items[0].nearness", equalTo("municipality"));
    search("{\"postalCode\": \"2500\", \"types\": [\"contact-point\"]}").body("items", hasSize(1));
    search("{\"postalCode\": \"8400\", \"types\": [\"contact-point\"]}").body("items", empty());
  }

  @Test
  void what_the_person_may_not_use_is_shown_with_why_not_when_asked() {
    search(
            "{\"municipality\": \"35013\", \"age\": 40, \"parent\": false, \"includeExcluded\": true}")
        .body("excluded.find { it.name == '" + TEJO + "' }.reasons.code", contains("too-old"))
        .body("excluded.find { it.name == '" + TEJO + "' }.reasons.rule", contains("DR-14"))
        .body(
            "excluded.find { it.name == '" + TEJO + "' }.reasons.text",
            contains("Alleen voor wie jonger is dan 20 jaar."))
        .body(
            "excluded.find { it.name.startsWith('Koffie') }.reasons.code",
            contains("lives-elsewhere"))
        .body(
            "excluded.find { it.name.startsWith('Koploperplaats') }.reasons.code",
            contains("for-municipality"))
        .body("items.verdict", everyItem(not(equalTo("no"))));
    search("{\"age\": 40}").body("excluded", nullValue());
  }

  @Test
  void nearest_comes_first_and_what_is_certain_before_what_is_asked() {
    JsonPath answer =
        search("{\"municipality\": \"12021\", \"age\": 17, \"parent\": false}")
            .extract()
            .jsonPath();
    assertThat(answer.getString("items[0].nearness")).isEqualTo("municipality");
    List<String> verdicts = answer.getList("items.verdict");
    assertThat(verdicts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void words_put_what_fits_them_first() {
    search("{\"text\": \"psygoloog voor kind\", \"age\": 12}").body("items[0].type", not("tool"));
    search("{\"text\": \"koffie drinken\", \"municipality\": \"13012\"}")
        .body("items[0].name", startsWith("Koffie & Contact"));
    search("{\"text\": \"koffie drinken\", \"municipality\": \"35013\"}")
        .body("items.name", not(hasItem(startsWith("Koffie & Contact"))));
  }

  @Test
  void training_is_for_who_asks_for_it() {
    search("{\"text\": \"opleiding eenzaamheid\"}").body("items.type", not(hasItem("training")));
    search("{\"text\": \"opleiding eenzaamheid\", \"types\": [\"training\"]}")
        .body("items.type", hasItem("training"));
  }

  @Test
  void reasons_are_in_english_for_who_prefers_it() {
    given()
        .header("X-Forwarded-For", caller())
        .header("Accept-Language", "en")
        .contentType("application/json")
        .body("{\"age\": 17, \"text\": \"tejo\"}")
        .post("/v1/offers/search")
        .then()
        .statusCode(200)
        .header("Content-Language", "en")
        .body("items[0].reasons.text", hasItem("For people younger than 20."));
    search("{\"age\": 17, \"text\": \"tejo\"}")
        .header("Content-Language", "nl")
        .body("items[0].reasons.text", hasItem("Voor wie jonger is dan 20 jaar."));
  }

  @Test
  void pages_are_linked() {
    given()
        .header("X-Forwarded-For", caller())
        .queryParam("pageSize", 5)
        .contentType("application/json")
        .body("{}")
        .post("/v1/offers/search")
        .then()
        .statusCode(200)
        .body("items", hasSize(5))
        .body("next", notNullValue())
        .body("prev", nullValue());
  }

  @Test
  void every_field_at_fault_is_named() {
    refused(
            "{\"municipality\": \"1202\", \"postalCode\": \"25\", \"age\": 131, \"language\":"
                + " \"Dutch\"}")
        .body("errors.name", containsInAnyOrder("municipality", "postalCode", "age", "language"));
    refused(
            "{\"municipality\": \"99999\", \"postalCode\": \"9999\", \"types\": [\"magic\"], \"text\": \"?!\"}")
        .body("errors.name", containsInAnyOrder("municipality", "postalCode", "types[0]", "text"));
    refused("{\"municipality\": \"12021\", \"postalCode\": \"8400\"}")
        .body("errors.name", contains("postalCode"));
    refused("{\"mutuality\": \"CM\", \"name\": \"x\"}")
        .body("errors.name", containsInAnyOrder("mutuality", "name"));
  }

  @Test
  void the_same_question_gets_the_same_answer() {
    String question = "{\"municipality\": \"12021\", \"text\": \"psycholoog\"}";
    String first = search(question).extract().asString();
    search(question).body(equalTo(first));
  }

  @Test
  void address_that_asks_too_much_has_to_wait() {
    double refused = count("nabij.rate.limit.refusals", "of", "requests");
    askUntilRefused(given().header("X-Forwarded-For", caller()))
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("type", equalTo("urn:problem-type:nabij:too-many-requests"));
    assertThat(count("nabij.rate.limit.refusals", "of", "requests")).isEqualTo(refused + 1);
    search("{}");
  }

  @Test
  void a_search_that_finds_nothing_is_counted_as_such() {
    double found = count("nabij.searches", "of", "offers", "result", "found");
    double nothing = count("nabij.searches", "of", "offers", "result", "nothing");

    search("{\"text\": \"psycholoog\"}");
    search("{\"text\": \"onderzeeboot\"}").body("total", equalTo(0));

    assertThat(count("nabij.searches", "of", "offers", "result", "found")).isEqualTo(found + 1);
    assertThat(count("nabij.searches", "of", "offers", "result", "nothing")).isEqualTo(nothing + 1);
  }

  private double count(String name, String... tags) {
    return metrics.get(name).tags(tags).counter().count();
  }

  @Test
  void token_of_a_partner_does_not_lift_the_limit_and_that_of_a_service_does() {
    String caller = caller();
    String partner = RealComponents.clientToken("partner-app");
    String service = RealComponents.clientToken("interventions-service");
    askUntilRefused(given().auth().oauth2(partner).header("X-Forwarded-For", caller));
    for (int request = 0; request <= MOST_BEFORE_REFUSAL; request++) {
      ask(given().auth().oauth2(service).header("X-Forwarded-For", caller)).statusCode(400);
    }
  }

  /** An allowance of 120 a minute grows again while it is used: it lasts for some more. */
  private static ValidatableResponse askUntilRefused(RequestSpecification caller) {
    int allowed = 0;
    ValidatableResponse answer = ask(caller);
    while (answer.extract().statusCode() == 400 && allowed < MOST_BEFORE_REFUSAL) {
      allowed++;
      answer = ask(caller);
    }
    assertThat(allowed).isGreaterThanOrEqualTo(120);
    return answer.statusCode(429);
  }

  private static ValidatableResponse ask(RequestSpecification caller) {
    return given(caller)
        .contentType("application/json")
        .body("{\"age\": -1}")
        .post("/v1/offers/search")
        .then();
  }

  private static List<String> names(String body) {
    return given()
        .header("X-Forwarded-For", caller())
        .queryParam("pageSize", 100)
        .contentType("application/json")
        .body(body)
        .post("/v1/offers/search")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Map<String, Object>>getList("items")
        .stream()
        .filter(item -> item.get("verdict").equals("yes"))
        .map(item -> (String) item.get("name"))
        .toList();
  }

  private static ValidatableResponse search(String body) {
    return given()
        .header("X-Forwarded-For", caller())
        .queryParam("pageSize", 100)
        .contentType("application/json")
        .body(body)
        .post("/v1/offers/search")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse refused(String body) {
    return given()
        .header("X-Forwarded-For", caller())
        .contentType("application/json")
        .body(body)
        .post("/v1/offers/search")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:problem-type:nabij:invalid-input"));
  }

  private static String found(String name) {
    return "items.find { it.name == '" + name + "' }";
  }

  /** Each test asks from an address of its own, so that they do not count for each other. */
  private static String caller() {
    int number = CALLERS.incrementAndGet();
    return "203.0.113." + number % 250;
  }
}
