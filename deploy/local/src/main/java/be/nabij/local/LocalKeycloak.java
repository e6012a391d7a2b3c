package be.nabij.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A real Keycloak with the realm {@code nabij}, in a JVM of its own.
 *
 * <p>Keycloak compiles itself for its options and imports a realm in some 40 seconds. Both happen
 * once, on first use; every server then starts from a copy of the result. A data folder whose realm
 * differs from {@code realm-nabij.json} is replaced, so the file always says what runs.
 */
public final class LocalKeycloak implements AutoCloseable {

  private static final String REALM_RESOURCE = "/realm-nabij.json";
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration PREPARE_LIMIT = Duration.ofMinutes(8);

  private final Path distribution;
  private final Path prepared;
  private final Path home;
  private final int port;
  private final int managementPort;
  private final ChildProcess server;
  private final Consumer<String> progress;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * @param folder keeps the data between starts
   * @param log where the server's messages go
   * @param progress told when the preparation of first use begins
   */
  public LocalKeycloak(
      ProjectFolder project,
      Path folder,
      Path log,
      int port,
      int managementPort,
      Consumer<String> progress) {
    this.distribution = project.keycloakHome();
    this.prepared = project.localTarget().resolve("keycloak-prepared");
    this.home = folder;
    this.port = port;
    this.managementPort = managementPort;
    this.server = new ChildProcess("Keycloak", log);
    this.progress = progress;
  }

  /**
   * Starts the server.
   *
   * @throws ComponentFailed when it does not come up in time
   */
  public void start() {
    try {
      useData(preparedData());
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak's folder could not be prepared", e);
    }
    server.start(
        java(
            home,
            "start",
            "--optimized",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + managementPort,
            // Tokens name one issuer, whichever way the server is reached.
            "--hostname=http://localhost:" + port),
        Map.of(),
        home);
    server.awaitReady(START_LIMIT, this::answers);
  }

  /** Stops the server in good order (SIGTERM). */
  public void stop() {
    server.stop(Duration.ofSeconds(15));
  }

  /** Kills the server as a crash would (SIGKILL). */
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    stop();
  }

  public boolean isRunning() {
    return server.isAlive();
  }

  /**
   * The address of the realm, as services are configured with it and as tokens name their issuer.
   */
  public String realmUrl() {
    return realmUrl(port);
  }

  static String realmUrl(int port) {
    return "http://localhost:%d/realms/nabij".formatted(port);
  }

  /** An access token of a person of the local realm, whose password is the user name. */
  public String userToken(String user) {
    return token(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "nabij-cli",
            "username",
            user,
            "password",
            user));
  }

  /** An access token of a client of the local realm, whose secret is its id. */
  public String clientToken(String clientId) {
    return token(
        Map.of(
            "grant_type", "client_credentials", "client_id", clientId, "client_secret", clientId));
  }

  void recordIn(ProcessRecord record) {
    server.recordIn(record);
  }

  Optional<ProcessHandle> process() {
    return server.isAlive() ? Optional.of(server.handle()) : Optional.empty();
  }

  private String token(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realmUrl() + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "Keycloak gave no token: %d %s".formatted(response.statusCode(), response.body()));
      }
      return new ObjectMapper().readTree(response.body()).required("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak gave no token", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a token", e);
    }
  }

  private boolean answers() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realmUrl() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  }

  /**
   * The data folder with the imported realm, made on first use; other processes wait for the one
   * that makes it.
   */
  private Path preparedData() throws IOException {
    Path result = prepared.resolve(fingerprint());
    synchronized (LocalKeycloak.class) {
      Files.createDirectories(prepared);
      try (FileChannel lock =
              FileChannel.open(
                  prepared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = lock.lock()) {
        if (held.isValid() && !isCompiled()) {
          progress.accept("Keycloak: compiling itself, about 20 s, once per build");
          compile();
        }
        if (held.isValid() && Files.notExists(result)) {
          progress.accept("Keycloak: importing the realm, about 20 s, once per build");
          importRealm(result);
        }
      }
    }
    return result;
  }

  private void compile() throws IOException {
    run(Map.of(), java(distribution, "build", "--db=dev-file"));
    Files.writeString(compilation(), compiledCode());
  }

  /** Whether what was compiled is still there: unpacking the distribution again undoes it. */
  private boolean isCompiled() throws IOException {
    return Files.exists(compilation()) && Files.readString(compilation()).equals(compiledCode());
  }

  private Path compilation() {
    return prepared.resolve("compiled");
  }

  private String compiledCode() throws IOException {
    Path code = distribution.resolve("lib/quarkus/quarkus-application.dat");
    return "%s %d bytes, %s".formatted(code, Files.size(code), Files.getLastModifiedTime(code));
  }

  private void importRealm(Path result) throws IOException {
    Path work = prepared.resolve("work");
    Folders.delete(work);
    Files.createDirectories(work);
    linkDistribution(work);
    Path realm = Files.writeString(work.resolve("realm.json"), realm());
    run(
        Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
        java(work, "import", "--optimized", "--file=" + realm));
    Files.move(work.resolve("data"), result, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(work);
  }

  private void run(Map<String, String> environment, List<String> command) {
    ChildProcess preparation =
        new ChildProcess("The preparation of Keycloak", prepared.resolve("prepare.log"));
    preparation.start(command, environment, prepared);
    preparation.awaitSuccess(PREPARE_LIMIT);
  }

  private void useData(Path template) throws IOException {
    Files.createDirectories(home);
    linkDistribution(home);
    Path origin = home.resolve("realm.sha256");
    Path data = home.resolve("data");
    String fingerprint = template.getFileName().toString();
    if (Files.notExists(origin) || !Files.readString(origin).equals(fingerprint)) {
      Folders.delete(data);
      Folders.copy(template, data);
      Files.writeString(origin, fingerprint);
    }
  }

  /**
   * Keycloak keeps its data inside its home: a home per server, sharing everything but the data.
   */
  private void linkDistribution(Path target) throws IOException {
    try (var parts = Files.list(distribution)) {
      for (Path part : parts.toList()) {
        Path link = target.resolve(part.getFileName());
        if (!part.endsWith("data")) {
          Files.deleteIfExists(link);
          Files.createSymbolicLink(link, part);
        }
      }
    }
  }

  // The same as bin/kc.sh runs, but as a direct child, so that a signal reaches the server and not
  // a shell.
  private static List<String> java(Path home, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProjectFolder.javaExecutable(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(List.of(arguments));
    return command;
  }

  private String fingerprint() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(distribution.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(digest.digest(realm().getBytes(StandardCharsets.UTF_8)))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String realm() throws IOException {
    try (InputStream resource = LocalKeycloak.class.getResourceAsStream(REALM_RESOURCE)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
