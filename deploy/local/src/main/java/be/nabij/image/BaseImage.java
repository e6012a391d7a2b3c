package be.nabij.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the images stand on: a small Linux with glibc and nothing else. A file, or an image in a
 * registry, which is fetched once and then a file too.
 */
final class BaseImage {

  /**
   * Debian's glibc and certificates, no shell, no package manager; what distroless puts its own
   * Java on.
   */
  static final String STANDARD = "gcr.io/distroless/java-base-debian13:nonroot";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The base cannot be had; the message says what to do, for a person. */
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String base, String why) {
      super(
          """
          The images are based on %s, and it cannot be had:
            %s
          Give a base in one of these ways and run this again:
            NABIJ_IMAGE_BASE=registry.example/name:tag    an image in a registry that this machine reaches
            NABIJ_IMAGE_BASE=/path/to/base.tar            a file, made on a machine that reaches a registry, with one of
                docker pull %s && docker save -o base.tar %s
                skopeo copy docker://%s docker-archive:base.tar
                crane pull %s base.tar
          It must be Linux for %s with glibc; Java is not needed in it."""
              .formatted(base, why, STANDARD, STANDARD, STANDARD, STANDARD, architecture()));
    }
  }

  private BaseImage() {}

  /**
   * @param base an image in a registry, or the path of a file as {@code docker save} writes it
   * @param folder keeps what was fetched
   * @return the file
   * @throws Unreachable when there is none, nor one that was fetched before
   */
  static Path file(String base, Path folder) {
    Path named = Path.of(base);
    if (base.endsWith(".tar")) {
      if (Files.isRegularFile(named)) {
        return named;
      }
      throw new Unreachable(base, "there is no such file");
    }
    try {
      return fetched(ImageReference.parse(base), folder);
    } catch (InvalidImageReferenceException e) {
      throw new Unreachable(
          base, "that is neither a file that ends in .tar nor the name of an image");
    }
  }

  /** The file that was fetched last goes on serving when the registry does not answer. */
  private static Path fetched(ImageReference base, Path folder) {
    Path file = folder.resolve("base.tar");
    Path of = folder.resolve("base.tar.of");
    Path coming = folder.resolve("base.tar.coming");
    try {
      Files.createDirectories(folder);
      Optional<String> failure = fetch(base, coming);
      if (failure.isEmpty()) {
        Files.move(coming, file, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(of, base.toString());
        return file;
      }
      Files.deleteIfExists(coming);
      if (Files.isRegularFile(file)
          && Files.isRegularFile(of)
          && Files.readString(of).equals(base.toString())) {
        System.out.printf(
            "%s cannot be had now (%s): the one of %s is taken%n",
            base, failure.get(), Files.getLastModifiedTime(file));
        return file;
      }
      throw new Unreachable(base.toString(), failure.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> fetch(ImageReference base, Path file) {
    try {
      requireAnswer(base.getRegistry());
      JibContainerBuilder image =
          Jib.from(
              RegistryImage.named(base)
                  .addCredentialRetriever(
                      CredentialRetrieverFactory.forImage(base, event -> {}).dockerConfig()));
      image
          .setPlatforms(Set.of(platform()))
          .containerize(
              Containerizer.to(TarImage.at(file).named("nabij/base")).setToolName("nabij"));
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (Exception e) {
      // Whatever went wrong, the person who builds needs the same: another way to the base.
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return Optional.of(cause.toString());
    }
  }

  /** Asked once beforehand: Jib goes on trying for a minute where nobody is. */
  private static void requireAnswer(String registry) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      http.send(
          HttpRequest.newBuilder(URI.create("https://" + registry + "/v2/"))
              .timeout(PATIENCE)
              .build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }

  /** Linux on the processor of this machine: the Java in the image is the one that runs here. */
  static Platform platform() {
    return new Platform(architecture(), "linux");
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      case String other -> other;
    };
  }
}
