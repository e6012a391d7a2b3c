package be.nabij.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.platform.contract.GoldenEvent;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** During an update other services are older than this one: what they publish is still read. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
class GoldenEventsTest {
  private static final String COMPLETED = "be.nabij.screening.completed.v1";
  private static final String WITHDRAWN = "be.nabij.consent.withdrawn.v1";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** No other test knows this municipality. */
  private static final String ELSEWHERE = "99001";

  @Inject DataSource database;
  @Inject Flyway flyway;

  @Test
  void screenings_of_every_release_become_referrals_and_their_withdrawals_end_them() {
    Steps.contactPointsAreKnown(database);
    List<GoldenEvent> completed = ofType("nabij.screenings", COMPLETED);
    List<GoldenEvent> withdrawn = ofType("nabij.screenings", WITHDRAWN);
    assertThat(completed).isNotEmpty();
    assertThat(withdrawn).hasSameSizeAs(completed);

    for (int release = 0; release < completed.size(); release++) {
      String screening = UUID.randomUUID().toString();
      completed.get(release).with("/screeningId", screening).publish(screening);
      awaitReferral(screening, "REQUESTED");

      withdrawn.get(release).with("/screeningId", screening).publish(screening);
      awaitReferral(screening, "CANCELLED");
    }
  }

  @Test
  void contact_points_of_every_release_are_known_as_they_were_told() {
    List<GoldenEvent> told = GoldenEvent.on("nabij.contact-points");
    assertThat(told).isNotEmpty();

    for (GoldenEvent event : told) {
      Rows.change(database, "delete from contact_point where municipality = ?", ELSEWHERE);
      event.with("/municipality/nisCode", ELSEWHERE).publish(ELSEWHERE);
      await()
          .atMost(LONGEST_WAIT)
          .untilAsserted(
              () ->
                  assertThat(
                          Rows.text(
                              database,
                              "select name from contact_point where municipality = ?",
                              ELSEWHERE))
                      .contains(event.data().get("name").asText()));
    }
  }

  @Test
  void a_database_that_a_later_release_brought_further_is_no_obstacle() {
    for (String later : List.of("0.99", "99")) {
      Rows.change(
          database,
          """
          insert into flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by,
               execution_time, success)
          values ((select max(installed_rank) + 1 from flyway_schema_history), ?, 'later', 'SQL',
                  'later.sql', 1, 'later', 1, true)
          """,
          later);
    }

    assertThat(flyway.migrate().success).isTrue();

    assertThat(
            Rows.change(database, "delete from flyway_schema_history where description = 'later'"))
        .isEqualTo(2);
  }

  private static List<GoldenEvent> ofType(String topic, String type) {
    return GoldenEvent.on(topic).stream().filter(event -> type.equals(event.type())).toList();
  }

  private void awaitReferral(String screening, String status) {
    await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(
            () ->
                assertThat(
                        Rows.text(
                            database,
                            "select status from referral where screening_id = ?::uuid",
                            screening))
                    .contains(status));
  }
}
