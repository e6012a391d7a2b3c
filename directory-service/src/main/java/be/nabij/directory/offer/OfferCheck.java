package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Way;
import be.nabij.directory.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a schema cannot see: does a service fit what it refers to, and do its terms add up? */
public final class OfferCheck {
  private final Known known;
  private final List<Fault> faults = new ArrayList<>();

  /** What services may refer to. */
  public record Known(
      Predicate<String> sources,
      Predicate<String> organisations,
      Predicate<String> locations,
      Taxonomies taxonomies,
      Predicate<String> nisCodes) {}

  /**
   * What is wrong with a service.
   *
   * @param field path of the field, such as {@code channels[0]}
   * @param code {@code unknown} or {@code not-allowed}
   */
  public record Fault(String field, String code, String detail) {}

  private OfferCheck(Known known) {
    this.known = known;
  }

  /** Everything that is wrong with one service. */
  public static List<Fault> faults(OfferEntry entry, Known known) {
    OfferCheck check = new OfferCheck(known);
    check.check(entry);
    return List.copyOf(check.faults);
  }

  /**
   * @throws IllegalStateException naming every fault
   */
  static void check(List<OfferEntry> entries, Known known) {
    List<String> faults = new ArrayList<>();
    if (entries.stream().map(OfferEntry::id).distinct().count() < entries.size()) {
      faults.add("two services have the same id");
    }
    for (OfferEntry entry : entries) {
      faults(entry, known)
          .forEach(fault -> faults.add(entry.id() + ", " + fault.field() + ": " + fault.detail()));
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException("services: " + String.join("; ", faults));
    }
  }

  private void check(OfferEntry entry) {
    require(known.organisations().test(entry.organisation()), "organisation", entry.organisation());
    require(known.sources().test(entry.source()), "source", entry.source());
    for (int place = 0; place < entry.locations().size(); place++) {
      String location = entry.locations().get(place);
      require(known.locations().test(location), "locations[" + place + "]", location);
    }
    requireTerm(Taxonomies.OFFER_TYPE, entry.type(), "type");
    requireTerm(Taxonomies.AUDIENCE, entry.audience(), "audience");
    for (int channel = 0; channel < entry.channels().size(); channel++) {
      requireTerm(Taxonomies.CHANNEL, entry.channels().get(channel), "channels[" + channel + "]");
    }
    for (int number = 0; number < entry.areas().size(); number++) {
      Area area = entry.areas().get(number);
      require(
          area.kind() != Area.Kind.MUNICIPALITY || known.nisCodes().test(area.code()),
          "areas[" + number + "]",
          area.toString());
    }
    for (int number = 0; number < entry.eligibility().ways().size(); number++) {
      check(entry.eligibility().ways().get(number), "eligibility.ways[" + number + "]");
    }
  }

  private void check(Way way, String field) {
    if (way.ageFrom() != null && way.ageBelow() != null && way.ageFrom() >= way.ageBelow()) {
      faults.add(
          new Fault(
              field + ".ageBelow",
              "not-allowed",
              "This is for nobody: from " + way.ageFrom() + ", below " + way.ageBelow() + "."));
    }
  }

  private void requireTerm(String taxonomy, String term, String field) {
    if (known.taxonomies().term(taxonomy, term).isEmpty()) {
      faults.add(
          new Fault(
              field,
              "unknown",
              "There is no "
                  + term
                  + " in the taxonomy "
                  + taxonomy
                  + "; known: "
                  + String.join(
                      ", ",
                      known.taxonomies().of(taxonomy).stream().map(one -> one.slug()).toList())
                  + "."));
    }
  }

  private void require(boolean holds, String field, String what) {
    if (!holds) {
      faults.add(new Fault(field, "unknown", "It refers to the unknown " + what + "."));
    }
  }
}
