package be.nabij.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The network between two programs on this machine, which can be cut or swallow everything. */
final class TcpProxy implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final int target;
  private final int port;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile boolean swallows;
  private volatile ServerSocket server;

  /** Passes everything on to a port of this machine. */
  TcpProxy(int target) {
    this.target = target;
    this.server = listen(0);
    this.port = server.getLocalPort();
    serve(server);
  }

  int port() {
    return port;
  }

  /** Every connection is reset, and a new one refused. */
  void cut() {
    close(server);
    links.forEach(Link::reset);
  }

  /** Connections stay open, new ones are made, and nothing comes through any more. */
  void swallow() {
    swallows = true;
  }

  /**
   * New connections pass again. Those that were there while everything was swallowed stay dead, as
   * behind a firewall that has forgotten them.
   */
  void restore() {
    swallows = false;
    if (server.isClosed()) {
      server = listen(port);
      serve(server);
    }
  }

  @Override
  public void close() {
    cut();
    threads.shutdownNow();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket listening) {
    threads.submit(
        () -> {
          while (!listening.isClosed()) {
            Socket near = listening.accept();
            Link link = new Link(near, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            threads.submit(() -> link.carry(link.near, link.far));
            threads.submit(() -> link.carry(link.far, link.near));
          }
          return null;
        });
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Link {
    private final Socket near;
    private final Socket far;
    private volatile boolean dead;

    Link(Socket near, Socket far) {
      this.near = near;
      this.far = far;
    }

    /** Until one side ends, which ends the other, or until the link is dead, which nobody sees. */
    Void carry(Socket from, Socket to) throws IOException {
      byte[] buffer = new byte[BUFFER];
      try {
        InputStream in = from.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          dead |= swallows;
          if (!dead) {
            to.getOutputStream().write(buffer, 0, n);
          }
        }
      } finally {
        from.close();
        to.close();
        links.remove(this);
      }
      return null;
    }

    void reset() {
      try {
        near.setSoLinger(true, 0);
      } catch (IOException e) {
        // It ended by itself meanwhile.
      }
      TcpProxy.close(near);
      TcpProxy.close(far);
    }
  }
}
