package be.nabij.interventions.nearby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A server that answers as the directory does, with the very answer that its own tests hold against
 * it ({@code openapi-examples/searchOffers.json}), or misbehaves as a directory in trouble does.
 */
public final class Directory implements QuarkusTestResourceLifecycleManager {
  private static final Path EXAMPLE =
      Path.of("../directory-service/src/main/resources/openapi-examples/searchOffers.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static volatile Mood mood = Mood.ANSWERS;
  private static volatile CountDownLatch hanging = new CountDownLatch(0);
  private static final List<JsonNode> QUESTIONS = new CopyOnWriteArrayList<>();
  private static final List<String> ADDRESSES = new CopyOnWriteArrayList<>();

  private HttpServer server;

  /** How it is doing. */
  public enum Mood {
    ANSWERS,
    KNOWS_NOTHING,
    KNOWS_NO_SUCH_PLACE,
    REFUSES_MORE,
    FAILS,
    TALKS_NONSENSE,
    HANGS
  }

  /** What it does from now on; whoever hangs is let go. */
  public static void is(Mood now) {
    hanging.countDown();
    hanging = new CountDownLatch(now == Mood.HANGS ? 1 : 0);
    mood = now;
    QUESTIONS.clear();
    ADDRESSES.clear();
  }

  /** What it was asked since. */
  public static List<JsonNode> questions() {
    return List.copyOf(QUESTIONS);
  }

  /** The paths and queries that it was asked at. */
  public static List<String> addresses() {
    return List.copyOf(ADDRESSES);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", Directory::answer);
    server.start();
    return Map.of("NABIJ_DIRECTORY_URL", "http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    hanging.countDown();
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      ADDRESSES.add(exchange.getRequestURI().toString());
      try (InputStream body = exchange.getRequestBody()) {
        QUESTIONS.add(JSON.readTree(body));
      }
      switch (mood) {
        case ANSWERS -> send(exchange, 200, JSON.readTree(EXAMPLE.toFile()).get("response"));
        case KNOWS_NOTHING -> send(exchange, 200, JSON.readTree("{\"items\": [], \"total\": 0}"));
        case KNOWS_NO_SUCH_PLACE -> send(exchange, 400, JSON.createObjectNode());
        case REFUSES_MORE -> send(exchange, 429, JSON.createObjectNode());
        case FAILS -> send(exchange, 500, JSON.createObjectNode());
        case TALKS_NONSENSE -> send(exchange, 200, JSON.readTree("[1]"));
        case HANGS -> hanging.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
