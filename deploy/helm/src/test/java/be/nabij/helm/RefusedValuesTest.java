package be.nabij.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedValuesTest {
  static Stream<ValueSet> refused() {
    return ValueSet.refused();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void wrong_values_are_refused_in_words_that_name_them(ValueSet values) {
    assertThatThrownBy(values::rendered).hasMessageContaining(values.refusal());
  }

  @Test
  void without_any_value_all_that_is_missing_is_named_at_once() {
    assertThatThrownBy(() -> Chart.render(Chart.FOLDER.resolve("values.yaml")))
        .hasMessageContainingAll(
            "image.registry is missing",
            "oidc.url is missing",
            "kafka.bootstrapServers is missing",
            "database.host is missing",
            "services.screening.host is missing",
            "services.referral.host is missing",
            "services.directory.host is missing",
            "services.interventions.host is missing",
            "network.oidc is missing");
  }
}
