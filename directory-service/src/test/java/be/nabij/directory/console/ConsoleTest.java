package be.nabij.directory.console;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.testing.RealComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class ConsoleTest {
  @TestHTTPResource("/redactie")
  URI console;

  @Test
  void an_editor_logs_in_and_sees_the_own_municipality() {
    Browser browser = Browser.loggedInAs("editor-lier", console);
    var home = browser.open(console);
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.page().text()).contains("12021");
  }
}
