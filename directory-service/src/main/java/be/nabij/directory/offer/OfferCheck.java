package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Way;
import be.nabij.directory.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a schema cannot see: do the services fit what they refer to, and do their terms add up? */
final class OfferCheck {
  private final Known known;
  private final List<String> faults = new ArrayList<>();

  /** What services may refer to. */
  record Known(
      Predicate<String> sources,
      Set<String> organisations,
      Set<String> locations,
      Taxonomies taxonomies,
      Set<String> nisCodes) {}

  private OfferCheck(Known known) {
    this.known = known;
  }

  /**
   * @throws IllegalStateException naming every fault
   */
  static void check(List<OfferEntry> entries, Known known) {
    OfferCheck check = new OfferCheck(known);
    if (entries.stream().map(OfferEntry::id).distinct().count() < entries.size()) {
      check.faults.add("two services have the same id");
    }
    entries.forEach(check::check);
    if (!check.faults.isEmpty()) {
      throw new IllegalStateException("services: " + String.join("; ", check.faults));
    }
  }

  private void check(OfferEntry entry) {
    String id = entry.id();
    require(known.organisations().contains(entry.organisation()), id, entry.organisation());
    require(known.sources().test(entry.source()), id, entry.source());
    entry.locations().forEach(place -> require(known.locations().contains(place), id, place));
    requireTerm(Taxonomies.OFFER_TYPE, entry.type(), id);
    requireTerm(Taxonomies.AUDIENCE, entry.audience(), id);
    entry.channels().forEach(channel -> requireTerm(Taxonomies.CHANNEL, channel, id));
    entry.areas().stream()
        .filter(area -> area.kind() == Area.Kind.MUNICIPALITY)
        .forEach(area -> require(known.nisCodes().contains(area.code()), id, area.toString()));
    entry.eligibility().ways().forEach(way -> check(way, id));
  }

  private void check(Way way, String id) {
    if (way.ageFrom() != null && way.ageBelow() != null && way.ageFrom() >= way.ageBelow()) {
      faults.add(id + " is for nobody: from " + way.ageFrom() + ", below " + way.ageBelow());
    }
  }

  private void requireTerm(String taxonomy, String term, String id) {
    require(known.taxonomies().term(taxonomy, term).isPresent(), id, taxonomy + " " + term);
  }

  private void require(boolean holds, String id, String what) {
    if (!holds) {
      faults.add(id + " refers to the unknown " + what);
    }
  }
}
