package be.nabij.directory.referencedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of municipalities that comes with the service, to be changed line by line. */
public final class ShippedFile {
  private final List<String> lines;

  private ShippedFile(List<String> lines) {
    this.lines = lines;
  }

  public static ShippedFile asItIs() {
    try {
      return new ShippedFile(
          new ArrayList<>(
              Files.readAllLines(Path.of("src/main/resources/data/municipalities.csv"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ShippedFile without(String... nisCodes) {
    for (String nisCode : nisCodes) {
      if (!lines.removeIf(line -> line.startsWith(nisCode + ","))) {
        throw new IllegalArgumentException("There is no " + nisCode);
      }
    }
    return this;
  }

  ShippedFile with(String line) {
    lines.add(line);
    return this;
  }

  /** Row of a municipality, as a spreadsheet counts. */
  int rowOf(String nisCode) {
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).startsWith(nisCode + ",")) {
        return index + 1;
      }
    }
    throw new IllegalArgumentException("There is no " + nisCode);
  }

  /** The lines of every municipality but one. */
  public static String otherThan(String nisCode) {
    List<String> others = asItIs().without(nisCode).lines;
    return String.join("\n", others.subList(1, others.size()));
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
