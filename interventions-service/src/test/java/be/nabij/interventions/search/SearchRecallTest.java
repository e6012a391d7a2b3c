package be.nabij.interventions.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.search.SearchWords;
import be.nabij.platform.testing.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do people find what they look for, in their own words and spelling? */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class SearchRecallTest {
  private static final Logger LOG = Logger.getLogger(SearchRecallTest.class);
  private static final int SHOWN = 10;

  @Inject EntrySearch search;

  /**
   * The share of the entries that should be found that are among the first ten, on average over the
   * queries. The first file was written before the search was tuned, the second after it.
   */
  @ParameterizedTest
  @CsvSource({"queries.csv, 100, 0.95", "queries-unseen.csv, 30, 0.80"})
  void what_people_look_for_is_among_the_first_ten(String file, int queries, double least)
      throws IOException {
    List<String> lines;
    try (Stream<String> all = Files.lines(Path.of("src/test/resources/search", file))) {
      lines = all.skip(1).toList();
    }
    assertThat(lines).hasSize(queries);
    List<String> missed = new ArrayList<>();
    double sum = 0;
    for (String line : lines) {
      String[] cells = line.split(";", -1);
      List<String> expected = List.of(cells[1].split("\\|", -1));
      List<String> found = found(cells[0]);
      long hits = expected.stream().filter(found::contains).count();
      sum += (double) hits / expected.size();
      if (hits < expected.size()) {
        missed.add(cells[0] + " -> " + found);
      }
    }
    double recall = sum / lines.size();
    LOG.infof("recall@%d of %s: %.3f; not all found: %s", SHOWN, file, recall, missed);
    assertThat(recall).as("recall@10; not all found: %s", missed).isGreaterThanOrEqualTo(least);
  }

  private List<String> found(String text) {
    return QuarkusTransaction.requiringNew()
        .call(() -> search.find(EntryQuery.ofWords(SearchWords.of(text)), 0, SHOWN).ids());
  }
}
