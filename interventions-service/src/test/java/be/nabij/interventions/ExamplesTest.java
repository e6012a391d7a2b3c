package be.nabij.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.openapi.ExecutedExamples;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ExamplesTest {
  @TestFactory
  List<DynamicTest> every_documented_example_does_what_it_says() {
    List<DynamicTest> tests = ExecutedExamples.of(Map.of());
    assertThat(tests).hasSize(15);
    return tests;
  }
}
