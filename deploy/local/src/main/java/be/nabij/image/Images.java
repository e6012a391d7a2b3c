package be.nabij.image;

import be.nabij.local.NabijService;
import be.nabij.local.ProjectFolder;
import be.nabij.local.TrainedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * {@code deploy/nabij images [service…]}: builds the images as files, without a container engine,
 * and without network when the base is a file.
 *
 * <p>Variables: {@code NABIJ_IMAGE_BASE} the base (see {@link BaseImage}); {@code
 * NABIJ_IMAGE_PREFIX} what the names begin with, {@code nabij/} unless given; {@code
 * NABIJ_IMAGE_SOURCE}, {@code NABIJ_IMAGE_REVISION} and {@code SOURCE_DATE_EPOCH} (seconds) where
 * the source is, which commit, and of when; {@code deploy/nabij} takes the last two from git.
 */
public final class Images {

  private static final String OCI = "org.opencontainers.image.";

  private Images() {}

  public static void main(String[] args) {
    if (!System.getProperty("os.name").equals("Linux")) {
      fail("Images hold the Java that builds them, so they are built on Linux.");
    }
    try {
      List<NabijService> services =
          args.length == 0
              ? List.of(NabijService.values())
              : Arrays.stream(args).map(NabijService::named).toList();
      build(ProjectFolder.find(), services, System.getenv());
    } catch (RuntimeException e) {
      fail(e.getMessage());
    }
  }

  private static void build(
      ProjectFolder project, List<NabijService> services, Map<String, String> variables) {
    Path target = project.root().resolve("deploy/target/images");
    // First, since everything else takes minutes.
    Path base =
        BaseImage.file(variables.getOrDefault("NABIJ_IMAGE_BASE", BaseImage.STANDARD), target);
    Training.train(project);
    for (NabijService service : services) {
      TrainedService trained = TrainedService.of(project, service);
      String version = version(trained);
      ServiceImage image =
          ServiceImage.of(
              trained,
              variables.getOrDefault("NABIJ_IMAGE_PREFIX", "nabij/")
                  + service.module()
                  + ":"
                  + version.toLowerCase(Locale.ROOT),
              Instant.ofEpochSecond(
                  Long.parseLong(variables.getOrDefault("SOURCE_DATE_EPOCH", "0"))),
              labels(service, version, variables));
      image.requireFittingCache();
      Path tar = target.resolve(service.module() + ".tar");
      image.write(base, tar, target.resolve("layers"));
      System.out.printf("%s  %s (%d MB)%n", image.name(), tar, size(tar) / 1_000_000);
    }
  }

  private static Map<String, String> labels(
      NabijService service, String version, Map<String, String> variables) {
    Map<String, String> labels = new TreeMap<>();
    labels.put(OCI + "title", service.module());
    labels.put(OCI + "version", version);
    labels.put(OCI + "licenses", "EUPL-1.2");
    addWhenSaid(labels, "source", variables.get("NABIJ_IMAGE_SOURCE"));
    addWhenSaid(labels, "revision", variables.get("NABIJ_IMAGE_REVISION"));
    return labels;
  }

  private static void addWhenSaid(Map<String, String> labels, String label, String value) {
    if (value != null && !value.isBlank()) {
      labels.put(OCI + label, value);
    }
  }

  /** As the build wrote it in the jar. */
  private static String version(TrainedService service) {
    try (JarFile jar = new JarFile(service.jar().toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fail(String why) {
    System.err.println(why);
    System.exit(1);
  }
}
