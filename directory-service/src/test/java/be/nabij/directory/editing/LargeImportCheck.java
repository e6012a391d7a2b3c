package be.nabij.directory.editing;

import static be.nabij.directory.editing.EditedServices.PATH;
import static be.nabij.directory.editing.EditedServices.asEditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How long an import of 10,000 services takes. It is asked for by name ({@code
 * -Dtest=LargeImportCheck}).
 */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class LargeImportCheck {
  private static final Logger LOG = Logger.getLogger(LargeImportCheck.class);
  private static final int SERVICES = 10_000;

  @AfterEach
  void remove() {
    EditedServices.removeAll();
  }

  @Test
  void import_of_10_000_good_rows_is_done_within_a_minute() {
    byte[] file = EditedServices.file(SERVICES).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    asEditor()
        .contentType("text/csv")
        .body(file)
        .post(PATH + "/import?dryRun=false")
        .then()
        .statusCode(200)
        .body("added", is(SERVICES));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    LOG.infof("10,000 good rows: %d ms", taken.toMillis());
    assertThat(taken).isLessThan(Duration.ofMinutes(1));
  }
}
