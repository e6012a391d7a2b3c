package be.nabij.interventions.catalogue;

import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Ages;
import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Persona;
import be.nabij.interventions.entry.Profile;
import be.nabij.interventions.entry.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a schema cannot see: do the entries fit what they refer to? */
public final class CatalogueCheck {
  private final Known known;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * What entries may refer to.
   *
   * @param elements their ids
   * @param profiles their ids
   */
  public record Known(Lists lists, Set<String> elements, Set<String> profiles) {}

  /**
   * What is wrong with an entry.
   *
   * @param field path of the field, such as {@code elements[0].code}
   * @param code {@code unknown} or {@code not-allowed}
   * @param detail for who sent it
   * @param inWords what comes after the entry's id, for who reads the log of a start
   */
  public record Fault(String field, String code, String detail, String inWords) {}

  private CatalogueCheck(Known known) {
    this.known = known;
  }

  /** Everything that is wrong with one entry. */
  public static List<Fault> faults(Entry entry, Known known) {
    CatalogueCheck check = new CatalogueCheck(known);
    check.check(entry);
    return List.copyOf(check.faults);
  }

  /** Every fault of entries that only refer to each other; empty when there is none. */
  static List<String> faults(Lists lists, List<Entry> entries) {
    Known known = new Known(lists, idsOf(Element.class, entries), idsOf(Profile.class, entries));
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (!ids.add(entry.id())) {
        faults.add("two entries have the id " + entry.id());
      }
      faults(entry, known).forEach(fault -> faults.add(entry.id() + fault.inWords()));
    }
    return faults;
  }

  private void check(Entry entry) {
    Lists lists = known.lists();
    tags(entry.elements(), known.elements(), "elements", "element");
    tags(entry.profiles(), known.profiles(), "profiles", "profile");
    tags(entry.levels(), codes(lists.levels()), "levels", "level");
    tags(entry.ageGroups(), codes(lists.ageGroups()), "ageGroups", "age group");
    tags(entry.targetGroups(), codes(lists.targetGroups()), "targetGroups", "target group");
    tags(
        entry.lonelinessTypes(),
        codes(lists.lonelinessTypes()),
        "lonelinessTypes",
        "loneliness type");
    known(entry.evidence(), codes(lists.evidenceClasses()), "evidence", "evidence class");
    known(entry.municipality(), codes(lists.municipalities()), "municipality", "municipality");
    known(entry.category(), categoriesOf(Kind.of(entry)), "category", "category");
    Ages ages = entry.ages();
    if (ages != null && ages.from() != null && ages.to() != null && ages.from() > ages.to()) {
      String nobody = "is for nobody: from " + ages.from() + " to " + ages.to();
      faults.add(new Fault("ages.to", "not-allowed", "This " + nobody + ".", " " + nobody));
    }
    if (entry instanceof Profile profile) {
      Profile.Place place = profile.place();
      known(place.motivation(), codes(lists.motivations()), "place.motivation", "motivation");
      known(place.coping(), codes(lists.copings()), "place.coping", "coping");
      duration(place.durationCategory(), place.durationBand());
    } else if (entry instanceof Persona persona) {
      known(
          persona.durationCategory(),
          codes(lists.durationCategories()),
          "durationCategory",
          "duration");
    }
  }

  private void duration(String category, String band) {
    boolean fits =
        known.lists().durationCategories().stream()
            .anyMatch(code -> code.code().equals(category) && band.equals(code.band()));
    if (!fits) {
      String differ = "the duration " + category + " is not " + band;
      faults.add(new Fault("place.durationBand", "not-allowed", differ + ".", ": " + differ));
    }
  }

  private void tags(List<Tag> tags, Set<String> codes, String field, String what) {
    for (int number = 0; number < tags.size(); number++) {
      known(tags.get(number).code(), codes, field + "[" + number + "].code", what);
    }
  }

  private void known(String code, Set<String> codes, String field, String what) {
    if (code != null && !codes.contains(code)) {
      String unknown = "refers to the unknown " + what + " " + code;
      faults.add(
          new Fault(
              field,
              "unknown",
              "It " + unknown + "; known: " + String.join(", ", codes) + ".",
              " " + unknown));
    }
  }

  private Set<String> categoriesOf(Kind kind) {
    return codes(
        known.lists().categories().stream().filter(code -> kind.code().equals(code.of())).toList());
  }

  private static SortedSet<String> codes(List<Code> codes) {
    return codes.stream().map(Code::code).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> idsOf(Class<? extends Entry> type, List<Entry> entries) {
    return entries.stream()
        .filter(type::isInstance)
        .map(Entry::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
