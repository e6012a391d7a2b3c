package be.nabij.directory.reminder;

import static be.nabij.platform.testing.RealComponents.token;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import be.nabij.directory.freshness.EntryRef;
import be.nabij.directory.freshness.LongAgo;
import be.nabij.directory.freshness.MailAndYears;
import be.nabij.platform.encryption.Vault;
import be.nabij.platform.testing.PublishedRecords;
import be.nabij.platform.testing.RealComponents;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The mails to who keeps entries true, received by a real mail server, and the pages behind them.
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(MailAndYears.class)
class RemindingTest {
  private static final String LIER = "/v1/contactPoints/12021";
  private static final String EDITOR = "editor-lier@nabij.example";
  private static final String MAINTAINERS = "maintainers@nabij.example";
  private static final String UNKNOWN = "Deze pagina vinden we niet";
  private static final Pattern LINK = Pattern.compile("/nakijken/[A-Za-z0-9_-]+");

  @Inject Reminding reminding;
  @Inject CheckLinks links;
  @Inject LongAgo longAgo;
  @Inject Vault vault;

  @ConfigProperty(name = "quarkus.mailer.port")
  int port;

  private GreenMail server;

  @BeforeEach
  void listen() {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void put_back() {
    server.stop();
    longAgo.putBack();
  }

  @Test
  void whoever_keeps_it_true_gets_one_mail_with_a_link_for_each_entry() throws Exception {
    longAgo.lier();
    List<String> services =
        when().get("/hsds/v3/services?per_page=2").then().extract().path("contents.id");
    services.forEach(longAgo::service);

    reminding.run();
    reminding.run();

    assertThat(recipients()).containsExactlyInAnyOrder(EDITOR, MAINTAINERS);
    String toEditor = text(mailTo(EDITOR), "text/plain");
    assertThat(toEditor).contains("OCMW Lier", "Laatst nagekeken op 1 januari 1900", "/redactie");
    assertThat(links(toEditor)).hasSize(1);
    assertThat(links(text(mailTo(MAINTAINERS), "text/plain"))).hasSize(2);
    assertThat(links(text(mailTo(MAINTAINERS), "text/html"))).hasSize(2);
    assertThat(mailTo(EDITOR).getSubject()).isEqualTo("Klopt dit nog? OCMW Lier");
  }

  @Test
  void while_the_mail_server_is_down_nothing_is_lost() throws Exception {
    longAgo.lier();
    server.stop();

    reminding.run();

    server.start();
    assertThat(recipients()).isEmpty();
    reminding.run();
    assertThat(recipients()).containsExactly(EDITOR);
  }

  @Test
  void replicas_that_run_together_send_one_mail() throws Exception {
    longAgo.lier();

    CyclicBarrier together = new CyclicBarrier(3);
    try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
      Callable<Void> replica =
          () -> {
            together.await();
            reminding.run();
            return null;
          };
      for (Future<Void> run : replicas.invokeAll(List.of(replica, replica, replica))) {
        run.get();
      }
    }

    assertThat(recipients()).containsExactly(EDITOR);
  }

  @Test
  void who_does_not_answer_is_asked_again_after_a_month() throws Exception {
    longAgo.lier();
    reminding.run();

    longAgo.askedBefore("27 days");
    reminding.run();
    assertThat(recipients()).hasSize(1);

    longAgo.askedBefore("5 days");
    reminding.run();
    assertThat(recipients()).containsExactly(EDITOR, EDITOR);
  }

  @Test
  void the_link_shows_the_entry_and_its_button_confirms_it_once() throws Exception {
    longAgo.lier();
    reminding.run();
    String page = links(text(mailTo(EDITOR), "text/plain")).getFirst();

    when()
        .get(page)
        .then()
        .statusCode(200)
        .header("Referrer-Policy", "no-referrer")
        .body(containsString("OCMW Lier"))
        .body(containsString("03 800 05 00"))
        .body(containsString("Dit klopt nog"));
    when().get(LIER).then().body("stale", is(true));

    confirm(page).statusCode(200).body(containsString("Bedankt"));

    String tag =
        when()
            .get(LIER)
            .then()
            .body("stale", is(false))
            .body("name", equalTo("OCMW Lier"))
            .extract()
            .header("ETag");
    confirm(page).statusCode(200).body(containsString("Bedankt"));
    when().get(LIER).then().header("ETag", tag);
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .get(LIER + "/history?pageSize=1")
        .then()
        .body("items[0].action", equalTo("confirm"))
        .body("items[0].by", equalTo("link"))
        .body("items[0].changes.field", contains("verifiedAt"));
    assertTold(tag);
    longAgo.askedBefore("9 months");
    reminding.run();
    assertThat(recipients()).hasSize(1);
  }

  @Test
  void a_confirmed_service_is_no_longer_stale() {
    String id = when().get("/hsds/v3/services?per_page=1").path("contents[0].id");
    longAgo.service(id);
    String page = link(new EntryRef(EntryRef.Kind.SERVICE, id));
    when().get(page).then().statusCode(200).body(containsString("1 januari 1900"));

    confirm(page).statusCode(200);
    confirm(page).statusCode(200);

    String today = when().get("/hsds/v3/services/" + id).path("assured_date");
    assertThat(LocalDate.parse(today)).isAfter(LocalDate.of(2026, 1, 1));
    when().get("/v1/staleEntries").then().body("total", is(0));
  }

  @Test
  void a_remark_is_kept_for_the_editors_and_mailed() throws Exception {
    longAgo.lier();
    String page = link(EntryRef.contactPoint("12021"));

    remark(page, "  ").statusCode(400).body(containsString("wat er anders moet"));
    remark(page, "x".repeat(1001)).statusCode(400);
    remark(page, "Het nummer is <b>veranderd</b>.").statusCode(200);

    given()
        .auth()
        .oauth2(token("editor-lier"))
        .get("/v1/remarks?municipality=12021")
        .then()
        .statusCode(200)
        .body("items.text", contains("Het nummer is <b>veranderd</b>."))
        .body("items.entry", contains("12021"));
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .get("/v1/remarks?municipality=12026")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(token("handler-lier"))
        .get("/v1/remarks?municipality=12021")
        .then()
        .statusCode(403);
    reminding.run();
    reminding.run();
    assertThat(recipients()).containsExactlyInAnyOrder(EDITOR, MAINTAINERS);
    assertThat(text(mailTo(MAINTAINERS), "text/plain"))
        .contains("OCMW Lier", "Het nummer is <b>veranderd</b>.");

    confirm(page).statusCode(200);
    given()
        .auth()
        .oauth2(token("editor-lier"))
        .get("/v1/remarks?municipality=12021")
        .then()
        .body("total", is(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "00000000-0000-0000-0000-000000000000"})
  void a_forged_link_leads_to_a_friendly_page(String token) {
    when().get("/nakijken/" + token).then().statusCode(404).body(containsString(UNKNOWN));
    confirm("/nakijken/" + token).statusCode(404).body(containsString(UNKNOWN));
  }

  @Test
  void a_link_that_is_too_old_or_for_something_else_leads_nowhere() {
    EntryRef lier = EntryRef.contactPoint("12021");
    LocalDate today = LocalDate.parse(when().get(LIER).<String>path("verifiedAt"));
    String expired = "/nakijken/" + links.tokenFor(lier, today.minusDays(1));
    String lastDay = "/nakijken/" + links.tokenFor(lier, today.plusDays(1));
    String elsewhere =
        "/nakijken/"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                    vault.sealFor(
                        "another-purpose",
                        "contact-point|99999|12021".getBytes(StandardCharsets.UTF_8)));

    confirm(expired).statusCode(404).body(containsString(UNKNOWN));
    when().get(elsewhere).then().statusCode(404).body(containsString(UNKNOWN));
    when().get(lastDay).then().statusCode(200);
    // The fallback stands in there: there is nothing to confirm.
    when().get(link(EntryRef.contactPoint("11001"))).then().statusCode(404);
  }

  private static void assertTold(String tag) {
    long revision = Long.parseLong(tag.replace("\"", ""));
    try (PublishedRecords topic = PublishedRecords.of("nabij.contact-points")) {
      topic.await(
          messages ->
              messages.stream()
                  .filter(one -> one.key().equals("12021"))
                  .map(PublishedRecords::data)
                  .anyMatch(
                      data ->
                          data.get("revision").asLong() == revision
                              && !data.get("verifiedAt").asText().equals(LongAgo.DAY)));
    }
  }

  private static ValidatableResponse confirm(String page) {
    return given().contentType("application/x-www-form-urlencoded").post(page).then();
  }

  private static ValidatableResponse remark(String page, String text) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("opmerking", text)
        .post(page + "/opmerking")
        .then();
  }

  private String link(EntryRef entry) {
    return links(links.linkFor(entry)).getFirst();
  }

  private List<String> recipients() throws Exception {
    return Arrays.stream(server.getReceivedMessages()).map(RemindingTest::to).toList();
  }

  private MimeMessage mailTo(String address) throws Exception {
    assertThat(recipients()).contains(address);
    return Arrays.stream(server.getReceivedMessages())
        .filter(one -> to(one).equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> links(String text) {
    return LINK.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String text(Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String text = text(parts.getBodyPart(i), type);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }
}
