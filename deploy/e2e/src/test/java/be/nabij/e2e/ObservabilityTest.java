package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.local.ServiceProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What an operator can see of the running services. */
@EndToEndTest
@Order(5)
class ObservabilityTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Nabij nabij;
  private final String traceId = UUID.randomUUID().toString().replace("-", "");
  private final String traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";

  ObservabilityTest(Nabij nabij) {
    this.nabij = nabij;
  }

  @Test
  void a_trace_goes_from_the_request_through_every_event_it_causes() {
    String screening =
        nabij
            .partnerApp()
            .sends(ScreeningForm.ofSomeone(), "traceparent", traceparent)
            .expect(201)
            .at("/id");
    String referral = nabij.handlerOfLier().awaitsReferralOf(screening).path("id").asText();

    assertThat(traceIdOfFirst(Topics.SCREENINGS, screening)).isEqualTo(traceId);
    assertThat(traceIdOfFirst(Topics.REFERRALS, referral)).isEqualTo(traceId);
  }

  @Test
  void what_is_logged_about_an_event_names_its_trace() {
    ProducerRecord<byte[], byte[]> unknown =
        new ProducerRecord<>(Topics.SCREENINGS, utf8("traced"), utf8("{}"));
    unknown.headers().add("ce_id", utf8(UUID.randomUUID().toString()));
    unknown.headers().add("ce_source", utf8("/nabij/e2e"));
    unknown.headers().add("ce_type", utf8("be.nabij.e2e.unknown.v1"));
    unknown.headers().add("traceparent", utf8(traceparent));

    nabij.topics().write(List.of(unknown));

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(logOf(nabij.referralService()))
                    .map(ObservabilityTest::json)
                    .anyMatch(
                        line ->
                            line.path("message").asText().startsWith("Dead letter")
                                && line.at("/mdc/traceId").asText().equals(traceId)));
  }

  @Test
  void every_line_of_a_log_is_a_JSON_object() {
    for (ServiceProcess service : nabij.services()) {
      assertThat(logOf(service))
          .isNotEmpty()
          .map(ObservabilityTest::json)
          .allSatisfy(
              line -> {
                assertThat(line.path("timestamp").asText()).isNotEmpty();
                assertThat(line.path("level").asText()).isNotEmpty();
                assertThat(line.has("message")).isTrue();
              });
    }
  }

  @Test
  void every_service_tells_how_it_is() {
    for (ServiceProcess service : nabij.services()) {
      Api api = nabij.asNobody(service);
      assertThat(api.get("/q/health/live").expect(200).at("/status")).isEqualTo("UP");
      assertThat(api.get("/q/health/ready").expect(200).at("/status")).isEqualTo("UP");
      assertThat(api.get("/q/metrics").expect(200).text())
          .containsPattern("(?m)^nabij_outbox_waiting(\\{.*\\})? 0\\.0$");
    }
  }

  @Test
  void every_service_documents_its_API() {
    for (ServiceProcess service : nabij.services()) {
      Api api = nabij.asNobody(service);
      Answer openApi = api.send("GET", "/q/openapi", null, noBody(), "Accept", "application/json");
      assertThat(openApi.expect(200).at("/openapi")).startsWith("3.1");
      assertThat(openApi.json().path("paths").size()).isPositive();
      assertThat(api.get("/q/swagger-ui").expect(200).text()).containsIgnoringCase("swagger");
    }
  }

  private static BodyPublisher noBody() {
    return BodyPublishers.noBody();
  }

  private String traceIdOfFirst(String topic, String key) {
    String carried = Topics.header(nabij.topics().awaitFirst(topic, key), "traceparent");
    assertThat(carried).as("traceparent of the first event about %s on %s", key, topic).isNotNull();
    return carried.substring(3, 35);
  }

  private List<String> logOf(ServiceProcess service) {
    return nabij.logOf(service).lines().toList();
  }

  private static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("A line that is no JSON: " + line, e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
