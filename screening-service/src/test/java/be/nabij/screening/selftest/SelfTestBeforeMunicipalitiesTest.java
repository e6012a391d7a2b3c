package be.nabij.screening.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.Visitor;
import be.nabij.screening.testing.Visitor.Shown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A first start: the directory has not told of the municipalities yet. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@TestProfile(SelfTestBeforeMunicipalitiesTest.FirstStart.class)
class SelfTestBeforeMunicipalitiesTest {
  private final Visitor visitor = new Visitor();

  @Test
  void the_test_works_and_the_contact_point_asks_for_a_moment() {
    Shown page = visitor.presses(visitor.opens("/zelftest"), "Begin rustig");
    while (page.document().select("button[value=overslaan]").size() > 0) {
      page = visitor.presses(page, "Liever niet");
    }
    page.expect(200, "We kunnen nog niet veel zeggen");
    Shown waiting =
        visitor
            .presses(page, "Toon wie er voor mij is", Map.of("postcode", "2500"))
            .expect(503, "We zijn er zo");
    assertThat(waiting.text()).contains("0800 13 500", "112");
  }

  /** An empty schema of its own, and a topic on which nobody publishes. */
  public static final class FirstStart implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.url", "${NABIJ_DB_URL}?currentSchema=first_start",
          "quarkus.flyway.schemas", "first_start",
          "quarkus.flyway.create-schemas", "true",
          "mp.messaging.incoming.contact-points.topic", "nabij.contact-points.dlq");
    }
  }
}
