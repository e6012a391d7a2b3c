package be.nabij.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pod Security Standard "restricted" of Kubernetes, control by control, and a little more. */
class RestrictedPodsTest {
  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");

  static Stream<ValueSet> accepted() {
    return ValueSet.accepted();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void shares_nothing_with_its_node(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      assertThat(pod.spec().has("hostNetwork")).isFalse();
      assertThat(pod.spec().has("hostPID")).isFalse();
      assertThat(pod.spec().has("hostIPC")).isFalse();
      assertThat(Pod.each(pod.container().path("ports"))).noneMatch(port -> port.has("hostPort"));
      for (JsonNode volume : pod.spec().path("volumes")) {
        assertThat(volume.properties())
            .extracting(entry -> entry.getKey())
            .allMatch(field -> field.equals("name") || VOLUMES.contains(field));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void runs_as_nobody_in_particular_and_cannot_become_more(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      assertThat(pod.spec().path("containers")).hasSize(1);
      assertThat(pod.spec().has("initContainers")).isFalse();
      JsonNode security = pod.container().path("securityContext");
      assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
      assertThat(security.path("runAsUser").asInt()).isPositive();
      assertThat(pod.spec().at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.spec().at("/securityContext/runAsUser").asInt()).isPositive();
      assertThat(security.has("privileged")).isFalse();
      assertThat(security.path("allowPrivilegeEscalation")).isEqualTo(bool(false));
      assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
      assertThat(security.path("capabilities").has("add")).isFalse();
      assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void writes_to_tmp_only_and_has_no_token(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      assertThat(pod.container().at("/securityContext/readOnlyRootFilesystem").asBoolean())
          .isTrue();
      assertThat(pod.spec().path("automountServiceAccountToken")).isEqualTo(bool(false));
      for (JsonNode mount : pod.container().path("volumeMounts")) {
        boolean tmp = mount.path("mountPath").asText().equals("/tmp");
        assertThat(tmp || mount.path("readOnly").asBoolean()).as("%s", mount).isTrue();
      }
      assertThat(Pod.each(pod.container().path("volumeMounts")))
          .extracting(mount -> mount.path("mountPath").asText())
          .contains("/tmp");
      assertThat(pod.value("JAVA_TOOL_OPTIONS"))
          .contains("-Duser.home=/tmp", "-Dpdfbox.fontcache=/tmp");
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void has_memory_that_it_may_use_and_mounts_what_it_was_told_of(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      JsonNode resources = pod.container().path("resources");
      assertThat(resources.at("/limits/memory")).isEqualTo(resources.at("/requests/memory"));
      assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
      assertThat(Pod.each(pod.container().path("volumeMounts")))
          .extracting(mount -> mount.path("name").asText())
          .containsExactlyInAnyOrderElementsOf(
              Pod.each(pod.spec().path("volumes")).map(one -> one.path("name").asText()).toList());
      String told = pod.container().path("env").toString();
      for (JsonNode mount : pod.container().path("volumeMounts")) {
        String path = mount.path("mountPath").asText();
        assertThat(told).as("a variable leads to " + path).contains(path);
      }
    }
  }

  private static JsonNode bool(boolean value) {
    return Yaml.MAPPER.getNodeFactory().booleanNode(value);
  }
}
