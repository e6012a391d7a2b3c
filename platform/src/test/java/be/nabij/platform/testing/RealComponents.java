package be.nabij.platform.testing;

import be.nabij.local.Ports;
import be.nabij.local.TestComponents;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real PostgreSQL, Kafka and Keycloak for the tests of the service in whose folder they run,
 * started once for all its test classes; and a second issuer beside Keycloak ({@link StubIssuer}).
 */
public final class RealComponents implements QuarkusTestResourceLifecycleManager {
  /** Not HTTP/2: over its one connection an answer was lost once, and waited for without end. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The realm's tokens last for a quarter of an hour. */
  private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(10);

  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(config());
    config.putAll(StubIssuer.settings());
    return config;
  }

  @Override
  public void stop() {
    // They end with the JVM: the next test class uses them too.
  }

  /** The environment variables that this service would be started with. */
  public static Map<String, String> config() {
    String service = Path.of("").toAbsolutePath().getFileName().toString();
    return TestComponents.shared().environment(service);
  }

  /** An access token of a person of the realm, whose password is the user name. */
  public static String token(String user) {
    return freshToken(
        "grant_type=password&client_id=nabij-cli&username=" + user + "&password=" + user);
  }

  /** An access token of an application of the realm, whose secret is its client id. */
  public static String clientToken(String client) {
    return freshToken(
        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + client);
  }

  /** Kept while it lasts: checking a password is made to be slow. */
  private static String freshToken(String form) {
    return TOKENS
        .compute(
            form,
            (same, known) ->
                known != null && known.isFresh()
                    ? known
                    : new Token(requestToken(form), Instant.now()))
        .value();
  }

  private static String requestToken(String form) {
    int port = TestComponents.shared().ports().of(Ports.Use.KEYCLOAK);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + port + "/realms/nabij/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(LONGEST_WAIT)
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("No token: " + response.statusCode() + response.body());
      }
      return JSON.readTree(response.body()).get("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Token(String value, Instant fetchedAt) {
    boolean isFresh() {
      return Instant.now().isBefore(fetchedAt.plus(TOKEN_IS_FRESH));
    }
  }
}
