package be.nabij.referral.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Somebody else's system that takes webhooks, each under a path of its own. */
public final class Receiver implements AutoCloseable {
  /** A name that nobody can look up: whoever calls it had an address of its own. */
  private static final String HOST = "meldpunt.internal";

  /** A call as it came in. */
  public record Call(String path, HttpHeaders headers, String body) {
    public String header(String name) {
      return headers.firstValue(name).orElseThrow();
    }
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> silences = new ConcurrentHashMap<>();

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String url(String path) {
    return "http://" + HOST + ":" + server.getAddress().getPort() + path;
  }

  /** From now on calls to this path get this status; a redirect leads to {@code /elsewhere}. */
  public void answers(String path, int status) {
    statuses.put(path, status);
  }

  /** From now on calls to this path get no answer, until {@link #speak}. */
  public void fallsSilentAt(String path) {
    silences.put(path, new CountDownLatch(1));
  }

  public void speak() {
    silences.values().forEach(CountDownLatch::countDown);
  }

  /** The calls to a path so far. */
  public List<Call> calls(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(new Call(path, HttpHeaders.of(exchange.getRequestHeaders(), (a, b) -> true), body));
    try {
      if (silences.containsKey(path)) {
        silences.get(path).await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.getResponseHeaders().set("Location", url("/elsewhere"));
    exchange.sendResponseHeaders(statuses.getOrDefault(path, 204), -1);
    exchange.close();
  }

  @Override
  public void close() {
    speak();
    server.stop(0);
  }
}
