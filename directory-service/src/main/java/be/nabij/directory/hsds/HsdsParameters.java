package be.nabij.directory.hsds;

/** What the parameters of the lists do, in one place for all lists. */
final class HsdsParameters {
  static final String SEARCH =
      "Dutch words, the most relevant first; spelling, inflection and compounds are forgiven";
  static final String PER_PAGE = "Results per page, 1 to 100, 20 by default";
  static final String FORMAT = "`json`, or `ndjson` for all results, one a line, without pages";
  static final String TERM = "Only services with this taxonomy term";
  static final String TAXONOMY = "Only services with a term of this taxonomy";
  static final String ORGANIZATION = "Only services of this organization";
  static final String MODIFIED = "Changed on or after this date or time (ISO 8601)";
  static final String MINIMAL = "`true`: only id, name, status and last_modified, on one page";
  static final String FULL = "`true`: everything nested";
  static final String FULL_SERVICE = "`true`: with its services, everything nested";
  static final String POSTCODE =
      "Only services for who lives there: without a service area, or with one that it lies in."
          + " About a person, use the POST instead";
  static final String PROXIMITY =
      "Metres from the postcode. The directory knows municipalities, no coordinates: below 10,000"
          + " the same municipality, below 25,000 the same primary care zone, below 75,000 the same"
          + " province, above that everywhere; what is by telephone or online is near everybody";

  private HsdsParameters() {}
}
