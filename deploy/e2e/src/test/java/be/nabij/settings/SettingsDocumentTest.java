package be.nabij.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/configuration.md} against what the services read. */
class SettingsDocumentTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path DOCUMENT = ROOT.resolve("docs/configuration.md");
  private static final String RENEW = "nabij.docs.renew";
  private static final List<String> SECTIONS =
      List.of(
          "Database",
          "Kafka",
          "Identity",
          "HTTP",
          "Personal data",
          "Other services",
          "Mail",
          "Webhooks",
          "Screening",
          "Referral",
          "Directory",
          "Operation");

  private final List<SettingsOfAService> services = new ArrayList<>();

  SettingsDocumentTest() throws IOException {
    for (String name :
        List.of(
            "screening-service",
            "referral-service",
            "directory-service",
            "interventions-service")) {
      services.add(new SettingsOfAService(ROOT, name));
    }
  }

  @Test
  void the_page_says_what_the_code_reads() throws IOException {
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(DOCUMENT, document());
    }
    assertThat(DOCUMENT)
        .as(
            "Renew it: mvn verify -pl deploy/e2e -am -Dit.test=SettingsDocumentTest -D%s=true",
            RENEW)
        .hasContent(document());
  }

  @Test
  void every_setting_is_described_right_above_it() {
    services.forEach(
        service ->
            assertThat(service.undescribed())
                .as("Settings of %s without a comment and a section", service.shortName())
                .isEmpty());
  }

  @Test
  void every_section_has_its_place_on_the_page() {
    assertThat(services.stream().flatMap(one -> one.settings().stream()).map(Setting::section))
        .isSubsetOf(SECTIONS);
  }

  @Test
  void what_the_code_reads_is_named_in_a_properties_file() {
    services.forEach(
        service ->
            assertThat(service.unknown())
                .as("Read by %s, named nowhere", service.shortName())
                .isEmpty());
    Set<String> unknownToAll = new LinkedHashSet<>(services.getFirst().unknownToPlatform());
    services.forEach(service -> unknownToAll.retainAll(service.unknownToPlatform()));
    assertThat(unknownToAll).as("Read by the platform, named by no service").isEmpty();
  }

  @Test
  void what_is_named_is_read() {
    services.forEach(
        service ->
            assertThat(service.unread())
                .as("Named by %s, read by no code", service.shortName())
                .isEmpty());
    assertThat(
            services.stream()
                .flatMap(service -> service.settings().stream())
                .map(Setting::property)
                .filter(property -> property.startsWith("nabij."))
                .filter(property -> services.stream().noneMatch(one -> one.reads(property))))
        .as("Named by the platform, read by no code")
        .isEmpty();
  }

  @Test
  void a_password_or_key_is_marked_as_a_secret_and_has_no_default() {
    assertThat(services.stream().flatMap(service -> service.settings().stream()))
        .filteredOn(one -> one.variable().matches(".*_(PASSWORD|SECRET|KEY|KEYSET)"))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.isSecret()).as(one.variable()).isTrue();
              assertThat(one.value().orElse("")).as(one.variable()).isEmpty();
            });
  }

  private String document() {
    return """
    # Configuration

    Every setting of every service. This page is made from the code and a test compares it with the code: to change a text, change the
    comment above the setting in `application.properties` of the service, or in `microprofile-config.properties` of `platform`.

    A setting is an environment variable. *Needed* says **yes** when a service does not start without it, and *on a server* when the default
    fits only where everything runs on one machine. A `secret` belongs in a secret of your platform and in no file. A period is ISO 8601: `P6M`
    is six months, `P30D` thirty days, `PT30S` thirty seconds.

    %s
    ## Straight to Quarkus

    Nabij adds nothing to these; they are what an integrator needs most. Any other setting of
    [Quarkus](https://quarkus.io/guides/all-config) works the same way: its name in capitals, with `_` for every other sign.

    | variable | for example | effect |
    |---|---|---|
    | `KAFKA_SECURITY_PROTOCOL`, `KAFKA_SASL_MECHANISM`, `KAFKA_SASL_JAAS_CONFIG` | `SASL_SSL`, `SCRAM-SHA-512`, the login (secret) | how the brokers are logged in to; every `KAFKA_…` goes to Kafka's clients |
    | `KAFKA_SSL_TRUSTSTORE_LOCATION`, `KAFKA_SSL_TRUSTSTORE_TYPE` | a file, `PEM` | whose certificates of brokers are trusted |
    | `QUARKUS_FLYWAY_MIGRATE_AT_START` | `false` | whether a service brings its database up to date when it starts |
    | `QUARKUS_HTTP_CORS_ENABLED`, `QUARKUS_HTTP_CORS_ORIGINS` | `true`, `https://app.example` | which pages elsewhere may call REST from a browser; none by default |
    | `QUARKUS_HTTP_PROXY_TRUSTED_PROXIES` | `10.0.0.0/8` | which proxies are believed when `NABIJ_BEHIND_PROXY` is on |
    | `QUARKUS_OIDC_TOKEN_AUDIENCE` | `nabij` | for whom tokens of the main issuer must be issued; not checked without it |
    | `QUARKUS_OIDC_<NAME>_AUTH_SERVER_URL`, `QUARKUS_OIDC_<NAME>_TOKEN_AUDIENCE` | an address, `nabij` | another issuer of the mapping file, and for whom its tokens must be issued ([identity](identity.md)) |
    | `QUARKUS_LOG_LEVEL` | `INFO` | how much is logged |
    | `QUARKUS_MAILER_TLS` | `true` | mail over a connection that is encrypted from the start (port 465) |
    | `QUARKUS_TLS_WEBHOOKS_TRUST_STORE_PEM_CERTS` | a file | certificate of the authority that signs those of webhook receivers, where it is an own one (referral) |
    | `JAVA_TOOL_OPTIONS` | `-Xmx256m -XX:+UseSerialGC` | options of the Java virtual machine |

    ## Fixed with the product

    These belong to how a service is built. They can be set, and hardly ever should be.

    | variable | services | default | unit or values | effect |
    |---|---|---|---|---|
    %s
    """
        .formatted(
            SECTIONS.stream().map(this::section).collect(Collectors.joining()),
            rows(one -> !one.chosen(), false));
  }

  private String section(String name) {
    String rows = rows(one -> one.chosen() && one.section().equals(name), true);
    return rows.isEmpty()
        ? ""
        : """
        ## %s

        | variable | services | needed | default | unit or values | effect |
        |---|---|---|---|---|---|
        %s

        """
            .formatted(name, rows);
  }

  private String rows(Predicate<Setting> wanted, boolean withNeed) {
    Map<String, Map<String, Setting>> byVariable = new LinkedHashMap<>();
    for (SettingsOfAService service : services) {
      service.settings().stream()
          .filter(wanted)
          .forEach(
              one ->
                  byVariable
                      .computeIfAbsent(one.variable(), variable -> new LinkedHashMap<>())
                      .put(service.shortName(), one));
    }
    return byVariable.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), withNeed))
        .collect(Collectors.joining("\n"));
  }

  private String row(String variable, Map<String, Setting> byService, boolean withNeed) {
    Setting first = byService.values().iterator().next();
    String needed =
        first.value().isEmpty() ? "**yes**" : first.isForOneMachine() ? "on a server" : "";
    String unit = first.isSecret() ? "secret" : "";
    return Stream.of(
            "`" + variable + "`",
            byService.size() == services.size() ? "all" : String.join(", ", byService.keySet()),
            needed,
            perService(byService, one -> one.value().map(SettingsDocumentTest::code).orElse("")),
            Stream.of(unit, first.unit())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")),
            perService(byService, Setting::effect))
        .filter(cell -> withNeed || cell != needed)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String code(String value) {
    return value.isEmpty() ? "none" : "`" + value + "`";
  }

  /** The same for all, or who has which. */
  private static String perService(Map<String, Setting> byService, Function<Setting, String> part) {
    Map<String, List<String>> servicesByPart = new LinkedHashMap<>();
    byService.forEach(
        (service, setting) ->
            servicesByPart
                .computeIfAbsent(part.apply(setting), text -> new ArrayList<>())
                .add(service));
    if (servicesByPart.size() == 1) {
      return servicesByPart.keySet().iterator().next();
    }
    return servicesByPart.entrySet().stream()
        .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
        .collect(Collectors.joining("<br>"));
  }
}
