package be.nabij.image;

import be.nabij.local.ServiceProgram;
import be.nabij.local.TrainedService;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The image of one service: a base, the Java it was trained with, its libraries, itself, and its
 * cache, in layers from what changes least to what changes most. It runs as user 1001, writes
 * nothing but {@code /tmp}, and listens on 8080.
 *
 * @param name as {@code nabij/screening-service:1.0.0}
 * @param created the time the image says it was made: that of the source, so that the same source
 *     gives the same image
 * @param labels annotations of the Open Container Initiative, by their whole name
 */
record ServiceImage(
    String name, Path app, Path runtime, Path cache, Instant created, Map<String, String> labels) {

  static final String USER = "1001";
  static final int PORT = 8080;

  private static final String JAVA = "/opt/java";
  private static final String APP = "/app";
  private static final String CACHE = APP + "/app.aot";

  /**
   * What only a container needs. Half of the memory limit is for the heap: class data, code,
   * threads and the buffers of Kafka and Netty need some 120 MB besides, so a limit of 320 MB or
   * more.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:InitialRAMPercentage=12.5",
          "-XX:MaxRAMPercentage=50",
          "-XX:ErrorFile=/tmp/hs_err_%p.log",
          "-Dpdfbox.fontcache=/tmp",
          "-XX:AOTCache=" + CACHE);

  static ServiceImage of(
      TrainedService trained, String name, Instant created, Map<String, String> labels) {
    return new ServiceImage(
        name, trained.app(), trained.runtime(), trained.cache(), created, labels);
  }

  /** The command of the image. */
  static List<String> entrypoint() {
    List<String> command = new ArrayList<>();
    command.add(JAVA + "/bin/java");
    command.addAll(ServiceProgram.OPTIONS);
    command.addAll(ServiceProgram.CACHE_OPTIONS);
    command.addAll(OPTIONS);
    command.add("-jar");
    command.add(APP + "/quarkus-run.jar");
    return List.copyOf(command);
  }

  /**
   * Checks that the Java of the image takes the cache: one that does not fit is ignored by Java
   * without a word, and the service starts as slowly as without.
   *
   * @throws IllegalStateException when it does not
   */
  void requireFittingCache() {
    List<String> command = new ArrayList<>();
    command.add(runtime.resolve("bin/java").toString());
    command.addAll(ServiceProgram.OPTIONS);
    command.addAll(ServiceProgram.CACHE_OPTIONS);
    command.addAll(
        List.of(
            "-XX:AOTMode=on",
            "-XX:AOTCache=" + cache,
            "-cp",
            app.resolve("quarkus-run.jar").toString(),
            "-version"));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "The AOT cache of %s does not fit the Java of its image, so it would start slowly: run deploy/nabij train again.%n%s"
                .formatted(name, said));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Writes the image as {@code docker save} does; needs no network.
   *
   * @param base a file as {@link BaseImage#file} gives it
   * @param layers keeps layers between builds
   */
  void write(Path base, Path tar, Path layers) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("NABIJ_HTTP_PORT", String.valueOf(PORT));
    environment.put("JAVA_HOME", JAVA);
    environment.putAll(ServiceProgram.ENVIRONMENT);
    try {
      Files.createDirectories(tar.toAbsolutePath().getParent());
      Jib.from(TarImage.at(base))
          .setPlatforms(Set.of(BaseImage.platform()))
          .addFileEntriesLayer(layer("java", runtime, JAVA, path -> true))
          .addFileEntriesLayer(layer("libraries", app, APP, path -> path.startsWith("lib")))
          .addFileEntriesLayer(
              layer("service", app, APP, path -> !path.startsWith("lib") && !isListing(path)))
          .addFileEntriesLayer(cacheLayer())
          .setEntrypoint(entrypoint())
          .setProgramArguments(List.of())
          .setWorkingDirectory(AbsoluteUnixPath.get("/tmp"))
          .setUser(USER)
          .setEnvironment(environment)
          .setExposedPorts(Port.tcp(PORT))
          .setLabels(labels)
          .setCreationTime(created)
          .containerize(
              Containerizer.to(TarImage.at(tar).named(ImageReference.parse(name)))
                  .setOfflineMode(true)
                  .setBaseImageLayersCache(layers.resolve("base"))
                  .setApplicationLayersCache(layers.resolve("service"))
                  .setToolName("nabij"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (Exception e) {
      throw new IllegalStateException("The image %s could not be made".formatted(name), e);
    }
  }

  private static boolean isListing(Path path) {
    return path.endsWith("quarkus-app-dependencies.txt");
  }

  private static FileEntriesLayer layer(String name, Path from, String to, Predicate<Path> belongs)
      throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path path = from.relativize(file);
        if (belongs.test(path)) {
          layer.addEntry(
              file,
              AbsoluteUnixPath.get(to).resolve(path.toString()),
              Files.isExecutable(file)
                  ? FilePermissions.fromOctalString("755")
                  : FilePermissions.fromOctalString("644"),
              TrainedService.FILE_TIME);
        }
      }
    }
    return layer.build();
  }

  private FileEntriesLayer cacheLayer() {
    return FileEntriesLayer.builder()
        .setName("AOT cache")
        .addEntry(
            cache,
            AbsoluteUnixPath.get(CACHE),
            FilePermissions.fromOctalString("644"),
            TrainedService.FILE_TIME)
        .build();
  }
}
