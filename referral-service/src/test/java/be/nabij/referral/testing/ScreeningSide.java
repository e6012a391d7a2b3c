package be.nabij.referral.testing;

import be.nabij.platform.testing.RealComponents;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What screening-service and directory-service say to this service: events on the real broker, and
 * the answer of the claim check over HTTP. The two real services together are tested end to end.
 */
public final class ScreeningSide implements QuarkusTestResourceLifecycleManager {
  private static final String CONTACT =
      """
      {"name":"Testpersoon","phone":"+32470000000","preferredChannel":"phone",
       "preferredMoment":"'s avonds","note":"Spreek wat luider."}
      """;

  private static final String ADVICE =
      """
      {"items":[{"rule":"DR-31","do":"Zoek wat een band dieper maakt.","doNot":"Geen drukke groep.",
                 "source":"Een gids"},
                {"rule":"DR-99","do":"Dit gaat over iemand anders.","source":"Een gids"}],
       "total":2,"page":1,"pageSize":100}
      """;

  /** Status that the claim check answers with, by consent; 200 when not set. */
  private static final Map<String, Integer> ANSWERS = new ConcurrentHashMap<>();

  /** What the claim check hands over, by consent, where it is another person. */
  private static final Map<String, String> CONTACTS = new ConcurrentHashMap<>();

  /** Status with which it says whether a consent stands, by consent; 204 when not set. */
  private static final Map<String, Integer> CHECKS = new ConcurrentHashMap<>();

  private static final String HELD =
      """
      {"id":"0198f000-0000-7000-8000-000000000001","partner":"partner-app",
       "partnerReference":"pat-0815","status":"completed",
       "questionnaire":"Korte eenzaamheidsschaal","municipality":"12021",
       "completedAt":"2026-01-01T10:00:00Z",
       "answers":[{"question":"Ik ervaar een leegte om me heen","answer":"ja"}],
       "context":{"duration":"situational"},
       "consent":{"given":true,"text":"Het Meldpunt mag mij bellen.",
                  "recordedAt":"2026-01-01T10:00:00Z"}}
      """;

  /** Status that a question about a whole screening is answered with; 200 when not set. */
  private static final Map<String, Integer> WHOLE = new ConcurrentHashMap<>();

  /** Screenings that were to be erased, each time they were asked for. */
  private static final List<String> ERASED = new CopyOnWriteArrayList<>();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/consents/", ScreeningSide::answer);
    server.createContext("/v1/erasures", exchange -> answerWhole(exchange, true));
    server.createContext("/v1/exports", exchange -> answerWhole(exchange, false));
    server.createContext("/v1/adviceRules", ScreeningSide::advise);
    server.start();
    return Map.of(
        "quarkus.rest-client.screening.url", "http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void advise(HttpExchange exchange) throws IOException {
    byte[] body = ADVICE.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    String consent = path[3];
    boolean authenticated =
        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
            .startsWith("Bearer ");
    if (path.length == 4) {
      exchange.sendResponseHeaders(authenticated ? CHECKS.getOrDefault(consent, 204) : 401, -1);
      exchange.close();
      return;
    }
    int status = authenticated ? ANSWERS.getOrDefault(consent, 200) : 401;
    byte[] body =
        (status == 200 ? CONTACTS.getOrDefault(consent, CONTACT) : "{}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void answerWhole(HttpExchange exchange, boolean erase) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String screening = asked.replaceAll(".*\"screening\":\"([^\"]*)\".*", "$1");
    if (erase) {
      ERASED.add(screening);
    }
    boolean authenticated =
        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
            .startsWith("Bearer ");
    int status = authenticated ? WHOLE.getOrDefault(screening, 200) : 401;
    String answer =
        erase
            ? "{\"screening\":\"" + screening + "\",\"records\":{\"screening\":1,\"consent\":1}}"
            : HELD;
    byte[] body = (status == 200 ? answer : "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** From now on erasing and exporting this screening are answered so. */
  public static void wholeScreeningAnswers(String screening, int status) {
    WHOLE.put(screening, status);
  }

  /** How often this screening was to be erased. */
  public static long askedToErase(String screening) {
    return ERASED.stream().filter(screening::equals).count();
  }

  /** From now on the claim check answers so for this consent. */
  public static void claimCheckAnswers(String consent, int status) {
    ANSWERS.put(consent, status);
  }

  /** From now on this is how it answers whether the consent stands. */
  public static void consentCheckAnswers(String consent, int status) {
    CHECKS.put(consent, status);
  }

  /** The claim check hands over this for the consent. */
  public static void contactOf(String consent, String json) {
    CONTACTS.put(consent, json);
  }

  /**
   * The directory tells of the contact point of a municipality with these postal codes; the newest
   * word counts.
   */
  public static void municipality(String nisCode, String name, String... postalCodes) {
    publish(
        "nabij.contact-points",
        nisCode,
        "be.nabij.contact-point.changed.v1",
        UUID.randomUUID().toString(),
        """
        {"municipality":{"nisCode":"%s","name":"%s","postalCodes":["%s"]},"kind":"ocmw",
         "name":"OCMW %s","phone":"+3234000000","fallback":false,"revision":%d}
        """
            .formatted(
                nisCode,
                name,
                String.join("\",\"", postalCodes),
                name,
                System.currentTimeMillis()));
  }

  /** The directory tells of a contact point. */
  public static void contactPoint(String nisCode, String name, boolean fallback, int revision) {
    publish(
        "nabij.contact-points",
        nisCode,
        "be.nabij.contact-point.changed.v1",
        UUID.randomUUID().toString(),
        """
        {"municipality":{"nisCode":"%s","name":"Gemeente"},"kind":"ocmw","name":"%s",
         "phone":"+3234000000","fallback":%s,"revision":%d}
        """
            .formatted(nisCode, name, fallback, revision));
  }

  /** The directory no longer knows this municipality: a record without a value. */
  public static void municipalityIsGone(String nisCode) {
    publish(
        "nabij.contact-points",
        nisCode,
        "be.nabij.contact-point.changed.v1",
        UUID.randomUUID().toString(),
        null);
  }

  /** A screening was completed, with the wish to be called. */
  public static void completed(String screening, String consent, String nisCode, String eventId) {
    completed(screening, consent, nisCode, eventId, "partner-app");
  }

  /** Somebody did the self-test, with the wish to be called. */
  public static void selfTested(String screening, String nisCode) {
    String id = UUID.randomUUID().toString();
    completed(screening, UUID.randomUUID().toString(), nisCode, id, "self-test");
  }

  /** The same, taken by this partner. */
  public static void completed(
      String screening, String consent, String nisCode, String eventId, String partner) {
    publish(
        "nabij.screenings",
        screening,
        "be.nabij.screening.completed.v1",
        eventId,
        """
        {"screeningId":"%s","municipality":"%s","instrument":"djg-6","version":"1.0",
         "category":"moderately-lonely","lonelyDimensions":["emotional"],"duration":"situational",
         "rules":["DR-31","DR-07"],"completedAt":"2026-01-01T10:00:00Z",
         "warmReferral":{"consentId":"%s","expiresAt":"2126-01-01T10:00:00Z","urgency":"normal",
                         "partner":"%s"}}
        """
            .formatted(screening, nisCode, consent, partner));
  }

  /** A screening was completed and the person did not agree to be called. */
  public static void completedWithoutConsent(String screening, String nisCode) {
    publish(
        "nabij.screenings",
        screening,
        "be.nabij.screening.completed.v1",
        UUID.randomUUID().toString(),
        """
        {"screeningId":"%s","municipality":"%s","instrument":"djg-6","version":"1.0",
         "category":"severely-lonely","lonelyDimensions":[],"rules":[],
         "completedAt":"2026-01-01T10:00:00Z"}
        """
            .formatted(screening, nisCode));
  }

  /** The person withdrew. */
  public static void withdrawn(String screening, String consent) {
    publish(
        "nabij.screenings",
        screening,
        "be.nabij.consent.withdrawn.v1",
        UUID.randomUUID().toString(),
        """
        {"screeningId":"%s","consentId":"%s","withdrawnAt":"2026-01-01T11:00:00Z"}
        """
            .formatted(screening, consent));
  }

  /** Any record on a topic this service reads. */
  public static void publish(String topic, String key, String type, String id, String data) {
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", RealComponents.config().get("NABIJ_KAFKA_BOOTSTRAP_SERVERS"));
    try (var producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer())) {
      var message =
          new ProducerRecord<>(
              topic, key, data == null ? null : data.getBytes(StandardCharsets.UTF_8));
      Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "/nabij/test", "ce_type", type)
          .forEach(
              (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
