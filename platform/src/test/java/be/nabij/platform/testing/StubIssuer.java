package be.nabij.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An issuer beside Keycloak that says of people what ACM/IDM says: signed tokens, tokens that say
 * nothing by themselves, and a login that lets everybody in. Its address is that of the mapping in
 * {@code docs/identity/acm-idm.json}, which the tests of every service are configured with.
 *
 * <p>Tests ask it for tokens over HTTP: a test framework may load this class more than once, but
 * there is one server.
 */
public final class StubIssuer {
  /** For whom its tokens are, unless they say otherwise. */
  public static final String AUDIENCE = "nabij";

  private static final String ADDRESS = "nabij.test.stub-issuer";
  private static final String IN_THE_FILE = "https://authenticatie.vlaanderen.be/op";
  private static final String KEY = "stub";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> opaque = new ConcurrentHashMap<>();
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private final RsaJsonWebKey key = newKey();
  private final RsaJsonWebKey otherKey = newKey();
  private final HttpServer server;
  private volatile String person = "{}";

  private StubIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/op/.well-known/openid-configuration", this::discovery);
    server.createContext("/op/v1/keys", this::keys);
    server.createContext("/op/v1/introspect", this::introspect);
    server.createContext("/op/v1/auth", this::logIn);
    server.createContext("/op/v1/token", this::tokens);
    server.createContext("/test/signed", exchange -> sign(exchange, key));
    server.createContext("/test/forged", exchange -> sign(exchange, otherKey));
    server.createContext("/test/opaque", this::register);
    server.createContext("/test/person", this::become);
    server.start();
  }

  /** Settings of a service for which this issuer counts beside Keycloak; starts it at first. */
  static Map<String, String> settings() {
    String issuer = issuer();
    Map<String, String> settings = new HashMap<>();
    settings.put("NABIJ_IDENTITY_MAPPING", mapping(issuer).toString());
    // Tokens that name this issuer.
    settings.put("quarkus.oidc.acm.auth-server-url", issuer);
    settings.put("quarkus.oidc.acm.token.audience", AUDIENCE);
    // Tokens that name none, where only this issuer counts.
    settings.put("quarkus.oidc.opaque.auth-server-url", issuer);
    settings.put("quarkus.oidc.opaque.token.audience", AUDIENCE);
    settings.put("quarkus.oidc.opaque.client-id", AUDIENCE);
    settings.put("quarkus.oidc.opaque.credentials.secret", AUDIENCE);
    settings.put("quarkus.oidc.opaque.tenant-paths", "/test/opaque/*");
    // People who log in there, as at a console.
    settings.put("quarkus.oidc.desk.auth-server-url", issuer);
    settings.put("quarkus.oidc.desk.application-type", "web-app");
    settings.put("quarkus.oidc.desk.client-id", AUDIENCE);
    settings.put("quarkus.oidc.desk.credentials.secret", AUDIENCE);
    settings.put("quarkus.oidc.desk.tenant-paths", "/test/desk/*");
    settings.put("quarkus.oidc.desk.roles.source", "idtoken");
    settings.put("quarkus.http.auth.permission.desk.paths", "/test/desk/*");
    settings.put("quarkus.http.auth.permission.desk.policy", "authenticated");
    settings.put("quarkus.oidc.desk.authentication.redirect-path", "/test/desk/caller");
    settings.put(
        "quarkus.oidc.desk.token-state-manager.encryption-secret", "only-for-tests-of-the-desk");
    return settings;
  }

  /** Its address, as its tokens name it. */
  public static String issuer() {
    synchronized (System.getProperties()) {
      String known = System.getProperty(ADDRESS);
      if (known != null) {
        return known;
      }
      try {
        int port = new StubIssuer().server.getAddress().getPort();
        String address = "http://localhost:" + port + "/op";
        System.setProperty(ADDRESS, address);
        return address;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A signed token with these claims, from now on for five minutes. */
  public static String token(Map<String, Object> claims) {
    return ask("signed", claims);
  }

  /** The same, signed with a key that is not this issuer's, under the name of its key. */
  public static String forgedToken(Map<String, Object> claims) {
    return ask("forged", claims);
  }

  /** A token that says nothing; whoever asks this issuer about it is told these claims. */
  public static String opaqueToken(Map<String, Object> claims) {
    return ask("opaque", claims);
  }

  /** From now on, whoever is sent to its login is this person. */
  public static void everybodyIs(Map<String, Object> claims) {
    ask("person", claims);
  }

  private static String ask(String what, Map<String, Object> claims) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(issuer()).resolve("/test/" + what))
                  .POST(BodyPublishers.ofString(JSON.writeValueAsString(claims)))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The mapping of the documentation, with the address of this issuer in it. */
  private static Path mapping(String issuer) {
    try {
      String documented = Files.readString(Path.of("../docs/identity/acm-idm.json"));
      if (!documented.contains(IN_THE_FILE)) {
        throw new IllegalStateException("The documented mapping is of another issuer");
      }
      return Files.writeString(
          Path.of("target/identity-mapping.json").toAbsolutePath(),
          documented.replace(IN_THE_FILE, issuer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void discovery(HttpExchange exchange) throws IOException {
    String issuer = issuer();
    answer(
        exchange,
        JSON.writeValueAsString(
            Map.of(
                "issuer", issuer,
                "jwks_uri", issuer + "/v1/keys",
                "introspection_endpoint", issuer + "/v1/introspect",
                "authorization_endpoint", issuer + "/v1/auth",
                "token_endpoint", issuer + "/v1/token")));
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, new JsonWebKeySet(key).toJson());
  }

  private void introspect(HttpExchange exchange) throws IOException {
    String token = form(exchange).get("token");
    answer(exchange, opaque.getOrDefault(token, "{\"active\":false}"));
  }

  private void logIn(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    nonces.put(code, asked.getOrDefault("nonce", ""));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void tokens(HttpExchange exchange) throws IOException {
    Map<String, Object> claims = claims(person);
    String nonce = nonces.remove(form(exchange).get("code"));
    if (nonce != null && !nonce.isEmpty()) {
      claims.put("nonce", nonce);
    }
    answer(
        exchange,
        JSON.writeValueAsString(
            Map.of(
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "access_token",
                UUID.randomUUID().toString(),
                "id_token",
                signed(claims, key))));
  }

  private void sign(HttpExchange exchange, RsaJsonWebKey with) throws IOException {
    answer(exchange, signed(claims(body(exchange)), with));
  }

  private void register(HttpExchange exchange) throws IOException {
    Map<String, Object> claims = claims(body(exchange));
    claims.put("active", true);
    String token = UUID.randomUUID().toString();
    opaque.put(token, JSON.writeValueAsString(claims));
    answer(exchange, token);
  }

  private void become(HttpExchange exchange) throws IOException {
    person = body(exchange);
    answer(exchange, "");
  }

  private static Map<String, Object> claims(String given) throws IOException {
    Instant now = Instant.now();
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", issuer());
    claims.put("aud", AUDIENCE);
    claims.put("sub", "stub-subject");
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plusSeconds(300).getEpochSecond());
    JsonNode own = JSON.readTree(given);
    own.fields().forEachRemaining(one -> claims.put(one.getKey(), one.getValue()));
    return claims;
  }

  private static String signed(Map<String, Object> claims, RsaJsonWebKey with) throws IOException {
    try {
      JsonWebSignature token = new JsonWebSignature();
      token.setPayload(JSON.writeValueAsString(claims));
      token.setKey(with.getPrivateKey());
      token.setKeyIdHeaderValue(KEY);
      token.setAlgorithmHeaderValue("RS256");
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RsaJsonWebKey newKey() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(KEY);
      key.setAlgorithm("RS256");
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    return parameters(body(exchange));
  }

  private static Map<String, String> parameters(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
