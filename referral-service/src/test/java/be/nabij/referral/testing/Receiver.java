package be.nabij.referral.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

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
    this(Receiver::plain);
  }

  /** One whose certificate says {@code meldpunt.internal}; this service trusts who signed it. */
  public static Receiver overTls() {
    return new Receiver(Receiver::secure);
  }

  private Receiver(Supplier<HttpServer> made) {
    server = made.get();
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private static HttpServer plain() {
    try {
      return HttpServer.create(anyPort(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServer secure() {
    try (InputStream keys = Receiver.class.getResourceAsStream("/tls/receiver.p12")) {
      char[] password = "test-only".toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(keys, password);
      KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
      keyManagers.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers.getKeyManagers(), null, null);
      HttpsServer server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return server;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public String url(String path) {
    return url(HOST, path);
  }

  /** By another name; every name leads to this machine here. */
  public String url(String host, String path) {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://" + host + ":" + server.getAddress().getPort() + path;
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
