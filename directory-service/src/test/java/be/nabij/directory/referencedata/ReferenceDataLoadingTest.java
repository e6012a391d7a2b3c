package be.nabij.directory.referencedata;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import be.nabij.directory.editing.EditedServices;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.organisation.StableId;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ReferenceDataLoadingTest {
  @Inject ReferenceDataLoading loading;
  @Inject EntityManager database;
  @Inject SessionFactory sessions;

  @Test
  void starting_again_tells_the_same_revision_again() {
    String before = when().get("/v1/contactPoints/12026").getHeader("ETag");
    int told = revisionsTold("12026", 1).size();

    loading.load(new StartupEvent());

    when().get("/v1/contactPoints/12026").then().header("ETag", before);
    assertThat(before).isEqualTo("\"" + revisionsTold("12026", told + 1).getLast() + "\"");
    when().get("/v1/municipalities").then().body("total", is(304));
  }

  @Test
  void replicas_that_start_together_load_one_after_the_other() {
    String before = when().get("/v1/contactPoints/12002").getHeader("ETag");
    int told = revisionsTold("12002", 1).size();
    List<CompletableFuture<Void>> starts =
        Stream.generate(() -> CompletableFuture.runAsync(() -> loading.load(new StartupEvent())))
            .limit(3)
            .toList();

    assertThat(starts).allSatisfy(start -> assertThat(start.join()).isNull());
    when().get("/v1/municipalities").then().body("total", is(304));
    List<Long> revisions = revisionsTold("12002", told + 3);
    assertThat(revisions.subList(told, told + 3))
        .allSatisfy(revision -> assertThat("\"" + revision + "\"").isEqualTo(before));
    when().get("/v1/contactPoints/12002").then().header("ETag", before);
  }

  @Test
  void starting_again_leaves_alone_what_a_person_edited() {
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body("{\"kind\": \"social-house\", \"name\": \"Het Huis\", \"phone\": \"038000500\"}")
        .put("/v1/contactPoints/12021")
        .then()
        .statusCode(200);

    loading.load(new StartupEvent());

    when()
        .get("/v1/contactPoints/12021")
        .then()
        .body("name", equalTo("Het Huis"))
        .body("kind", equalTo("social-house"));
  }

  @Test
  void starting_again_does_not_bring_back_what_was_retired() {
    String lier = "/v1/contactPoints/12021";
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .delete(lier)
        .then()
        .statusCode(200)
        .body("fallback", is(true));

    loading.load(new StartupEvent());

    when().get(lier).then().body("fallback", is(true)).body("kind", equalTo("caw"));
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body("{\"kind\": \"ocmw\", \"name\": \"OCMW Lier\", \"phone\": \"038000500\"}")
        .put(lier)
        .then()
        .statusCode(200)
        .body("fallback", is(false));
  }

  @Test
  void starting_again_leaves_alone_the_services_that_editors_keep() {
    UUID guide = StableId.of("service", "koffie-en-contact-herenthout");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("update offer set owner = '12021' where id = ?1")
                    .setParameter(1, guide)
                    .executeUpdate());
    try {
      EditedServices.asEditor()
          .contentType("application/json")
          .body(EditedServices.body("Voorbeeld: anders dan de gids", true))
          .put(EditedServices.PATH + "/" + guide)
          .then()
          .statusCode(200);
      String own = EditedServices.added("Voorbeeld: eigen dienst", true);
      String draft = EditedServices.added("Voorbeeld: nog niet klaar", false);

      loading.load(new StartupEvent());

      when()
          .get("/hsds/v3/services/" + guide)
          .then()
          .body("name", equalTo("Voorbeeld: anders dan de gids"));
      when().get("/hsds/v3/services/" + own).then().statusCode(200);
      EditedServices.asEditor()
          .get(EditedServices.PATH + "/" + draft)
          .then()
          .statusCode(200)
          .body("draft.name", equalTo("Voorbeeld: nog niet klaar"));
    } finally {
      EditedServices.removeAll();
      loading.load(new StartupEvent());
    }
    when()
        .get("/hsds/v3/services/" + guide)
        .then()
        .body("name", not(equalTo("Voorbeeld: anders dan de gids")));
  }

  @Test
  void starting_again_reads_none_of_the_services_that_editors_keep() {
    long before = servicesReadAtStart();
    try {
      QuarkusTransaction.requiringNew().run(() -> assertThat(editedCopies(300)).isEqualTo(300));

      assertThat(servicesReadAtStart()).isEqualTo(before).isPositive();
    } finally {
      assertThat(QuarkusTransaction.requiringNew().call(this::removeCopies)).isEqualTo(300);
    }
  }

  private long servicesReadAtStart() {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long before = statistics.getEntityStatistics(Offer.class.getName()).getLoadCount();
      loading.load(new StartupEvent());
      return statistics.getEntityStatistics(Offer.class.getName()).getLoadCount() - before;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private int editedCopies(int number) {
    return database
        .createNativeQuery(
            "insert into offer (id, slug, organisation, name, type, audience, terms, areas,"
                + " content, last_modified, names, keywords, description, related, owner, edited_at)"
                + " select gen_random_uuid(), 'edited-copy-' || n, organisation, name, type,"
                + " audience, terms, areas, content, last_modified, 'kopie', keywords, description,"
                + " related, '12021', last_modified from offer, generate_series(1, ?1) n"
                + " where slug = 'koffie-en-contact-herenthout'")
        .setParameter(1, number)
        .executeUpdate();
  }

  private int removeCopies() {
    return database
        .createNativeQuery("delete from offer where slug like 'edited-copy-%'")
        .executeUpdate();
  }

  private static List<Long> revisionsTold(String nisCode, int atLeast) {
    try (PublishedRecords topic = PublishedRecords.of("nabij.contact-points")) {
      return topic
          .await(
              messages ->
                  messages.stream().filter(message -> message.key().equals(nisCode)).count()
                      >= atLeast)
          .stream()
          .filter(message -> message.key().equals(nisCode))
          .map(message -> PublishedRecords.data(message).get("revision").asLong())
          .toList();
    }
  }
}
