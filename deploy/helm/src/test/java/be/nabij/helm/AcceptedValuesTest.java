package be.nabij.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptedValuesTest {
  static Stream<ValueSet> accepted() {
    return ValueSet.accepted();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void lints_strictly(ValueSet values) {
    var result = Chart.lint(values.name(), values.values());
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
  }
}
