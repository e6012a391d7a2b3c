package be.nabij.interventions.entry;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the catalogue holds, as its data files have it and as callers see it. Each field is
 * explained in the JSON Schema next to the file of its kind.
 */
public sealed interface Entry
    permits Element, Activity, GoodPractice, FrontRunner, Profile, Persona {

  /** Unique in the whole catalogue, and stable: others refer to it. */
  String id();

  /** As published. */
  String title();

  List<String> alsoKnownAs();

  /** In plain Dutch words of our own. */
  String description();

  List<String> keywords();

  /** Where it is published, in words. */
  String source();

  /** Line numbers in the text version of the source; null for what is our own or an editor's. */
  default String lines() {
    return null;
  }

  default String category() {
    return null;
  }

  /** Class of evidence; null where the source gives none. */
  default String evidence() {
    return null;
  }

  /** NIS code; null when it is not of one Belgian municipality. */
  default String municipality() {
    return null;
  }

  /** For whom, in words. */
  default String audience() {
    return null;
  }

  default Ages ages() {
    return null;
  }

  default List<Tag> ageGroups() {
    return List.of();
  }

  default List<Tag> targetGroups() {
    return List.of();
  }

  default List<Tag> levels() {
    return List.of();
  }

  default List<Tag> lonelinessTypes() {
    return List.of();
  }

  /** The elements it uses, or that may fit. */
  default List<Tag> elements() {
    return List.of();
  }

  default List<Tag> profiles() {
    return List.of();
  }

  /** Further words about it that people may search with; what is null is passed over. */
  default Stream<String> details() {
    return Stream.empty();
  }
}
