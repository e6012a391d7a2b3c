package be.nabij.platform.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * How often people search, and how often they find nothing; never what they searched for. From 0
 * on, so that the first one shows as an increase too.
 */
public final class SearchCounts {
  private final Counter found;
  private final Counter nothing;

  private SearchCounts(Counter found, Counter nothing) {
    this.found = found;
    this.nothing = nothing;
  }

  /**
   * @param of what is searched, such as {@code offers}
   */
  public static SearchCounts of(String of, MeterRegistry metrics) {
    return new SearchCounts(counter(of, "found", metrics), counter(of, "nothing", metrics));
  }

  public void count(boolean foundSomething) {
    (foundSomething ? found : nothing).increment();
  }

  private static Counter counter(String of, String result, MeterRegistry metrics) {
    return Counter.builder("nabij.searches")
        .description("Searches, by whether they found anything")
        .tag("of", of)
        .tag("result", result)
        .register(metrics);
  }
}
