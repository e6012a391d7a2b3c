package be.nabij.interventions.entry;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What entries can be narrowed by. */
public enum Facet {
  KIND("kind", entry -> Stream.of(Kind.of(entry).code())),
  CATEGORY("category", entry -> Stream.ofNullable(entry.category())),
  EVIDENCE("evidence", entry -> Stream.ofNullable(entry.evidence())),
  /** An element stands for itself. */
  ELEMENT(
      "element",
      entry -> entry instanceof Element ? Stream.of(entry.id()) : codes(entry.elements())),
  LEVEL("level", entry -> codes(entry.levels())),
  AGE_GROUP("ageGroup", entry -> codes(entry.ageGroups())),
  TARGET_GROUP("targetGroup", entry -> codes(entry.targetGroups())),
  LONELINESS_TYPE("lonelinessType", entry -> codes(entry.lonelinessTypes())),
  MUNICIPALITY("municipality", entry -> Stream.ofNullable(entry.municipality())),
  /** See {@link #values(Entry, List)}. */
  PROFILE(
      "profile",
      entry -> entry instanceof Profile ? Stream.of(entry.id()) : codes(entry.profiles()));

  private final String parameter;
  private final Function<Entry, Stream<String>> values;

  Facet(String parameter, Function<Entry, Stream<String>> values) {
    this.parameter = parameter;
    this.values = values;
  }

  /** Name of the query parameter, and in the counts. */
  public String parameter() {
    return parameter;
  }

  /** A value as the database has it. */
  public String with(String value) {
    return parameter + ":" + value;
  }

  /**
   * What an entry is found under. No source says which profile an activity suits: it is found under
   * every profile that one of its elements may fit.
   */
  public Stream<String> values(Entry entry, List<Profile> profiles) {
    Stream<String> own = values.apply(entry);
    if (this != PROFILE || entry instanceof Profile || entry instanceof Persona) {
      return own;
    }
    List<String> elements = ELEMENT.values.apply(entry).toList();
    return profiles.stream()
        .filter(profile -> codes(profile.elements()).anyMatch(elements::contains))
        .map(Profile::id);
  }

  private static Stream<String> codes(List<Tag> tags) {
    return tags.stream().map(Tag::code);
  }
}
