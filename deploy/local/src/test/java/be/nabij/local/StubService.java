package be.nabij.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A packaged service that only says it is ready, or ends at once when it has no database. */
final class StubService {

  private StubService() {}

  public static void main(String[] args) throws IOException {
    if (System.getenv("NABIJ_DB_URL") == null) {
      System.err.println("no database is configured");
      System.exit(7);
    }
    int port = Integer.parseInt(System.getenv("NABIJ_HTTP_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  static Supplier<ServiceProgram> programIn(Path folder) throws IOException {
    ServiceProgram program = ServiceProgram.packaged(packagedIn(folder));
    return () -> program;
  }

  static Path packagedIn(Path folder) throws IOException {
    Path jar = folder.resolve("quarkus-run.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
    String entry = StubService.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream content = new JarOutputStream(file, manifest);
        var compiled = StubService.class.getResourceAsStream("/" + entry)) {
      content.putNextEntry(new JarEntry(entry));
      compiled.transferTo(content);
    }
    return jar;
  }
}
