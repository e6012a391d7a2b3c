package be.nabij.interventions.matching;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is considered about a person, in the order in which it is said: the decision rules drawn
 * from the guides, by their id, and what the own situation asks. What each favours, hinders and
 * says stands in {@code match-weights.json}.
 */
public enum MatchRule {
  /** Danger waits for no suggestion. Only a screening can tell. */
  ACUTE(rule("ACUTE"), "rules", person -> false),
  /** A year or longer: expert help first, nothing purely social as the first step. */
  EXPERT_HELP_FIRST(rule("DR-01"), "duration", Person::chronicallyLonely),
  /** A year or longer: see whether psychological guidance fits. */
  PSYCHOLOGICAL_GUIDANCE(rule("DR-02"), null, Person::chronicallyLonely),
  /** Whoever is not ready is not pushed. */
  DO_NOT_PUSH(
      rule("DR-10"),
      "readiness",
      person -> person.readiness() != null && !person.readiness().equals("ready")),
  /** Listen and look for causes before anything to do is chosen. */
  LISTEN_BEFORE_CHOOSING(rule("DR-37"), null, person -> true),
  /** Feelings that stay: help to live with them. */
  LIVE_WITH_IT(rule("DR-33"), "observations", observed("feelings-will-stay")),
  /** Existential loneliness: what gives meaning. */
  MEANING(rule("DR-36"), "existential", Person::existential),
  /** Negative thoughts and a passive attitude: small steps with the thoughts themselves. */
  TURN_THOUGHTS(rule("DR-34"), "observations", observed("negative-thoughts")),
  /** Expectations of others that cannot come true: adjust them. */
  ADJUST_EXPECTATIONS(rule("DR-32"), "observations", observed("expectations-too-high")),
  /** The partner died three to six months ago: a visiting service for the widowed. */
  WIDOWED(rule("DR-40"), "partnerDiedMonthsAgo", MatchRule::visitedByTheWidowed),
  /** The visiting service comes in those months, and in no others. */
  WIDOWED_AT_ANOTHER_TIME(
      input("partnerDiedMonthsAgo"),
      null,
      person -> person.partnerDiedMonthsAgo() != null && !visitedByTheWidowed(person)),
  /** A lonely carer: support for the carer. */
  CARER(
      rule("DR-35"),
      "riskFactors",
      person -> person.isLonely() && person.riskFactors().contains("carer")),
  /** Emotional loneliness: deepen relations. */
  DEEPEN(
      rule("DR-31"), "lonelyDimensions", person -> person.lonelyDimensions().contains("emotional")),
  /** Social loneliness: widen the network. */
  WIDEN(rule("DR-30"), "lonelyDimensions", person -> person.lonelyDimensions().contains("social")),
  /** Recent, or now and then: connecting initiatives may be looked at. */
  FIRST_LINE_HELP(rule("DR-04"), "duration", Person::recentlyLonely),
  /** A patient of a general practitioner: welfare on prescription. */
  WELFARE_ON_PRESCRIPTION(rule("DR-42"), "inGeneralPractice", Person::inGeneralPractice),
  /** Going alone is hard: a bridge person goes along. */
  BRIDGE_PERSON(rule("DR-12"), "observations", observed("going-alone-is-hard")),
  /** Something did not appeal: look on purpose for something else. */
  ANOTHER_ACTIVITY(
      rule("DR-13"), null, observed("activity-did-not-appeal").or(Person::somethingDidNotHelp)),
  /** A profile is an aid: its elements count, and rule nothing out. */
  PROFILE_IS_AN_AID(rule("DR-26"), "profile", person -> person.profile() != null),
  /** Who cannot leave the house. */
  HOUSEBOUND(input("mobility"), "mobility", person -> "housebound".equals(person.mobility())),
  /** Who does not get about easily. */
  NOT_VERY_MOBILE(input("mobility"), "mobility", person -> "limited".equals(person.mobility())),
  /** Who speaks another language than most initiatives do. */
  OTHER_LANGUAGE(
      input("language"),
      "language",
      person -> person.language() != null && !person.language().equals("nl"));

  private final Origin origin;
  private final String asked;
  private final Predicate<Person> condition;

  MatchRule(Origin origin, String asked, Predicate<Person> condition) {
    this.origin = origin;
    this.asked = asked;
    this.condition = condition;
  }

  public Origin origin() {
    return origin;
  }

  /** The field by which a person asks for what this favours; null when nothing is asked. */
  String askedBy(Person person) {
    return asked == null || condition.test(person) ? asked : "rules";
  }

  /** Whether it applies by itself, or was found to apply before. */
  public boolean appliesTo(Person person) {
    return condition.test(person)
        || origin instanceof Origin.Rule(String id) && person.rules().contains(id);
  }

  static List<MatchRule> applyingTo(Person person) {
    return Stream.of(values()).filter(rule -> rule.appliesTo(person)).toList();
  }

  /** As the weights name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** From three to six months after the loss, both included (DR-40). */
  private static boolean visitedByTheWidowed(Person person) {
    Integer months = person.partnerDiedMonthsAgo();
    return months != null && months >= 3 && months <= 6;
  }

  private static Origin rule(String id) {
    return new Origin.Rule(id);
  }

  private static Origin input(String field) {
    return new Origin.Input(field);
  }

  private static Predicate<Person> observed(String code) {
    return person -> person.observed(code);
  }
}
