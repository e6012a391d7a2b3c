package be.nabij.referral.console;

import static be.nabij.referral.testing.Steps.HANDLER;

import be.nabij.platform.testing.Browser;
import be.nabij.platform.testing.Browser.Shown;
import be.nabij.referral.testing.Steps;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;

/** People who are logged in at the inbox. */
abstract class LoggedIn {
  /** A session each: logging in takes longer than most of these tests. */
  private static final Map<String, Browser> SESSIONS = new HashMap<>();

  @TestHTTPResource("/inbox")
  URI inbox;

  @Inject DataSource database;

  @BeforeEach
  void the_directory_told_of_lier_and_nijlen() {
    Steps.contactPointsAreKnown(database);
  }

  final Browser session(String user) {
    return SESSIONS.computeIfAbsent(user, name -> Browser.loggedInAs(name, inbox));
  }

  final Browser handler() {
    return session(HANDLER);
  }

  final URI at(String path) {
    return URI.create(inbox + path);
  }

  /** The handler fills in the form of a step and sends it. */
  final Shown step(Shown page, String step, Map<String, String> filledIn) {
    return handler().send(form(page, step), filledIn);
  }

  /** The form of a step, null when the page has none. */
  static Element form(Shown page, String step) {
    Element field = page.page().selectFirst(".step input[name=stap][value=" + step + "]");
    return field == null ? null : field.closest("form");
  }
}
