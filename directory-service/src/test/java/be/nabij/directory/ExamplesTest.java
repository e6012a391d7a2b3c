package be.nabij.directory;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.editing.EditedServices;
import be.nabij.platform.openapi.ExecutedExamples;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ExamplesTest {
  @TestFactory
  List<DynamicTest> every_documented_example_does_what_it_says() {
    List<DynamicTest> tests =
        ExecutedExamples.of(
            Map.of(
                "draft", () -> EditedServices.addedOfLier(false),
                "published", () -> EditedServices.addedOfLier(true),
                "retired", ExamplesTest::municipalityWithARetiredService));
    assertThat(tests).hasSize(30);
    return tests;
  }

  @AfterEach
  void remove() {
    EditedServices.removeAll();
  }

  private static String municipalityWithARetiredService() {
    assertThat(EditedServices.retire(EditedServices.addedOfLier(true))).isNotEmpty();
    return EditedServices.LIER;
  }
}
