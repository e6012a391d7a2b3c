package be.nabij.screening.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import be.nabij.platform.testing.RealComponents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what the other services would: contact points and news of referrals. */
public final class OtherServices {
  private static boolean municipalitiesTold;

  private OtherServices() {}

  /**
   * The municipalities that the tests use have arrived; 1804 lies in two of them. Told once, and
   * waited for until the service is ready.
   */
  public static synchronized void haveToldOfMunicipalities() {
    if (!municipalitiesTold) {
      publishMunicipality("12021", "Lier", "\"2500\"");
      publishMunicipality("23088", "Vilvoorde", "\"1800\",\"1804\"");
      publishMunicipality("23096", "Zemst", "\"1804\",\"1980\"");
      municipalitiesTold = true;
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  /** The directory no longer knows this municipality: a record without a value. */
  public static void publishThatMunicipalityIsGone(String nisCode) {
    publish("nabij.contact-points", nisCode, "be.nabij.contact-point.changed.v1", null);
  }

  /** The directory tells of a municipality. */
  public static void publishMunicipality(String nisCode, String name, String postalCodes) {
    publish(
        "nabij.contact-points",
        nisCode,
        "be.nabij.contact-point.changed.v1",
        """
        {"municipality":{"nisCode":"%s","name":"%s","postalCodes":[%s]},"kind":"ocmw",
         "name":"Meldpunt %s","email":"meldpunt@example.org","phone":"+32470000000",
         "openingHours":"Mo-Fr 09:00-12:00; PH off","fallback":false,"revision":1}
        """
            .formatted(nisCode, name, postalCodes, name));
  }

  /** News of a referral that did not come from a screening. */
  public static void publishOtherNews(String what, UUID referral, String status, int revision) {
    publish(
        "nabij.referrals",
        referral.toString(),
        "be.nabij.referral." + what + ".v1",
        """
        {"referralId":"%s","municipality":"12021","status":"%s","revision":%d}
        """
            .formatted(referral, status, revision));
  }

  /** News of the referral that came from a screening. */
  public static void publishReferralNews(
      String what, UUID referral, String screening, String status, int revision) {
    publishReferralNews(what, referral, screening, status, revision, "other");
  }

  /** The same, with the code of why. */
  public static void publishReferralNews(
      String what, UUID referral, String screening, String status, int revision, String reason) {
    publish(
        "nabij.referrals",
        referral.toString(),
        "be.nabij.referral." + what + ".v1",
        """
        {"referralId":"%s","screeningId":"%s","municipality":"12021","status":"%s","revision":%d,
         "reason":"%s"}
        """
            .formatted(referral, screening, status, revision, reason));
  }

  private static void publish(String topic, String key, String type, String data) {
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", RealComponents.config().get("NABIJ_KAFKA_BOOTSTRAP_SERVERS"));
    try (var producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer())) {
      var message =
          new ProducerRecord<>(
              topic, key, data == null ? null : data.getBytes(StandardCharsets.UTF_8));
      Map.of(
              "ce_specversion",
              "1.0",
              "ce_id",
              UUID.randomUUID().toString(),
              "ce_source",
              "/nabij/test",
              "ce_type",
              type)
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
