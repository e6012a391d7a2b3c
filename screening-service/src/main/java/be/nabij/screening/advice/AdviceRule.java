package be.nabij.screening.advice;

import be.nabij.screening.context.Context.Contacts;
import be.nabij.screening.context.Context.Readiness;
import be.nabij.screening.context.Profiling;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The decision rules that a screening can trigger, most urgent first. Their ids are those of the
 * decision table drawn from the guides; {@code ACUTE} stands before all of them. Where the other
 * rules live is told in the README.
 */
public enum AdviceRule {
  /** Danger is answered at once and never waits in a queue. */
  ACUTE("ACUTE", situation -> situation.context().isAcuteDanger()),
  /** Signals alone never mean lonely: ask plainly. */
  ASK_PLAINLY(
      "DR-21", situation -> situation.signalsSeen() && situation.result().category() == null),
  /** A card of the poster was shown: open the talk. */
  OPEN_THE_TALK(
      "DR-23", situation -> situation.isOf("poster-6") && situation.result().notedSomething()),
  /** Depression or loneliness: look what points where, and equate nothing. */
  DEPRESSION_OR_LONELINESS("DR-24", AdviceRule::moodTold),
  /** No room, not expert enough, or a downward spiral: refer. */
  REFER(
      "DR-05",
      observed("stuck-in-downward-spiral")
          .or(observed("no-room-to-talk"))
          .or(observed("not-expert-enough"))),
  /** A year or longer: expert help first, no purely social activity as the first step. */
  EXPERT_HELP_FIRST("DR-01", AdviceRule::chronicallyLonely),
  /** A year or longer: see whether psychological guidance fits. */
  PSYCHOLOGICAL_GUIDANCE("DR-02", AdviceRule::chronicallyLonely),
  /** More than a psychologist can do: specialised help. */
  SPECIALISED_HELP("DR-03", observed("beyond-psychologist")),
  /** Feelings that stay: help to live with them. */
  LIVE_WITH_IT("DR-33", observed("feelings-will-stay")),
  /** Existential loneliness: what gives meaning. */
  MEANING("DR-36", situation -> Boolean.TRUE.equals(situation.context().existential())),
  /** Negative thoughts and a passive attitude: small steps with the thoughts themselves. */
  TURN_THOUGHTS("DR-34", observed("negative-thoughts")),
  /** Expectations of others that cannot come true: adjust them. */
  ADJUST_EXPECTATIONS("DR-32", observed("expectations-too-high")),
  /** The partner died three to six months ago: a visiting service for the widowed. */
  WIDOWED("DR-40", AdviceRule::recentlyWidowed),
  /** A lonely carer: support for the carer. */
  CARER("DR-35", lonelyAnd(situation -> situation.context().hasRisk("carer"))),
  /** Emotional loneliness: deepen relations. */
  DEEPEN("DR-31", situation -> situation.dimensionLonely("emotional")),
  /** Social loneliness: widen the network. */
  WIDEN("DR-30", situation -> situation.dimensionLonely("social")),
  /** The feeling and the number of contacts are two things; wanted isolation is no problem. */
  NOT_THE_SAME_AS_ISOLATION("DR-27", AdviceRule::feelingAndContactsToKeepApart),
  /** Listen and look for causes before anything to do is chosen. */
  LISTEN_BEFORE_CHOOSING("DR-37", Situation::lonely),
  /** Few ideas came up: where to find some. */
  FIND_IDEAS("DR-39", observed("few-ideas")),
  /** Going alone is hard: a bridge person goes along. */
  BRIDGE_PERSON("DR-12", observed("going-alone-is-hard")),
  /** An activity did not appeal: look on purpose for another. */
  ANOTHER_ACTIVITY("DR-13", observed("activity-did-not-appeal")),
  /** Recent, or now and then: first-line help goes a long way. */
  FIRST_LINE_HELP("DR-04", lonelyAnd(AdviceRule::recentOrNowAndThen)),
  /** Wider needs: only what the person wants. */
  WIDER_NEEDS("DR-11", observed("wider-needs")),
  /** An invitation stayed unanswered: find out why. */
  UNANSWERED_INVITATION("DR-28", observed("invitation-unanswered")),
  /** The own network helps: with what it is good at, and no more. */
  SPARE_THE_NETWORK("DR-52", observed("network-is-asked")),
  /** Something in the surroundings stands in the way: tell the municipality. */
  TELL_THE_MUNICIPALITY("DR-54", observed("structural-obstacle")),
  /** Whoever is not ready is not pushed. */
  DO_NOT_PUSH("DR-10", AdviceRule::maybeNotReady),
  /** The person goes directly to an organisation: refer precisely. */
  DIRECT_ROUTE("DR-08", observed("prefers-direct-route")),
  /** The contact point is brought in together with the person, never without. */
  ASK_FOR_CONTACT_POINT("DR-06", lonelyAnd(situation -> !situation.referred())),
  /** Once referred, the contact point takes contact. */
  CONTACT_POINT_CALLS("DR-07", Situation::referred),
  /** A profile is asked for in order: duration, motivation, profile. */
  PROFILE_IN_ORDER("DR-25", situation -> situation.profiling() instanceof Profiling.Underway),
  /** A profile is an aid. */
  PROFILE_IS_AN_AID("DR-26", situation -> situation.profiling() instanceof Profiling.Found),
  /** Take time, in confidence, for what gives meaning. */
  TAKE_TIME("DR-44", Situation::worthTalking),
  /** Advice only after listening, tailored, and free to refuse. */
  LISTEN_BEFORE_ADVISING("DR-43", Situation::worthTalking),
  /** Nothing was seen: loneliness may be hidden. */
  MAY_BE_HIDDEN(
      "DR-29", situation -> situation.isOf("signal-card") && !situation.result().notedSomething()),
  /** Anonymous lines are always shown. */
  ANONYMOUS_LINES("DR-09", situation -> true),
  /** A result is no diagnosis. */
  NO_DIAGNOSIS("DR-22", situation -> situation.result().noted() == null);

  private static final int WIDOWED_FROM_MONTHS = 3;
  private static final int WIDOWED_TO_MONTHS = 6;

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

  private static Predicate<Situation> observed(String code) {
    return situation -> situation.observed(code);
  }

  private static Predicate<Situation> lonelyAnd(Predicate<Situation> condition) {
    return situation -> situation.lonely() && condition.test(situation);
  }

  private static boolean chronicallyLonely(Situation situation) {
    return situation.lonely() && situation.context().isChronic();
  }

  private static boolean recentOrNowAndThen(Situation situation) {
    return situation.context().isRecent()
        || situation.result().nowAndThen() && !situation.context().isChronic();
  }

  private static boolean moodTold(Situation situation) {
    return situation.context().mood() != null && !situation.context().mood().isEmpty();
  }

  private static boolean recentlyWidowed(Situation situation) {
    Integer months = situation.context().partnerDiedMonthsAgo();
    return months != null && months >= WIDOWED_FROM_MONTHS && months <= WIDOWED_TO_MONTHS;
  }

  private static boolean feelingAndContactsToKeepApart(Situation situation) {
    Contacts contacts = situation.context().contacts();
    return contacts != null && (contacts != Contacts.ENOUGH || situation.lonely());
  }

  private static boolean maybeNotReady(Situation situation) {
    Readiness readiness = situation.context().readiness();
    return !situation.referred()
        && readiness != Readiness.READY
        && (readiness != null || situation.lonely());
  }
}
