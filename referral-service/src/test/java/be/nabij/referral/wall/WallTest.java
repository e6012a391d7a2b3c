package be.nabij.referral.wall;

import static be.nabij.referral.testing.Steps.LIER;
import static be.nabij.referral.testing.Steps.NIJLEN;
import static be.nabij.referral.testing.Steps.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the database lets through, when the program forgets to ask. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class WallTest {
  @Inject DataSource database;

  @Test
  void a_connection_sees_the_rows_of_its_municipality_and_no_others() throws SQLException {
    String inLier = Steps.referredIn(ReferralStatus.IN_PROGRESS);
    Steps.take(inLier, Transition.INTRODUCE).statusCode(200);
    Steps.contact("handler-lier", inLier).statusCode(200);
    String inNijlen = Steps.referredIn(NIJLEN, UUID.randomUUID().toString());

    try (Connection connection = asTheServiceItself();
        Statement statement = connection.createStatement()) {
      for (String table : tablesOfReferrals(statement)) {
        assertThat(count(statement, table)).as(table + " without a scope").isZero();
      }
      statement.execute("set nabij.scope = 'municipalities:" + LIER + "'");
      assertThat(column(statement, "select distinct municipality from referral"))
          .containsExactly(LIER);
      for (String table : tablesOfReferrals(statement)) {
        assertThat(count(statement, table + ofReferral(table, inNijlen))).as(table).isZero();
      }
      for (String table : List.of("referral", "timeline_entry", "introduction", "audit_entry")) {
        assertThat(count(statement, table + ofReferral(table, inLier))).as(table).isPositive();
      }
      statement.execute("set nabij.scope = 'partner:other-partner'");
      assertThat(count(statement, "referral where partner = 'partner-app'")).isZero();
      statement.execute("set nabij.scope = 'partner:partner-app'");
      assertThat(count(statement, "referral where id = '" + inNijlen + "'")).isOne();
      statement.execute("set nabij.scope = 'municipalities:'");
      assertThat(count(statement, "referral")).isZero();
    }
  }

  @Test
  void what_a_connection_does_not_see_it_can_neither_change_nor_make() throws SQLException {
    String inNijlen = Steps.referredIn(NIJLEN, UUID.randomUUID().toString());
    String inLier = Steps.referred();

    try (Connection connection = asTheServiceItself();
        Statement statement = connection.createStatement()) {
      statement.execute("set nabij.scope = 'municipalities:" + LIER + "'");
      assertThat(
              statement.executeUpdate(
                  "update referral set urgency = 'soon' where id = '" + inNijlen + "'"))
          .isZero();
      assertThat(
              statement.executeUpdate(
                  "delete from timeline_entry where referral_id = '" + inNijlen + "'"))
          .isZero();
      for (String foreign :
          List.of(
              "insert into timeline_entry (referral_id, revision, at, what) values ('"
                  + inNijlen
                  + "', 99, now(), 'x')",
              "update referral set municipality = '" + NIJLEN + "' where id = '" + inLier + "'")) {
        assertThatThrownBy(() -> statement.execute(foreign))
            .as(foreign)
            .hasMessageContaining("row-level security");
      }
    }
    Steps.look("coordinator-pallieterland", inLier).statusCode(200);
  }

  @Test
  void every_table_that_tells_of_referrals_is_behind_the_wall() throws SQLException {
    try (Connection connection = asTheServiceItself();
        Statement statement = connection.createStatement()) {
      Set<String> walled =
          new TreeSet<>(
              column(
                  statement,
                  """
                  select c.relname from pg_class c
                  where c.relrowsecurity and c.relforcerowsecurity
                    and exists (select from pg_policy p where p.polrelid = c.oid)
                  """));
      assertThat(tablesOfReferrals(statement))
          .contains("referral", "timeline_entry", "introduction", "fingerprint", "audit_entry")
          .allSatisfy(
              table ->
                  assertThat(walled).as("protect('%s') in its migration", table).contains(table));
      assertThat(
              column(
                  statement,
                  "select rolname from pg_roles where rolname = current_user"
                      + " and (rolsuper or rolbypassrls)"))
          .isEmpty();
    }
  }

  @Test
  void an_operation_that_forgets_to_ask_still_finds_nothing_of_others() {
    String inNijlen = Steps.referredIn(NIJLEN, UUID.randomUUID().toString());

    for (int again = 0; again < 5; again++) {
      // In turn, so that connections pass from one caller to the next.
      assertThat(unchecked("handler-nijlen", inNijlen)).isEqualTo("seen");
      assertThat(unchecked("handler-lier", inNijlen)).isEqualTo("not seen");
      assertThat(unchecked("partner-app", inNijlen)).isEqualTo("seen");
      assertThat(unchecked("other-partner", inNijlen)).isEqualTo("not seen");
      Steps.take(as("handler-lier"), inNijlen, Steps.bodyOf(Transition.ACCEPT)).statusCode(404);
    }
  }

  @Test
  void whoever_forwards_a_referral_gets_an_answer_and_lets_it_go() {
    Steps.contactPointsAreKnown(database);
    String referral = Steps.referred();

    Steps.take(referral, Transition.FORWARD).statusCode(200);

    assertThat(unchecked("handler-lier", referral)).isEqualTo("not seen");
    assertThat(unchecked("handler-nijlen", referral)).isEqualTo("seen");
  }

  private static String unchecked(String caller, String referral) {
    return as(caller)
        .get("/test/unchecked/" + referral)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String ofReferral(String table, String referral) {
    return " where " + (table.equals("referral") ? "id" : "referral_id") + " = '" + referral + "'";
  }

  private static List<String> tablesOfReferrals(Statement statement) throws SQLException {
    List<String> tables =
        column(
            statement,
            "select table_name from information_schema.columns where column_name = 'referral_id'"
                + " and table_schema = 'public' order by 1");
    tables.add("referral");
    return tables;
  }

  private static long count(Statement statement, String from) throws SQLException {
    ResultSet row = statement.executeQuery("select count(*) from " + from);
    row.next();
    return row.getLong(1);
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    ResultSet row = statement.executeQuery(query);
    List<String> values = new ArrayList<>();
    while (row.next()) {
      values.add(row.getString(1));
    }
    return values;
  }

  /** Outside the pool, with the role that the service works as. */
  private static Connection asTheServiceItself() throws SQLException {
    return DriverManager.getConnection(
        RealComponents.config().get("NABIJ_DB_URL"),
        RealComponents.config().get("NABIJ_DB_USER"),
        RealComponents.config().get("NABIJ_DB_PASSWORD"));
  }
}
