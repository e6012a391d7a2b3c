package be.nabij.screening.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased of a screening, and what a person gets to see of it before. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ErasureTest {
  private static final String SERVICE = "referral-service";
  private static final String PARTNER = "partner-app";

  @Inject DataSource database;

  @BeforeEach
  void municipalities_have_arrived() {
    OtherServices.haveToldOfMunicipalities();
  }

  @Test
  void nothing_is_left_of_a_screening_but_that_it_was_erased() {
    String key = UUID.randomUUID().toString();
    String screening = taken(key, 201).extract().path("id");
    UUID referral = UUID.randomUUID();
    OtherServices.publishReferralNews("received", referral, screening, "requested", 1);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> rows("referral_progress where screening_id = ?::uuid", screening) == 1);

    erased(screening)
        .body("screening", is(screening))
        .body("erasedAt", notNullValue())
        .body("records.screening", is(1))
        .body("records.consent", is(1))
        .body("records.referral_progress", is(1))
        .body("records.idempotency", is(1));

    as(PARTNER).get("/v1/screenings/" + screening).then().statusCode(404);
    assertThat(rows("screening where id = ?::uuid", screening)).isZero();
    assertThat(rows("consent where screening_id = ?::uuid", screening)).isZero();
    assertThat(rows("idempotency where position(? in answer) > 0", screening)).isZero();
    taken(key, 410).body("type", is("urn:problem-type:nabij:answer-erased"));
  }

  @Test
  void erasing_twice_gives_the_same_answer() {
    String screening = taken(UUID.randomUUID().toString(), 201).extract().path("id");
    String first = erased(screening).extract().asString();

    assertThat(erased(screening).extract().asString()).isEqualTo(first);
  }

  @Test
  void news_that_comes_after_the_erasure_is_not_kept() {
    String gone = taken(UUID.randomUUID().toString(), 201).extract().path("id");
    String there = taken(UUID.randomUUID().toString(), 201).extract().path("id");
    erased(gone);

    UUID referral = UUID.randomUUID();
    OtherServices.publishReferralNews("cancelled", referral, gone, "cancelled", 1);
    // Of the same referral, so that it is handled after the one above.
    OtherServices.publishReferralNews("received", referral, there, "requested", 2);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> rows("referral_progress where screening_id = ?::uuid", there) == 1);
    assertThat(rows("referral_progress where screening_id = ?::uuid", gone)).isZero();
  }

  @Test
  void what_is_not_known_is_answered_with_no_records() {
    erased(UUID.randomUUID().toString()).body("records.screening", is(0));
  }

  @Test
  void the_export_holds_questions_and_answers_in_words_and_the_consent() {
    String screening = taken(UUID.randomUUID().toString(), 201).extract().path("id");

    exported(SERVICE, screening)
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body("answers.answer", hasItem("Ja"))
        .body("answers.question", not(hasItem("3")))
        .body("consent.text", is("Het Meldpunt mag mij bellen."))
        .body("consent.contact.name", is("Testpersoon"))
        .body("result.category", notNullValue())
        .body("withdrawalLink", nullValue());
    erased(screening);
    exported(SERVICE, screening).statusCode(404);
  }

  @Test
  void only_services_may_erase_and_export() {
    String screening = taken(UUID.randomUUID().toString(), 201).extract().path("id");
    for (String caller : new String[] {PARTNER, "handler-lier"}) {
      as(caller)
          .contentType("application/json")
          .body("{\"screening\": \"" + screening + "\"}")
          .post("/v1/erasures")
          .then()
          .statusCode(403);
      exported(caller, screening).statusCode(403);
    }
    as(PARTNER).get("/v1/screenings/" + screening).then().statusCode(200);
  }

  @Test
  void an_order_without_a_screening_is_refused() {
    as(SERVICE)
        .contentType("application/json")
        .body("{}")
        .post("/v1/erasures")
        .then()
        .statusCode(400)
        .body("errors[0].name", is("screening"));
  }

  private static ValidatableResponse erased(String screening) {
    return as(SERVICE)
        .contentType("application/json")
        .body("{\"screening\": \"" + screening + "\"}")
        .post("/v1/erasures")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse exported(String caller, String screening) {
    return as(caller)
        .contentType("application/json")
        .body("{\"screening\": \"" + screening + "\"}")
        .post("/v1/exports")
        .then();
  }

  private static ValidatableResponse taken(String key, int status) {
    return as(PARTNER)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(
            """
            {"instrument": "djg-6", "complete": true, "subject": {"postalCode": "2500"},
             "answers": {"3": "yes", "9": "no", "10": "more-or-less", "4": "yes", "7": "no",
                         "8": "more-or-less"},
             "warmReferral": {
               "consent": {"given": true, "purpose": "warm-referral", "scope": "summary",
                           "method": "spoken", "text": "Het Meldpunt mag mij bellen."},
               "contact": {"name": "Testpersoon", "phone": "0470 00 00 00",
                           "preferredChannel": "phone"}}}
            """)
        .post("/v1/screenings")
        .then()
        .statusCode(status);
  }

  private static io.restassured.specification.RequestSpecification as(String caller) {
    String token =
        caller.matches(".*-(app|service)")
            ? RealComponents.clientToken(caller)
            : RealComponents.token(caller);
    return given().auth().oauth2(token);
  }

  private long rows(String from, String id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select count(*) from " + from)) {
      select.setString(1, id);
      ResultSet row = select.executeQuery();
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
