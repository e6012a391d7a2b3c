package be.nabij.interventions.element;

import java.util.List;

/**
 * An element as the data file has it.
 *
 * @param title as published
 * @param alsoKnownAs other published names
 * @param meaning in our own plain Dutch words
 * @param keywords words that people may search with
 * @param readings what each source says of the evidence
 * @param basedOn the research that the source cites, or null
 */
record ElementEntry(
    String id,
    String title,
    List<String> alsoKnownAs,
    String meaning,
    List<String> keywords,
    Evidence evidence,
    List<EvidenceReading> readings,
    String source,
    String basedOn) {

  /** Every name it is published under. */
  String names() {
    return title + " / " + String.join(" / ", alsoKnownAs);
  }

  /** What misspelt words are compared with. */
  String spelling() {
    return SearchWords.fold(names() + " " + String.join(" ", keywords));
  }
}
