package be.nabij.interventions.matching;

import java.util.Locale;

/** How an entry, whatever the rules favour, fits a person; its points and words are data too. */
public enum Fit {
  /** It does what the person asked for: no points, since a wish outranks all of them. */
  WISHED(new Origin.Input("wishes")),
  TARGET_GROUP(new Origin.Input("riskFactors")),
  OTHER_TARGET_GROUP(new Origin.Input("riskFactors")),
  AGE_GROUP(new Origin.Input("age")),
  AGE_UNKNOWN(new Origin.Input("age")),
  /** Made for grown-ups, as far as one can tell, and the person is a minor. */
  MINORS_NOT_MENTIONED(new Origin.Input("age")),
  OTHER_AGE(new Origin.Input("age")),
  OWN_MUNICIPALITY(new Origin.Input("municipality")),
  MUNICIPALITY_UNKNOWN(new Origin.Input("municipality")),
  OTHER_MUNICIPALITY(new Origin.Input("municipality")),
  TRIED_AND_HELPED(new Origin.Input("tried")),
  TRIED(new Origin.Input("tried")),
  TRIED_IN_VAIN(new Origin.Input("tried")),
  /** Purely social, as the first step of who is lonely for a year or longer. */
  PURELY_SOCIAL(new Origin.Rule("DR-01")),
  /** Combines elements, for each beyond the first. */
  COMBINES_ELEMENTS(new Origin.Rule("DR-38")),
  ONLY_MEETING(new Origin.Rule("DR-38")),
  EVERYONE(new Origin.Rule("DR-46")),
  RISK_GROUPS(new Origin.Rule("DR-46")),
  LONELY_PEOPLE(new Origin.Rule("DR-46")),
  /** Is or uses an element with the star. */
  SHOWN_IN_REVIEWS(new Origin.Rule("DR-47")),
  EVIDENCE_BASED(new Origin.Rule("DR-48")),
  PROMISING(new Origin.Rule("DR-48")),
  /** The catalogue names research; the origin of the reason is that entry's evidence. */
  STUDIED(null);

  private final Origin origin;

  Fit(Origin origin) {
    this.origin = origin;
  }

  /** Null where it differs per entry. */
  Origin origin() {
    return origin;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
