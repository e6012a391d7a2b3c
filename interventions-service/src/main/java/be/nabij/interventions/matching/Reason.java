package be.nabij.interventions.matching;

/**
 * Why something is suggested, what to mind, or why not.
 *
 * @param code stable name of the reason, as in {@code match-weights.json}
 * @param text in plain Dutch words
 * @param points that it adds to the score, or takes from it
 */
public record Reason(Origin origin, String code, String text, int points) {}
