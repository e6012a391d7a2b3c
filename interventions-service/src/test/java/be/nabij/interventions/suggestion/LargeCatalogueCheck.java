package be.nabij.interventions.suggestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How quick searches and matches are, and how much memory is used, with 20,000 interventions. They
 * are those of the guides many times over, each with a number and a word of its own. It takes
 * minutes and is asked for by name ({@code -Dtest=LargeCatalogueCheck}).
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class LargeCatalogueCheck {
  private static final Logger LOG = Logger.getLogger(LargeCatalogueCheck.class);
  private static final int ENTRIES = 20_000;
  private static final int ASKED = 400;
  private static final List<String> WORDS =
      List.of("koffie", "vrijwiliger", "samen eten", "babbel", "huisbezoeken", "rouw");
  private static final List<String> PEOPLE =
      List.of(
          "\"lonelyDimensions\": [\"social\"], \"durationMonths\": 5, \"age\": 71",
          "\"duration\": \"chronic\", \"age\": 45, \"riskFactors\": [\"poverty\", \"carer\"]",
          "\"lonelyDimensions\": [\"emotional\"], \"profile\": \"geborgenen\", \"age\": 80",
          "\"existential\": true, \"observations\": [\"negative-thoughts\"], \"age\": 30");
  private static final String GENERATED = "generated-";

  @Inject EntityManager database;

  @BeforeEach
  void load() {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(
            () -> {
              database
                  .createNativeQuery(
                      """
                      insert into catalogue_entry (id, kind, position, title, facets, content,
                                                   names, keywords, description, related)
                      select cast(:prefix as text) || n, o.kind, 1000 + n, o.title || ' ' || n, o.facets,
                             o.content || jsonb_build_object('id', cast(:prefix as text) || n,
                                                             'title', o.title || ' ' || n),
                             o.names || ' ' || n, o.keywords, o.description || ' woord' || n % 5000, o.related
                        from generate_series(1, cast(:count as int)) n
                             join (select *, row_number() over (order by id) - 1 as place
                                     from catalogue_entry where kind in ('activity', 'good-practice')) o
                               on o.place = n % (select count(*) from catalogue_entry
                                                  where kind in ('activity', 'good-practice'))
                      """)
                  .setParameter("prefix", GENERATED)
                  .setParameter("count", ENTRIES)
                  .executeUpdate();
              changed();
            });
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery("analyze catalogue_entry").executeUpdate());
  }

  @AfterEach
  void remove() {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(
            () -> {
              database
                  .createNativeQuery(
                      "delete from catalogue_entry where id like cast(:prefix as text) || '%'")
                  .setParameter("prefix", GENERATED)
                  .executeUpdate();
              changed();
            });
  }

  @Test
  void searches_and_matches_stay_quick_with_20_000_interventions() {
    assertThat(given().get("/v1/catalogue?pageSize=1").<Integer>path("total"))
        .isGreaterThan(ENTRIES);
    long start = System.nanoTime();
    assertThat(match(0)).isEqualTo(200);
    LOG.infof("first match, reading all: %d ms", (System.nanoTime() - start) / 1_000_000);
    measure("match", LargeCatalogueCheck::match);
    measure("match with words", LargeCatalogueCheck::matchWithWords);
    measure("search", LargeCatalogueCheck::search);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    LOG.infof(
        "heap in use after collection: %d MB",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private void changed() {
    database
        .createNativeQuery("update catalogue_state set revision = revision + 1")
        .executeUpdate();
  }

  private static void measure(String what, IntUnaryOperator ask) {
    for (int number = 0; number < ASKED; number++) {
      assertThat(ask.applyAsInt(number)).isEqualTo(200);
    }
    List<Long> times = new ArrayList<>();
    for (int number = 0; number < ASKED; number++) {
      long start = System.nanoTime();
      assertThat(ask.applyAsInt(number)).isEqualTo(200);
      times.add((System.nanoTime() - start) / 1_000);
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    LOG.infof(
        "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d interventions, one caller)",
        what,
        sorted[ASKED / 2] / 1_000.0,
        sorted[ASKED * 95 / 100] / 1_000.0,
        sorted[ASKED * 99 / 100] / 1_000.0,
        ENTRIES);
  }

  private static int match(int number) {
    return ask(number, "{" + PEOPLE.get(number % PEOPLE.size()) + "}");
  }

  private static int matchWithWords(int number) {
    return ask(
        number,
        "{\"wishes\": {\"text\": \"%s\"}, %s}"
            .formatted(WORDS.get(number % WORDS.size()), PEOPLE.get(number % PEOPLE.size())));
  }

  /** From another address each time, so that the limit per address does not count. */
  private static int ask(int number, String body) {
    return given()
        .header("X-Forwarded-For", "198.18." + number / 200 + "." + (1 + number % 200))
        .contentType("application/json")
        .body(body)
        .post("/v1/matches")
        .statusCode();
  }

  private static int search(int number) {
    return given()
        .queryParam("q", WORDS.get(number % WORDS.size()))
        .get("/v1/catalogue")
        .statusCode();
  }
}
