package be.nabij.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptedValuesTest {
  static Stream<ValueSet> accepted() {
    return ValueSet.accepted();
  }

  @Test
  void the_three_examples_are_among_more_than_a_dozen_value_sets() {
    assertThat(accepted().map(ValueSet::name))
        .contains("one-municipality", "zone", "flanders")
        .hasSizeGreaterThan(12);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void lints_strictly(ValueSet values) {
    var result = Chart.lint(values.name(), values.values());
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void renders_objects_without_a_field_that_their_kind_does_not_have(ValueSet values) {
    assertThat(values.rendered()).isNotEmpty();
    for (JsonNode object : values.rendered()) {
      assertThat(KnownKinds.faults(object)).as("%s", object.at("/metadata/name")).isEmpty();
    }
  }

  @Test
  void a_field_that_does_not_exist_is_noticed_in_every_kind() throws Exception {
    List<String> kinds =
        List.of(
            "{apiVersion: apps/v1, kind: Deployment, spec: {replica: 3}}",
            "{apiVersion: kafka.strimzi.io/v1beta2, kind: KafkaTopic, spec: {partition: 3}}",
            "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, spec: {endpoint: []}}",
            "{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {}, spec: {max: 3}}",
            "{apiVersion: example.org/v1, kind: Unheard, spec: {}}");
    for (String object : kinds) {
      assertThat(KnownKinds.faults(Yaml.MAPPER.readTree(object))).as(object).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void gives_every_object_a_name_of_its_own(ValueSet values) {
    assertThat(values.rendered())
        .extracting(one -> one.path("kind").asText() + "/" + one.at("/metadata/name").asText())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void has_four_deployments_or_none(ValueSet values) {
    int expected = values.all().path("dataOnly").asBoolean() ? 0 : 4;
    for (String kind :
        List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget", "Job")) {
      assertThat(values.rendered(kind)).as(kind).hasSize(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void every_deployment_is_found_by_its_service_and_its_disruption_budget_alone(ValueSet values) {
    for (String kind : List.of("Service", "PodDisruptionBudget")) {
      for (JsonNode object : values.rendered(kind)) {
        JsonNode selector =
            kind.equals("Service")
                ? Yaml.MAPPER.createObjectNode().set("matchLabels", object.at("/spec/selector"))
                : object.at("/spec/selector");
        assertThat(Pod.of(values).stream().filter(pod -> pod.isSelectedBy(selector)))
            .extracting(Pod::owner)
            .containsExactly(object.at("/metadata/name").asText());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void a_deployment_has_one_autoscaler_or_a_number_of_replicas(ValueSet values) {
    List<String> scaled = new ArrayList<>();
    values
        .rendered("HorizontalPodAutoscaler")
        .forEach(one -> scaled.add(one.at("/spec/scaleTargetRef/name").asText()));
    values
        .rendered("ScaledObject")
        .forEach(one -> scaled.add(one.at("/spec/scaleTargetRef/name").asText()));
    for (JsonNode deployment : values.rendered("Deployment")) {
      if (deployment.at("/spec/replicas").isInt()) {
        scaled.add(deployment.at("/metadata/name").asText());
      }
    }
    assertThat(scaled)
        .containsExactlyInAnyOrderElementsOf(
            values.rendered("Deployment").stream()
                .map(one -> one.at("/metadata/name").asText())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void lag_is_looked_up_for_every_topic_that_a_service_reads(ValueSet values) {
    for (JsonNode scaled : values.rendered("ScaledObject")) {
      String service = scaled.at("/spec/scaleTargetRef/name").asText().substring(6);
      JsonNode facts = Chart.services().path(service);
      assertThat(
              Pod.each(scaled.at("/spec/triggers"))
                  .map(trigger -> trigger.path("metadata"))
                  .filter(metadata -> metadata.has("topic")))
          .allSatisfy(
              metadata ->
                  assertThat(metadata.path("consumerGroup")).isEqualTo(facts.path("module")))
          .extracting(metadata -> metadata.path("topic").asText())
          .containsExactlyElementsOf(texts(facts.path("reads")));
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void probes_ask_what_the_services_answer_at_the_port_they_listen_on(ValueSet values) {
    for (Pod pod : deployments(values)) {
      JsonNode container = pod.container();
      assertThat(container.at("/ports/0/containerPort").asText())
          .isEqualTo(pod.value("QUARKUS_HTTP_PORT"));
      assertThat(container.at("/startupProbe/httpGet/path").asText())
          .isEqualTo("/q/health/started");
      assertThat(container.at("/readinessProbe/httpGet/path").asText())
          .isEqualTo("/q/health/ready");
      assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
      for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
        assertThat(container.path(probe).at("/httpGet/port"))
            .isEqualTo(container.at("/ports/0/name"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void a_replica_that_stops_is_seen_as_not_ready_before_it_stops_answering(ValueSet values) {
    for (Pod pod : deployments(values)) {
      JsonNode probe = pod.container().path("readinessProbe");
      int noticed = probe.path("periodSeconds").asInt() * probe.path("failureThreshold").asInt();
      int delay = Integer.parseInt(pod.value("NABIJ_SHUTDOWN_DELAY").replace("S", ""));
      assertThat(noticed).isLessThan(delay);
      // The services' own shutdown.timeout is 10 s.
      assertThat(pod.spec().path("terminationGracePeriodSeconds").asInt())
          .isGreaterThan(delay + 10);
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void only_a_job_before_the_rollout_migrates(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      assertThat(pod.value("QUARKUS_FLYWAY_MIGRATE_AT_START"))
          .isEqualTo(String.valueOf(pod.migration()));
      assertThat(pod.value("QUARKUS_INIT_AND_EXIT")).isEqualTo(pod.migration() ? "true" : "");
    }
    for (JsonNode job : values.rendered("Job")) {
      assertThat(job.at("/metadata/annotations/shown.helm.sh~1hook").asText())
          .isEqualTo("pre-install,pre-upgrade");
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void what_a_migration_needs_is_made_before_it(ValueSet values) {
    boolean existing = values.all().at("/secrets/from").asText().equals("existing");
    for (Pod pod : Pod.of(values).stream().filter(Pod::migration).toList()) {
      String secret =
          pod.environment().get("NABIJ_DB_PASSWORD").at("/valueFrom/secretKeyRef/name").asText();
      List<JsonNode> made =
          values.rendered().stream()
              .filter(one -> Set.of("Secret", "ExternalSecret").contains(one.path("kind").asText()))
              .filter(one -> one.at("/metadata/name").asText().equals(secret))
              .toList();
      assertThat(made).hasSize(existing ? 0 : 1);
      for (JsonNode one : made) {
        assertThat(one.at("/metadata/annotations/shown.helm.sh~1hook-weight").asInt()).isNegative();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void the_ingress_lets_through_what_people_need_and_keeps_health_and_metrics(ValueSet values) {
    for (JsonNode ingress : values.rendered("Ingress")) {
      assertThat(ingress.at("/spec/tls/0/hosts/0")).isEqualTo(ingress.at("/spec/rules/0/host"));
      assertThat(ingress.at("/spec/tls/0/secretName").asText()).isNotEmpty();
      assertThat(Pod.each(ingress.at("/spec/rules/0/http/paths")))
          .extracting(path -> path.path("path").asText())
          .contains("/v1")
          .doesNotContain("/", "/q", "/q/health", "/q/metrics");
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void the_database_of_the_release_has_room_for_all_connections(ValueSet values) {
    for (JsonNode cluster : values.rendered("Cluster")) {
      int needed = 0;
      for (JsonNode service : values.all().path("services")) {
        JsonNode scaling = service.path("scaling");
        boolean fixed = scaling.path("by").asText().equals("fixed");
        needed +=
            (scaling.path(fixed ? "min" : "max").asInt() + 1)
                * service.path("databasePool").asInt();
      }
      assertThat(cluster.at("/spec/postgresql/parameters/max_connections").asInt())
          .isEqualTo(needed + 20);
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void what_holds_data_is_kept_when_the_release_goes(ValueSet values) {
    Set<String> kept = new HashSet<>(Set.of("Cluster", "Database", "KafkaTopic"));
    for (JsonNode object : values.rendered()) {
      if (kept.contains(object.path("kind").asText())) {
        assertThat(object.at("/metadata/annotations/helm.sh~1resource-policy").asText())
            .isEqualTo("keep");
      }
    }
  }

  private static List<Pod> deployments(ValueSet values) {
    return Pod.of(values).stream().filter(pod -> !pod.migration()).toList();
  }

  static List<String> texts(JsonNode array) {
    return Pod.each(array).map(JsonNode::asText).toList();
  }
}
