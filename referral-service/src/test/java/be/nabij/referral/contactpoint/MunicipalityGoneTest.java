package be.nabij.referral.contactpoint;

import static org.awaitility.Awaitility.await;

import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.ScreeningSide;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class MunicipalityGoneTest {
  private static final String GONE = "99901";

  @Inject ContactPoints contactPoints;

  @Test
  void a_municipality_that_was_merged_leaves_with_a_record_without_a_value() {
    ScreeningSide.contactPoint(GONE, "OCMW", false, 1);
    awaitContactPoints(1);

    ScreeningSide.municipalityIsGone(GONE);
    awaitContactPoints(0);
  }

  private void awaitContactPoints(long expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                QuarkusTransaction.requiringNew()
                        .call(() -> contactPoints.count("municipality", GONE))
                    == expected);
  }
}
