package be.nabij.screening.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class RetentionTest {
  private static String partner;

  @Inject Retention retention;
  @Inject DataSource database;
  @Inject MeterRegistry metrics;

  @BeforeAll
  static void partner_has_a_token() {
    partner = RealComponents.clientToken("partner-app");
  }

  @BeforeEach
  void municipalities_have_arrived() {
    OtherServices.haveToldOfMunicipalities();
  }

  @Test
  void a_draft_is_forgotten_after_thirty_days_and_not_before() throws SQLException {
    String old = screening("djg-6", "{\"3\": \"yes\"}", false, "");
    String young = screening("djg-6", "{\"3\": \"yes\"}", false, "");
    age(old, "started_at", 31);
    age(young, "started_at", 29);

    retention.forget();

    asPartner().get("/v1/screenings/" + old).then().statusCode(404);
    asPartner().get("/v1/screenings/" + young).then().statusCode(200);
  }

  @Test
  void answers_are_forgotten_after_a_year_and_the_score_stays() throws SQLException {
    String old = screening("djg-6", "{\"3\": \"yes\", \"9\": \"yes\"}", true, "");
    String young = screening("djg-6", "{\"3\": \"yes\", \"9\": \"yes\"}", true, "");
    String signals = screening("signal-card", "{\"headache\": \"seen\"}", true, "");
    age(old, "completed_at", 366);
    age(signals, "completed_at", 366);
    age(young, "completed_at", 364);

    retention.forget();

    assertThat(column(old, "answers")).isEqualTo("{}");
    assertThat(column(old, "context")).isEqualTo("{}");
    assertThat(column(young, "answers")).contains("yes");
    asPartner()
        .get("/v1/screenings/" + old)
        .then()
        .statusCode(200)
        .body("result.total", is(2))
        .body("advice", notNullValue());
    asPartner()
        .get("/v1/screenings/" + signals)
        .then()
        .statusCode(200)
        .body("result.noted", hasSize(0));
  }

  @Test
  void contact_details_are_forgotten_when_the_consent_has_expired() throws SQLException {
    String id =
        screening(
            "djg-6",
            "{\"3\": \"yes\"}",
            true,
            """
            , "warmReferral": {
              "consent": {"given": true, "purpose": "warm-referral", "scope": "summary",
                          "method": "spoken", "text": "Het Meldpunt mag mij bellen."},
              "contact": {"name": "Testpersoon", "phone": "0470 00 00 00",
                          "preferredChannel": "phone"}}
            """);
    retention.forget();
    assertThat(contactOf(id)).isNotNull();
    execute(
        "update consent set expires_at = now() - interval '1 minute' where screening_id = ?", id);

    retention.forget();

    assertThat(contactOf(id)).isNull();
  }

  @Test
  void several_replicas_share_the_work_and_count_each_record_once() throws SQLException {
    execute(
        """
        insert into screening (id, partner, status, instrument, instrument_version, answers,
                               context, started_at, version)
        select gen_random_uuid(), 'partner-app', 'draft', 'djg-6', '1.0', '{}', '{}',
               now() - interval '40 days', 0
        from generate_series(1, 1700)
        """);
    double before = forgottenDrafts();

    CompletableFuture<Void> one = CompletableFuture.runAsync(retention::forget);
    CompletableFuture<Void> two = CompletableFuture.runAsync(retention::forget);
    CompletableFuture.allOf(one, two).join();
    retention.forget();

    assertThat(forgottenDrafts() - before).isEqualTo(1700);
    given()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "nabij_screening_forgotten_total{application=\"screening-service\",what=\"drafts\"}"));
  }

  private double forgottenDrafts() {
    return metrics.counter("nabij.screening.forgotten", "what", "drafts").count();
  }

  private static String screening(
      String instrument, String answers, boolean complete, String more) {
    return asPartner()
        .body(
            """
            {"instrument": "%s", "subject": {"postalCode": "2500"}, "answers": %s,
             "context": {"existential": true}, "complete": %s %s}
            """
                .formatted(instrument, answers, complete, more))
        .post("/v1/screenings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void age(String id, String column, int days) throws SQLException {
    execute(
        "update screening set %s = now() - interval '%d days' where id = ?".formatted(column, days),
        id);
  }

  private String column(String id, String column) throws SQLException {
    return first("select " + column + "::text from screening where id = ?", id);
  }

  private String contactOf(String id) throws SQLException {
    return first("select contact::text from consent where screening_id = ?", id);
  }

  private String first(String sql, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      ResultSet row = statement.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql, String... ids) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < ids.length; index++) {
        statement.setObject(index + 1, UUID.fromString(ids[index]));
      }
      statement.executeUpdate();
    }
  }

  private static RequestSpecification asPartner() {
    return given().auth().oauth2(partner).contentType(ContentType.JSON);
  }
}
