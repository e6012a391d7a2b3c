package be.nabij.referral.audit;

import static be.nabij.referral.testing.Steps.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class AuditTest {
  private static final String COORDINATOR = "coordinator-pallieterland";
  private static final String TAMPERED_WITH = "11035";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DataSource database;

  @Test
  void each_look_says_who_looked_when_and_why_newest_first() {
    String referral = Steps.referredIn(ReferralStatus.ACCEPTED);
    Steps.contact("handler-lier", referral).statusCode(200);
    as(COORDINATOR)
        .get("/v1/referrals/" + referral + "/contact?purpose=handover")
        .then()
        .statusCode(200);

    logOf(referral)
        .statusCode(200)
        .body("total", is(2))
        .body("items.user", contains(COORDINATOR, "handler-lier"))
        .body("items.role", contains("coordinator", "case-handler"))
        .body("items.client", contains("nabij-cli", "nabij-cli"))
        .body("items.shown", contains("contact", "contact"))
        .body("items.purpose", contains("handover", "call"))
        .body("items[1].text", is("Om de persoon te bellen of te mailen."));
  }

  @Test
  void a_look_that_is_refused_is_not_written_down_as_one() {
    String referral = Steps.referredIn(ReferralStatus.REQUESTED);
    Steps.contact("handler-lier", referral).statusCode(403);
    Steps.take(referral, Transition.ACCEPT).statusCode(200);
    Steps.contact("handler-nijlen", referral).statusCode(404);
    for (String unknown : new String[] {"curious", "not-asked"}) {
      as("handler-lier")
          .get("/v1/referrals/" + referral + "/contact?purpose=" + unknown)
          .then()
          .statusCode(400)
          .body("errors.name", contains("purpose"))
          .body("errors.in", contains("query"));
    }

    logOf(referral).statusCode(200).body("total", is(0));
  }

  @Test
  void the_log_is_for_those_who_handle_the_referral() {
    String referral = Steps.referred();

    as("handler-nijlen").get("/v1/referrals/" + referral + "/auditLog").then().statusCode(404);
    as("partner-app").get("/v1/referrals/" + referral + "/auditLog").then().statusCode(403);
    as("handler-lier").get("/v1/auditLog/verification").then().statusCode(403);
  }

  @Test
  void the_log_still_tells_who_looked_when_the_contact_details_are_gone() {
    String referral = Steps.referredIn(ReferralStatus.ACCEPTED);
    Steps.contact("handler-lier", referral).statusCode(200);
    Steps.take(referral, Transition.CANCEL).statusCode(200);

    logOf(referral).statusCode(200).body("items.user", contains("handler-lier"));
    assertThat(verification("12021").get("intact").asBoolean()).isTrue();
  }

  @Test
  void where_a_referral_is_forwarded_to_they_see_who_looked_before() {
    Steps.contactPointsAreKnown(database);
    String referral = Steps.referredIn(ReferralStatus.ACCEPTED);
    Steps.contact("handler-lier", referral).statusCode(200);
    Steps.take(referral, Transition.FORWARD).statusCode(200);

    as("handler-nijlen")
        .get("/v1/referrals/" + referral + "/auditLog")
        .then()
        .statusCode(200)
        .body("items.municipality", contains("12021"));
    logOf(referral).statusCode(404);
  }

  @Test
  void the_services_own_role_can_neither_change_nor_remove_an_entry() {
    String referral = Steps.referredIn(ReferralStatus.ACCEPTED);
    Steps.contact("handler-lier", referral).statusCode(200);

    for (String change :
        new String[] {
          "update audit_entry set by_user = 'somebody else'",
          "delete from audit_entry",
          "truncate audit_entry"
        }) {
      assertThatThrownBy(() -> Rows.change(database, change))
          .as(change)
          .rootCause()
          .hasMessageContaining("The audit log is only added to");
    }
    logOf(referral).body("items.user", contains("handler-lier"));
  }

  @Test
  void what_an_administrator_of_the_database_changes_is_found() throws SQLException {
    String referral = Steps.referredIn(TAMPERED_WITH, UUID.randomUUID().toString());
    Steps.take(as(COORDINATOR), referral, Steps.bodyOf(Transition.ACCEPT)).statusCode(200);
    for (int look = 0; look < 4; look++) {
      Steps.contact(COORDINATOR, referral).statusCode(200);
    }
    assertThat(verification(TAMPERED_WITH).get("entries").asInt()).isEqualTo(4);
    assertThat(verification(TAMPERED_WITH).get("intact").asBoolean()).isTrue();

    broken("update audit_entry set by_user = 'somebody-else' where position = 2", 2, "changed");
    broken(
        "update audit_entry set at = at - interval '1 microsecond' where position = 4",
        4,
        "changed");
    broken("delete from audit_entry where position = 3", 3, "missing");
    broken("delete from audit_entry where position = 4", 4, "missing");
    broken("update audit_entry set previous_hash = hash where position = 2", 2, "does-not-follow");
    broken(
        "with gone as (delete from audit_entry where position = 4) update audit_chain"
            + " set position = 3",
        3,
        "end-changed");

    assertThat(verification(TAMPERED_WITH).has("firstBroken")).isFalse();
  }

  /** Changes the chain as only a superuser can, looks, and puts everything back. */
  private void broken(String change, int position, String why) throws SQLException {
    String url = RealComponents.config().get("NABIJ_DB_URL");
    String ofChain = " where municipality = '" + TAMPERED_WITH + "'";
    try (Connection superuser = DriverManager.getConnection(url, "postgres", "");
        Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("create temp table entries as select * from audit_entry" + ofChain);
      statement.execute("create temp table ends as select * from audit_chain" + ofChain);
      String inChain =
          change
              .replace("where position", ofChain.strip() + " and position")
              .replaceFirst("(set position = 3)$", "$1" + ofChain);
      statement.execute(inChain);
      JsonNode chain = verification(TAMPERED_WITH);
      assertThat(chain.get("intact").asBoolean()).as(change).isFalse();
      assertThat(chain.at("/firstBroken/position").asInt()).as(change).isEqualTo(position);
      assertThat(chain.at("/firstBroken/why").asText()).as(change).isEqualTo(why);
      statement.execute("delete from audit_entry" + ofChain);
      statement.execute("insert into audit_entry select * from entries");
      statement.execute("delete from audit_chain" + ofChain);
      statement.execute("insert into audit_chain select * from ends");
    }
  }

  @Test
  void what_was_written_down_before_is_carried_into_the_chain() throws SQLException, IOException {
    UUID referral = UUID.randomUUID();
    try (Connection connection =
            DriverManager.getConnection(
                RealComponents.config().get("NABIJ_DB_URL"),
                RealComponents.config().get("NABIJ_DB_USER"),
                RealComponents.config().get("NABIJ_DB_PASSWORD"));
        Statement statement = connection.createStatement()) {
      statement.execute("create schema of_before");
      statement.execute("set search_path = of_before");
      statement.execute("create table referral (id uuid primary key, municipality text)");
      statement.execute(
          "create table contact_read (id int, referral_id uuid, reader text, read_at timestamptz)");
      statement.execute("insert into referral values ('" + referral + "', '12021')");
      statement.execute(
          "insert into contact_read select n, '"
              + referral
              + "', 'Zoë ' || n, '2026-03-02 09:00:00.123456+01'::timestamptz + n * interval '1 day'"
              + " from generate_series(1, 3) n");

      statement.execute(migration("V10__audit.sql"));

      ResultSet row =
          statement.executeQuery(
              "select " + AuditChain.COLUMNS + " from audit_entry order by position");
      byte[] before = AuditEntry.nothingYet();
      int entries = 0;
      while (row.next()) {
        AuditEntry entry = AuditChain.entry(row);
        entries++;
        assertThat(entry.position()).isEqualTo(entries);
        assertThat(entry.user()).isEqualTo("Zoë " + entries);
        assertThat(entry.purpose()).isEqualTo("not-asked");
        assertThat(row.getBytes("previous_hash")).isEqualTo(before);
        before = entry.hashAfter(before);
        assertThat(row.getBytes("hash")).isEqualTo(before);
      }
      assertThat(entries).isEqualTo(3);
      statement.execute("drop schema of_before cascade");
    }
  }

  private static String migration(String file) throws IOException {
    try (InputStream stream =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("db/migration/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ValidatableResponse logOf(String referral) {
    return as("handler-lier").get("/v1/referrals/" + referral + "/auditLog").then();
  }

  /** What is said of one municipality's chain. */
  private static JsonNode verification(String municipality) {
    try {
      JsonNode answer =
          JSON.readTree(
              as("operator")
                  .get("/v1/auditLog/verification")
                  .then()
                  .statusCode(200)
                  .extract()
                  .asString());
      return answer
          .get("chains")
          .valueStream()
          .filter(chain -> municipality.equals(chain.get("municipality").asText()))
          .findFirst()
          .orElseThrow();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
