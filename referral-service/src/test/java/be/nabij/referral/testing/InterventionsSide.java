package be.nabij.referral.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * What interventions-service says to this service over HTTP, also when it is slow or broken. The
 * two real services together are tested end to end.
 */
public final class InterventionsSide implements QuarkusTestResourceLifecycleManager {
  private static final String MATCHES =
      """
      {"items":[{"kind":"activity","id":"bezoekdienst","title":"Bezoekdienst","score":12,
        "why":[{"rule":"DR-31","text":"Wie een hechte band mist, heeft meer aan een vaste bezoeker."}]}],
       "total":1}
      """;

  private static final List<String> ASKED = new ArrayList<>();
  private static volatile int status = 200;
  private static volatile CountDownLatch silence = new CountDownLatch(0);

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/matches", InterventionsSide::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return Map.of(
        "quarkus.rest-client.interventions.url",
        "http://localhost:" + server.getAddress().getPort(),
        "quarkus.rest-client.interventions.read-timeout",
        "500",
        "quarkus.fault-tolerance.\"be.nabij.referral.suggestion.Suggesting/matches\""
            + ".circuit-breaker.delay",
        "2",
        "quarkus.fault-tolerance.\"be.nabij.referral.suggestion.Suggesting/matches\""
            + ".circuit-breaker.delay-unit",
        "seconds");
  }

  @Override
  public void stop() {
    speak();
    server.stop(0);
  }

  /** From now on every question is answered with this status. */
  public static void answers(int code) {
    status = code;
  }

  /** From now on no question is answered, until {@link #speak}. */
  public static void fallSilent() {
    silence = new CountDownLatch(1);
  }

  public static void speak() {
    silence.countDown();
  }

  /** What was asked since the last time. */
  public static List<String> asked() {
    synchronized (ASKED) {
      List<String> asked = List.copyOf(ASKED);
      ASKED.clear();
      return asked;
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (ASKED) {
      ASKED.add(question);
    }
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    byte[] body = (status == 200 ? MATCHES : "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
