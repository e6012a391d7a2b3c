package be.nabij.interventions.browsing;

/** What the documentation says of every list. */
final class SearchNote {
  static final String TEXT =
      "`q` is found in any form, roughly in any spelling, as part of a compound, and by everyday"
          + " words; entries with more of the words, and in their name, come first. A facet"
          + " parameter may be repeated: an entry must have one of its values, and fit every facet"
          + " that is narrowed. `format=csv` or `Accept: text/csv` gives a file.";

  private SearchNote() {}
}
