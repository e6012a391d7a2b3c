package be.nabij.directory.freshness;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Mail goes to a port where a test may or may not listen; and what is stale does not depend on the
 * day the tests run.
 */
public final class MailAndYears implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0)) {
      return Map.of(
          "quarkus.mailer.port", String.valueOf(free.getLocalPort()),
          "nabij.maintainer-email", "maintainers@nabij.example",
          "nabij.freshness.stale-after", "P100Y");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
