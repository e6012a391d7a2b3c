package be.nabij.interventions.matching;

import java.util.Map;
import java.util.Set;

/**
 * Somebody for whom something is sought. What is not known is null or empty; nothing of it is kept.
 * The codes are those of a screening's conversation and of {@code match-weights.json}.
 *
 * @param municipality NIS code of where the person lives
 * @param age in years
 * @param lonelyDimensions {@code social}, {@code emotional}
 * @param existential emptiness, no meaning, no role in life
 * @param category of the screening's result
 * @param duration {@code transient}, {@code situational}, {@code chronic}
 * @param durationMonths the same in months; outranks {@code duration}
 * @param readiness {@code not-ready}, {@code hesitant}, {@code ready}
 * @param profile id of an intervention profile
 * @param rules ids of decision rules that were found to apply before, by a screening
 * @param mobility {@code free}, {@code limited}, {@code housebound}
 * @param language that the person speaks (ISO 639-1)
 * @param inGeneralPractice whether the question came up with a general practitioner
 * @param tried ids of entries that the person knows already, and what came of it
 */
public record Person(
    String municipality,
    Integer age,
    Set<String> lonelyDimensions,
    boolean existential,
    String category,
    String duration,
    Integer durationMonths,
    String readiness,
    String profile,
    Set<String> lifeEvents,
    Integer partnerDiedMonthsAgo,
    Set<String> riskFactors,
    Set<String> observations,
    Set<String> rules,
    String mobility,
    String language,
    boolean inGeneralPractice,
    Wishes wishes,
    Map<String, Outcome> tried) {
  private static final int CHRONIC_FROM_MONTHS = 12;
  private static final String CHRONIC = "chronic";
  private static final String NOT_LONELY = "not-lonely";

  public Person {
    lonelyDimensions = orEmpty(lonelyDimensions);
    lifeEvents = orEmpty(lifeEvents);
    riskFactors = orEmpty(riskFactors);
    observations = orEmpty(observations);
    rules = orEmpty(rules);
    wishes = wishes == null ? Wishes.NONE : wishes;
    tried = tried == null ? Map.of() : Map.copyOf(tried);
  }

  /** What came of something that was tried. */
  public enum Outcome {
    HELPED,
    DID_NOT_HELP,
    UNKNOWN
  }

  /**
   * What the person would like, in the own words or in codes.
   *
   * @param elements ids
   * @param categories codes
   * @param inWords whether there are words too
   * @param found ids of the entries that those words were found in
   */
  public record Wishes(
      Set<String> elements, Set<String> categories, boolean inWords, Set<String> found) {
    public static final Wishes NONE = new Wishes(null, null, false, null);

    public Wishes {
      elements = orEmpty(elements);
      categories = orEmpty(categories);
      found = orEmpty(found);
    }
  }

  /** A year or longer, whatever else was said of it (DR-01). */
  boolean chronicallyLonely() {
    return isLonely()
        && (durationMonths == null
            ? CHRONIC.equals(duration)
            : durationMonths >= CHRONIC_FROM_MONTHS);
  }

  /** Known to be shorter than a year. */
  boolean recentlyLonely() {
    return isLonely()
        && (durationMonths == null
            ? duration != null && !CHRONIC.equals(duration)
            : durationMonths < CHRONIC_FROM_MONTHS);
  }

  /** Unless a screening said otherwise: why else would somebody ask? */
  boolean isLonely() {
    return !NOT_LONELY.equals(category);
  }

  boolean observed(String code) {
    return observations.contains(code);
  }

  boolean somethingDidNotHelp() {
    return tried.containsValue(Outcome.DID_NOT_HELP);
  }

  private static Set<String> orEmpty(Set<String> codes) {
    return codes == null ? Set.of() : Set.copyOf(codes);
  }
}
