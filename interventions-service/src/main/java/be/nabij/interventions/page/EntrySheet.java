package be.nabij.interventions.page;

import be.nabij.interventions.entry.Activity;
import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.Element.Reading;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.FrontRunner;
import be.nabij.interventions.entry.GoodPractice;
import be.nabij.interventions.entry.Persona;
import be.nabij.interventions.entry.Profile;
import java.util.List;

/**
 * An entry with all that helps to weigh it.
 *
 * @param address of its page, without the host
 * @param json address of the same for programs
 * @param evidence null where the source gives none
 * @param blocks the elements it uses, or that may fit
 * @param forWhom facets with their values; those without any are left out
 * @param others what has to do with the same elements
 * @param more where all of those are
 * @param moreTotal how many those are
 */
record EntrySheet(
    Entry entry,
    PageTexts.KindText kind,
    String address,
    String json,
    Labels labels,
    Labels.Evidence evidence,
    List<Block> blocks,
    List<Group> forWhom,
    List<EntryCard> others,
    String more,
    long moreTotal) {

  /**
   * An element, seen from an entry that uses it.
   *
   * @param why in words; null where nobody says
   * @param derived whether the source does not say so
   */
  record Block(
      Element element, String address, Labels.Evidence evidence, String why, boolean derived) {

    public boolean differ() {
      return EntrySheet.differ(element.readings());
    }
  }

  /** What it is found under. */
  record Group(String title, List<Value> values) {}

  /**
   * @param address of everything with this value
   */
  record Value(String label, String address, String why, boolean derived) {}

  /** Null when it is something else; so for each kind. */
  public Element element() {
    return entry instanceof Element element ? element : null;
  }

  public Activity activity() {
    return entry instanceof Activity activity ? activity : null;
  }

  public GoodPractice practice() {
    return entry instanceof GoodPractice practice ? practice : null;
  }

  public FrontRunner frontRunner() {
    return entry instanceof FrontRunner frontRunner ? frontRunner : null;
  }

  public Profile profile() {
    return entry instanceof Profile profile ? profile : null;
  }

  public Persona persona() {
    return entry instanceof Persona persona ? persona : null;
  }

  /** Whether the source names none of its elements itself. */
  public boolean allDerived() {
    return blocks.stream().allMatch(Block::derived);
  }

  public boolean derivedGroups() {
    return forWhom.stream().flatMap(group -> group.values().stream()).anyMatch(Value::derived);
  }

  /** Whether it leads to pages elsewhere. */
  public boolean webAddresses() {
    return switch (entry) {
      case Activity activity ->
          activity.url() != null || (activity.study() != null && activity.study().url() != null);
      case GoodPractice practice -> practice.url() != null;
      default -> false;
    };
  }

  /** Whether sources see the evidence for an element differently. */
  public boolean readingsDiffer() {
    return entry instanceof Element element && differ(element.readings());
  }

  private static boolean differ(List<Reading> readings) {
    return readings.stream().map(Reading::level).distinct().count() > 1;
  }
}
