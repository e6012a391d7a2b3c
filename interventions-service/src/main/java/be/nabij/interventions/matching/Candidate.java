package be.nabij.interventions.matching;

import be.nabij.interventions.entry.Activity;
import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Tag;
import java.util.List;

/**
 * An entry as far as matching needs it: small, since all of them are kept in memory.
 *
 * @param evidence class of evidence; null where the source gives none
 * @param elements that it uses; an element stands for itself
 * @param statement what is known of the evidence, in words; null when nothing is
 * @param studied whether research is named
 */
public record Candidate(
    String id,
    Kind kind,
    String title,
    String category,
    String evidence,
    String municipality,
    Integer ageFrom,
    Integer ageTo,
    List<String> ageGroups,
    List<String> targetGroups,
    List<String> levels,
    List<String> lonelinessTypes,
    List<String> elements,
    String statement,
    boolean studied,
    String source,
    String lines) {
  private static final List<String> BEST_FIRST = List.of("strong", "evidence-based", "promising");

  public static Candidate of(Entry entry) {
    return new Candidate(
        entry.id(),
        Kind.of(entry),
        entry.title(),
        entry.category(),
        entry.evidence(),
        entry.municipality(),
        entry.ages() == null ? null : entry.ages().from(),
        entry.ages() == null ? null : entry.ages().to(),
        Tag.codes(entry.ageGroups()),
        Tag.codes(entry.targetGroups()),
        Tag.codes(entry.levels()),
        Tag.codes(entry.lonelinessTypes()),
        entry instanceof Element ? List.of(entry.id()) : Tag.codes(entry.elements()),
        statement(entry),
        entry instanceof Activity activity && activity.study() != null,
        entry.source().intern(),
        entry.lines());
  }

  private static String statement(Entry entry) {
    return switch (entry) {
      case Activity activity when activity.study() != null -> activity.study().showed();
      case Element element when !element.readings().isEmpty() ->
          element.readings().getFirst().statement();
      default -> null;
    };
  }

  /** The best supported is lowest. */
  int evidenceRank() {
    int rank = evidence == null ? -1 : BEST_FIRST.indexOf(evidence);
    return rank < 0 ? BEST_FIRST.size() : rank;
  }
}
