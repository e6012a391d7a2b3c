package be.nabij.interventions.page;

import java.util.List;

/**
 * What a question found, one page of it.
 *
 * @param total of all that fit
 * @param page from 1; beyond the last one there are no items
 * @param csv address of all that fits as a file
 */
record Results(
    Question question,
    List<EntryCard> items,
    long total,
    int page,
    int pages,
    List<Chosen> chosen,
    List<Choices> facets,
    List<Order> orders,
    String csv) {

  /**
   * A value that narrows the results.
   *
   * @param without address of the results without it
   */
  record Chosen(String facet, String label, String without) {}

  /**
   * The values of a facet.
   *
   * @param name of the query parameter
   */
  record Choices(String name, String title, boolean open, List<Choice> values) {}

  /**
   * @param total how many there would be with this value, and no other of its facet
   */
  record Choice(String value, String label, long total, boolean chosen) {}

  /** A way to sort. */
  record Order(String label, String address, boolean chosen) {}

  public boolean beyond() {
    return page > pages;
  }

  /** Null on the first page; so for the others. */
  public String first() {
    return page > 2 ? question.onPage(1).address() : null;
  }

  public String previous() {
    return page > 1 && !beyond() ? question.onPage(page - 1).address() : null;
  }

  public String next() {
    return page < pages ? question.onPage(page + 1).address() : null;
  }

  public String last() {
    return page < pages - 1 || beyond() ? question.onPage(pages).address() : null;
  }

  /** The same words in the whole catalogue. */
  public String everywhere() {
    return question.onlyWords().address();
  }
}
