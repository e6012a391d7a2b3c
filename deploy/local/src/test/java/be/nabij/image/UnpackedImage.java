package be.nabij.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An image file taken apart, as a container engine does: what it says of itself, and its layers
 * over each other.
 */
final class UnpackedImage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final JsonNode manifest;

  UnpackedImage(Path tar, Path folder) {
    this.folder = folder;
    run("tar", "-xf", tar.toString(), "-C", folder("parts").toString());
    this.manifest = json(folder.resolve("parts/manifest.json")).get(0);
  }

  /** The part of the configuration that says how to run it. */
  JsonNode config() {
    return whole().path("config");
  }

  JsonNode whole() {
    return json(folder.resolve("parts").resolve(manifest.path("Config").asText()));
  }

  String name() {
    return manifest.path("RepoTags").get(0).asText();
  }

  /** From the base up. */
  List<String> layers() {
    List<String> layers = new ArrayList<>();
    manifest.path("Layers").forEach(layer -> layers.add(layer.asText()));
    return layers;
  }

  /** The files of one layer. */
  List<String> filesOf(String layer) {
    return run(
            "tar",
            "--warning=no-unknown-keyword",
            "-tf",
            folder.resolve("parts").resolve(layer).toString())
        .lines()
        .filter(line -> !line.endsWith("/"))
        .toList();
  }

  /** All layers over each other. */
  Path root() {
    Path root = folder.resolve("root");
    if (Files.notExists(root)) {
      folder("root");
      layers()
          .forEach(
              layer ->
                  run(
                      "tar",
                      "-xpf",
                      folder.resolve("parts").resolve(layer).toString(),
                      "-C",
                      root.toString()));
    }
    return root;
  }

  /**
   * Runs it as a restricted pod does: its own user, a root that nobody can write, a fresh /tmp.
   *
   * @param environment besides that of the image
   */
  Process start(Map<String, String> environment, Path log) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "--mount",
                "sh",
                "-ec",
                """
                root=$1
                shift
                mkdir -p "$root/dev" "$root/proc" "$root/etc"
                touch "$root/etc/hosts"
                mount --bind "$root" "$root"
                mount --rbind /dev "$root/dev"
                mount --rbind /proc "$root/proc"
                mount --bind /etc/hosts "$root/etc/hosts"
                mount -t tmpfs -o mode=1777 none "$root/tmp"
                mount -o remount,bind,ro "$root"
                exec chroot --userspec="$NABIJ_RUN_AS:$NABIJ_RUN_AS" "$root" "$@"
                """,
                "sh",
                root().toString()));
    config().path("Entrypoint").forEach(word -> command.add(word.asText()));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("NABIJ_RUN_AS", config().path("User").asText());
    config()
        .path("Env")
        .forEach(
            variable -> {
              String[] parts = variable.asText().split("=", 2);
              process.environment().put(parts[0], parts[1]);
            });
    process.environment().putAll(environment);
    return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
