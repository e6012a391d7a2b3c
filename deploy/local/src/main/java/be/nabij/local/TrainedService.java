package be.nabij.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.TreeSet;

/**
 * A packaged service made ready to start fast: a copy of what the build packaged, a Java of its
 * own, and the AOT cache of a training run with exactly these two. The image is made of it, and the
 * local stack runs it as long as it is {@link #isCurrent() current}.
 */
public final class TrainedService {

  /**
   * When every file of the copy was last changed. A cache is refused when a jar has another time
   * than in training, and files in an image have one fixed time.
   */
  public static final Instant FILE_TIME = Instant.parse("2000-01-01T00:00:00Z");

  private final NabijService service;
  private final Path packaged;
  private final Path folder;

  private TrainedService(NabijService service, Path packaged, Path trained) {
    this.service = service;
    this.packaged = packaged;
    this.folder = trained.resolve(service.module());
  }

  public static TrainedService of(ProjectFolder project, NabijService service) {
    return new TrainedService(
        service, project.serviceJar(service.module()).getParent(), folder(project));
  }

  /** Where all trained services are, and the Java they share. */
  public static Path folder(ProjectFolder project) {
    return project.localTarget().resolve("trained");
  }

  /** The Java that all trained services share. */
  public static Path runtime(ProjectFolder project) {
    return folder(project).resolve("java");
  }

  public NabijService service() {
    return service;
  }

  /** The service as the build packaged it. */
  public Path packagedJar() {
    return packaged.resolve("quarkus-run.jar");
  }

  /** What the service consists of. */
  public Path app() {
    return folder.resolve("app");
  }

  public Path jar() {
    return app().resolve("quarkus-run.jar");
  }

  public Path cache() {
    return folder.resolve("app.aot");
  }

  /** Where a training run leaves the cache, until it is {@link #keep() kept}. */
  Path recording() {
    return folder.resolve("recording.aot");
  }

  /**
   * Takes the cache that a training run left; from now on the service is trained.
   *
   * @throws IllegalStateException when there is none
   */
  public void keep() {
    if (Files.notExists(recording())) {
      throw new IllegalStateException(service.module() + " left no cache");
    }
    try {
      Files.move(recording(), cache(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java it was trained with. */
  public Path runtime() {
    return folder.resolveSibling("java");
  }

  Path java() {
    return runtime().resolve("bin/java");
  }

  /** Whether it was trained, and nothing was packaged since. */
  public boolean isCurrent() {
    try {
      return Files.isRegularFile(cache())
          && Files.isExecutable(java())
          && Files.isRegularFile(madeOf())
          && Files.readString(madeOf()).equals(inventory());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Copies what the build packaged; the cache of an earlier copy is gone then.
   *
   * @throws IllegalStateException when the service is not packaged
   */
  public void prepare() {
    if (Files.notExists(packagedJar())) {
      throw new IllegalStateException(
          "%s is not built: %s is missing".formatted(service.module(), packaged));
    }
    try {
      Folders.delete(folder);
      Files.createDirectories(folder);
      Folders.copy(packaged, app());
      try (var files = Files.walk(app())) {
        for (Path file : files.toList()) {
          Files.setLastModifiedTime(file, FileTime.from(FILE_TIME));
        }
      }
      Files.writeString(madeOf(), inventory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path madeOf() {
    return folder.resolve("made-of");
  }

  /** Every file with its size and time: enough to see that a build has been there. */
  private String inventory() throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    try (var files = Files.walk(packaged)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines.add(
            "%s %d %s"
                .formatted(
                    packaged.relativize(file), Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    return String.join("\n", lines);
  }
}
