package be.nabij.image;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A service as small as can be: it answers with the user it runs as and whether it could write
 * beside itself.
 */
final class StubApp {

  private StubApp() {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv("NABIJ_HTTP_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer =
              "%s, /app: %s, /tmp: %s"
                  .formatted(
                      Files.getAttribute(Files.createTempFile("mine", ""), "unix:uid"),
                      writes("/app"),
                      writes("/tmp"))
                  .getBytes();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  private static String writes(String folder) {
    try {
      Files.writeString(Path.of(folder, "written"), "");
      return "writable";
    } catch (IOException e) {
      return "read-only";
    }
  }

  /** As the build packages a service. */
  static void packageIn(Path folder) throws IOException {
    jar(folder.resolve("quarkus-run.jar"), "lib/main/stub.jar", null);
    jar(folder.resolve("lib/main/stub.jar"), null, StubApp.class);
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(be.nabij.local.TrainedService.FILE_TIME));
      }
    }
  }

  private static void jar(Path jar, String classPath, Class<?> content) throws IOException {
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (classPath != null) {
      attributes.put(Attributes.Name.MAIN_CLASS, StubApp.class.getName());
      attributes.put(Attributes.Name.CLASS_PATH, classPath);
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest)) {
      if (content != null) {
        String entry = content.getName().replace('.', '/') + ".class";
        try (var compiled = content.getResourceAsStream("/" + entry)) {
          entries.putNextEntry(new JarEntry(entry));
          compiled.transferTo(entries);
        }
      }
    }
  }
}
