package be.nabij.directory.hsds;

import be.nabij.directory.offer.OfferQuery.Ring;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.search.SearchWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which part of a list is asked for, in the parameters of HSDS 3.0.
 *
 * @param words empty for any
 * @param page from 1
 * @param everything whether all results are streamed, one a line (ndjson)
 * @param minimal whether each is only to be named
 * @param full whether everything is nested
 * @param postcode four digits, or null
 * @param ring how near, or null when that was not asked
 */
record HsdsQuery(
    List<String> words,
    int page,
    int perPage,
    boolean everything,
    UUID taxonomyTermId,
    UUID taxonomyId,
    UUID organizationId,
    Instant modifiedAfter,
    boolean minimal,
    boolean full,
    String postcode,
    Ring ring) {

  private static final int DEFAULT_PER_PAGE = 20;
  private static final int MOST_PER_PAGE = 100;
  private static final int MOST_MINIMAL = 10_000;
  private static final int LAST_PAGE = 1_000_000;
  private static final int LONGEST_SEARCH = 200;
  private static final int LARGEST_DISTANCE = 1_000_000;

  /** The parameters as they were sent. */
  record Raw(
      String search,
      String page,
      String perPage,
      String format,
      String taxonomyTermId,
      String taxonomyId,
      String organizationId,
      String modifiedAfter,
      String minimal,
      String full,
      String postcode,
      String proximity) {

    HsdsQuery inQuery() {
      InputErrors errors = new InputErrors();
      HsdsQuery query = new Reader(errors::addInQuery).read(this);
      errors.throwIfAny();
      return query;
    }

    HsdsQuery inBody() {
      InputErrors errors = new InputErrors();
      HsdsQuery query = new Reader(errors::add).read(this);
      errors.throwIfAny();
      return query;
    }
  }

  int offset() {
    return (page - 1) * perPage;
  }

  /** Metres to a ring: the directory knows in which municipality something is, and no more. */
  static Ring ring(int metres) {
    return metres < 10_000
        ? Ring.MUNICIPALITY
        : metres < 25_000 ? Ring.ZONE : metres < 75_000 ? Ring.PROVINCE : Ring.EVERYWHERE;
  }

  private interface Faults {
    InputErrors add(String name, String code, String detail);
  }

  private record Reader(Faults faults) {
    HsdsQuery read(Raw raw) {
      boolean minimal = flag("minimal", raw.minimal());
      int most = minimal ? MOST_MINIMAL : MOST_PER_PAGE;
      int perPage =
          number("per_page", raw.perPage(), 1, most, minimal ? MOST_MINIMAL : DEFAULT_PER_PAGE);
      if (raw.postcode() != null && !raw.postcode().matches("[0-9]{4}")) {
        faults.add("postcode", "wrong-format", "Four digits are expected.");
      }
      if (raw.proximity() != null && raw.postcode() == null) {
        faults.add("postcode", "required", "With proximity, a postcode is needed.");
      }
      int metres = number("proximity", raw.proximity(), 0, LARGEST_DISTANCE, 0);
      return new HsdsQuery(
          words(raw.search()),
          number("page", raw.page(), 1, LAST_PAGE, 1),
          perPage,
          everything(raw.format()),
          id("taxonomy_term_id", raw.taxonomyTermId()),
          id("taxonomy_id", raw.taxonomyId()),
          id("organization_id", raw.organizationId()),
          modifiedAfter(raw.modifiedAfter()),
          minimal,
          flag("full", raw.full()),
          raw.postcode(),
          raw.proximity() == null ? null : ring(metres));
    }

    private List<String> words(String search) {
      if (search == null) {
        return List.of();
      }
      List<String> words = SearchWords.of(search);
      if (search.length() > LONGEST_SEARCH) {
        faults.add(
            "search", "wrong-length", "At most " + LONGEST_SEARCH + " characters are expected.");
      } else if (words.isEmpty()) {
        faults.add("search", "wrong-format", "At least one letter or digit is expected.");
      }
      return words;
    }

    private int number(String name, String text, int least, int most, int byDefault) {
      if (text == null) {
        return byDefault;
      }
      if (text.matches("[0-9]{1,9}")) {
        int value = Integer.parseInt(text);
        if (value >= least && value <= most) {
          return value;
        }
      }
      faults.add(name, "out-of-range", "A number from " + least + " to " + most + " is expected.");
      return byDefault;
    }

    private boolean everything(String format) {
      if (format != null && !format.equals("json") && !format.equals("ndjson")) {
        faults.add("format", "not-allowed", "Allowed: json, ndjson.");
      }
      return "ndjson".equals(format);
    }

    private boolean flag(String name, String text) {
      if (text != null && !text.equals("true") && !text.equals("false")) {
        faults.add(name, "not-allowed", "Allowed: true, false.");
      }
      return "true".equals(text);
    }

    private UUID id(String name, String text) {
      if (text == null) {
        return null;
      }
      Optional<UUID> id = HsdsQuery.id(text);
      if (id.isEmpty()) {
        faults.add(name, "wrong-format", "A UUID is expected.");
      }
      return id.orElse(null);
    }

    private Instant modifiedAfter(String text) {
      if (text == null) {
        return null;
      }
      try {
        if (text.indexOf('T') < 0) {
          return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        // A plus sign that was not escaped in an address arrives as a space.
        String time = text.replace(' ', '+');
        return time.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
            ? OffsetDateTime.parse(time).toInstant()
            : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        faults.add("modified_after", "wrong-format", "A date or time of ISO 8601 is expected.");
        return null;
      }
    }
  }

  /**
   * A parameter of one list only.
   *
   * @throws be.nabij.platform.problem.ProblemException 400 when it is neither true nor false
   */
  static boolean flag(String name, String text) {
    InputErrors errors = new InputErrors();
    boolean flag = new Reader(errors::addInQuery).flag(name, text);
    errors.throwIfAny();
    return flag;
  }

  /** Whether every word stands in a text. */
  boolean fits(String text) {
    String folded = SearchWords.fold(text);
    return words.stream().allMatch(folded::contains);
  }

  /** A UUID in its canonical form, or none. */
  static Optional<UUID> id(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
