package be.nabij.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsTest {
  static Stream<ValueSet> accepted() {
    return ValueSet.accepted();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void a_secret_variable_is_never_written_out(ValueSet values) {
    for (Pod pod : Pod.of(values)) {
      for (var variable : pod.environment().entrySet()) {
        if (!variable.getKey().matches(".*(PASSWORD|SECRET|KEYSET|_KEY|JAAS_CONFIG|_USER)$")) {
          continue;
        }
        boolean placeholder =
            pod.migration()
                && variable.getValue().path("value").asText().equals("not-used-by-migrations");
        boolean reference = variable.getValue().at("/valueFrom/secretKeyRef").isObject();
        assertThat(placeholder || reference).as(pod + " " + variable.getKey()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void what_is_secret_in_the_values_is_in_secrets_only(ValueSet values) {
    List<String> secret = new ArrayList<>();
    for (JsonNode service : values.all().at("/secrets/values")) {
      service.forEach(value -> secret.add(value.asText()));
    }
    for (JsonNode object : values.rendered()) {
      if (object.path("kind").asText().equals("Secret")) {
        assertThat(object.has("stringData")).isFalse();
        continue;
      }
      for (String value : secret) {
        assertThat(object.toString())
            .doesNotContain(value)
            .doesNotContain(
                Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void every_secret_that_a_pod_reads_is_made_with_that_key_or_is_the_integrators(ValueSet values) {
    Set<String> made = new HashSet<>();
    for (JsonNode secret : values.rendered("Secret")) {
      secret
          .path("data")
          .fieldNames()
          .forEachRemaining(key -> made.add(secret.at("/metadata/name").asText() + "/" + key));
    }
    for (JsonNode secret : values.rendered("ExternalSecret")) {
      for (JsonNode entry : secret.at("/spec/data")) {
        made.add(secret.at("/spec/target/name").asText() + "/" + entry.path("secretKey").asText());
      }
    }
    boolean existing = values.all().at("/secrets/from").asText().equals("existing");
    for (Pod pod : Pod.of(values)) {
      for (var variable : pod.environment().entrySet()) {
        JsonNode reference = variable.getValue().at("/valueFrom/secretKeyRef");
        if (reference.isMissingNode() || variable.getKey().startsWith("KAFKA_")) {
          continue;
        }
        String wanted = reference.path("name").asText() + "/" + reference.path("key").asText();
        assertThat(made.contains(wanted)).as(pod + " reads " + wanted).isEqualTo(!existing);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void a_migration_gets_the_password_of_its_database_and_no_other_secret(ValueSet values) {
    for (Pod pod : Pod.of(values).stream().filter(Pod::migration).toList()) {
      assertThat(
              pod.environment().entrySet().stream()
                  .filter(variable -> variable.getValue().has("valueFrom"))
                  .map(java.util.Map.Entry::getKey))
          .containsExactlyInAnyOrder("NABIJ_DB_USER", "NABIJ_DB_PASSWORD");
    }
  }
}
