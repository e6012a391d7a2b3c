package be.nabij.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.contract.GoldenEvent;
import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** During an update other services are older than this one: what they publish is still read. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class GoldenEventsTest {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final String SCREENING =
      """
      {"instrument": "djg-6", "subject": {"postalCode": "2500"},
       "answers": {"3": "yes", "9": "no", "10": "more-or-less", "4": "yes", "7": "no", "8": "yes"},
       "context": {"duration": "situational"}, "complete": true,
       "warmReferral": {
         "consent": {"given": true, "purpose": "warm-referral", "scope": "summary",
                     "method": "spoken", "text": "Het Meldpunt mag mij bellen."},
         "contact": {"name": "Testpersoon", "phone": "0470 00 00 00", "preferredChannel": "phone"}}}
      """;

  /** What the progress of a screening does not show. */
  private static final Set<String> NO_NEWS =
      Set.of(
          "be.nabij.referral.agreed.v1",
          "be.nabij.referral.message-sent.v1",
          "be.nabij.referral.nudged.v1",
          "be.nabij.referral.deadline-missed.v1");

  @Inject DataSource database;

  private final String partner = RealComponents.clientToken("partner-app");

  @Test
  void news_of_referrals_of_every_release_shows_in_the_progress() throws SQLException {
    OtherServices.haveToldOfMunicipalities();
    List<GoldenEvent> told = GoldenEvent.on("nabij.referrals");
    // Of one key, so that what comes last is handled last.
    String key = UUID.randomUUID().toString();
    told.stream()
        .filter(event -> NO_NEWS.contains(event.type()))
        .forEach(event -> event.publish(key));
    Map<String, String> statusByScreening = new LinkedHashMap<>();
    for (GoldenEvent event : told) {
      if (!NO_NEWS.contains(event.type())) {
        String screening =
            asPartner().body(SCREENING).post("/v1/screenings").then().extract().path("id");
        event.with("/screeningId", screening).publish(key);
        statusByScreening.put(screening, event.data().get("status").asText());
      }
    }

    assertThat(statusByScreening).hasSizeGreaterThan(15);
    statusByScreening.forEach(
        (screening, status) ->
            await()
                .atMost(LONGEST_WAIT)
                .untilAsserted(
                    () ->
                        asPartner()
                            .get("/v1/screenings/" + screening)
                            .then()
                            .body("referral.status", is(status))));
    assertThat(deadLetters(key)).isZero();
  }

  @Test
  void municipalities_of_every_release_can_be_screened_in() {
    OtherServices.haveToldOfMunicipalities();
    List<GoldenEvent> told = GoldenEvent.on("nabij.contact-points");
    assertThat(told).isNotEmpty();
    for (int release = 0; release < told.size(); release++) {
      // No other test knows this municipality.
      String municipality = "9900" + release;
      told.get(release).with("/municipality/nisCode", municipality).publish(municipality);
      String screening =
          SCREENING.replace(
              "\"postalCode\": \"2500\"", "\"municipality\": \"" + municipality + "\"");
      await()
          .atMost(LONGEST_WAIT)
          .untilAsserted(
              () -> asPartner().body(screening).post("/v1/screenings").then().statusCode(201));
    }
  }

  private long deadLetters(String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from dead_letter where key = ?")) {
      select.setString(1, key);
      ResultSet row = select.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private RequestSpecification asPartner() {
    return given().auth().oauth2(partner).contentType(ContentType.JSON);
  }
}
