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
import java.util.stream.Collectors;

/** What a schema cannot see: do the entries fit what they refer to? */
final class CatalogueCheck {
  private final Lists lists;
  private final Set<String> elements;
  private final Set<String> profiles;
  private final List<String> faults = new ArrayList<>();

  private CatalogueCheck(Lists lists, List<Entry> entries) {
    this.lists = lists;
    this.elements = idsOf(Element.class, entries);
    this.profiles = idsOf(Profile.class, entries);
  }

  /** Every fault; empty when there is none. */
  static List<String> faults(Lists lists, List<Entry> entries) {
    CatalogueCheck check = new CatalogueCheck(lists, entries);
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (!ids.add(entry.id())) {
        check.faults.add("two entries have the id " + entry.id());
      }
      check.check(entry);
    }
    return check.faults;
  }

  private void check(Entry entry) {
    String id = entry.id();
    tags(entry.elements(), elements, id, "element");
    tags(entry.profiles(), profiles, id, "profile");
    tags(entry.levels(), codes(lists.levels()), id, "level");
    tags(entry.ageGroups(), codes(lists.ageGroups()), id, "age group");
    tags(entry.targetGroups(), codes(lists.targetGroups()), id, "target group");
    tags(entry.lonelinessTypes(), codes(lists.lonelinessTypes()), id, "loneliness type");
    known(entry.evidence(), codes(lists.evidenceClasses()), id, "evidence class");
    known(entry.municipality(), codes(lists.municipalities()), id, "municipality");
    known(entry.category(), categoriesOf(Kind.of(entry)), id, "category");
    Ages ages = entry.ages();
    if (ages != null && ages.from() != null && ages.to() != null && ages.from() > ages.to()) {
      faults.add(id + " is for nobody: from " + ages.from() + " to " + ages.to());
    }
    if (entry instanceof Profile profile) {
      Profile.Place place = profile.place();
      known(place.motivation(), codes(lists.motivations()), id, "motivation");
      known(place.coping(), codes(lists.copings()), id, "coping");
      duration(place.durationCategory(), place.durationBand(), id);
    } else if (entry instanceof Persona persona) {
      known(persona.durationCategory(), codes(lists.durationCategories()), id, "duration");
    }
  }

  private void duration(String category, String band, String id) {
    boolean fits =
        lists.durationCategories().stream()
            .anyMatch(code -> code.code().equals(category) && band.equals(code.band()));
    if (!fits) {
      faults.add(id + ": the duration " + category + " is not " + band);
    }
  }

  private void tags(List<Tag> tags, Set<String> known, String id, String what) {
    tags.forEach(tag -> known(tag.code(), known, id, what));
  }

  private void known(String code, Set<String> known, String id, String what) {
    if (code != null && !known.contains(code)) {
      faults.add(id + " refers to the unknown " + what + " " + code);
    }
  }

  private Set<String> categoriesOf(Kind kind) {
    return codes(
        lists.categories().stream().filter(code -> kind.code().equals(code.of())).toList());
  }

  private static Set<String> codes(List<Code> codes) {
    return codes.stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> idsOf(Class<? extends Entry> type, List<Entry> entries) {
    return entries.stream()
        .filter(type::isInstance)
        .map(Entry::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
