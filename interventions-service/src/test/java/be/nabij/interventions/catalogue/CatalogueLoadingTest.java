package be.nabij.interventions.catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class CatalogueLoadingTest {
  @Inject CatalogueLoading loading;
  @Inject EntityManager database;

  @Test
  void starting_again_changes_nothing() {
    String before = when().get("/v1/catalogue?pageSize=100").asString();
    long revision = revision();

    loading.load(new StartupEvent());

    assertThat(revision()).isEqualTo(revision);
    when().get("/v1/catalogue?pageSize=100").then().body(equalTo(before));
  }

  @Test
  void what_was_changed_or_lost_is_brought_in_line_and_seen_at_once() {
    when().get("/v1/activities").then().body("total", is(63));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              execute("delete from catalogue_entry where id = 'danspaleis'");
              execute(
                  "update catalogue_entry set title = 'Anders', names = 'Anders'"
                      + " where id = 'resto-vanharte'");
              execute(
                  "insert into catalogue_entry (id, kind, position, title, facets, content,"
                      + " names, keywords, description, related) select 'weg', kind, 99, title, facets,"
                      + " content, names, keywords, description, related from catalogue_entry"
                      + " where id = 'openjehart'");
              execute("update catalogue_state set revision = revision + 1");
            });
    when().get("/v1/activities/danspaleis").then().statusCode(404);
    long revision = revision();

    loading.load(new StartupEvent());

    assertThat(revision()).isGreaterThan(revision);
    when().get("/v1/activities").then().body("total", is(63));
    when().get("/v1/activities/danspaleis").then().statusCode(200);
    when().get("/v1/activities/weg").then().statusCode(404);
    when()
        .get("/v1/catalogue?q=resto vanharte")
        .then()
        .body("items[0].id", equalTo("resto-vanharte"));
  }

  private void execute(String sql) {
    database.createNativeQuery(sql).executeUpdate();
  }

  private long revision() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    database
                        .createNativeQuery("select revision from catalogue_state", Long.class)
                        .getSingleResult());
  }
}
