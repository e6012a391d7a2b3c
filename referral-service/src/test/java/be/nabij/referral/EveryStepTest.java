package be.nabij.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.PublishedEvents;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every step from every state by everybody: the allowed ones work, all others are refused and
 * change nothing. What is expected stands here a second time, so that a slip in the table of the
 * code shows.
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class EveryStepTest {
  /** Where a step leads, by the state it is taken in; the handlers of Lier may take each. */
  private static final Map<String, String> ALLOWED = new TreeMap<>();

  static {
    ALLOWED.put("accept", "requested>accepted");
    ALLOWED.put("decline", "requested>declined");
    ALLOWED.put("un-accept", "accepted>requested");
    ALLOWED.put("forward", "requested>requested accepted>requested");
    ALLOWED.put("record-contact-attempt", "accepted>in-progress in-progress>in-progress");
    ALLOWED.put("record-agreement", "accepted>accepted in-progress>in-progress");
    ALLOWED.put("assign", "accepted>accepted in-progress>in-progress on-hold>on-hold");
    ALLOWED.put("hold", "accepted>on-hold in-progress>on-hold");
    ALLOWED.put("resume", "on-hold>in-progress");
    ALLOWED.put("introduce", "in-progress>in-progress");
    ALLOWED.put("review-introduction", "in-progress>in-progress");
    ALLOWED.put("record-follow-up", "in-progress>in-progress");
    ALLOWED.put("complete", "in-progress>completed");
    ALLOWED.put("fail", "accepted>failed in-progress>failed on-hold>failed");
    ALLOWED.put("reopen", "declined>requested completed>in-progress failed>requested");
    ALLOWED.put(
        "cancel", "requested>cancelled accepted>cancelled in-progress>cancelled on-hold>cancelled");
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One referral in each state takes all refusals of that state. */
  private final Map<ReferralStatus, String> refusing = new EnumMap<>(ReferralStatus.class);

  private final List<String> referrals = Collections.synchronizedList(new ArrayList<>());

  @Inject DataSource database;

  /** Who asks. */
  enum Who {
    PARTNER("partner-app"),
    OTHER_PARTNER("other-partner"),
    HANDLER("handler-lier"),
    HANDLER_ELSEWHERE("handler-nijlen"),
    COORDINATOR("coordinator-pallieterland"),
    EDITOR("editor-lier"),
    NOBODY(null);

    private final String caller;

    Who(String caller) {
      this.caller = caller;
    }

    RequestSpecification asks() {
      return caller == null ? given() : Steps.as(caller);
    }
  }

  @TestFactory
  Stream<DynamicTest> every_step_from_every_state_by_everybody() {
    Steps.contactPointsAreKnown(database);
    List<DynamicTest> cells = new ArrayList<>();
    for (ReferralStatus status : ReferralStatus.values()) {
      for (Transition transition : Transition.values()) {
        for (Who who : Who.values()) {
          cells.add(cell(status, transition, who));
        }
      }
    }
    return Stream.concat(
        cells.stream(),
        Stream.of(
            DynamicTest.dynamicTest(
                "no cell is missing", () -> assertThat(cells).hasSize(8 * 16 * 7)),
            DynamicTest.dynamicTest(
                "each step is told once, refusals are not, and every contract is kept",
                this::everyStepIsToldOnce)));
  }

  private DynamicTest cell(ReferralStatus status, Transition transition, Who who) {
    int expected = expected(status, transition, who);
    return DynamicTest.dynamicTest(
        transition.code() + " from " + status.code() + " by " + who + ": " + expected,
        () -> {
          if (expected == 200) {
            isTaken(status, transition, who);
          } else {
            isRefused(status, transition, who, expected);
          }
        });
  }

  private static int expected(ReferralStatus status, Transition transition, Who who) {
    boolean possible = target(status, transition) != null;
    return switch (who) {
      case NOBODY -> 401;
      case EDITOR -> 403;
      case OTHER_PARTNER, HANDLER_ELSEWHERE -> 404;
      case PARTNER -> transition.code().equals("cancel") ? possible ? 200 : 409 : 403;
      case HANDLER, COORDINATOR -> possible ? 200 : 409;
    };
  }

  /** The state that the step leads to, null when it is not possible. */
  private static String target(ReferralStatus status, Transition transition) {
    return Stream.of(ALLOWED.get(transition.code()).split(" "))
        .map(way -> way.split(">"))
        .filter(way -> way[0].equals(status.code()))
        .map(way -> way[1])
        .findFirst()
        .orElse(null);
  }

  private void isTaken(ReferralStatus status, Transition transition, Who who) throws SQLException {
    String referral = readyFor(transition, status);
    if (transition == Transition.REVIEW_INTRODUCTION) {
      Steps.take(referral, Transition.INTRODUCE).statusCode(200);
    }
    Row before = row(referral);

    String now =
        Steps.take(who.asks(), referral, Steps.bodyOf(transition))
            .statusCode(200)
            .extract()
            .path("status");

    assertThat(now).isEqualTo(target(status, transition));
    Row after = row(referral);
    assertThat(after.status()).isEqualTo(now);
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(after.lines()).isEqualTo(before.lines() + 1);
  }

  private void isRefused(ReferralStatus status, Transition transition, Who who, int expected)
      throws SQLException {
    if (!refusing.containsKey(status)) {
      refusing.put(status, readyFor(Transition.CANCEL, status));
    }
    String referral = refusing.get(status);
    Row before = row(referral);

    Steps.take(who.asks(), referral, Steps.bodyOf(transition))
        .statusCode(expected)
        .contentType("application/problem+json");

    assertThat(row(referral)).isEqualTo(before);
    assertThat(before.status()).isEqualTo(status.code());
  }

  private void everyStepIsToldOnce() throws IOException, SQLException {
    Map<String, List<Long>> revisions = new TreeMap<>();
    TreeSet<String> types = new TreeSet<>();
    for (ConsumerRecord<String, byte[]> event : PublishedEvents.all(database)) {
      if (referrals.contains(event.key())) {
        String type = PublishedEvents.header(event, "ce_type");
        Contract.assertKept(type, event);
        JsonNode data = JSON.readTree(event.value());
        assertThat(data.get("municipality").asText())
            .isEqualTo(PublishedEvents.header(event, "ce_municipality"));
        revisions
            .computeIfAbsent(event.key(), key -> new ArrayList<>())
            .add(data.get("revision").asLong());
        types.add(type.replaceAll("be.nabij.referral.|.v1", ""));
      }
    }
    assertThat(referrals).hasSizeGreaterThan(ReferralStatus.values().length);
    for (String referral : referrals) {
      assertThat(revisions.get(referral))
          .isEqualTo(LongStream.rangeClosed(1, row(referral).revision()).boxed().toList());
    }
    assertThat(types)
        .containsExactly(
            "accepted",
            "agreed",
            "assigned",
            "cancelled",
            "completed",
            "contact-attempted",
            "declined",
            "failed",
            "followed-up",
            "forwarded",
            "introduced",
            "introduction-reviewed",
            "put-on-hold",
            "received",
            "reopened",
            "resumed",
            "routed",
            "unaccepted");
  }

  private String readyFor(Transition transition, ReferralStatus status) {
    String referral = Steps.readyFor(transition, status);
    referrals.add(referral);
    return referral;
  }

  private Row row(String referral) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select status, revision, contact is not null, handled_by, municipality,
                       (select count(*) from timeline_entry where referral_id = r.id),
                       (select count(*) from introduction where referral_id = r.id)
                from referral r where id = ?
                """)) {
      select.setObject(1, UUID.fromString(referral));
      ResultSet row = select.executeQuery();
      row.next();
      return new Row(
          ReferralStatus.valueOf(row.getString(1)).code(),
          row.getLong(2),
          row.getBoolean(3),
          row.getString(4),
          row.getString(5),
          row.getInt(6),
          row.getInt(7));
    }
  }

  /** What a step could change. */
  private record Row(
      String status,
      long revision,
      boolean contactKept,
      String handledBy,
      String municipality,
      int lines,
      int introductions) {}
}
