package be.nabij.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whole folders at once; symbolic links are not followed. */
public final class Folders {

  private Folders() {}

  public static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (var paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    List<Path> parentsFirst;
    try (var paths = Files.walk(from)) {
      parentsFirst = paths.toList();
    }
    for (Path path : parentsFirst) {
      Files.copy(path, to.resolve(from.relativize(path).toString()));
    }
  }

  /**
   * Copies a folder whose files change and go meanwhile.
   *
   * @param leftEmpty names of which only the folder is made, or nothing where they are files
   */
  static void copyWhileInUse(Path from, Path to, Set<String> leftEmpty) throws IOException {
    Files.createDirectories(to);
    Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    List<Path> parts;
    try (var listed = Files.list(from)) {
      parts = listed.toList();
    }
    for (Path part : parts) {
      Path target = to.resolve(part.getFileName());
      boolean isLeftEmpty = leftEmpty.contains(part.getFileName().toString());
      try {
        if (Files.isDirectory(part)) {
          copyWhileInUse(part, target, isLeftEmpty ? namesIn(part) : Set.of());
        } else if (!isLeftEmpty) {
          Files.copy(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (NoSuchFileException e) {
        // It went meanwhile: whoever recovers from the copy does without it.
      }
    }
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    try (var parts = Files.list(folder)) {
      return parts.map(part -> part.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
