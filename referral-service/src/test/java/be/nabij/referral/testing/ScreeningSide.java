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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/consents/", ScreeningSide::answer);
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
    String consent = exchange.getRequestURI().getPath().split("/")[3];
    boolean authenticated =
        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
            .startsWith("Bearer ");
    int status = authenticated ? ANSWERS.getOrDefault(consent, 200) : 401;
    byte[] body = (status == 200 ? CONTACT : "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** From now on the claim check answers so for this consent. */
  public static void claimCheckAnswers(String consent, int status) {
    ANSWERS.put(consent, status);
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
                         "partner":"partner-app"}}
        """
            .formatted(screening, nisCode, consent));
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
