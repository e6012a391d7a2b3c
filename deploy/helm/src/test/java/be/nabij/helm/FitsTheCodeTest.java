package be.nabij.helm;

import static be.nabij.helm.AcceptedValuesTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.LocalKafka;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart says of each service what its code says. */
class FitsTheCodeTest {
  /** Quarkus' own settings that the chart uses; MigrationJobTest runs with those of a migration. */
  private static final Set<String> OF_QUARKUS =
      Set.of(
          "QUARKUS_HTTP_PORT",
          "QUARKUS_FLYWAY_MIGRATE_AT_START",
          "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
          "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
          "QUARKUS_INIT_AND_EXIT",
          "QUARKUS_OIDC_TENANT_ENABLED",
          "QUARKUS_OIDC_CONSOLE_TENANT_ENABLED");

  /** Of the main issuer, and of others by their name. */
  private static final String ISSUER = "QUARKUS_OIDC(_[A-Z0-9]+)?_(AUTH_SERVER_URL|TOKEN_AUDIENCE)";

  /** For one machine only: the chart offers no way to set them. */
  private static final Set<String> LOCAL_ONLY =
      Set.of("NABIJ_WEBHOOKS_PRIVATE", "NABIJ_WEBHOOKS_LOOPBACK");

  /** Set by the property behind them, the same for all services. */
  private static final Set<String> BY_PROPERTY = Set.of("NABIJ_HTTP_PORT", "NABIJ_BEHIND_PROXY");

  static Stream<ValueSet> accepted() {
    return ValueSet.accepted();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void a_service_reads_every_variable_that_it_is_given(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      Set<String> read = ServiceCode.of(pod.service()).settings().keySet();
      for (String name : pod.environment().keySet()) {
        boolean known =
            name.startsWith("NABIJ_")
                ? read.contains(name)
                : name.startsWith("KAFKA_")
                    ? ConsumerConfig.configNames()
                        .contains(
                            name.substring(6).toLowerCase(java.util.Locale.ROOT).replace('_', '.'))
                    : name.equals("JAVA_TOOL_OPTIONS")
                        || OF_QUARKUS.contains(name)
                        || name.matches(ISSUER);
        assertThat(known).as(pod + " is given " + name).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void a_service_is_given_everything_that_has_no_default(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      for (Map.Entry<String, String> setting :
          ServiceCode.of(pod.service()).settings().entrySet()) {
        boolean needed =
            setting.getValue() == null
                && (!pod.migration() || !setting.getKey().matches(".*(CLIENT_SECRET|CONSOLE_KEY)"));
        if (needed) {
          assertThat(pod.environment()).as("%s", pod).containsKey(setting.getKey());
        }
      }
    }
  }

  @Test
  void settings_arrive_as_they_were_written() {
    ValueSet every =
        accepted()
            .filter(set -> set.name().equals("every-other-setting"))
            .findFirst()
            .orElseThrow();
    for (Pod pod : Pod.of(every)) {
      if (!pod.migration()) {
        every
            .all()
            .at("/services/" + pod.service() + "/settings")
            .properties()
            .forEach(
                setting ->
                    assertThat(pod.value(setting.getKey())).isEqualTo(setting.getValue().asText()));
      }
    }
    assertThat(Pod.of(every).stream().map(pod -> pod.value("NABIJ_RATE_LIMIT_ADDRESSES")).toList())
        .contains("10000000");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void no_default_leads_a_service_to_its_own_machine(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      if (pod.migration()) {
        continue;
      }
      Set<String> unused = new HashSet<>();
      if (!pod.value("NABIJ_DELIVERY").equals("on")) {
        unused.addAll(Set.of("NABIJ_SMTP_HOST", "NABIJ_MAIL_FROM"));
      }
      if (pod.value("NABIJ_TRACE_RATIO").isEmpty()) {
        unused.add("NABIJ_OTLP_ENDPOINT");
      }
      ServiceCode.of(pod.service())
          .settings()
          .forEach(
              (name, fallback) -> {
                if (fallback != null && fallback.contains("localhost") && !unused.contains(name)) {
                  assertThat(pod.value(name)).as(pod + " " + name).doesNotContain("localhost");
                  assertThat(pod.environment()).as("%s", pod).containsKey(name);
                }
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"screening", "referral", "directory", "interventions"})
  void every_setting_of_a_service_can_be_set_or_is_for_one_machine_only(String service)
      throws IOException {
    Set<String> settable = new TreeSet<>(LOCAL_ONLY);
    settable.addAll(BY_PROPERTY);
    ValueSet.accepted()
        .flatMap(values -> Pod.of(values).stream())
        .filter(pod -> pod.service().equals(service) && !pod.migration())
        .forEach(pod -> settable.addAll(pod.environment().keySet()));
    JsonNode schema =
        Yaml.MAPPER.readTree(Files.readString(Chart.FOLDER.resolve("values.schema.json")));
    Set<String> others = new TreeSet<>();
    schema
        .at("/properties/services/properties/" + service + "/properties/settings/properties")
        .fieldNames()
        .forEachRemaining(others::add);
    settable.addAll(others);

    Set<String> read = ServiceCode.of(service).settings().keySet();
    assertThat(settable)
        .as("a new setting goes into values.schema.json, under the settings of its service")
        .containsAll(read);
    assertThat(read).as("settings that values.schema.json offers").containsAll(others);
  }

  @ParameterizedTest
  @ValueSource(strings = {"screening", "referral", "directory", "interventions"})
  void the_facts_of_a_service_are_those_of_its_code(String service) {
    JsonNode facts = Chart.services().path(service);
    ServiceCode code = ServiceCode.of(service);
    Map<String, String> settings = code.settings();

    assertThat(code.properties().getProperty("quarkus.application.name"))
        .isEqualTo(facts.path("module").asText());
    assertThat(texts(facts.path("paths"))).containsExactlyInAnyOrderElementsOf(code.paths());
    assertThat(texts(facts.path("reads"))).containsExactlyInAnyOrderElementsOf(code.reads());
    Set<String> written = code.names(Set.copyOf(LocalKafka.TOPICS));
    written.removeAll(code.reads());
    assertThat(texts(facts.path("writes"))).containsExactlyInAnyOrderElementsOf(written);

    Set<String> secrets = new TreeSet<>();
    settings.forEach(
        (name, fallback) -> {
          if (fallback == null && !name.equals("NABIJ_DB_PASSWORD")) {
            secrets.add(name);
          }
        });
    assertThat(texts(facts.path("secrets"))).containsExactlyInAnyOrderElementsOf(secrets);
    assertThat(texts(facts.path("oidc")))
        .containsExactlyInAnyOrderElementsOf(
            settings.keySet().stream()
                .filter(Set.of("NABIJ_OIDC_CLIENT_ID", "NABIJ_OIDC_TOKEN_PATH")::contains)
                .toList());
    assertThat(facts.path("mails").asBoolean()).isEqualTo(settings.containsKey("NABIJ_SMTP_HOST"));
    // Only who calls webhooks can be told to call them on its own machine.
    assertThat(facts.path("webhooks").asBoolean())
        .isEqualTo(settings.containsKey("NABIJ_WEBHOOKS_LOOPBACK"));
    assertThat(settings.get("NABIJ_DB_URL")).endsWith("/" + facts.path("database").asText());
    assertThat(facts.path("calls"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(
            settings.keySet().stream()
                .filter(
                    name -> name.matches("NABIJ_(SCREENING|REFERRAL|DIRECTORY|INTERVENTIONS)_URL"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"screening", "referral", "directory", "interventions"})
  void probes_metrics_and_groups_are_left_where_quarkus_puts_them(String service) {
    assertThat(ServiceCode.of(service).properties().stringPropertyNames())
        .noneMatch(name -> name.matches(".*(root-path|smallrye-health\\..*path|group\\.id)"))
        .noneMatch(name -> name.startsWith("quarkus.micrometer.export.prometheus.path"));
    assertThat(ServiceCode.of(service).properties())
        .containsEntry("quarkus.management.enabled", "false");
  }

  @Test
  void every_municipality_has_a_nis_code_that_the_schema_takes() throws IOException {
    JsonNode schema =
        Yaml.MAPPER.readTree(Files.readString(Chart.FOLDER.resolve("values.schema.json")));
    String pattern = schema.findPath("nis").path("pattern").asText();
    var codes =
        Files.readAllLines(
                Chart.ROOT.resolve("directory-service/src/main/resources/data/municipalities.csv"))
            .stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertThat(codes).hasSize(304).allMatch(code -> code.matches(pattern));
  }
}
