package be.nabij.screening.municipality;

import static org.awaitility.Awaitility.await;

import be.nabij.platform.testing.RealComponents;
import be.nabij.screening.testing.OtherServices;
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

  @Inject Municipalities municipalities;

  @Test
  void a_municipality_that_was_merged_leaves_with_a_record_without_a_value() {
    OtherServices.haveToldOfMunicipalities();
    OtherServices.publishMunicipality(GONE, "Gone", "\"9901\"");
    awaitMunicipalities(1);

    OtherServices.publishThatMunicipalityIsGone(GONE);
    awaitMunicipalities(0);
  }

  private void awaitMunicipalities(long expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                QuarkusTransaction.requiringNew().call(() -> municipalities.count("nisCode", GONE))
                    == expected);
  }
}
