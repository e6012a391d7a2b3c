package be.nabij.directory.guide;

import be.nabij.directory.eligibility.Anonymity;
import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Cost;
import be.nabij.directory.eligibility.Way;
import be.nabij.directory.guide.GuideEntry.PhoneLine;
import be.nabij.directory.location.LocationEntry;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.offer.OfferLocation;
import be.nabij.platform.page.DutchDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what the directory knows about a service into words.
 *
 * @param municipalities their names by NIS code
 * @param stale whether something was last checked too long ago
 */
record EntryWording(
    GuideTexts texts, Map<String, String> municipalities, Predicate<LocalDate> stale) {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  GuideEntry of(Offer offer) {
    List<LocationEntry> places =
        offer.locations().stream()
            .map(OfferLocation::location)
            .map(location -> location.content())
            .toList();
    return of(offer.content(), where(places));
  }

  /** One that is reached from everywhere. */
  GuideEntry of(OfferEntry entry) {
    return of(entry, null);
  }

  private GuideEntry of(OfferEntry entry, String where) {
    return new GuideEntry(
        entry.id(),
        entry.name(),
        entry.description(),
        entry.phones().stream().map(PhoneLine::of).toList(),
        entry.email(),
        entry.url(),
        site(entry.url()),
        where,
        joined(entry.schedules().stream().map(OfferEntry.Schedule::description), "; "),
        forWhom(entry),
        joined(entry.costs().stream().map(EntryWording::cost), "; "),
        joined(entry.languages().stream().map(EntryWording::language), ", "),
        entry.anonymous() == Anonymity.POSSIBLE,
        entry.source(),
        DutchDates.day(entry.verifiedAt()),
        stale.test(entry.verifiedAt()));
  }

  private static String site(String url) {
    return url == null ? null : url.replaceFirst("^https?://(www[.])?", "").replaceFirst("/$", "");
  }

  private static String where(List<LocationEntry> places) {
    return joined(
        places.stream()
            .filter(place -> place.type() == LocationEntry.Type.PHYSICAL)
            .map(EntryWording::address),
        "; ");
  }

  private static String address(LocationEntry place) {
    LocationEntry.Address address = place.address();
    return address == null
        ? place.name()
        : joined(
            Stream.of(
                place.name(),
                address.street(),
                joined(Stream.of(address.postalCode(), address.town()), " ")),
            ", ");
  }

  private String forWhom(OfferEntry entry) {
    List<String> conditions = new ArrayList<>();
    List<Way> ways = entry.eligibility().ways();
    if (ways.isEmpty() || ways.stream().anyMatch(way -> way.question() != null)) {
      conditions.add(entry.eligibility().description());
    } else {
      conditions.add(sentence(ways.stream().map(this::way).collect(Collectors.joining(", of "))));
    }
    String homes =
        joined(
            entry.areas().stream()
                .filter(area -> area.kind() == Area.Kind.MUNICIPALITY)
                .map(area -> municipalities.get(area.code())),
            ", ");
    if (homes != null && !entry.type().equals("contact-point")) {
      conditions.add("Voor wie in " + homes.replaceFirst(", ([^,]*)$", " of $1") + " woont.");
    }
    return joined(conditions.stream(), " ");
  }

  private String way(Way way) {
    List<String> words = new ArrayList<>();
    if (way.ageFrom() != null && way.ageBelow() != null) {
      words.add("van %d tot en met %d jaar".formatted(way.ageFrom(), way.ageBelow() - 1));
    } else if (way.ageFrom() != null) {
      words.add("vanaf %d jaar".formatted(way.ageFrom()));
    } else if (way.ageBelow() != null) {
      words.add("jonger dan %d jaar".formatted(way.ageBelow()));
    }
    if (way.parent() != null) {
      words.add(way.parent() ? "(toekomstige) ouders van elke leeftijd" : "wie geen ouder is");
    }
    if (way.mutuality() != null) {
      words.add("leden van " + texts.mutuality(way.mutuality()));
    }
    if (way.increasedReimbursement() != null) {
      words.add((way.increasedReimbursement() ? "met" : "zonder") + " verhoogde tegemoetkoming");
    }
    return String.join(", ", words);
  }

  private static String cost(Cost cost) {
    BigDecimal amount = cost.amount();
    if (amount == null || amount.signum() == 0) {
      return cost.option();
    }
    String euro =
        amount.stripTrailingZeros().scale() <= 0
            ? amount.toBigInteger().toString()
            : String.format(DUTCH, "%.2f", amount);
    return cost.option()
        + ": "
        + euro
        + " euro"
        + ("session".equals(cost.per()) ? " per gesprek" : "");
  }

  private static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(DUTCH);
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** Null when there is nothing to join. */
  private static String joined(Stream<String> parts, String separator) {
    String all = parts.filter(Objects::nonNull).collect(Collectors.joining(separator));
    return all.isEmpty() ? null : all;
  }
}
