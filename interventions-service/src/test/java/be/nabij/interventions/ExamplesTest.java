package be.nabij.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.actionplan.Plans;
import be.nabij.interventions.catalogue.Restart;
import be.nabij.interventions.editing.Editors;
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
                "draft",
                () -> entry(false),
                "published",
                () -> entry(true),
                "draftStatus",
                () -> entry(false).isEmpty() ? "" : "draft",
                "added",
                ExamplesTest::municipalityThatAdded,
                "addedTo",
                () -> municipalityThatAdded().isEmpty() ? "" : "resto-vanharte",
                "actionPlan",
                ExamplesTest::plan,
                "plannedAction",
                ExamplesTest::action,
                "plannedMunicipality",
                ExamplesTest::municipalityWithAPlan));
    assertThat(tests).hasSize(44);
    return tests;
  }

  @AfterEach
  void remove() {
    Restart.withoutEdits();
  }

  /** Id of a new activity. */
  private static String entry(boolean publish) {
    return Editors.added("Voorbeeld: djembe", publish).substring("/v1/activities/".length());
  }

  private static String municipalityThatAdded() {
    Restart.withoutEdits();
    Editors.ofLier()
        .body(
            "{\"text\": \"Ook in Lier.\", \"organisation\": \"Voorbeeld\", \"phone\": \"03 800 05 00\","
                + " \"when\": \"Woensdag\"}")
        .put(Editors.RESTO + "/additions/12021")
        .then()
        .statusCode(200);
    return "12021";
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
