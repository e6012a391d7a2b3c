package be.nabij.referral.testing;

import static org.awaitility.Awaitility.await;

import be.nabij.local.MailSink.ReceivedMail;
import be.nabij.local.TestComponents;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A contact point that hears of its referrals over other ways than the inbox, and what it hears.
 */
public final class ContactPointSide {
  /** Of the coordinator alone; no other test lays referrals there. */
  public static final String RANST = "11035";

  public static final String COORDINATOR = "coordinator-pallieterland";
  public static final String MAIL = "meldpunt@ranst.example";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ContactPointSide() {}

  /**
   * The directory tells of it, and it is known here.
   *
   * @param channels JSON objects with single quotes; the inbox comes with them
   */
  public static void hearsOver(String municipality, String... channels) {
    String all =
        "{'kind': 'inbox'}" + (channels.length == 0 ? "" : ", " + String.join(", ", channels));
    long revision = System.currentTimeMillis();
    ScreeningSide.publish(
        "nabij.contact-points",
        municipality,
        "be.nabij.contact-point.changed.v1",
        UUID.randomUUID().toString(),
        Steps.json(
            """
            {'municipality': {'nisCode': '%s', 'name': 'Gemeente'}, 'kind': 'ocmw',
             'name': 'OCMW', 'phone': '+3234000000', 'fallback': false, 'revision': %d,
             'channels': [%s], 'fallbackChain': []}
            """
                .formatted(municipality, revision, all)));
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                Rows.number(
                        database(),
                        "select count(*) from contact_point where municipality = ? and revision = ?",
                        municipality,
                        revision)
                    == 1);
  }

  public static String mail(String address) {
    return "{'kind': 'email', 'address': '" + address + "'}";
  }

  public static String webhook(String url) {
    return "{'kind': 'webhook', 'url': '" + url + "'}";
  }

  public static String topic(String name) {
    return "{'kind': 'kafka', 'topic': '" + name + "'}";
  }

  /** A screening with the wish to be called; its referral lies in the inbox. */
  public static String referred(String municipality) {
    String screening = UUID.randomUUID().toString();
    ScreeningSide.completed(
        screening, UUID.randomUUID().toString(), municipality, UUID.randomUUID().toString());
    return Steps.referralOf(screening);
  }

  /** Makes a key that signs webhooks. */
  public static JsonPath makeKey(String caller, String municipality) {
    return Steps.as(caller)
        .post("/v1/webhookKeys/" + municipality)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** What was told of a referral, as the log of deliveries says. */
  public static List<Map<String, Object>> deliveries(String referral) {
    return Steps.as(COORDINATOR)
        .get("/v1/referrals/" + referral + "/deliveries?pageSize=100")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  /** Waits until the news went over this channel, or did not, and tells of it. */
  public static Map<String, Object> delivery(
      String referral, String news, String channel, String state) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                deliveries(referral).stream()
                    .filter(
                        one ->
                            one.get("news").equals(news)
                                && one.get("channel").equals(channel)
                                && one.get("state").equals(state))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  public static String referralToldByMail() {
    hearsOver(RANST, mail(MAIL));
    String referral = referred(RANST);
    delivery(referral, "new-referral", "email", "delivered");
    return referral;
  }

  public static String mailOf(String referral) {
    return (String) delivery(referral, "new-referral", "email", "delivered").get("id");
  }

  /** The last position before the events of this referral, as its partner reads them. */
  public static String positionBefore(String referral) {
    String first = "items.find { it.subject == '" + referral + "' }.position";
    Integer position =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> lastPage("partner-app").get(first), found -> found != null);
    return String.valueOf(position - 1);
  }

  public static DataSource database() {
    return CDI.current().select(DataSource.class).get();
  }

  private static JsonPath lastPage(String caller) {
    JsonPath page = null;
    String next = "0";
    do {
      page = Steps.as(caller).get("/v1/events?limit=500&after=" + next).then().extract().jsonPath();
      next = page.getString("next");
    } while (page.getList("items").size() == 500);
    return page;
  }

  /** Every mail that this service sent. */
  public static List<ReceivedMail> mails() {
    try {
      return JSON.readValue(
          URI.create(TestComponents.shared().mailUrl()).toURL(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<ReceivedMail> mailsTo(String address) {
    return mails().stream().filter(mail -> mail.to().contains(address)).toList();
  }
}
