package be.nabij.interventions.entry;

import java.util.Arrays;
import java.util.Optional;

/** What an entry of the catalogue is. */
public enum Kind {
  ELEMENT("element", "elements", Element.class),
  ACTIVITY("activity", "activities", Activity.class),
  GOOD_PRACTICE("good-practice", "goodPractices", GoodPractice.class),
  FRONT_RUNNER("front-runner", "frontRunners", FrontRunner.class),
  PROFILE("profile", "profiles", Profile.class),
  PERSONA("persona", "personas", Persona.class);

  private final String code;
  private final String plural;
  private final Class<? extends Entry> type;

  Kind(String code, String plural, Class<? extends Entry> type) {
    this.code = code;
    this.plural = plural;
    this.type = type;
  }

  public String code() {
    return code;
  }

  /**
   * Whether it is something that may be done against loneliness: editors may change these, and
   * their changes are told to others. What else there is comes from the data files alone.
   */
  public boolean isIntervention() {
    return this == ELEMENT || this == ACTIVITY || this == GOOD_PRACTICE;
  }

  /** As in addresses, and in the data files. */
  public String plural() {
    return plural;
  }

  public Class<? extends Entry> type() {
    return type;
  }

  public static Kind of(Entry entry) {
    return switch (entry) {
      case Element element -> ELEMENT;
      case Activity activity -> ACTIVITY;
      case GoodPractice practice -> GOOD_PRACTICE;
      case FrontRunner frontRunner -> FRONT_RUNNER;
      case Profile profile -> PROFILE;
      case Persona persona -> PERSONA;
    };
  }

  public static Optional<Kind> ofPlural(String plural) {
    return Arrays.stream(values()).filter(kind -> kind.plural.equals(plural)).findFirst();
  }

  public static Optional<Kind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
