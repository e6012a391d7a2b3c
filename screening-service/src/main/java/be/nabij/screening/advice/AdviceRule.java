package be.nabij.screening.advice;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The decision rules that a screening can trigger, most urgent first. Their ids are those of the
 * decision table drawn from the guides; {@code ACUTE} stands before all of them.
 */
public enum AdviceRule {
  /** Danger is answered at once and never waits in a queue. */
  ACUTE("ACUTE", Situation::acuteDanger),
  /** A year or longer: expert help first, no purely social activity as the first step. */
  EXPERT_HELP_FIRST("DR-01", lonelyAnd(AdviceRule::chronic)),
  /** A year or longer: see whether psychological guidance fits. */
  PSYCHOLOGICAL_GUIDANCE("DR-02", lonelyAnd(AdviceRule::chronic)),
  /** Emotional loneliness: deepen relations. */
  DEEPEN("DR-31", situation -> dimension(situation, "emotional")),
  /** Social loneliness: widen the network. */
  WIDEN("DR-30", situation -> dimension(situation, "social")),
  /** Recent, or now and then: first-line help goes a long way. */
  FIRST_LINE_HELP("DR-04", lonelyAnd(AdviceRule::recent)),
  /** The contact point is brought in together with the person, never without. */
  ASK_FOR_CONTACT_POINT("DR-06", lonelyAnd(situation -> !situation.referred())),
  /** Once referred, the contact point takes contact. */
  CONTACT_POINT_CALLS("DR-07", Situation::referred),
  /** Whoever is not ready is not pushed. */
  DO_NOT_PUSH("DR-10", lonelyAnd(situation -> !situation.referred())),
  /** Anonymous lines are always shown. */
  ANONYMOUS_LINES("DR-09", situation -> true),
  /** A result is no diagnosis. */
  NO_DIAGNOSIS("DR-22", situation -> true);

  private static final Set<String> RECENT = Set.of("transient", "situational");

  private final String id;
  private final Predicate<Situation> condition;

  AdviceRule(String id, Predicate<Situation> condition) {
    this.id = id;
    this.condition = condition;
  }

  public String id() {
    return id;
  }

  public boolean appliesTo(Situation situation) {
    return condition.test(situation);
  }

  /** Ids of the rules that apply, most urgent first. */
  public static List<String> triggeredBy(Situation situation) {
    return Stream.of(values())
        .filter(rule -> rule.appliesTo(situation))
        .map(AdviceRule::id)
        .toList();
  }

  private static Predicate<Situation> lonelyAnd(Predicate<Situation> condition) {
    return situation -> situation.result().lonely() && condition.test(situation);
  }

  private static boolean chronic(Situation situation) {
    return "chronic".equals(situation.duration());
  }

  private static boolean recent(Situation situation) {
    return situation.duration() != null && RECENT.contains(situation.duration());
  }

  private static boolean dimension(Situation situation, String name) {
    return situation.result().lonely() && situation.result().lonelyDimensions().contains(name);
  }
}
