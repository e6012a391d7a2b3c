package be.nabij.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferQuery;
import be.nabij.directory.offer.OfferSearch;
import be.nabij.directory.offer.Offers;
import be.nabij.platform.search.SearchWords;
import be.nabij.platform.testing.RealComponents;
import be.nabij.platform.testing.Recall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do people find what they look for, in their own words and spelling? */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
class SearchRecallTest {
  private static final Logger LOG = Logger.getLogger(SearchRecallTest.class);
  private static final int SHOWN = 10;

  @Inject Offers offers;
  @Inject OfferSearch search;

  /**
   * The share of the services that should be found that are among the first ten, on average over
   * the queries. The first file was written before the search was tuned, the second after it.
   */
  @ParameterizedTest
  @CsvSource({"queries.csv, 100, 0.95", "queries-unseen.csv, 30, 0.80"})
  void what_people_look_for_is_among_the_first_ten(String file, int queries, double least)
      throws IOException {
    Recall recall = Recall.of(file, this::found);
    LOG.infof(
        "recall@%d of %s: %.3f; not all found: %s", SHOWN, file, recall.share(), recall.missed());
    assertThat(recall.queries()).isEqualTo(queries);
    assertThat(recall.share())
        .as("recall@10; not all found: %s", recall.missed())
        .isGreaterThanOrEqualTo(least);
  }

  private List<String> found(String text) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                offers
                    .inOrder(search.services(OfferQuery.ofWords(SearchWords.of(text)), 0, SHOWN))
                    .stream()
                    .map(Offer::slug)
                    .toList());
  }
}
