package be.nabij.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much of what people look for they find.
 *
 * @param queries how many were asked
 * @param share of what should be found that was found, on average over the queries, from 0 to 1
 * @param missed the queries that did not find all, with what they found
 */
public record Recall(int queries, double share, List<String> missed) {

  /**
   * Asks each query of a file.
   *
   * @param file below {@code src/test/resources/search}, with a header; a line has the query, and
   *     what it should find separated by bars
   * @param search the first results of a query
   */
  public static Recall of(String file, Function<String, List<String>> search) throws IOException {
    List<String> lines;
    try (Stream<String> all = Files.lines(Path.of("src/test/resources/search", file))) {
      lines = all.skip(1).toList();
    }
    List<String> missed = new ArrayList<>();
    double sum = 0;
    for (String line : lines) {
      String[] cells = line.split(";", -1);
      List<String> expected = List.of(cells[1].split("\\|", -1));
      List<String> found = search.apply(cells[0]);
      long hits = expected.stream().filter(found::contains).count();
      sum += (double) hits / expected.size();
      if (hits < expected.size()) {
        missed.add(cells[0] + " -> " + found);
      }
    }
    return new Recall(lines.size(), sum / lines.size(), missed);
  }
}
