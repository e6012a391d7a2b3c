package be.nabij.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.actionplan.Plans;
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
    List<DynamicTest> tests =
        ExecutedExamples.of(
            Map.of(
                "actionPlan", ExamplesTest::plan,
                "plannedAction", ExamplesTest::action,
                "plannedMunicipality", ExamplesTest::municipalityWithAPlan));
    assertThat(tests).hasSize(28);
    return tests;
  }

  private static String plan() {
    return Plans.addExample().substring(Plans.PATH.length() + 1);
  }

  /** As its address goes on after that of all plans. */
  private static String action() {
    String plan = plan();
    String id =
        Plans.as(Plans.EDITOR).get(Plans.PATH + "/" + plan).then().extract().path("actions[0].id");
    return plan + "/actions/" + id;
  }

  private static String municipalityWithAPlan() {
    return Plans.as(Plans.EDITOR).get(Plans.addExample()).then().extract().path("municipality");
  }
}
