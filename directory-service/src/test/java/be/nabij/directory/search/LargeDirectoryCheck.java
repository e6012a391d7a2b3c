package be.nabij.directory.search;

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
 * How quick searches are, and how much memory is used, with 50,000 services. They are the services
 * of the guides many times over, each with a number and a word of its own. It takes minutes and is
 * asked for by name ({@code -Dtest=LargeDirectoryCheck}).
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class LargeDirectoryCheck {
  private static final Logger LOG = Logger.getLogger(LargeDirectoryCheck.class);
  private static final int SERVICES = 50_000;
  private static final int ASKED = 400;
  private static final List<String> WORDS =
      List.of("koffie", "psygoloog", "gratis therapie jongeren", "babbel", "huisbezoeken", "rouw");
  private static final String GENERATED = "generated-";

  @Inject EntityManager database;
  @Inject DirectoryWords vocabulary;

  @BeforeEach
  void load() {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(
            () -> {
              database
                  .createNativeQuery(
                      """
                      insert into offer (id, slug, organisation, name, type, audience, terms, areas,
                                         content, last_modified, names, keywords, description, related)
                      select gen_random_uuid(), cast(:prefix as text) || n, o.organisation, o.name || ' ' || n, o.type,
                             o.audience, o.terms,
                             case when n % 3 = 0 then o.areas
                                  else array['municipality:' || m.nis_code] end,
                             o.content, o.last_modified, o.names || ' ' || n, o.keywords,
                             o.description || ' woord' || n % 20000, o.related
                        from generate_series(1, cast(:count as int)) n
                             join (select *, row_number() over (order by slug) - 1 as place
                                     from offer where contact_point is null) o
                               on o.place = n % (select count(*) from offer where contact_point is null)
                             join (select nis_code, row_number() over (order by nis_code) - 1 as place
                                     from municipality) m on m.place = n % 304
                      """)
                  .setParameter("prefix", GENERATED)
                  .setParameter("count", SERVICES)
                  .executeUpdate();
              vocabulary.rebuild();
            });
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery("analyze offer").executeUpdate());
  }

  @AfterEach
  void remove() {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(
            () -> {
              database
                  .createNativeQuery(
                      "delete from offer where slug like cast(:prefix as text) || '%'")
                  .setParameter("prefix", GENERATED)
                  .executeUpdate();
              vocabulary.rebuild();
            });
  }

  @Test
  void searches_stay_quick_with_50_000_services() {
    assertThat(given().get("/hsds/v3/services?per_page=1").<Integer>path("total_items"))
        .isGreaterThan(SERVICES);
    measure("offers/search with words", LargeDirectoryCheck::searchWithWords);
    measure("offers/search without words", LargeDirectoryCheck::searchWithoutWords);
    measure("hsds search", LargeDirectoryCheck::hsds);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    LOG.infof(
        "heap in use after collection: %d MB",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void measure(String what, IntUnaryOperator ask) {
    for (int number = 0; number < ASKED / 4; number++) {
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
        "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d services, one caller)",
        what,
        sorted[ASKED / 2] / 1_000.0,
        sorted[ASKED * 95 / 100] / 1_000.0,
        sorted[ASKED * 99 / 100] / 1_000.0,
        SERVICES);
  }

  private static int searchWithWords(int number) {
    return search(
        number,
        "{\"municipality\": \"12021\", \"age\": 40, \"text\": \""
            + WORDS.get(number % WORDS.size())
            + "\"}");
  }

  private static int searchWithoutWords(int number) {
    return search(number, "{\"municipality\": \"12021\", \"age\": 40}");
  }

  /** From another address each time, so that the limit per address does not count. */
  private static int search(int number, String body) {
    return given()
        .header("X-Forwarded-For", "198.18." + number / 200 + "." + (1 + number % 200))
        .contentType("application/json")
        .body(body)
        .post("/v1/offers/search")
        .statusCode();
  }

  private static int hsds(int number) {
    return given()
        .queryParam("search", WORDS.get(number % WORDS.size()))
        .get("/hsds/v3/services")
        .statusCode();
  }
}
