package be.nabij.screening.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.metrics.DatabaseFigures;
import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ScreeningMetricsTest {
  private static final String YES_TO_TWO = "{\"3\": \"yes\", \"9\": \"yes\"}";

  @Inject DatabaseFigures figures;
  @Inject DataSource database;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void municipalities_have_arrived() {
    OtherServices.haveToldOfMunicipalities();
  }

  @Test
  void a_completed_screening_and_its_score_are_counted_and_a_draft_is_not() {
    double completed = count("nabij.screenings.completed", "by", "partner");
    double scored = scores("djg-6", "scored");
    double missing = scores("djg-6", "too-many-missing");
    double noted = scores("signal-card", "no-score");

    screening("djg-6", "{\"3\": \"yes\"}", false, "").statusCode(201);
    assertThat(count("nabij.screenings.completed", "by", "partner")).isEqualTo(completed);

    screening("djg-6", all("djg-6"), true, "").statusCode(201);
    screening("djg-6", "{\"3\": \"yes\"}", true, "").statusCode(201);
    screening("signal-card", "{\"headache\": \"seen\"}", true, "").statusCode(201);

    assertThat(count("nabij.screenings.completed", "by", "partner")).isEqualTo(completed + 3);
    assertThat(scores("djg-6", "scored")).isEqualTo(scored + 1);
    assertThat(scores("djg-6", "too-many-missing")).isEqualTo(missing + 1);
    assertThat(scores("signal-card", "no-score")).isEqualTo(noted + 1);
  }

  @Test
  void a_consent_that_is_taken_back_twice_counts_once() {
    double before = count("nabij.consents.withdrawn");
    String id =
        screening(
                "djg-6",
                YES_TO_TWO,
                true,
                """
                , "warmReferral": {"consent": {"given": true, "purpose": "warm-referral",
                  "scope": "summary", "method": "spoken", "text": "Het Meldpunt mag mij bellen."},
                  "contact": {"name": "Testpersoon", "phone": "0470 00 00 00",
                              "preferredChannel": "phone"}}
                """)
            .statusCode(201)
            .extract()
            .path("id");

    asPartner().delete("/v1/screenings/" + id + "/consent").then().statusCode(204);
    asPartner().delete("/v1/screenings/" + id + "/consent").then().statusCode(204);

    assertThat(count("nabij.consents.withdrawn")).isEqualTo(before + 1);
  }

  @Test
  void a_request_with_a_key_that_came_before_is_counted_by_how_it_is_answered() {
    double same = count("nabij.idempotency.repeats", "answer", "same-answer");
    double other = count("nabij.idempotency.repeats", "answer", "other-request");
    String key = UUID.randomUUID().toString();

    keyed(key, "{\"3\": \"yes\"}").statusCode(201);
    keyed(key, "{\"3\": \"yes\"}").statusCode(201);
    keyed(key, "{\"3\": \"no\"}").statusCode(422);

    assertThat(count("nabij.idempotency.repeats", "answer", "same-answer")).isEqualTo(same + 1);
    assertThat(count("nabij.idempotency.repeats", "answer", "other-request")).isEqualTo(other + 1);
  }

  @Test
  void an_event_that_cannot_leave_shows_how_many_wait_and_since_when() throws SQLException {
    change(
        "insert into outbox (topic, key, headers, created_at)"
            + " values ('nabij.test', 'stuck', 'no JSON', now() - interval '1 hour')");
    try {
      assertThat(read("nabij.outbox.waiting")).isGreaterThanOrEqualTo(1);
      assertThat(read("nabij.outbox.oldest")).isGreaterThan(3500);
    } finally {
      change("delete from outbox where key = 'stuck'");
    }
    assertThat(read("nabij.outbox.oldest")).isLessThan(3500);
  }

  @Test
  void a_dead_letter_shows_until_it_is_replayed() throws SQLException {
    double before = read("nabij.dead.letters.waiting");
    String id = UUID.randomUUID().toString();
    change(
        """
        insert into dead_letter (id, topic, kafka_partition, kafka_offset, headers, cause, detail,
                                 failed_at)
        values ('%s', 'nabij.test', 0, 0, '{}', 'unknown-type', '', now() - interval '1 hour')
        """
            .formatted(id));
    assertThat(read("nabij.dead.letters.waiting")).isEqualTo(before + 1);
    assertThat(read("nabij.dead.letters.oldest")).isGreaterThan(3500);

    change("update dead_letter set replayed_at = now() where id = '%s'".formatted(id));
    assertThat(read("nabij.dead.letters.waiting")).isEqualTo(before);
  }

  private String all(String instrument) {
    StringBuilder answers = new StringBuilder("{");
    given()
        .get("/v1/instruments/" + instrument)
        .then()
        .statusCode(200)
        .extract()
        .<List<String>>path("items.id")
        .forEach(
            item ->
                answers.append(answers.length() > 1 ? "," : "").append("\"" + item + "\": \"no\""));
    return answers.append("}").toString();
  }

  private ValidatableResponse keyed(String key, String answers) {
    return asPartner()
        .header("Idempotency-Key", key)
        .body(body("djg-6", answers, false, ""))
        .post("/v1/screenings")
        .then();
  }

  private ValidatableResponse screening(
      String instrument, String answers, boolean complete, String more) {
    return asPartner()
        .body(body(instrument, answers, complete, more))
        .post("/v1/screenings")
        .then();
  }

  private static String body(String instrument, String answers, boolean complete, String more) {
    return """
        {"instrument": "%s", "subject": {"postalCode": "2500"}, "answers": %s, "complete": %s %s}
        """
        .formatted(instrument, answers, complete, more);
  }

  private static RequestSpecification asPartner() {
    return given()
        .auth()
        .oauth2(RealComponents.clientToken("partner-app"))
        .contentType(ContentType.JSON);
  }

  private double scores(String instrument, String outcome) {
    return count("nabij.scores.computed", "instrument", instrument, "outcome", outcome);
  }

  private double count(String name, String... tags) {
    return metrics.get(name).tags(tags).counter().count();
  }

  private double read(String name) {
    figures.read();
    return metrics.get(name).gauge().value();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
