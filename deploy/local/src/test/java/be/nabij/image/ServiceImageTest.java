package be.nabij.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.local.Ports;
import be.nabij.local.ServiceProgram;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An image of a very small service, with a real Java, a real cache and a base made here, all
 * without network.
 */
class ServiceImageTest {

  private static final Instant CREATED = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static ServiceImage image;
  private static Path base;
  private static UnpackedImage unpacked;

  @BeforeAll
  static void anImage() throws Exception {
    Path app = Files.createDirectories(folder.resolve("app"));
    StubApp.packageIn(app);
    Files.writeString(app.resolve("quarkus-app-dependencies.txt"), "what Quarkus notes");
    Path runtime = folder.resolve("java");
    JavaRuntime.make(runtime, "java.base,jdk.httpserver,jdk.localedata");
    image =
        new ServiceImage(
            "nabij/stub-service:1.2.3",
            app,
            runtime,
            recorded(app, runtime),
            CREATED,
            Map.of("org.opencontainers.image.licenses", "EUPL-1.2"));
    base = BaseForTests.madeIn(Files.createDirectories(folder.resolve("base")));
    image.write(base, folder.resolve("stub-service.tar"), folder.resolve("layers"));
    unpacked =
        new UnpackedImage(
            folder.resolve("stub-service.tar"),
            Files.createDirectories(folder.resolve("unpacked")));
  }

  @Test
  void it_says_how_it_is_run_when_it_was_made_and_under_which_licence() {
    JsonNode config = unpacked.config();

    assertThat(unpacked.name()).isEqualTo("nabij/stub-service:1.2.3");
    assertThat(config.path("User").asText()).isEqualTo("1001");
    assertThat(config.path("ExposedPorts").fieldNames()).toIterable().containsExactly("8080/tcp");
    assertThat(texts(config.path("Entrypoint")))
        .startsWith("/opt/java/bin/java")
        .containsAll(ServiceProgram.OPTIONS)
        .contains("-XX:MaxRAMPercentage=50", "-XX:AOTCache=/app/app.aot")
        .endsWith("-jar", "/app/quarkus-run.jar");
    assertThat(config.path("Cmd")).isEmpty();
    assertThat(config.at("/Labels/org.opencontainers.image.licenses").asText())
        .isEqualTo("EUPL-1.2");
    assertThat(Instant.parse(unpacked.whole().path("created").asText())).isEqualTo(CREATED);
    assertThat(unpacked.whole().path("os").asText()).isEqualTo("linux");
  }

  @Test
  void its_environment_is_that_of_the_base_and_no_more_than_it_needs() {
    assertThat(texts(unpacked.config().path("Env")))
        .containsExactlyInAnyOrder(
            "BASE=for-tests", "NABIJ_HTTP_PORT=8080", "JAVA_HOME=/opt/java", "MALLOC_ARENA_MAX=2");
  }

  @Test
  void what_changes_least_lies_lowest() {
    List<String> layers = unpacked.layers();

    assertThat(layers).hasSize(5);
    assertThat(unpacked.filesOf(layers.get(1)))
        .contains("opt/java/bin/java")
        .allMatch(file -> file.startsWith("opt/java/"));
    assertThat(unpacked.filesOf(layers.get(2))).containsExactly("app/lib/main/stub.jar");
    assertThat(unpacked.filesOf(layers.get(3))).containsExactly("app/quarkus-run.jar");
    assertThat(unpacked.filesOf(layers.get(4))).containsExactly("app/app.aot");
  }

  @Test
  void the_same_files_give_the_same_image_to_the_last_byte() throws IOException {
    Path again = folder.resolve("again.tar");

    image.write(base, again, folder.resolve("other-layers"));

    assertThat(Files.mismatch(folder.resolve("stub-service.tar"), again)).isEqualTo(-1);
  }

  @Test
  void a_cache_that_the_java_of_the_image_would_ignore_is_refused() {
    image.requireFittingCache();
    ServiceImage ofAnotherJava =
        new ServiceImage(
            image.name(),
            image.app(),
            Path.of(System.getProperty("java.home")),
            image.cache(),
            CREATED,
            Map.of());

    assertThatThrownBy(ofAnotherJava::requireFittingCache)
        .hasMessageContaining("The AOT cache of nabij/stub-service:1.2.3 does not fit")
        .hasMessageContaining("deploy/nabij train");
  }

  @Test
  void it_runs_as_an_unprivileged_user_on_a_root_nobody_can_write_from_its_cache()
      throws Exception {
    Assumptions.assumeTrue(
        (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0,
        "only root may change the root of a process");
    int port = Ports.free().of(Ports.Use.REFERRAL);
    Path log = folder.resolve("run.log");
    Process running =
        unpacked.start(
            Map.of(
                "NABIJ_HTTP_PORT",
                String.valueOf(port),
                // Refuses to start when the cache cannot be used, where it would go on without.
                "JAVA_TOOL_OPTIONS",
                "-XX:AOTMode=on"),
            log);
    try {
      assertThat(answer(port, running, log)).isEqualTo("1001, /app: read-only, /tmp: writable");
    } finally {
      running.destroyForcibly().waitFor();
    }
  }

  private static Path recorded(Path app, Path runtime) throws Exception {
    Path cache = folder.resolve("app.aot");
    int port = Ports.free().of(Ports.Use.REFERRAL);
    List<String> command = new ArrayList<>(List.of(runtime.resolve("bin/java").toString()));
    command.addAll(ServiceProgram.OPTIONS.stream().filter(o -> !o.contains("logmanager")).toList());
    command.addAll(
        List.of("-XX:AOTCacheOutput=" + cache, "-jar", app.resolve("quarkus-run.jar").toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NABIJ_HTTP_PORT", String.valueOf(port));
    Path log = folder.resolve("recording.log");
    Process process = builder.redirectOutput(log.toFile()).start();
    answer(port, process, log);
    process.destroy();
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(cache).isNotEmptyFile();
    return cache;
  }

  private static String answer(int port, Process process, Path log) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (System.nanoTime() < deadline) {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        try {
          return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.net.ConnectException e) {
          Thread.onSpinWait();
        }
      }
    }
    throw new AssertionError("no answer: " + Files.readString(log));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
