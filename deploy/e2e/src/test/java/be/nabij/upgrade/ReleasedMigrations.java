package be.nabij.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The migrations of one module, and which of them a release holds. */
final class ReleasedMigrations {
  private static final String HEADING =
      "# Migrations that a release holds, each with its SHA-256: they are never changed again"
          + " (docs/upgrading.md).\n";

  private final Path list;
  private final Path folder;
  private final Map<String, String> checksums = new LinkedHashMap<>();
  private final Set<String> releases = new TreeSet<>();

  /**
   * @param module the folder of the module
   * @param migrations where its migrations are, from there
   */
  ReleasedMigrations(Path module, String migrations) throws IOException {
    this.folder = module.resolve(migrations);
    this.list = module.resolve("docs/released-migrations.txt");
    if (Files.exists(list)) {
      for (String line : Files.readAllLines(list)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          take(line);
        }
      }
    }
  }

  private void take(String line) {
    String[] parts = line.split(" ");
    releases.add(parts[0]);
    checksums.put(parts[1], parts[2]);
  }

  /** The releases that were cut. */
  Set<String> releases() {
    return releases;
  }

  boolean isEmpty() {
    return checksums.isEmpty();
  }

  /** Released migrations that are gone, or are no longer what they were. */
  List<String> changed() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> one : checksums.entrySet()) {
      Path file = folder.resolve(one.getKey());
      if (!Files.exists(file) || !one.getValue().equals(checksum(file))) {
        changed.add(file.normalize().toString());
      }
    }
    return changed;
  }

  /** Migrations since the last release, in the order of their versions. */
  List<Path> sinceRelease() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> !checksums.containsKey(file.getFileName().toString()))
          .sorted((one, other) -> version(one).compareTo(version(other)))
          .toList();
    }
  }

  /** Cuts a release: from now on it holds every migration there is. */
  void release(String release) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : sinceRelease()) {
      lines.add(release + " " + file.getFileName() + " " + checksum(file));
    }
    lines.forEach(this::take);
    Files.createDirectories(list.getParent());
    Files.writeString(
        list,
        (Files.exists(list) ? Files.readString(list) : HEADING)
            + lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private static Double version(Path file) {
    return Double.valueOf(file.getFileName().toString().replaceFirst("^V([0-9.]+)__.*", "$1"));
  }

  private static String checksum(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
