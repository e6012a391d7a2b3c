package be.nabij.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Takes the traces that services export, as OTLP over HTTP. Services export few of them: those
 * whose id {@link #SAMPLED} begins, so that nothing else gets slower.
 */
final class TraceCollector implements AutoCloseable {
  /** Share of the traces that services export. */
  static final String RATIO = "0.000001";

  /** A trace is exported when the second half of its id, as a number, is below the share of all. */
  static final String SAMPLED = "00000000";

  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();

  /**
   * A step of a trace.
   *
   * @param parent id of the span that caused it, empty for the first
   * @param bytes all that was told of it
   */
  record Span(String trace, String id, String parent, String name, byte[] bytes) {}

  TraceCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().name("traces-", 0).daemon().factory()));
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<Span> of(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  /** The span and all that led to it, the nearest first. */
  List<Span> cameFrom(Span span) {
    List<Span> way = new ArrayList<>();
    Optional<Span> next = Optional.of(span);
    while (next.isPresent()) {
      way.add(next.get());
      String parent = next.get().parent();
      next = of(span.trace()).stream().filter(one -> one.id().equals(parent)).findFirst();
    }
    return way;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    for (byte[] ofResource : fields(body, 1)) {
      for (byte[] ofScope : fields(ofResource, 2)) {
        fields(ofScope, 2).forEach(span -> spans.add(span(span)));
      }
    }
    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private static Span span(byte[] bytes) {
    return new Span(
        hex(fields(bytes, 1)),
        hex(fields(bytes, 2)),
        hex(fields(bytes, 4)),
        new String(fields(bytes, 5).getFirst(), StandardCharsets.UTF_8),
        bytes);
  }

  private static String hex(List<byte[]> field) {
    return field.isEmpty() ? "" : HexFormat.of().formatHex(field.getFirst());
  }

  /** The values of a field of a protobuf message that have a length: messages, texts, bytes. */
  private static List<byte[]> fields(byte[] message, int number) {
    List<byte[]> values = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(message);
    while (rest.hasRemaining()) {
      long tag = varint(rest);
      switch ((int) (tag & 7)) {
        case 0 -> varint(rest);
        case 1 -> rest.position(rest.position() + 8);
        case 2 -> {
          byte[] value = new byte[(int) varint(rest)];
          rest.get(value);
          if (tag >>> 3 == number) {
            values.add(value);
          }
        }
        case 5 -> rest.position(rest.position() + 4);
        default -> throw new AssertionError("No protobuf: tag " + tag);
      }
    }
    return values;
  }

  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
