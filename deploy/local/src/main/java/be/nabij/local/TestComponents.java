package be.nabij.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * PostgreSQL, Kafka, Keycloak and the mail sink for the tests of one service: on free ports, with
 * fresh data, started once per JVM and gone with it.
 *
 * <p>They are held by a process of their own that ends when this JVM does, however it does. That
 * also keeps them alive while a test framework loads this class more than once.
 */
public final class TestComponents {

  private static final String READY = "ready";
  private static final int TRIES = 3;
  // Shared by every copy of this class in the JVM, whichever class loader it came from. Only text
  // may stand there: the transaction manager of the services reads all system properties as such.
  private static final String PORT_PROPERTY = "nabij.local.test-port.";

  private final Ports ports;
  private final Path folder;

  private TestComponents(Ports ports, Path folder) {
    this.ports = ports;
    this.folder = folder;
  }

  /**
   * The components of this JVM, started at the first call.
   *
   * @throws IllegalStateException when they do not come up, with the reason
   */
  public static TestComponents shared() {
    synchronized (System.getProperties()) {
      Path folder = folder();
      Map<String, String> known = knownPorts();
      if (!known.isEmpty()) {
        return new TestComponents(Ports.fromEnvironment(known), folder);
      }
      Ports ports = start(folder);
      ports
          .asEnvironment()
          .forEach((variable, port) -> System.setProperty(PORT_PROPERTY + variable, port));
      return new TestComponents(ports, folder);
    }
  }

  /**
   * Between choosing a free port and listening on it another process may take it: then once more.
   */
  private static Ports start(Path folder) {
    for (int attempt = 1; ; attempt++) {
      Ports ports = Ports.free();
      try {
        keep(startHolder(ports, folder));
        return ports;
      } catch (IllegalStateException e) {
        if (attempt == TRIES || !Ports.wasTakenMeanwhile(e)) {
          throw e;
        }
      }
    }
  }

  /**
   * The variables a service is configured with: its database, the broker, the realm, the mail sink,
   * its key, and where the other services would be.
   *
   * @param service the name of its module, for example {@code referral-service}
   */
  public Map<String, String> environment(String service) {
    return new ServiceEnvironment(ports, new EncryptionKeysets(folder.resolve("keys")))
        .of(NabijService.named(service));
  }

  public Ports ports() {
    return ports;
  }

  /** Where the mails the service sent can be read and deleted, as JSON. */
  public String mailUrl() {
    return "http://localhost:%d/messages".formatted(ports.of(Ports.Use.MAIL));
  }

  /** Holds the components until its standard input ends; run by {@link #shared()}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    LocalStack stack =
        new LocalStack(ProjectFolder.find(), folder, Ports.fromEnvironment(), System.out::println);
    // Data that lives for one test run has no use for surviving a power cut.
    stack.postgres().withSetting("fsync", "off");
    try {
      stack.startInfrastructure();
    } catch (RuntimeException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // Nothing is said on it: its end is the message.
    }
    stack.kill();
    // The logs stay for whoever wonders why a test failed.
    for (String data : List.of("postgres", "kafka", "keycloak")) {
      Folders.delete(folder.resolve(data));
    }
    System.exit(0);
  }

  private static Map<String, String> knownPorts() {
    Map<String, String> known = new TreeMap<>();
    for (String property : System.getProperties().stringPropertyNames()) {
      if (property.startsWith(PORT_PROPERTY)) {
        known.put(property.substring(PORT_PROPERTY.length()), System.getProperty(property));
      }
    }
    return known;
  }

  /** A process that nothing refers to would lose its standard input, and end, at any time. */
  private static void keep(Process holder) {
    Thread.ofPlatform()
        .name("test-components")
        .daemon()
        .start(
            () -> {
              try {
                holder.waitFor();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static Process startHolder(Ports ports, Path folder) {
    ProjectFolder project = ProjectFolder.find();
    ProcessBuilder builder =
        new ProcessBuilder(
            ProjectFolder.javaExecutable(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // Quiet about what a library does that a later JDK will refuse.
            "--sun-misc-unsafe-memory-access=allow",
            "-D%s=%s".formatted(ProjectFolder.ROOT_PROPERTY, project.root()),
            "-cp",
            project.localTarget().resolve("classes")
                + java.io.File.pathSeparator
                + project.libraries(),
            TestComponents.class.getName(),
            folder.toString());
    builder.environment().putAll(ports.asEnvironment());
    try {
      Files.createDirectories(folder);
      Process holder = builder.redirectError(folder.resolve("components.log").toFile()).start();
      awaitReady(holder);
      return holder;
    } catch (IOException e) {
      throw new UncheckedIOException("The components for the tests could not be started", e);
    }
  }

  private static void awaitReady(Process holder) throws IOException {
    BufferedReader said = holder.inputReader();
    List<String> lines = new ArrayList<>();
    String line = said.readLine();
    while (line != null && !line.equals(READY)) {
      lines.add(line);
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException(
          "The components for the tests did not start:%n%s"
              .formatted(String.join(System.lineSeparator(), lines)));
    }
  }

  private static Path folder() {
    Path target = Path.of("target").toAbsolutePath();
    Path base = Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"));
    return base.resolve("local-components").resolve(String.valueOf(ProcessHandle.current().pid()));
  }
}
