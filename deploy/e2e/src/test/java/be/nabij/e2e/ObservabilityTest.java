package be.nabij.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.nabij.e2e.TraceCollector.Span;
import be.nabij.local.LocalPostgres;
import be.nabij.local.ServiceProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What an operator can see of the running services. */
@EndToEndTest
@Order(5)
class ObservabilityTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  // Spans of a trace, in the order in which one leads to the other.
  private static final String TAKEN = "POST /v1/screenings";
  private static final String READ = "process nabij.screenings";
  private static final String ASKED = "GET /v1/consents/{consentId}/contact";
  private static final String BACK_AGAIN = "process nabij.referrals";

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
  void a_trace_that_is_exported_links_services_over_kafka_and_tells_nothing_of_the_person() {
    String sampled = traceId.substring(0, 16) + TraceCollector.SAMPLED + traceId.substring(24);
    Person person = Person.someone();
    nabij
        .partnerApp()
        .sends(ScreeningForm.of(person), "traceparent", "00-" + sampled + "-00f067aa0ba902b7-00")
        .expect(201);

    TraceCollector traces = nabij.traces();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(traces.of(sampled)).extracting(Span::name).contains(BACK_AGAIN, ASKED);
              traces.of(sampled).stream()
                  .filter(span -> List.of(BACK_AGAIN, ASKED).contains(span.name()))
                  .forEach(span -> assertThat(namesOnTheWayTo(span)).contains(READ, TAKEN));
            });

    assertThat(traces.of(sampled).stream().filter(span -> span.name().equals(TAKEN)))
        .extracting(Span::parent)
        .containsExactly("00f067aa0ba902b7");
    assertThat(traces.of(sampled))
        .noneMatch(
            span ->
                Trace.ofPerson(person)
                    .anyMatch(sign -> Trace.searchable(span.bytes()).contains(sign.bytes())));
  }

  private List<String> namesOnTheWayTo(Span span) {
    return nabij.traces().cameFrom(span).stream().map(Span::name).toList();
  }

  @Test
  void what_a_caller_asks_to_be_traced_is_not_exported_for_that() {
    nabij.partnerApp().sends(ScreeningForm.ofSomeone(), "traceparent", traceparent).expect(201);
    String sampled = traceId.substring(0, 16) + TraceCollector.SAMPLED + traceId.substring(24);
    nabij
        .partnerApp()
        .sends(ScreeningForm.ofSomeone(), "traceparent", "00-" + sampled + "-00f067aa0ba902b8-00")
        .expect(201);

    await().atMost(Duration.ofSeconds(20)).until(() -> !nabij.traces().of(sampled).isEmpty());
    assertThat(nabij.traces().of(traceId)).isEmpty();
  }

  @Test
  void everything_that_dashboards_and_alerts_ask_for_is_there() {
    List<String> expressions = new ArrayList<>();
    Seeing.alerts().forEach(alert -> expressions.add(alert.path("expr").asText()));
    Seeing.dashboards()
        .values()
        .forEach(dashboard -> expressions.addAll(Seeing.queries(dashboard)));

    assertThat(expressions).hasSizeGreaterThan(50);
    // What Kafka's clients count is looked for once a minute: soon after a start some is not there.
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(5))
        .pollDelay(Duration.ZERO)
        .untilAsserted(() -> isAllThere(expressions, scraped()));
  }

  private static void isAllThere(List<String> expressions, Scrape scrape) {
    assertThat(expressions)
        .allSatisfy(
            expression ->
                assertThat(MetricUse.in(expression))
                    .isNotEmpty()
                    .allSatisfy(use -> assertThat(scrape.fault(use)).as(expression).isEmpty()));
  }

  @Test
  void every_metric_of_ours_says_what_it_is_and_is_described() {
    Scrape scrape = scraped();
    String described = Seeing.text("docs/seeing.md");
    Set<String> inTheTable =
        Pattern.compile("(?m)^\\| `(nabij_\\w+)")
            .matcher(described)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(inTheTable).isEqualTo(scrape.own());
    assertThat(scrape.own()).allSatisfy(name -> assertThat(scrape.help(name)).isNotBlank());
    assertThat(scrape.ownValues())
        .as("values of labels: no ids, no places, no people")
        .noneMatch(value -> value.matches(".*\\d{4}.*") || value.contains("@"));
  }

  @Test
  void what_a_runbook_tells_to_run_runs() {
    Seeing.runbooks()
        .forEach(
            (name, text) ->
                Seeing.Sql.in(text)
                    .forEach(
                        sql ->
                            databasesOf(sql)
                                .forEach(
                                    database ->
                                        nabij.databases().tryOut(database, sql.statements()))));
  }

  @Test
  void what_a_runbook_tells_to_ask_can_be_asked() {
    Map<String, Set<String>> operations = new HashMap<>();
    for (ServiceProcess service : nabij.services()) {
      operations.put(service.name(), operationsOf(service));
    }
    Seeing.runbooks()
        .forEach(
            (name, text) ->
                Seeing.Call.in(text)
                    .forEach(
                        call -> {
                          String asked = call.method() + " " + anyName(call.path());
                          List<Set<String>> asking =
                              call.service().equals("that service")
                                  ? List.copyOf(operations.values())
                                  : List.of(operations.get(call.service()));
                          assertThat(asking)
                              .as("%s in %s", call, name)
                              .allMatch(known -> known.contains(asked));
                        }));
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
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(api.get("/q/metrics").expect(200).text())
                      .containsPattern(
                          "(?m)^nabij_outbox_waiting\\{application=\"%s\"\\} 0\\.0$"
                              .formatted(service.name())));
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

  private Scrape scraped() {
    Scrape scrape = new Scrape();
    for (ServiceProcess service : nabij.services()) {
      scrape.add(nabij.asNobody(service).get("/q/metrics").expect(200).text());
    }
    return scrape;
  }

  private static List<String> databasesOf(Seeing.Sql sql) {
    return sql.database().equals("any") ? LocalPostgres.DATABASES : List.of(sql.database());
  }

  private Set<String> operationsOf(ServiceProcess service) {
    Set<String> operations = new HashSet<>();
    nabij
        .asNobody(service)
        .send("GET", "/q/openapi", null, noBody(), "Accept", "application/json")
        .json()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(
                                method.toUpperCase(Locale.ROOT) + " " + anyName(path.getKey()))));
    return operations;
  }

  private static String anyName(String path) {
    return path.replaceAll("\\{[^}]*\\}", "{}");
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
