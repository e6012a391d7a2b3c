package be.nabij.interventions.matching;

/** Where a reason comes from: exactly one thing that can be looked up. */
public sealed interface Origin {
  /** A decision rule, DR-nn. */
  record Rule(String id) implements Origin {}

  /** What was told about the person: a field of the request. */
  record Input(String field) implements Origin {}

  /**
   * What the catalogue says of the evidence.
   *
   * @param source in words
   * @param lines in the text version of the source
   */
  record Evidence(String source, String lines) implements Origin {}
}
