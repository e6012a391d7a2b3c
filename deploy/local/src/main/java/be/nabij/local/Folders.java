package be.nabij.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

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
}
