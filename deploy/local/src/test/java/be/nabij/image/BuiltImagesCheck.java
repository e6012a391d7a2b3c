package be.nabij.image;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import be.nabij.local.Ports;
import be.nabij.local.ProjectFolder;
import be.nabij.local.TrainedService;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The images of the four services as trained, each run read-only as its own user on the real stack.
 * Takes minutes and root, so it is asked for by name; {@code NABIJ_IMAGE_BASE} says on which base,
 * this machine's glibc unless given.
 */
class BuiltImagesCheck {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  @TempDir static Path folder;
  private static ProjectFolder project;
  private static LocalStack stack;
  private static Path base;

  @BeforeAll
  static void theStackWithoutItsServices() throws Exception {
    project = ProjectFolder.find();
    Training.train(project);
    String named = System.getenv("NABIJ_IMAGE_BASE");
    base =
        named == null
            ? BaseForTests.madeIn(Files.createDirectories(folder.resolve("base")))
            : BaseImage.file(named, folder.resolve("base"));
    stack = new LocalStack(project, folder.resolve("stack"), Ports.free(), line -> {});
    stack.startInfrastructure();
  }

  @AfterAll
  static void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_answers_from_its_cache_and_keeps_no_secret_of_the_training(NabijService service)
      throws Exception {
    TrainedService trained = TrainedService.of(project, service);
    ServiceImage image =
        ServiceImage.of(trained, "nabij/" + service.module() + ":check", Instant.EPOCH, Map.of());
    image.requireFittingCache();
    Path tar = folder.resolve(service.module() + ".tar");
    image.write(base, tar, folder.resolve("layers"));
    UnpackedImage unpacked =
        new UnpackedImage(tar, Files.createDirectories(folder.resolve(service.module())));

    Map<String, String> environment = new TreeMap<>(stack.environment(service));
    String cache = Files.readString(trained.cache(), java.nio.charset.StandardCharsets.ISO_8859_1);
    environment.forEach(
        (variable, value) -> {
          // The local client secrets are the names of the services, which are in every cache.
          if (variable.matches(".*(SECRET|KEY|KEYSET)") && !value.equals(service.module())) {
            assertThat(cache.contains(value)).as(variable).isFalse();
          }
        });
    environment.put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on -Xmx256m");
    Path log = folder.resolve(service.module() + ".log");
    Process process = unpacked.start(environment, log);
    try {
      // Ready is another thing: some wait for what another service tells.
      URI live =
          URI.create("http://127.0.0.1:" + environment.get("NABIJ_HTTP_PORT") + "/q/health/live");
      assertThat(status(live, process, log)).isEqualTo(200);
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static int status(URI uri, Process process, Path log) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      int last = 0;
      while (System.nanoTime() < deadline && last != 200) {
        assertThat(process.isAlive()).as(() -> read(log)).isTrue();
        process.waitFor(100, TimeUnit.MILLISECONDS);
        try {
          last =
              http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                  .statusCode();
        } catch (ConnectException e) {
          // Not yet.
        }
      }
      return last;
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
