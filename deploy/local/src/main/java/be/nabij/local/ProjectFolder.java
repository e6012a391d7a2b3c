package be.nabij.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout this module works in, and where the build put what it starts.
 *
 * @param root the folder that holds {@code deploy/nabij}
 */
public record ProjectFolder(Path root) {

  /**
   * System property that names the root when walking up from the working directory cannot find it.
   */
  public static final String ROOT_PROPERTY = "nabij.root";

  /**
   * Finds the checkout: the system property {@value #ROOT_PROPERTY} when set, else the nearest
   * folder above the working directory that holds {@code deploy/nabij}.
   *
   * @throws IllegalStateException when there is none
   */
  public static ProjectFolder find() {
    String configured = System.getProperty(ROOT_PROPERTY);
    if (configured != null) {
      return new ProjectFolder(Path.of(configured).toAbsolutePath().normalize());
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("deploy/nabij"))) {
        return new ProjectFolder(folder);
      }
    }
    throw new IllegalStateException(
        "No folder with deploy/nabij above %s: run inside the project or set -D%s=<its root>"
            .formatted(start, ROOT_PROPERTY));
  }

  /** Where {@code deploy/nabij up} keeps its state. */
  public Path stackFolder() {
    return localTarget().resolve("stack");
  }

  /** The packaged service of a module, as the build leaves it. */
  public Path serviceJar(String module) {
    return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /**
   * The class path with this module's run-time jars, Kafka's among them.
   *
   * @throws IllegalStateException when the build has not put them there yet
   */
  public String libraries() {
    return built(localTarget().resolve("lib")) + "/*";
  }

  /**
   * The unpacked Keycloak distribution.
   *
   * @throws IllegalStateException when the build has not unpacked it yet
   */
  public Path keycloakHome() {
    Path unpacked = built(localTarget().resolve("keycloak"));
    try (var folders = Files.list(unpacked)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("lib/quarkus-run.jar")))
          .findFirst()
          .orElseThrow(() -> notBuilt(unpacked));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Path localTarget() {
    return root.resolve("deploy/local/target");
  }

  static String javaExecutable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Path built(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw notBuilt(folder);
    }
    return folder;
  }

  private static IllegalStateException notBuilt(Path folder) {
    return new IllegalStateException(
        "%s is missing: build deploy/local first (mvn -pl deploy/local -am process-resources)"
            .formatted(folder));
  }
}
