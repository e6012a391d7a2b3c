package be.nabij.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.freshness.LongAgo;
import be.nabij.platform.openapi.ExecutedExamples;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ExamplesTest {
  private static final String LIER = "/v1/contactPoints/12021";
  private static final String PLAIN =
      """
      {"kind": "ocmw", "name": "OCMW Lier", "email": "info-ocmw@lier.be", "phone": "03 800 05 00",
       "openingHours": "Mo-Fr 09:00-12:00"}
      """;

  @Inject LongAgo longAgo;

  @AfterEach
  void put_back() {
    longAgo.putBack();
  }

  @TestFactory
  List<DynamicTest> every_documented_example_does_what_it_says() {
    List<DynamicTest> tests =
        ExecutedExamples.of(
            Map.of(
                "known", () -> after(LIER, PLAIN),
                "drafted", () -> after(LIER + "/draft", PLAIN),
                "stale",
                    () -> {
                      longAgo.lier();
                      return "12021";
                    },
                "remarked",
                    () -> {
                      longAgo.remarkOnLier();
                      return "12021";
                    },
                "limited",
                    () -> {
                      after(LIER, PLAIN);
                      return after(LIER + "/capacity", "{\"state\": \"limited\"}");
                    }));
    assertThat(tests).hasSize(32);
    return tests;
  }

  /** Lier, after something has been put there. */
  private static String after(String path, String body) {
    put(path, body);
    return "12021";
  }

  private static void put(String path, String body) {
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body(body)
        .put(path)
        .then()
        .statusCode(200);
  }
}
