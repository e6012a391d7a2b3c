package be.nabij.referral.feed;

import static be.nabij.referral.testing.ContactPointSide.positionBefore;
import static be.nabij.referral.testing.Steps.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import be.nabij.platform.contract.Contract;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Integrators and open inboxes follow what happens, and miss nothing. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
class FeedTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Inject DataSource database;
  @Inject Feed feed;

  @BeforeEach
  void contact_points() {
    Steps.contactPointsAreKnown(database);
  }

  @Test
  void a_partner_reads_what_happened_to_its_own_referrals_in_order() throws IOException {
    String referral = Steps.referred();
    Steps.take(referral, Transition.ACCEPT).statusCode(200);
    String from = positionBefore(referral);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(typesOf(referral, "partner-app", from)).hasSize(3));
    assertThat(typesOf(referral, "partner-app", from))
        .containsExactly("received", "routed", "accepted");
    assertThat(typesOf(referral, "handler-lier", from))
        .containsExactly("received", "routed", "accepted");
    assertThat(typesOf(referral, "handler-nijlen", from)).isEmpty();
    assertThat(typesOf(referral, "other-partner", from)).isEmpty();
    String event =
        as("partner-app").get("/v1/events?limit=1&after=" + from).then().extract().asString();
    JsonNode first = JSON.readTree(event).get("items").get(0);
    assertThat(first.get("specversion").asText()).isEqualTo("1.0");
    Contract.assertFits("be.nabij.referral.received.v1", first.get("data"));
    assertThat(event).doesNotContain("Testpersoon", "47000");
    as("editor-lier").get("/v1/events").then().statusCode(403);
  }

  @Test
  void where_a_referral_was_forwarded_from_still_hears_that_it_left() {
    String referral = Steps.referred();
    String from = positionBefore(referral);
    Steps.take(referral, Transition.FORWARD).statusCode(200);
    Steps.take(as("handler-nijlen"), referral, Steps.bodyOf(Transition.ACCEPT)).statusCode(200);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(typesOf(referral, "handler-nijlen", from))
                    .containsExactly("forwarded", "accepted"));
    assertThat(typesOf(referral, "handler-lier", from))
        .containsExactly("received", "routed", "forwarded");
  }

  @Test
  void nobody_who_reads_on_misses_what_commits_late() throws Exception {
    String partner = "feed-" + UUID.randomUUID();
    int writers = 8;
    int each = 40;
    List<Long> read = new ArrayList<>();
    long position = feed.extent().last();
    try (Connection slow = database.getConnection();
        ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      slow.setAutoCommit(false);
      write(slow, partner);
      List<Future<?>> work = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    try (Connection own = database.getConnection()) {
                      write(own, partner);
                    }
                  }
                  return null;
                }));
      }
      position = readUntil(read, position, partner, writers * each);
      for (Future<?> one : work) {
        one.get();
      }
      slow.commit();
      slow.setAutoCommit(true);
      readUntil(read, position, partner, writers * each + 1);
    }
    assertThat(read).doesNotHaveDuplicates().isSorted();
    assertThat(
            Rows.number(
                database,
                "select max(position) - count(*) - min(position) + 1 from feed_entry"
                    + " where position >= ? and position <= ?",
                read.getFirst(),
                read.getLast()))
        .as("numbers without a hole")
        .isZero();
  }

  @Test
  void what_is_no_longer_kept_is_said() {
    Steps.referred();
    Rows.change(
        database,
        "insert into feed_entry (id, type, referral_id, partner, municipality, at, data)"
            + " values (?, 'old', ?, 'feed-old', '99952', '2000-01-01', '{}')",
        UUID.randomUUID(),
        UUID.randomUUID());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                Rows.number(
                        database,
                        "select count(*) from feed_entry where partner = 'feed-old'"
                            + " and position is not null")
                    == 1);
    while (feed.forget(Instant.parse("2001-01-01T00:00:00Z"))) {
      // in pieces
    }

    int oldest =
        as("partner-app")
            .get("/v1/events?after=0")
            .then()
            .statusCode(410)
            .body("type", is("urn:problem-type:nabij:events-forgotten"))
            .body("oldest", greaterThan(0))
            .extract()
            .path("oldest");
    as("partner-app").get("/v1/events?after=" + oldest).then().statusCode(200);
    as("partner-app").get("/v1/events").then().statusCode(200);
  }

  @Test
  void faulty_questions_are_named() {
    as("partner-app")
        .get("/v1/events?after=x&limit=501")
        .then()
        .statusCode(400)
        .body("errors.name", contains("after", "limit"));
    as("partner-app")
        .get("/v1/events?after=999999999999")
        .then()
        .statusCode(400)
        .body("errors.name", contains("after"));
  }

  @Test
  void an_open_inbox_sees_changes_and_goes_on_where_it_was() throws Exception {
    String referral = Steps.referred();
    String lastId;
    try (Line line = Line.open("handler-lier", null)) {
      Steps.take(referral, Transition.ACCEPT).statusCode(200);
      JsonNode accepted = line.next(referral);
      assertThat(accepted.get("type").asText()).isEqualTo("be.nabij.referral.accepted.v1");
      lastId = accepted.get("position").asText();
    }
    Steps.take(referral, Transition.RECORD_CONTACT_ATTEMPT).statusCode(200);
    Steps.take(referral, Transition.COMPLETE).statusCode(200);

    try (Line line = Line.open("handler-lier", lastId)) {
      assertThat(line.next(referral).get("type").asText())
          .isEqualTo("be.nabij.referral.contact-attempted.v1");
      assertThat(line.next(referral).get("type").asText())
          .isEqualTo("be.nabij.referral.completed.v1");
    }
  }

  @Test
  void an_open_inbox_ends_with_the_token() throws Exception {
    Duration almost = timeLeft(RealComponents.token("handler-lier")).minusSeconds(1);
    QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), almost), Clock.class);

    try (Line line = Line.open("handler-lier", null)) {
      assertTimeoutPreemptively(Duration.ofSeconds(15), line::readToTheEnd);
    }
  }

  @Test
  void an_open_inbox_is_not_for_everybody() {
    as("partner-app").get("/v1/inbox/stream").then().statusCode(403);
    as("handler-lier")
        .header("Last-Event-ID", "x")
        .get("/v1/inbox/stream")
        .then()
        .statusCode(400)
        .body("errors.in", contains("header"));
  }

  /** Reads on as an integrator does, a few at a time, until it has so many. */
  private long readUntil(List<Long> read, long from, String partner, int count) {
    AtomicLong position = new AtomicLong(from);
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              for (FeedEntry entry : feed.after(position.get(), partner, 7)) {
                read.add(entry.position());
                position.set(entry.position());
              }
              return read.size() >= count;
            });
    return position.get();
  }

  private static void write(Connection connection, String partner) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into feed_entry (id, type, referral_id, partner, municipality, at, data)"
                + " values (?, 'test', ?, ?, '99952', now(), '{}')")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, UUID.randomUUID());
      insert.setString(3, partner);
      insert.executeUpdate();
    }
  }

  private static List<String> typesOf(String referral, String caller, String from) {
    List<String> types =
        as(caller)
            .get("/v1/events?limit=500&after=" + from)
            .then()
            .statusCode(200)
            .extract()
            .path("items.findAll { it.subject == '" + referral + "' }.type");
    return types.stream()
        .map(type -> type.replace("be.nabij.referral.", "").replace(".v1", ""))
        .toList();
  }

  private static Duration timeLeft(String token) throws IOException {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("[.]")[1]);
    long expiry = JSON.readTree(claims).get("exp").asLong();
    return Duration.between(Instant.now(), Instant.ofEpochSecond(expiry));
  }

  /** An open line with server-sent events. */
  private record Line(InputStream stream, BufferedReader reader) implements AutoCloseable {
    static Line open(String caller, String lastEventId) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + RestAssured.port + "/v1/inbox/stream"))
              .timeout(Duration.ofSeconds(20))
              .header("Authorization", "Bearer " + RealComponents.token(caller));
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      return new Line(
          answer.body(),
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /** The next event of this referral. */
    JsonNode next(String referral) throws IOException {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("data:")) {
          JsonNode data = JSON.readTree(line.substring("data:".length()));
          if (data.get("subject").asText().equals(referral)) {
            return data;
          }
        }
      }
      throw new AssertionError("The stream ended");
    }

    void readToTheEnd() throws IOException {
      while (reader.readLine() != null) {
        // until the other side ends it
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
